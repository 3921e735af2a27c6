"""Whether a true quotation was cut where the meaning turns."""

import re

from argmap.quotation.normal import Normal

# How a sentence goes on when it takes back what it said.
TURN = re.compile(
    r"[\s,;:\"-]*\b(?:but|although|though|whereas|unless|if|except|however)\b[^.!?\n]{0,40}", re.IGNORECASE
)
# What stands before words and weakens or denies them.
LEADING = re.compile(r"\b(?:in theory|not|never|no|hardly|[^\W\d_]+)[\s,]*$", re.IGNORECASE)
LEADING_WORDS = frozenset(
    {"not", "never", "no", "hardly", "some", "may", "might", "reportedly", "allegedly", "supposedly"}
)
ENDS_OF_SENTENCE = frozenset(".!?")


def words_cut(normal: Normal, first: int, last: int) -> str:
    """Return the words round a stretch that would change its meaning and were left out, or nothing."""
    if normal.text[last - 1 : last] not in ENDS_OF_SENTENCE and normal.text[last : last + 1] not in ENDS_OF_SENTENCE:
        turn = TURN.match(normal.text, last)
        if turn:
            return turn[0].strip(' ,;:"-')
    leading = LEADING.search(normal.text[max(0, first - 40) : first])
    if leading:
        said = leading[0].strip(" ,").casefold()
        if said == "in theory" or said in LEADING_WORDS:
            return leading[0].strip(" ,")
    return ""
