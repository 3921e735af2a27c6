"""Looking up quotations in a fingerprint."""

from collections.abc import Sequence

from argmap.sources.fingerprint.hash_index import HashIndex
from argmap.sources.fingerprint.hashes import Fingerprint
from argmap.sources.fingerprint.length import TOO_SHORT, is_long_enough
from argmap.sources.quotation import Found, Verdict
from argmap.sources.quotation.matching import NO_QUESTION, NOT_FRAMED, match_of, verdict_of
from argmap.sources.quotation.readings import further_readings, readings_of, why_unchecked
from argmap.sources.quotation.search import Hints, Match


def find(quote: str | Sequence[str], fingerprint: Fingerprint, prefix: str = "", suffix: str = "") -> Found:
    """Return the verdict on a quotation, as far as a fingerprint can determine it.

    A fingerprint cannot find altered quotations, because it does not contain the words of the source. `prefix` and
    `suffix` are words directly before and after the quotation, to distinguish several places.
    """
    return find_meant(quote, fingerprint, Hints(prefix, suffix))


def find_meant(quote: str | Sequence[str], fingerprint: Fingerprint, hints: Hints) -> Found:
    """Return the verdict on a quotation by a fingerprint, with hints that distinguish several places.

    If the spaces of the text are damaged, a quotation is never reported as missing, because its words may be joined.
    """
    found = looked_up(quote, fingerprint, hints)
    is_lost = found.verdict is Verdict.NOT_FOUND and fingerprint.spaces
    return Found(Verdict.UNCHECKED, reason=fingerprint.spaces) if is_lost else found


def looked_up(quote: str | Sequence[str], fingerprint: Fingerprint, hints: Hints) -> Found:
    """Return the verdict on a quotation by a fingerprint, ignoring damage to spaces."""
    if fingerprint.is_first_version:
        from argmap.sources.fingerprint.first_version import find_words

        return find_words(quote, fingerprint, hints)
    readings = readings_of(quote)
    why = why_unchecked(readings[0], has_words=fingerprint.words > 0)
    if why:
        return Found(Verdict.UNCHECKED, reason=why)
    index = HashIndex(fingerprint)
    match = match_of(index, quote, readings, hints)
    if match:
        return judge(index, match)
    further = further_readings(quote, has_joints=bool(index.joints), has_notes=bool(index.notes))
    is_certain = all(is_long_enough(fingerprint, reading) for reading in (*readings, *further))
    return Found(Verdict.NOT_FOUND) if is_certain else Found(Verdict.UNCHECKED, reason=TOO_SHORT)


def judge(index: HashIndex, match: Match) -> Found:
    """Return the verdict on a quotation whose words match a fingerprint."""
    verdict, cut = verdict_of(index, match)
    if verdict is Verdict.ALTERED:
        return Found(Verdict.NOT_FOUND, reason=NO_QUESTION)
    places = match.places if verdict is Verdict.AMBIGUOUS else match.places[:1]
    return Found(
        verdict,
        tuple(map(index.locate, places)),
        cut=cut,
        cut_words=cut.own if cut else "",
        reason="" if match.is_framed else NOT_FRAMED,
        is_whole=bool(index.language) or bool(cut),
    )
