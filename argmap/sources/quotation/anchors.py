"""Many quotations looked up in a long source with one pass over it, and not one each."""

from array import array
from collections.abc import Hashable, Iterable, Mapping
from typing import TypeAlias, TypeVar

Key = TypeVar("Key", bound=Hashable)
# Where words, or hashes of words, are in a source, in ascending order.
Anchors: TypeAlias = Mapping[Key, "array[int]"]


def gather(wanted: Iterable[Key], placed: Iterable[tuple[Key, int]]) -> Anchors[Key]:
    """Return the places of what is wanted among all that is placed, in one pass."""
    anchors = {key: array("L") for key in wanted}
    for key, place in placed:
        if key in anchors:
            anchors[key].append(place)
    return anchors


def rarest(anchors: Anchors[Key], keys: Iterable[tuple[int, Key]], most: int) -> "tuple[array[int], int] | None":
    """Return where the rarest of some words stands, with its distance from the beginning of the first.

    The words go with their distances. None when none was gathered, or when even that is in more than `most` places.
    """
    known = [(len(anchors[key]), distance, key) for distance, key in keys if key in anchors]
    if not known:
        return None
    number, distance, key = min(known, key=lambda each: each[0])
    return None if number > most else (anchors[key], distance)
