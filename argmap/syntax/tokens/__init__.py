"""Tokenises text, valid or not, into keys and values with their position and their meaning in the format."""

from argmap.syntax.tokens.meaning import Meaning, meaning_of, mention_at, mentions_in, role_of_value
from argmap.syntax.tokens.scan import TextScan, scan
from argmap.syntax.tokens.token import TOP, TokenKind, YamlToken
from argmap.syntax.tokens.typed import Typed, typed_at

__all__ = [
    "TOP",
    "Meaning",
    "TextScan",
    "TokenKind",
    "Typed",
    "YamlToken",
    "meaning_of",
    "mention_at",
    "mentions_in",
    "role_of_value",
    "scan",
    "typed_at",
]
