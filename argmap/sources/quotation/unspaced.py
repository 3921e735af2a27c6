"""Quotations from texts that have lost their spaces, compared letter by letter as a last resort."""

import re
from collections.abc import Sequence
from functools import lru_cache

from argmap.sources.quotation.damage import LOST_LETTERS, damage_in
from argmap.sources.quotation.normalise import Normal, normal_quotation
from argmap.sources.quotation.passages import wording
from argmap.sources.quotation.places import locate
from argmap.sources.quotation.results import Found, Verdict

OMISSION = re.compile(r"\[[^\[\]]*\]|\.\s?\.\s?\.+|…")
# With fewer letters, other words may be equal without their spaces; for more, no pattern is built.
LEAST_LETTERS = 12
MOST_LETTERS = 3_000
# Characters that may end a quotation.
ENDS = " .,;:!?\"'"


@lru_cache(maxsize=8)
def damage_of(source: Normal) -> str:
    """Return a description of the damage to the text of a source, or ""."""
    return damage_in(source.text)


def find_unspaced(quote: str | Sequence[str], source: Normal) -> Found | None:
    """Return where the letters of a quotation occur in a text with too few or too many spaces, or None.

    The verdict is `near`, because spaces distinguish words. The segments must follow each other in one paragraph.
    """
    damage = damage_of(source)
    whole = quote if isinstance(quote, str) else " … ".join(quote)
    segments = [normal_quotation(part).strip(ENDS).replace(" ", "") for part in OMISSION.split(whole)]
    segments = [segment for segment in segments if segment]
    letters = [len(segment) for segment in segments]
    if not damage or damage == LOST_LETTERS or min(letters, default=0) < LEAST_LETTERS or sum(letters) > MOST_LETTERS:
        return None
    match = re.search("[^\n]*?".join(map(pattern_of, segments)), source.text)
    if match is None:
        return None
    passage = wording(source, *match.span())
    return Found(Verdict.NEAR, (locate(source, *match.span()),), passage, passage, reason=damage)


def pattern_of(letters: str) -> str:
    """Return the pattern of letters with or without spaces between them, the first in either case."""
    first = f"[{re.escape(letters[0].lower())}{re.escape(letters[0].upper())}]"
    return " ?".join((first, *map(re.escape, letters[1:])))
