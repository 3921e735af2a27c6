"""The verdict on a quotation, from the text of its source."""

from collections.abc import Iterator, Sequence
from itertools import islice

from argmap.quotation.cutting import words_cut
from argmap.quotation.differences import Difference, differences, trim
from argmap.quotation.letters import is_inside_word
from argmap.quotation.loose import find_loosely
from argmap.quotation.normal import PARAGRAPH_BREAK, Normal, normal_quotation
from argmap.quotation.respelling import respell
from argmap.quotation.search import Stretch, is_framed, occurrences, places_of, readings_of, tightest
from argmap.quotation.shapes import Found, Place, Verdict
from argmap.quotation.wording import wording

# A passage that shares fewer of its letters, in percent, is somebody else's sentence.
LEAST_LIKENESS = 70
# Of a longer quotation that is not there, one part that is not there is compared.
MOST_COMPARED = 2_000
# Enough to tell that a quotation is ambiguous.
MOST_PLACES = 100
# A passage begins and ends with whole words, but no word is longer.
LONGEST_WORD = 100
# The passage may be longer than the quotation; so many characters on either side are tried.
MARGINS = (0, 25, 50)
OVER_THE_END = "they run over the end of a paragraph"
OUT_OF_ORDER = "each part is there, but not in this order within two paragraphs"
NOT_FRAMED = 'not behind its "prefix" or before its "suffix"'


def find(
    quote: str | Sequence[str], source: Normal, prefix: str = "", suffix: str = "", *, nearest: bool = True
) -> Found:
    """Return the verdict on a quotation, one text or a list of segments, in a source.

    `prefix` and `suffix` are words that stand right before and behind it, to tell one of several places. Without
    `nearest` no passage is looked for that is most like a quotation whose words are not there.
    """
    readings = readings_of(quote)
    segments = readings[0]
    if not segments:
        return Found(Verdict.UNCHECKED, reason="the quotation holds no words")
    if not source.has_words:
        return Found(Verdict.UNCHECKED, reason="the text of the source holds no words")
    for reading in (*readings, *respelled(source, readings)):
        found = find_exactly(source, reading, prefix, suffix)
        if found:
            return found
    near = next((near for reading in readings if (near := find_near(source, reading))), None)
    if near or not nearest:
        return near or Found(Verdict.NOT_FOUND)
    missing = longest_missing(source, segments)
    scattered = find_scattered(source, segments) if len(segments) == 1 or not missing else None
    return scattered or find_altered(source, telling_part(source, missing or " ".join(segments)))


def respelled(source: Normal, readings: Sequence[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """Yield the readings of a quotation that differ when its compounds are written as the source may have them."""
    others = (respell(source, reading) for reading in readings) if source.joined else ()
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


def locate(source: Normal, stretches: Sequence[Stretch]) -> Place:
    """Return the place of stretches, from the first one's start to the last one's end."""
    start, end = stretches[0][0], stretches[-1][1]
    first, last = source.back(start), source.back(end - 1) + 1
    return Place(source.paragraph(start), first, last, source.line(first), tuple(stretches))


def find_near(source: Normal, segments: Sequence[str]) -> Found | None:
    """Return the verdict on a quotation that differs in letters only, or None."""
    found = find_loosely(source, segments)
    if found is None:
        return None
    passage = " ... ".join(wording(source, first, last) for first, last in found)
    there = " ".join(source.text[first:last] for first, last in found)
    return Found(Verdict.NEAR, (locate(source, found),), passage, differences=differences(" ".join(segments), there))


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
    passage = " ... ".join(wording(source, first, last) for first, last in stretches)
    return Found(Verdict.NOT_FOUND, tuple(locate(source, [each]) for each in stretches), passage, reason=reason)


def longest_missing(source: Normal, segments: Sequence[str]) -> str | None:
    """Return the longest segment that does not stand in the source, or None when all do."""
    longest_first = sorted(segments, key=len, reverse=True)
    return next((each for each in longest_first if not any(occurrences(source.text, each, source.anchors))), None)


def telling_part(source: Normal, quoted: str) -> str:
    """Return the part of words that are not in the source to compare with it: one that is not there, not too long."""
    # Half of each part is in the next, so that what differs is inside of one.
    starts = range(0, max(1, len(quoted) - MOST_COMPARED // 2), MOST_COMPARED // 2)
    parts = [quoted[start : start + MOST_COMPARED] for start in starts]
    return next((part for part in parts if part not in source.text), parts[0])


def find_altered(source: Normal, quoted: str) -> Found:
    """Return the verdict on a quotation whose words do not stand in the source, with the passage most like it."""
    from rapidfuzz.fuzz import partial_ratio_alignment

    alignment = partial_ratio_alignment(quoted, source.text, score_cutoff=LEAST_LIKENESS / 2)
    if alignment is None:
        return Found(Verdict.NOT_FOUND)
    aligned = (alignment.dest_start, alignment.dest_end)
    passages = [answering(source.text, quoted, *aligned, margin) for margin in MARGINS]
    first, last = min(passages, key=lambda passage: weigh(differences(quoted, source.text[slice(*passage)])))
    changed = differences(quoted, source.text[first:last])
    is_altered = alignment.score >= LEAST_LIKENESS and changed
    return Found(
        Verdict.ALTERED if is_altered else Verdict.NOT_FOUND,
        (locate(source, [(first, last)]),),
        wording(source, first, last),
        mark(source, first, last, changed),
        changed,
    )


def answering(text: str, quoted: str, first: int, last: int, margin: int) -> Stretch:
    """Return the stretch of a text that answers to a quotation, looked for round a stretch of about its length."""
    first, last = widen(text, max(0, first - margin), min(len(text), last + margin))
    start, end = trim(quoted, text[first:last])
    return first + start, first + end


def weigh(changed: Sequence[Difference]) -> int:
    """Return how many words differ."""
    return sum(len(f"{difference.quoted} {difference.source}".split()) for difference in changed)


def widen(text: str, first: int, last: int) -> Stretch:
    """Return a stretch widened to the words that it begins and ends in."""
    least, most = max(0, first - LONGEST_WORD), min(len(text), last + LONGEST_WORD)
    while first > least and is_inside_word(text, first):
        first -= 1
    while last < most and is_inside_word(text, last):
        last += 1
    return first, last


def mark(source: Normal, first: int, last: int, changed: Sequence[Difference]) -> str:
    """Return a passage of a source with the words that a quotation has otherwise, or not at all, in brackets."""
    parts, done = [], first
    for difference in changed:
        if difference.source:
            start, stop = first + difference.first, first + difference.last
            parts += [wording(source, done, start), "[", wording(source, start, stop), "]"]
            done = stop
    return "".join((*parts, wording(source, done, last)))
