"""Matching a quotation with a text or its fingerprint, and the verdict, which is the same for both."""

from collections.abc import Sequence

from argmap.sources.quotation.cuts import asks_in_vain, find_cut
from argmap.sources.quotation.keys import words_of
from argmap.sources.quotation.normalise import normal_quotation
from argmap.sources.quotation.readings import QuotationReading, further_readings, in_one, with_digits
from argmap.sources.quotation.results import Cut, Verdict
from argmap.sources.quotation.search import Hints, Match, WordIndex, WordsAround, find_match

NOT_FRAMED = 'not after its "prefix" or before its "suffix"'
NO_QUESTION = "the source does not ask this"


def frame_of(hints: Hints) -> WordsAround:
    """Return the words directly before and after a quotation as they are compared."""
    words = (hints.prefix, hints.suffix)
    return WordsAround(*(words_of(normal_quotation(each)) if each else () for each in words))


def match_of(
    index: WordIndex, quote: str | Sequence[str], readings: Sequence[QuotationReading], hints: Hints
) -> Match | None:
    """Return where a quotation occurs, allowing for letters that scanners confuse, or None."""
    frame = frame_of(hints)
    # If nothing is left out between the segments, they can match as one.
    whole = (in_one(reading) for reading in readings if len(reading.segments) > 1)
    found = find_match(index, (*whole, *readings), frame, hints)
    if found is None and (index.joints or index.notes):
        further = further_readings(quote, has_joints=bool(index.joints), has_notes=bool(index.notes))
        found = find_match(index, further, frame, hints)
    return found or find_match(index, with_digits(readings, quote), frame, hints, loosely=True)


def verdict_of(index: WordIndex, match: Match) -> tuple[Verdict, Cut | None]:
    """Return the verdict on a quotation that is in a source, and what was left out if it is cut.

    The text and its fingerprint give the same verdict.
    """
    places = [place for place in match.places if not asks_in_vain(index, match.reading, place)]
    if not places:
        return Verdict.ALTERED, None
    if not match.is_framed or (len(match.places) > 1 and not match.is_loose):
        return Verdict.AMBIGUOUS, None
    cut = find_cut(index, match.reading, places[0])
    return (Verdict.CUT if cut else Verdict.NEAR if match.is_loose else Verdict.VERIFIED), cut
