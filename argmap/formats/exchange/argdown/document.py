"""The contents of an Argdown document, read from its source or from the JSON of Argdown's own program."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from argmap.base.tuples import NamedTuple

# The key in Argdown data under which argmap keeps what Argdown cannot express.
OWN_DATA = "argmap"
# The field that records that a statement was an argument in Argdown.
NODE_FIELD = "x-argdown"


class NodeKind(StrEnum):
    """What a relation of Argdown can connect."""

    STATEMENT = "statement"
    ARGUMENT = "argument"
    INFERENCE = "inference"


class ArgdownRelationKind(StrEnum):
    """The relations of Argdown, by their names in its JSON."""

    SUPPORT = "support"
    ENTAILS = "entails"
    ATTACK = "attack"
    CONTRARY = "contrary"
    CONTRADICTORY = "contradictory"
    UNDERCUT = "undercut"


class NodeRef(NamedTuple):
    """A statement or argument by title, or an inference by its argument's title and its index from 0."""

    kind: NodeKind
    title: str
    number: int = 0


class ArgdownRelation(NamedTuple):
    """A relation written outside of premise-conclusion structures."""

    kind: ArgdownRelationKind
    source: NodeRef
    target: NodeRef
    place: str


class Inference(NamedTuple):
    """A step of a premise-conclusion structure: the titles of its premises and conclusion, its rules and its data."""

    premises: tuple[str, ...]
    conclusion: str
    rules: tuple[str, ...] = ()
    data: Mapping[str, Any] = {}
    place: str = ""


@dataclass(slots=True)
class ArgdownNode:
    """A statement or an argument: its title, its text as written, and its tags and data.

    `texts` are other texts given to the same statement elsewhere. `is_titled` is true if the author gave the title;
    `section` is the key of its heading. Only an argument may have `inferences`.
    """

    title: str
    text: str = ""
    texts: list[str] = field(default_factory=list)
    is_titled: bool = True
    tags: list[str] = field(default_factory=list)
    data: dict[str, Any] = field(default_factory=dict)
    section: str = ""
    place: str = ""
    inferences: list[Inference] = field(default_factory=list)

    def add_text(self, text: str) -> None:
        """Set the text of the statement; a previous text is kept in `texts`."""
        if text.strip() and " ".join(text.split()) != " ".join(self.text.split()):
            if self.text:
                self.texts.append(self.text)
            self.text = text


@dataclass(slots=True)
class ArgdownDocument:
    """A document: its front matter, its statements and arguments by title, its relations and headings.

    `sections` maps keys to the titles of headings, in order. `drops` lists the parts that cannot be read, with places.
    """

    front: dict[str, Any] = field(default_factory=dict)
    statements: dict[str, ArgdownNode] = field(default_factory=dict)
    arguments: dict[str, ArgdownNode] = field(default_factory=dict)
    relations: list[ArgdownRelation] = field(default_factory=list)
    sections: dict[str, str] = field(default_factory=dict)
    drops: list[tuple[str, str, str]] = field(default_factory=list)
