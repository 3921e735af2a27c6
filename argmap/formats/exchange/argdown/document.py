"""What an Argdown document says, whether it was read from its source or from the JSON of Argdown's own program."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple

# The key under which argmap keeps in an Argdown document what that has no words for.
OWN_DATA = "argmap"
# The field of our own that tells what a statement was in Argdown: an argument.
NODE_FIELD = "x-argdown"


class NodeKind(StrEnum):
    """What a relation of Argdown leads from and to."""

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
    """A statement or argument by its title, or an inference by its argument's, counted from 0 in it."""

    kind: NodeKind
    title: str
    number: int = 0


class ArgdownRelation(NamedTuple):
    """A relation that was written, outside of premise-conclusion structures."""

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
    """A statement or an argument: its title, its text as it is in the source, and what is said of it.

    `texts` are other texts that the same statement is given elsewhere. `is_titled` tells that somebody gave the title;
    `section` is the key of its heading. An argument may have `inferences`.
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
        """Take a text for the statement: the last is its own, the others are kept as well."""
        if text.strip() and " ".join(text.split()) != " ".join(self.text.split()):
            if self.text:
                self.texts.append(self.text)
            self.text = text


@dataclass(slots=True)
class ArgdownDocument:
    """A document: its front matter, its statements and arguments by their titles, its relations and headings.

    `sections` holds the titles of headings by keys, in order. `drops` are parts that cannot be read, with their places.
    """

    front: dict[str, Any] = field(default_factory=dict)
    statements: dict[str, ArgdownNode] = field(default_factory=dict)
    arguments: dict[str, ArgdownNode] = field(default_factory=dict)
    relations: list[ArgdownRelation] = field(default_factory=list)
    sections: dict[str, str] = field(default_factory=dict)
    drops: list[tuple[str, str, str]] = field(default_factory=list)
