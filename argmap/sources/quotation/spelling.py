"""Compounds at a line end: nothing in the source may tell whether their hyphen belongs to the word."""

import re
from collections.abc import Sequence
from functools import lru_cache

from argmap.sources.quotation.hyphens import HYPHEN_INSIDE, halves, lower
from argmap.sources.quotation.normalise import Normal
from argmap.sources.quotation.search import occurrences

# To look up each compound of a quotation made of thousands would take long.
MOST_COMPOUNDS = 20


def respell(source: Normal, segments: Sequence[str]) -> tuple[str, ...]:
    """Return segments with those compounds written as one word that the source has at a line end and nowhere else.

    Its normal form has them as one word, which is a guess.
    """
    compound = re.compile(HYPHEN_INSIDE)
    return tuple(compound.sub(lambda hyphen: joint(source, hyphen), each, MOST_COMPOUNDS) for each in segments)


def joint(source: Normal, hyphen: re.Match[str]) -> str:
    """Return nothing for a hyphen that may stand at a line end of the source, and else the hyphen."""
    both = halves(hyphen.string, *hyphen.span())
    is_guess = lower(both) in source.joined and not stands_whole(source, "".join(both))
    return "" if is_guess else hyphen[0]


@lru_cache(maxsize=64)
def stands_whole(source: Normal, word: str) -> bool:
    """Tell whether a word stands in a source that no line end has parted."""
    places = occurrences(source.text, word, source.anchors)
    return any(source.back(last - 1) - source.back(first) == last - 1 - first for first, last in places)
