"""Where a stretch of a text in normal form is in the text as it was."""

from argmap.sources.quotation.normalise import Normal
from argmap.sources.quotation.results import Place


def locate(source: Normal, start: int, end: int) -> Place:
    """Return the place of a stretch, which need not be one of whole words."""
    first, last = source.back(start), source.back(end - 1) + 1
    block = source.block_at(start)
    paragraph = source.paragraph_numbers[block]
    return Place(paragraph, first, last, source.line(first), ((start, end),), (), block, source.page(start))
