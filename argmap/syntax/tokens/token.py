"""Tokens: keys, items of lists, and scalar values, each with what it stands under."""

from enum import StrEnum
from typing import NamedTuple

from argmap.syntax.tree.written import Style

# The owner of what is at the top of a file.
TOP = -1


class TokenKind(StrEnum):
    """What a token is to the list or mapping that it is in."""

    KEY = "key"
    ITEM = "item"
    VALUE = "value"


class YamlToken(NamedTuple):
    """A key, an item of a list, or a scalar value, from offset `first` up to but without `last`.

    Quotation marks belong to it, anchors do not. An item is no more than its dash, or in brackets the place where it
    begins. `owner` is the number of the key or item that it stands under. A token `is_open` when its text ends before
    its closing quotation mark.
    """

    kind: TokenKind
    first: int
    last: int
    style: Style
    owner: int
    is_open: bool = False
