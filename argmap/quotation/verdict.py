"""The verdict on a quotation, from the text of its source."""

from collections.abc import Sequence

from argmap.quotation.cutting import words_cut
from argmap.quotation.differences import differences, trim, words
from argmap.quotation.loose import find_loosely
from argmap.quotation.normal import Normal, normal_quotation
from argmap.quotation.search import places_of, segments_of
from argmap.quotation.shapes import Found, Place, Verdict

# A passage that shares fewer of its letters, in percent, is somebody else's sentence.
LEAST_LIKENESS = 70
# A quotation longer than this is compared by its beginning alone when nothing like it is found exactly.
MOST_COMPARED = 2_000


def find(
    quote: str | Sequence[str], source: Normal, prefix: str = "", suffix: str = "", *, nearest: bool = True
) -> Found:
    """Return the verdict on a quotation, one text or a list of segments, in a source.

    `prefix` and `suffix` are words that stand right before and behind it, to tell one of several places. Without
    `nearest` no passage is looked for that is most like a quotation whose words are not there.
    """
    texts = (quote,) if isinstance(quote, str) else tuple(quote)
    segments = segments_of(texts)
    if not segments:
        return Found(Verdict.UNCHECKED, reason="the quotation holds no words")
    if not words(source.text):
        return Found(Verdict.UNCHECKED, reason="the text of the source holds no words")
    stretches = [place for place in places_of(source, segments) if is_framed(source, place, prefix, suffix)]
    if len(stretches) == 1:
        cut = words_cut(source, stretches[0][0][0], stretches[0][-1][1])
        return Found(Verdict.CUT if cut else Verdict.VERIFIED, (locate(source, stretches[0]),), cut=cut)
    if stretches:
        return Found(Verdict.AMBIGUOUS, tuple(locate(source, place) for place in stretches))
    near = find_near(source, segments)
    if near or not nearest:
        return near or Found(Verdict.NOT_FOUND)
    return find_altered(source, " ".join(segments))


def is_framed(source: Normal, stretches: Sequence[tuple[int, int]], prefix: str, suffix: str) -> bool:
    """Tell whether the words round a place are those given."""
    before, behind = normal_quotation(prefix), normal_quotation(suffix)
    start, end = stretches[0][0], stretches[-1][1]
    return source.text[:start].rstrip(' "-').endswith(before.rstrip(' "-')) and source.text[end:].lstrip(
        ' "-.,;:!?'
    ).startswith(behind.lstrip(' "-.,;:!?'))


def locate(source: Normal, stretches: Sequence[tuple[int, int]]) -> Place:
    """Return the place of stretches, from the first one's start to the last one's end."""
    start, end = stretches[0][0], stretches[-1][1]
    first, last = source.back(start), source.back(end - 1) + 1
    return Place(source.paragraph(start), first, last, source.raw.count("\n", 0, first) + 1)


def words_at(source: Normal, first: int, last: int) -> str:
    """Return the words of a stretch as the source has them, on one line."""
    return " ".join(source.raw[source.back(first) : source.back(last - 1) + 1].split())


def find_near(source: Normal, segments: Sequence[str]) -> Found | None:
    """Return the verdict on a quotation that differs in letters only, or None."""
    stretches = [find_loosely(source, segment) for segment in segments]
    found = [stretch for stretch in stretches if stretch]
    if len(found) < len(segments):
        return None
    passage = " ... ".join(words_at(source, first, last) for first, last in found)
    there = " ".join(source.text[first:last] for first, last in found)
    places = tuple(locate(source, [stretch]) for stretch in found)
    return Found(Verdict.NEAR, places, passage, differences(" ".join(segments), there))


def find_altered(source: Normal, quoted: str) -> Found:
    """Return the verdict on a quotation whose words do not stand in the source, with the passage most like it."""
    from rapidfuzz.fuzz import partial_ratio_alignment

    quoted = quoted[:MOST_COMPARED]
    alignment = partial_ratio_alignment(quoted, source.text, score_cutoff=LEAST_LIKENESS / 2)
    if alignment is None:
        return Found(Verdict.NOT_FOUND)
    first, last = whole_words(source.text, alignment.dest_start, alignment.dest_end)
    start, end = trim(quoted, source.text[first:last])
    first, last = first + start, first + end
    verdict = Verdict.ALTERED if alignment.score >= LEAST_LIKENESS else Verdict.NOT_FOUND
    changed = differences(quoted, source.text[first:last])
    return Found(verdict, (locate(source, [(first, last)]),), words_at(source, first, last), changed)


def whole_words(text: str, first: int, last: int) -> tuple[int, int]:
    """Return a stretch widened to the words that it begins and ends in."""
    while first > 0 and text[first - 1].isalnum() and text[first].isalnum():
        first -= 1
    while last < len(text) and text[last - 1].isalnum() and text[last].isalnum():
        last += 1
    return first, last
