"""Blocks of a text that are not part of its sentences: notes, lists of links, and text outside of the article."""

import re
from collections.abc import Iterator

from argmap.sources.quotation.normalise import Normal
from argmap.sources.quotation.numbering import OUTSIDE
from argmap.sources.quotation.typography import PARAGRAPH_BREAK

# The beginning of a note: [1], [^1]: or a superscript number; or a plain number that the text refers to.
NOTE = r"\s*(?:\[\^?\w{1,5}\]:?|[\u2070\xb9\xb2\xb3\u2074-\u2079]+|(?P<bare>[0-9]{1,3}))\s*(?=\S)"
LINK = r"\[[^\[\]\n]*\]\([^()\s]*\)|(?:https?://|www\.|doi:)\S+"
# Links make up at least this share of a list of links.
LEAST_SHARE = 0.6


def asides(normal: Normal) -> tuple[int, ...]:
    """Return the indexes of the blocks of a text without sentences, not counting headings."""
    return tuple(found_in(normal))


def found_in(normal: Normal) -> Iterator[int]:
    """Yield the indexes of the blocks that are notes, lists of links, or outside the article."""
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
    """Return a block as in the original text, from the beginning of its first line."""
    start = normal.back(first)
    return normal.raw[normal.raw.rfind("\n", 0, start) + 1 : normal.back(last - 1) + 1]


def is_note(raw: str, sent_to: set[str]) -> bool:
    """Return whether a block begins like a note."""
    found = re.match(NOTE, raw)
    return found is not None and (found["bare"] is None or found["bare"] in sent_to)


def is_list_of_links(raw: str) -> bool:
    """Return whether a block consists almost only of links."""
    if "://" not in raw and "](" not in raw and "www." not in raw:
        return False
    linked = sum(len("".join(match[0].split())) for match in re.finditer(LINK, raw))
    return linked >= LEAST_SHARE * len("".join(raw.split()))
