"""Blocks of a text that hold none of its own sentences: notes, lists of links, what stands outside the article."""

import re
from collections.abc import Iterator

from argmap.sources.quotation.normalise import Normal
from argmap.sources.quotation.numbering import OUTSIDE
from argmap.sources.quotation.typography import PARAGRAPH_BREAK

# What a note begins with: [1], [^1]: or a raised number; or a bare number, where the text sends to a note by it.
NOTE = r"\s*(?:\[\^?\w{1,5}\]:?|[\u2070\xb9\xb2\xb3\u2074-\u2079]+|(?P<bare>[0-9]{1,3}))\s*(?=\S)"
LINK = r"\[[^\[\]\n]*\]\([^()\s]*\)|(?:https?://|www\.|doi:)\S+"
# A list of links is hardly more than these.
LEAST_SHARE = 0.6


def asides(normal: Normal) -> tuple[int, ...]:
    """Return the numbers, from 0, of the blocks of a text that hold none of its sentences, headings left out."""
    return tuple(found_in(normal))


def found_in(normal: Normal) -> Iterator[int]:
    """Yield the numbers of the blocks that are notes, lists of links, or stand outside the article."""
    is_outside, sent_to = False, {str(number) for _, number in normal.notes}
    starts = normal.paragraph_starts
    for block, (start, words) in enumerate(zip(starts, normal.text.split(PARAGRAPH_BREAK), strict=True)):
        is_outside = is_outside or words == OUTSIDE
        if not words or not normal.paragraph_numbers[block]:
            continue
        printed = normal.printed[block] if normal.printed else ""
        raw = raw_block(normal, start, start + len(words))
        if is_outside or is_list_of_links(raw) or (not printed and is_note(raw, sent_to)):
            yield block


def raw_block(normal: Normal, first: int, last: int) -> str:
    """Return a block as the text has it, from the beginning of its first line."""
    start = normal.back(first)
    return normal.raw[normal.raw.rfind("\n", 0, start) + 1 : normal.back(last - 1) + 1]


def is_note(raw: str, sent_to: set[str]) -> bool:
    """Return whether a block begins as a note does."""
    found = re.match(NOTE, raw)
    return found is not None and (found["bare"] is None or found["bare"] in sent_to)


def is_list_of_links(raw: str) -> bool:
    """Return whether a block is hardly more than links."""
    if "://" not in raw and "](" not in raw and "www." not in raw:
        return False
    linked = sum(len("".join(match[0].split())) for match in re.finditer(LINK, raw))
    return linked >= LEAST_SHARE * len("".join(raw.split()))
