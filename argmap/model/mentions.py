"""Mentions of ids: where an id is declared or referred to, and as what."""

from enum import StrEnum
from typing import NamedTuple

from argmap.base.representation import short_repr
from argmap.base.text import Span


class Namespace(StrEnum):
    """What an id is the name of. Two things of different namespaces may share an id; a tag may be any text."""

    STATEMENT = "statement"
    SOURCE = "source"
    GROUP = "group"
    TAG = "tag"


class Role(StrEnum):
    """What an id does where it is mentioned. The first four declare it."""

    STATEMENT = "statement"
    ARGUMENT = "argument"
    SOURCE = "source"
    GROUP = "group"
    THESIS = "thesis"
    PREMISE = "premise"
    TARGET = "target"
    CONTRADICTION = "contradiction"
    ANSWER = "answer"
    CITATION = "citation"
    DEFAULT_SOURCE = "default source"
    ORIGIN = "origin"
    MEMBERSHIP = "membership"
    TAG = "tag"

    @property
    def is_declaration(self) -> bool:
        """Whether the id is given here, rather than referred to."""
        return self in {Role.STATEMENT, Role.ARGUMENT, Role.SOURCE, Role.GROUP}

    @property
    def namespace(self) -> Namespace:
        """The namespace that the id belongs to. Statements and arguments share one."""
        if self in {Role.SOURCE, Role.CITATION, Role.DEFAULT_SOURCE, Role.ORIGIN}:
            return Namespace.SOURCE
        if self in {Role.GROUP, Role.MEMBERSHIP}:
            return Namespace.GROUP
        return Namespace.TAG if self is Role.TAG else Namespace.STATEMENT


class Mention(NamedTuple):
    """One mention of an id. `span` is what is written of the id alone, within quotation marks if there are some."""

    id: str
    role: Role
    span: Span

    def __repr__(self) -> str:
        """Return a short representation, whatever the text."""
        return short_repr(self)
