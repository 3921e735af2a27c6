"""The place in the original text of a range in normal form."""

from argmap.sources.quotation.normalise import Normal
from argmap.sources.quotation.results import Place


def locate(source: Normal, start: int, end: int) -> Place:
    """Return the place of a range, which need not consist of whole words."""
    first, last = source.back(start), source.back(end - 1) + 1
    block = source.block_at(start)
    paragraph = source.paragraph_numbers[block]
    return Place(paragraph, first, last, source.line(first), ((start, end),), (), block, source.page(start))
