"""An index for looking up many quotations in a long source in one pass."""

from array import array
from collections.abc import Hashable, Iterable, Mapping
from typing import TypeAlias, TypeVar

Key = TypeVar("Key", bound=Hashable)
# The positions of words, or of hashes of words, in a source, in ascending order.
Anchors: TypeAlias = Mapping[Key, "array[int]"]


def gather(wanted: Iterable[Key], placed: Iterable[tuple[Key, int]]) -> Anchors[Key]:
    """Return the positions of the wanted keys among all given ones, in one pass."""
    anchors = {key: array("L") for key in wanted}
    for key, place in placed:
        if key in anchors:
            anchors[key].append(place)
    return anchors


def rarest(anchors: Anchors[Key], keys: Iterable[tuple[int, Key]], most: int) -> "tuple[array[int], int] | None":
    """Return the positions of the rarest of some words, with its distance from the first.

    Each word is given with its distance. None if none was indexed, or if even the rarest has more than `most`
    positions.
    """
    known = [(len(anchors[key]), distance, key) for distance, key in keys if key in anchors]
    if not known:
        return None
    number, distance, key = min(known, key=lambda each: each[0])
    return None if number > most else (anchors[key], distance)
