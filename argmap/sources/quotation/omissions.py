"""Whether a true quotation was cut where the meaning turns."""

import re
from collections.abc import Sequence

from argmap.sources.quotation.characters import is_letter
from argmap.sources.quotation.normalise import Normal

# How a sentence goes on when it takes back what it said, with a few of the words that follow.
TURN = re.compile(
    r"[ ,;:\"()-]*+((?:even |only |or )?(?:but|although|though|whereas|unless|if|except|however)\b[^.!?\n]{0,40})",
    re.IGNORECASE,
)
# What stands before words and weakens or denies them. Behind some of it there may be a comma.
LEADING = re.compile(
    r"\b((?:in theory|reportedly|allegedly|supposedly),?"
    r"|not|never|no|neither|nor|hardly|scarcely|barely|cannot|[^\W\d_]+n\"t|some|may|might)[ ]$",
    re.IGNORECASE,
)
MONTH = "May"
LONGEST_LEADING = 40
ENDS_OF_SENTENCE = frozenset(".!?")


def words_cut(normal: Normal, stretches: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    """Return the stretch of words that were left out before or behind a quotation and change what it says.

    What stands right before a segment is looked at, and how the sentence goes on behind the last.
    """
    text, last = normal.text, stretches[-1][1]
    if text[last - 1 : last] not in ENDS_OF_SENTENCE:
        turn = TURN.match(text, last)
        if turn:
            return turn.start(1), end_of_word(text, turn.end(1), turn.start(1))
    for first, _ in stretches:
        start = max(0, first - LONGEST_LEADING)
        # A quotation mark may stand between.
        before = text[start:first]
        leading = LEADING.search(before.removesuffix('"'))
        if leading and leading[1] != MONTH:
            return start + leading.start(1), start + len(leading[1].rstrip(",")) + leading.start(1)
    return None


def end_of_word(text: str, offset: int, least: int) -> int:
    """Return the end of the last word that ends at an offset or before it, or the offset itself."""
    if not (is_letter(text[offset - 1 : offset]) and is_letter(text[offset : offset + 1])):
        return offset
    space = text.rfind(" ", least, offset)
    return offset if space == -1 else space
