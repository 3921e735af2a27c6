"""Suggestions for misspelt names."""

from collections.abc import Iterable
from difflib import get_close_matches
from enum import StrEnum
from typing import TypeVar

Member = TypeVar("Member", bound=StrEnum)

# Below this ratio, words share some letters but are not similar, such as "objections" and "citations".
LEAST = 0.65
MOST_NAMED = 8


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word most similar to `word`, or None if none is similar enough."""
    names = tuple(known)
    parts = word.split()
    if len(parts) > 1 and (held := next((name for name in names if name in parts), None)):
        return held
    matches = get_close_matches(word, names, n=1, cutoff=LEAST)
    if matches:
        return matches[0]
    folded = word.casefold()
    begins = (name for name in names if len(folded) > 2 and name.casefold().startswith(folded))
    return next((name for name in names if name.casefold() == folded), None) or next(begins, None)


def there_are(known: Iterable[str]) -> str:
    """Return help that lists the known names; if there are many, the first in alphabetical order."""
    names = sorted(known)
    some = [*names[:MOST_NAMED], *(["..."] if len(names) > MOST_NAMED else [])]
    return f"choose one of: {', '.join(some)}" if some else "there are none"


def member_of(kind: type[Member], word: str, name: str) -> Member:
    """Return the member of an enumeration with a value. Raises ValueError with the values to choose from."""
    known = [str(each) for each in kind]
    if word not in known:
        match = nearest(word, known)
        help_text = f'did you mean "{match}"?' if match else there_are(known)
        raise ValueError(f'"{word}" is not a valid {name}; {help_text}')
    return kind(word)
