"""What an answer from part of a map begins with."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from argmap.base.text import visible

VERSION = 1
# The version of what is reported for verdicts: by evaluate, why, what-if, flip and matrix.
VERDICTS_VERSION = 2


class MapOrigin(Protocol):
    """The map that something is answered from."""

    @property
    def path(self) -> str:
        """The path that people know it by."""
        ...

    @property
    def is_whole(self) -> bool:
        """Whether the map holds all that its file says."""
        ...


def first_line(origins: Sequence[MapOrigin]) -> str:
    """Return the line that an answer in text begins with when a map could not be read whole; else nothing."""
    broken = [visible(one.path) for one in origins if not one.is_whole]
    if not broken:
        return ""
    if len(broken) == 1:
        return f'incomplete: "{broken[0]}" could not be read whole\n'
    return f"incomplete: {len(broken)} of {len(origins)} maps could not be read whole\n"


def flag(origins: Sequence[MapOrigin]) -> Mapping[str, object]:
    """Return what an answer in JSON says when a map could not be read whole; else nothing."""
    return {} if all(one.is_whole for one in origins) else {"incomplete": True}


def head(origin: MapOrigin) -> Mapping[str, object]:
    """Return what an answer about verdicts on one map begins with, in JSON."""
    return {"version": VERDICTS_VERSION, "map": origin.path, **flag([origin])}
