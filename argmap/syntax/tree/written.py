"""YAML text as it is written: each node with its style, anchor and position."""

from enum import StrEnum

from argmap.base.representation import short_repr
from argmap.base.tuples import NamedTuple


class Style(StrEnum):
    """The style of a node: five for scalars, one for aliases, and brackets or lines for lists and mappings."""

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

    `value` is the text of a scalar, or the name of an alias. The items of a list are entries without a key.
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
        """The offset at which it begins."""
        return self.value.first if self.key is None else self.key.first
