"""Mentions of ids: where an id is declared or referred to, and in which role."""

from enum import StrEnum

from argmap.base.representation import short_repr
from argmap.base.text import Span
from argmap.base.tuples import NamedTuple


class Namespace(StrEnum):
    """What an id names. Parts in different namespaces may share an id; a tag may be any text."""

    STATEMENT = "statement"
    SOURCE = "source"
    GROUP = "group"
    TAG = "tag"
    SPEAKER = "speaker"


class Role(StrEnum):
    """The role of an id where it is mentioned. The first five declare it."""

    STATEMENT = "statement"
    ARGUMENT = "argument"
    SOURCE = "source"
    GROUP = "group"
    SPEAKER = "speaker"
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
    ATTRIBUTION = "attribution"

    @property
    def is_declaration(self) -> bool:
        """Whether the id is declared here rather than referred to."""
        return self in DECLARATIONS

    @property
    def namespace(self) -> Namespace:
        """The namespace of the id. Statements and arguments share one."""
        return NAMESPACES.get(self, Namespace.STATEMENT)


DECLARATIONS = frozenset({Role.STATEMENT, Role.ARGUMENT, Role.SOURCE, Role.GROUP, Role.SPEAKER})
NAMESPACES = {
    Role.SOURCE: Namespace.SOURCE,
    Role.CITATION: Namespace.SOURCE,
    Role.DEFAULT_SOURCE: Namespace.SOURCE,
    Role.ORIGIN: Namespace.SOURCE,
    Role.GROUP: Namespace.GROUP,
    Role.MEMBERSHIP: Namespace.GROUP,
    Role.SPEAKER: Namespace.SPEAKER,
    Role.ATTRIBUTION: Namespace.SPEAKER,
    Role.TAG: Namespace.TAG,
}


class Mention(NamedTuple):
    """A mention of an id. `span` covers the id alone, without quotation marks around it."""

    id: str
    role: Role
    span: Span

    def __repr__(self) -> str:
        """Return a short representation, whatever the text."""
        return short_repr(self)
