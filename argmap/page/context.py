"""Quotations within the sentences of their source."""

from collections.abc import Iterator, Sequence

from argmap.base.tuples import NamedTuple
from argmap.sources.quotation import Normal
from argmap.sources.quotation.passages import wording
from argmap.sources.quotation.typography import PARAGRAPH_BREAK

# The maximum number of characters shown of a long sentence, or of the text between two segments.
MOST_SHOWN = 280
# The normal form of a text has only one kind of quotation mark.
SENTENCE_ENDS = (". ", "! ", "? ", '." ', '!" ', '?" ', PARAGRAPH_BREAK)
ELLIPSIS = "…"


class Part(NamedTuple):
    """A run of words that are all quoted, or all not quoted."""

    words: str
    is_quoted: bool


def parts_of(normal: Normal, segments: Sequence[tuple[int, int]]) -> Iterator[Part]:
    """Yield the sentences that contain a quotation, split into quoted and unquoted parts.

    `segments` are the offsets of the segments of the quotation in the normal form of the text.
    """
    first, last = segments[0][0], segments[-1][1]
    yield Part(before(normal, first), is_quoted=False)
    for number, (start, end) in enumerate(segments):
        if number:
            yield Part(between(normal, segments[number - 1][1], start), is_quoted=False)
        yield Part(wording(normal, start, end), is_quoted=True)
    yield Part(after(normal, last), is_quoted=False)


def before(normal: Normal, first: int) -> str:
    """Return the words from the beginning of the sentence up to an offset."""
    text = normal.text
    begins = [at + len(end) for end in SENTENCE_ENDS if (at := text.rfind(end, 0, first)) >= 0]
    start = max(begins, default=0)
    if first - start <= MOST_SHOWN:
        return wording(normal, start, first)
    cut = text.find(" ", first - MOST_SHOWN, first) + 1 or first - MOST_SHOWN
    return f"{ELLIPSIS} {wording(normal, cut, first)}"


def after(normal: Normal, last: int) -> str:
    """Return the words from an offset to the end of the sentence; empty if the sentence ends there."""
    text = normal.text
    if text[:last].endswith((".", "!", "?")):
        return ""
    # The ends of sentences without the following space.
    ends = [at + len(end) - 1 for end in SENTENCE_ENDS if (at := text.find(end, last)) >= 0]
    stop = min(ends, default=len(text))
    if stop - last <= MOST_SHOWN:
        return wording(normal, last, stop)
    cut = text.rfind(" ", last, last + MOST_SHOWN)
    return f"{wording(normal, last, cut if cut > last else last + MOST_SHOWN)} {ELLIPSIS}"


def between(normal: Normal, first: int, last: int) -> str:
    """Return the words between two segments, or an ellipsis if there are too many."""
    return wording(normal, first, last) if last - first <= MOST_SHOWN else f" {ELLIPSIS} "
