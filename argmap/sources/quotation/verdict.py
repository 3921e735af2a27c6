"""The verdict on a quotation, from the text of its source."""

from collections.abc import Iterator, Sequence
from itertools import chain, islice

from argmap.sources.quotation.differences import differences
from argmap.sources.quotation.normalise import PARAGRAPH_BREAK, Normal, normal_quotation
from argmap.sources.quotation.omissions import words_cut
from argmap.sources.quotation.passages import wording
from argmap.sources.quotation.places import locate
from argmap.sources.quotation.results import Found, Verdict
from argmap.sources.quotation.search import (
    MOST_PLACES,
    NOT_FRAMED,
    is_framed,
    occurrences,
    places_of,
    readings_of,
    tightest,
    why_unchecked,
)

OMISSION = " ... "
OVER_THE_END = "they run over the end of a paragraph"
OUT_OF_ORDER = "each part is there, but not in this order within two paragraphs"


def find(
    quote: str | Sequence[str], source: Normal, prefix: str = "", suffix: str = "", *, nearest: bool = True
) -> Found:
    """Return the verdict on a quotation, one text or a list of segments, in a source.

    `prefix` and `suffix` are words that stand right before and behind it, to tell one of several places. Without
    `nearest` no passage is looked for that is most like a quotation whose words are not there.
    """
    readings = readings_of(quote)
    segments = readings[0]
    why = why_unchecked(segments, has_words=source.has_words)
    if why:
        return Found(Verdict.UNCHECKED, reason=why)
    for reading in (*readings, *respelled(source, readings)):
        found = find_exactly(source, reading, prefix, suffix)
        if found:
            return found
    near = next((near for reading in readings if (near := find_near(source, reading))), None)
    if near or not nearest:
        return near or Found(Verdict.NOT_FOUND)
    missing = longest_missing(source, segments)
    scattered = find_scattered(source, segments) if len(segments) == 1 or not missing else None
    from argmap.sources.quotation.alterations import find_altered

    return scattered or find_altered(source, missing or " ".join(segments))


def respelled(source: Normal, readings: Sequence[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """Yield the readings of a quotation that differ when its compounds are written as the source may have them."""
    if source.joined:
        from argmap.sources.quotation.spelling import respell

        others = (respell(source, reading) for reading in readings)
        yield from (other for other in others if other not in readings)


def find_exactly(source: Normal, segments: Sequence[str], prefix: str, suffix: str) -> Found | None:
    """Return the verdict on a quotation whose words stand in the source, or None."""
    before, behind = normal_quotation(prefix), normal_quotation(suffix)
    framed = (place for place in places_of(source, segments) if is_framed(source.text, place, before, behind))
    places = list(islice(tightest(framed), MOST_PLACES))
    if len(places) == 1:
        cut = words_cut(source, places[0])
        left_out = wording(source, *cut).strip() if cut else ""
        return Found(Verdict.CUT if cut else Verdict.VERIFIED, (locate(source, places[0]),), cut=left_out)
    reason = ""
    if not places and (prefix or suffix):
        places, reason = list(islice(tightest(places_of(source, segments)), MOST_PLACES)), NOT_FRAMED
    if not places:
        return None
    return Found(Verdict.AMBIGUOUS, tuple(locate(source, place) for place in places), reason=reason)


def find_near(source: Normal, segments: Sequence[str]) -> Found | None:
    """Return the verdict on a quotation that differs in letters only, or None."""
    from argmap.sources.quotation.alterations import mark
    from argmap.sources.quotation.fuzzy import find_loosely

    found = find_loosely(source, segments)
    if found is None:
        return None
    differing = [differences(segment, source.text[slice(*each)]) for segment, each in zip(segments, found, strict=True)]
    return Found(
        Verdict.NEAR,
        (locate(source, found),),
        OMISSION.join(wording(source, *each) for each in found),
        OMISSION.join(mark(source, *each, changed) for each, changed in zip(found, differing, strict=True)),
        tuple(chain.from_iterable(differing)),
    )


def find_scattered(source: Normal, segments: Sequence[str]) -> Found | None:
    """Return the verdict on words that are there, but not as one passage, or None."""
    if len(segments) == 1:
        one_line = source.text.replace(PARAGRAPH_BREAK, " ")
        found, reason = [next(occurrences(one_line, segments[0]), None)], OVER_THE_END
    else:
        found = [next(occurrences(source.text, segment, source.anchors), None) for segment in segments]
        reason = OUT_OF_ORDER
    stretches = [stretch for stretch in found if stretch]
    if len(stretches) < len(segments):
        return None
    passage = OMISSION.join(wording(source, first, last) for first, last in stretches)
    return Found(Verdict.NOT_FOUND, tuple(locate(source, [each]) for each in stretches), passage, reason=reason)


def longest_missing(source: Normal, segments: Sequence[str]) -> str | None:
    """Return the longest segment that does not stand in the source, or None when all do."""
    longest_first = sorted(segments, key=len, reverse=True)
    return next((each for each in longest_first if not any(occurrences(source.text, each, source.anchors))), None)
