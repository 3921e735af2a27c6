"""Marking of answers that are based on a part of a map."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from argmap.base.text import visible

VERSION = 1
# The version of the JSON output about verdicts: evaluate, why, what-if, flip and matrix.
VERDICTS_VERSION = 2


class MapOrigin(Protocol):
    """The map that an answer is based on."""

    @property
    def path(self) -> str:
        """The path as shown to users."""
        ...

    @property
    def is_whole(self) -> bool:
        """Whether the map was read whole."""
        ...


def first_line(origins: Sequence[MapOrigin]) -> str:
    """Return the first line of a text answer if a map could not be read whole, else an empty string."""
    broken = [visible(one.path) for one in origins if not one.is_whole]
    if not broken:
        return ""
    if len(broken) == 1:
        return f'incomplete: "{broken[0]}" could not be read whole\n'
    return f"incomplete: {len(broken)} of {len(origins)} maps could not be read whole\n"


def flag(origins: Sequence[MapOrigin]) -> Mapping[str, object]:
    """Return the JSON members that mark an answer as incomplete if a map could not be read whole, else none."""
    return {} if all(one.is_whole for one in origins) else {"incomplete": True}


def head(origin: MapOrigin) -> Mapping[str, object]:
    """Return the first JSON members of an answer about verdicts on one map."""
    return {"version": VERDICTS_VERSION, "map": origin.path, **flag([origin])}
