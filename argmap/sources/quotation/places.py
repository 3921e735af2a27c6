"""Where stretches of a text in normal form stand in the text as it was."""

from collections.abc import Sequence

from argmap.sources.quotation.normalise import Normal
from argmap.sources.quotation.results import Place
from argmap.sources.quotation.search import Stretch


def locate(source: Normal, stretches: Sequence[Stretch]) -> Place:
    """Return the place of stretches, from the first one's start to the last one's end."""
    start, end = stretches[0][0], stretches[-1][1]
    first, last = source.back(start), source.back(end - 1) + 1
    return Place(source.paragraph(start), first, last, source.line(first), tuple(stretches))
