"""Short representations of values for notebooks, debuggers and failed assertions: a few lines at most."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import fields, is_dataclass
from enum import Enum

MOST_CHARACTERS = 400
MOST_OF_A_VALUE = 60


def short_repr(value: object) -> str:
    """Return the class of a value with its fields, each cut short; at most 450 characters.

    A class uses it with `__repr__ = short_repr`. Texts are cut, collections are counted, and nested values are reduced
    to their class and name, so that nothing large is traversed.
    """
    parts = ", ".join(f"{name}={brief(each)}" for name, each in fields_of(value) if has_value(each))
    return f"{type(value).__name__}({cut(parts, MOST_CHARACTERS)})"


def fields_of(value: object) -> Iterator[tuple[str, object]]:
    """Yield the fields of a data class or named tuple that appear in its representation."""
    if is_dataclass(value):
        yield from ((each.name, getattr(value, each.name)) for each in fields(value) if each.repr)
    elif isinstance(value, tuple):
        yield from zip(getattr(value, "_fields", ()), value, strict=False)


def has_value(value: object) -> bool:
    """Return whether a field has a value worth showing."""
    return value is not None and value not in ("", (), {}, [])


def brief(value: object) -> str:
    """Return a short form of a value."""
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
    """Return the class name of a record and its first text, if it has one."""
    first = next(fields_of(value), ("", None))[1]
    if is_dataclass(first):
        first = next(fields_of(first), ("", None))[1]
    name = brief(first) if isinstance(first, str) else "..."
    return f"{type(value).__name__}({name})"


def cut(words: str, most: int) -> str:
    """Return text cut to at most `most` characters."""
    return words if len(words) <= most else f"{words[: most - 1]}…"
