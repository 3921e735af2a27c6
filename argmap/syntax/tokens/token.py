"""Tokens: keys, list items and scalar values, each with its owner."""

from enum import StrEnum

from argmap.base.tuples import NamedTuple
from argmap.syntax.tree.written import Style

# The owner of tokens at the top of a file.
TOP = -1


class TokenKind(StrEnum):
    """The kinds of tokens."""

    KEY = "key"
    ITEM = "item"
    VALUE = "value"


class YamlToken(NamedTuple):
    """A key, a list item, or a scalar value, from offset `first` up to, but not including, `last`.

    Quotation marks are included, anchors are not. An item is only its dash, or in brackets the position where it
    begins. `owner` is the index of the key or item that contains the token. `is_open` says that the closing quotation
    mark is missing.
    """

    kind: TokenKind
    first: int
    last: int
    style: Style
    owner: int
    is_open: bool = False
