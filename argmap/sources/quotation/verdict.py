"""The verdict on a quotation by the text of its source."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from argmap.sources.quotation.differences import Difference, WordChange, differences
from argmap.sources.quotation.matching import NO_QUESTION, NOT_FRAMED, match_of, verdict_of
from argmap.sources.quotation.normalise import Normal
from argmap.sources.quotation.passages import wording
from argmap.sources.quotation.readings import Segment, readings_of, why_unchecked
from argmap.sources.quotation.results import Cut, CutKind, Found, Place, Stretches, Verdict
from argmap.sources.quotation.search import Hints, Match, WordIndex
from argmap.sources.quotation.text_index import TextIndex, gather_pieces, index_of

OMISSION = " ... "
# The most characters shown of the text after a turning word.
MOST_SHOWN = 40
MARK = "?"
# The micro sign has two codes.
MICRO, MU = "\xb5", "\u03bc"


def find(
    quote: str | Sequence[str], source: Normal, prefix: str = "", suffix: str = "", *, nearest: bool = True
) -> Found:
    """Return the verdict on a quotation, a string or a list of segments, in a source.

    `prefix` and `suffix` are words directly before and after it, to distinguish several places. Without `nearest`, the
    passage most similar to a missing quotation is not searched for.
    """
    return find_meant(quote, source, Hints(prefix, suffix), nearest=nearest)


def find_meant(quote: str | Sequence[str], source: Normal, hints: Hints, *, nearest: bool = True) -> Found:
    """Return the verdict on a quotation in a source, with hints that distinguish several places."""
    readings = readings_of(quote)
    why = why_unchecked(readings[0], has_words=source.has_words)
    if why:
        return Found(Verdict.UNCHECKED, reason=why)
    index = index_of(source)
    match = match_of(index, quote, readings, hints)
    if match:
        return judge(index, match)
    if not nearest:
        return Found(Verdict.NOT_FOUND)
    from argmap.sources.quotation.scattered import find_changed

    return find_changed(index, readings)


def judge(index: TextIndex, match: Match) -> Found:
    """Return the verdict on a quotation whose words are in a text, allowing for letters that scanners confuse."""
    verdict, cut = verdict_of(index, match)
    if verdict is Verdict.AMBIGUOUS:
        places = tuple(map(index.locate, match.places))
        return Found(verdict, places, reason="" if match.is_framed else NOT_FRAMED)
    stretches = match.places[0]
    place = index.locate(stretches)
    if verdict is Verdict.ALTERED:
        return asked(index, place)
    is_checked = bool(index.language) or bool(cut)
    if all(is_as_written(segment.text, index.normal, *part) for segment, part in compared(index, match)):
        words = words_cut(index, stretches, cut) if cut else ""
        return Found(verdict, (place,), cut=cut, cut_words=words, is_whole=is_checked)
    return nearly(index, match, place, cut)


def nearly(index: TextIndex, match: Match, place: Place, cut: Cut | None) -> Found:
    """Return the verdict on a quotation that differs from a source in letters or punctuation."""
    from argmap.sources.quotation.alterations import mark

    source = index.normal
    parts = list(zip(match.reading.segments, place.parts, strict=True))
    differing = [differences(segment.text, source.text[slice(*part)]) for segment, part in parts]
    return Found(
        Verdict.CUT if cut else Verdict.NEAR,
        (place,),
        OMISSION.join(wording(source, *part) for part in place.parts),
        OMISSION.join(mark(source, *part, changed) for part, changed in zip(place.parts, differing, strict=True)),
        tuple(chain.from_iterable(differing)),
        cut,
        words_cut(index, match.places[0], cut) if cut else "",
        is_whole=bool(index.language) or bool(cut),
    )


def compared(index: TextIndex, match: Match) -> Iterator[tuple[Segment, tuple[int, int]]]:
    """Yield the segments of a quotation as written, each with the offsets of its words in the text."""
    first = match.places[0][0][0]
    for segment, (begin, end) in zip(match.reading.segments, match.places[0], strict=True):
        if not match.reading.parts:
            yield segment, index.offsets_of(begin, end)
    for segment in match.reading.parts:
        yield segment, index.offsets_of(first, first + len(segment.words))
        first += len(segment.words)


def asked(index: TextIndex, place: Place) -> Found:
    """Return the verdict on a quotation that is a question, but not in its source."""
    passage = OMISSION.join(wording(index.normal, *part) for part in place.parts)
    added = Difference(WordChange.OTHER, MARK, "", len(passage), len(passage))
    return Found(Verdict.ALTERED, (place,), passage, passage, (added,), reason=NO_QUESTION)


def is_as_written(words: str, source: Normal, first: int, last: int) -> bool:
    """Return whether words are those of a range of a source, perhaps with a stroke for the end of a line of verse."""
    text = source.text[first:last]
    if "/" in words and not is_same(words, text):
        from argmap.sources.quotation.verse import without_strokes

        words = without_strokes(words, source, first)
    return is_same(words, text)


def is_same(left: str, right: str) -> bool:
    """Return whether words are equal, ignoring the case of the first letter."""
    if MICRO in left or MICRO in right:
        left, right = left.replace(MICRO, MU), right.replace(MICRO, MU)
    return left[1:] == right[1:] and left[:1].lower() == right[:1].lower()


def words_cut(index: TextIndex, stretches: Stretches, cut: Cut) -> str:
    """Return the words that were left out of a quotation, as in the source, or those that were inserted."""
    if cut.kind is CutKind.INSERTION:
        return cut.own
    first, last = index.offsets_of(*cut.stretch)
    text = index.normal.text
    if cut.kind is CutKind.AFTER:
        end = index.offsets_of(*sentence_at(index, cut.stretch[0]))[1]
        stop = last + MOST_SHOWN
        last = end if end <= stop else max(last, text.rfind(" ", first, stop))
    elif cut.kind is CutKind.BEFORE:
        last = min(last, index.offsets_of(*stretches[0])[0])
    return wording(index.normal, first, last).strip()


def sentence_at(index: WordIndex, word: int) -> tuple[int, int]:
    """Return the word range of the sentence that contains a word."""
    sentences = index.outline(word).sentences_in(word, word + 1, index.end_of_block(word))
    return next((begin, end) for begin, end, _ in sentences)


def anchored(source: Normal, quotes: Iterable[str | Sequence[str]]) -> Normal:
    """Return a source with an index of the words of many quotations, made in one pass."""
    from dataclasses import replace

    segments = (segment for quote in quotes for reading in readings_of(quote) for segment in reading.segments)
    wanted = frozenset(word for segment in segments for word in segment.words)
    known = replace(source, anchors=gather_pieces(wanted, source.keys))
    vars(known)["keys"] = source.keys
    return known
