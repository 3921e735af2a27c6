"""Many quotations looked up in a long source with one pass over it, and not one each."""

from array import array
from collections.abc import Hashable, Iterable, Mapping
from typing import TypeAlias, TypeVar

Key = TypeVar("Key", bound=Hashable)
# Where words, or hashes of words, stand in a source, in ascending order.
Anchors: TypeAlias = Mapping[Key, "array[int]"]


def gather(wanted: Iterable[Key], placed: Iterable[tuple[Key, int]]) -> Anchors[Key]:
    """Return the places of what is wanted among all that is placed, in one pass."""
    anchors = {key: array("L") for key in wanted}
    for key, place in placed:
        if key in anchors:
            anchors[key].append(place)
    return anchors


def starts(anchors: Anchors[Key], keys: Iterable[tuple[int, Key]], most: int) -> list[int] | None:
    """Return where some words may begin, given what they are made of, each with its distance from their beginning.

    That is where the rarest of the `keys` says. None when none was gathered, or when there are more than `most`.
    """
    known = [(len(anchors[key]), distance, key) for distance, key in keys if key in anchors]
    if not known:
        return None
    number, distance, rarest = min(known, key=lambda each: each[0])
    return None if number > most else [place - distance for place in anchors[rarest] if place >= distance]
