"""A YAML text as it is written: each node with its style, its anchor, and where it begins and ends."""

from enum import StrEnum
from typing import NamedTuple

from argmap.base.representation import short_repr


class Style(StrEnum):
    """How a node is written: scalars in five ways, an alias, and lists and mappings in brackets or on lines."""

    PLAIN = "plain"
    SINGLE = "single"
    DOUBLE = "double"
    LITERAL = "literal"
    FOLDED = "folded"
    ALIAS = "alias"
    FLOW = "flow"
    BLOCK = "block"


IN_LINES = frozenset({Style.LITERAL, Style.FOLDED})
COLLECTIONS = frozenset({Style.FLOW, Style.BLOCK})


class WrittenNode(NamedTuple):
    """A node as it is written. It begins at its anchor, if any, and ends after its last character.

    `value` is the text of a scalar, or the name that an alias repeats. The items of a list are entries without a key.
    """

    style: Style
    value: str
    first: int
    last: int
    anchor: str | None
    is_list: bool
    entries: "list[WrittenEntry]"

    def __repr__(self) -> str:
        """Return a short representation, whatever the text."""
        return short_repr(self)

    @property
    def is_mapping(self) -> bool:
        """Whether it has keys."""
        return self.style in COLLECTIONS and not self.is_list


class WrittenEntry(NamedTuple):
    """A key and its value, or an item of a list."""

    key: WrittenNode | None
    value: WrittenNode

    @property
    def first(self) -> int:
        """Where it begins."""
        return self.value.first if self.key is None else self.key.first
