"""Short representations of values, for a notebook, a debugger, a failed assertion: never more than a few lines."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import fields, is_dataclass
from enum import Enum

MOST_CHARACTERS = 400
MOST_OF_A_VALUE = 60


def short_repr(value: object) -> str:
    """Return the class of a value with its fields, each cut short, of at most 450 characters.

    A class uses it as its own with `__repr__ = short_repr`. Texts are cut, collections are counted, and of a value
    within a value only the class and the name are given, so that nothing is gone through however large it is.
    """
    parts = ", ".join(f"{name}={brief(each)}" for name, each in fields_of(value) if is_said(each))
    return f"{type(value).__name__}({cut(parts, MOST_CHARACTERS)})"


def fields_of(value: object) -> Iterator[tuple[str, object]]:
    """Yield the fields of a data class or named tuple that are part of its representation."""
    if is_dataclass(value):
        yield from ((each.name, getattr(value, each.name)) for each in fields(value) if each.repr)
    elif isinstance(value, tuple):
        yield from zip(getattr(value, "_fields", ()), value, strict=False)


def is_said(value: object) -> bool:
    """Return whether a field holds anything."""
    return value is not None and value not in ("", (), {}, [])


def brief(value: object) -> str:
    """Return a value in a few words."""
    if isinstance(value, str) and not isinstance(value, Enum):
        return repr(value if len(value) <= MOST_OF_A_VALUE else f"{value[: MOST_OF_A_VALUE - 1]}…")
    if is_dataclass(value) or hasattr(value, "_fields"):
        return brief_record(value)
    if isinstance(value, tuple | list | dict | AbstractSet):
        return f"<{len(value)}>"
    if value is None or isinstance(value, bool | int | float | Enum):
        return cut(str(value), MOST_OF_A_VALUE)
    return f"<{type(value).__name__}>"


def brief_record(value: object) -> str:
    """Return a value with fields as the name of its class, with the text that it begins with, if there is one."""
    first = next(fields_of(value), ("", None))[1]
    if is_dataclass(first):
        first = next(fields_of(first), ("", None))[1]
    name = brief(first) if isinstance(first, str) else "..."
    return f"{type(value).__name__}({name})"


def cut(words: str, most: int) -> str:
    """Return words cut to a number of characters."""
    return words if len(words) <= most else f"{words[: most - 1]}…"
