"""Ids: their syntax, their normal form, and suggestions for texts that are not ids."""

import re
import unicodedata
from collections.abc import Container

from argmap.language import look_alikes

ID = re.compile(r"[^\W\d_][\w.-]*")
RULE = 'use letters, digits, "-", "_" and ".", beginning with a letter'
NOT_IN_IDS = r"[^\w.-]+|-{2,}"
# A longer id, made from a whole sentence, would not be a useful name.
LONGEST = 40


def is_id(value: str) -> bool:
    """Return whether a text is an id: a letter, then letters, digits, `-`, `_` and `.`, in any script."""
    if ID.fullmatch(value):
        return True
    letters = "".join(c for c in value if c.isascii() or unicodedata.category(c)[0] != "M")
    return ID.fullmatch(letters) is not None


def normal_id(value: str) -> str:
    """Return an id in the normal form in which ids are compared."""
    return value if value.isascii() else unicodedata.normalize("NFC", value)


def made_id(value: str) -> str:
    """Return an id derived from a text, or an empty string if that is not possible."""
    plain = "".join(look_alikes.fold(c) if c not in look_alikes.LETTERS else c for c in normal_id(value))
    joined = re.sub(NOT_IN_IDS, "-", re.sub(r"['\"]", "", plain.replace("->", " ")))
    name = re.sub(NOT_IN_IDS, "-", joined).strip("-._")
    if name and not is_id(name):
        name = f"n{name}"
    return name if is_id(name) and len(name) <= LONGEST else ""


def advice(value: str, taken: Container[str] = ()) -> str:
    """Return how to turn a text into a valid id; an id that is `taken` is not suggested."""
    name = made_id(value)
    return RULE if not name or name in taken else f'write "{name}": {RULE}'
