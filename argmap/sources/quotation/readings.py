"""The ways to read a quotation: its segments, and what its writer put in or left out."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from argmap.sources.quotation.characters import LETTERS_WITHOUT_SPACES, word_parts
from argmap.sources.quotation.hyphens import ANY_HYPHEN, HYPHEN_AND_SPACE, Joining, ways_to_join
from argmap.sources.quotation.keys import words_of
from argmap.sources.quotation.markup import NOTE
from argmap.sources.quotation.normalise import normal_quotation
from argmap.sources.quotation.outlines import QUESTION
from argmap.sources.quotation.quantities import GLUED, is_glued

# An omission, or the mapper's own words in brackets, which may hold another pair; a bracket before a parenthesis is a
# Markdown link.
GAP = (
    r"\[(?P<own>(?:[^\[\]]|\[[^\[\]]*+\])*+)\](?!\()"
    r"|\(\s*(?:\.\s*){2,}\.?\s*\)|\(\s*\u2026\s*\)|\.{3,}|\.(?:\s\.){2,}|\u2026"
)
MARK = "?"
DOTS = r"[\s.\u2026]*"
OMISSION = " \u2026 "
# The mapper has changed the case of a first letter: "[T]he".
CASED = rf"[^\W\d_{LETTERS_WITHOUT_SPACES}]"
INITIAL = rf"\[({CASED})\](?={CASED})"
# What a mapper says of the words, and not in their place.
REMARKS = r"(?i)sic!?|(?:emphasis|italics) (?:added|mine|in (?:the )?original)|my emphasis"
# Letters that a scanner has taken for the digits of a number.
SCANNED = r"(?<![^\W\d_])[lIO]+(?=[.,]?\d)|(?<=\d)[.,]?[lIO]+(?![^\W\d_])"
DIGITS = str.maketrans("lIO", "110")
# Each may be in thousands of places, and be tried after each of those of the one before it.
MOST_SEGMENTS = 100


class Segment(NamedTuple):
    """Words of a quotation in a row: as text in normal form, from the first to the last, and as they are compared.

    `questions` are the numbers of those after which a question mark stands.
    """

    text: str
    words: tuple[str, ...]
    questions: frozenset[int]


class QuotationReading(NamedTuple):
    """A way to read a quotation.

    `insertions` are the mapper's own words, each with the number of segments before it. `halves` are the lengths of
    what stood before the hyphens that were taken out, and `notes` the digits that were: the source must have parted its
    words, or have its notes, there. `parts` are the segments of a quotation that is read as one.
    """

    segments: tuple[Segment, ...]
    insertions: tuple[tuple[int, str], ...] = ()
    halves: tuple[int, ...] = ()
    notes: tuple[int, ...] = ()
    parts: tuple[Segment, ...] = ()


def readings_of(quote: str | Sequence[str]) -> list[QuotationReading]:
    """Return the ways to read a quotation. There is more than one where line ends may have parted words in it."""
    return [reading for reading, _ in joined_readings(whole(quote), HYPHEN_AND_SPACE)]


def further_readings(quote: str | Sequence[str], *, has_joints: bool, has_notes: bool) -> Iterator[QuotationReading]:
    """Yield the ways to read a quotation from a source that has parted words at line ends, or whose notes are glued."""
    text = whole(quote)
    if has_notes:
        numbers = tuple(int(match[0]) for match in re.finditer(GLUED, text) if is_glued(match))
        if numbers:
            bare = re.sub(GLUED, lambda match: "" if is_glued(match) else match[0], text)
            yield read(bare)._replace(notes=numbers)
    if has_joints:
        for reading, halves in joined_readings(text, ANY_HYPHEN):
            if halves:
                yield reading._replace(halves=halves)


def with_digits(readings: Iterable[QuotationReading], quote: str | Sequence[str]) -> Iterator[QuotationReading]:
    """Yield readings, and one whose numbers have digits where a scanner may have taken these for letters."""
    yield from readings
    text = whole(quote)
    if re.search(SCANNED, text):
        yield read(re.sub(SCANNED, lambda match: match[0].translate(DIGITS), text))


def whole(quote: str | Sequence[str]) -> str:
    """Return a quotation, one text or a list of segments, as one text without the marks of its notes."""
    text = quote if isinstance(quote, str) else OMISSION.join(quote)
    return re.sub(INITIAL, OMISSION + r"\1", re.sub(NOTE, "", text)) if "[" in text else text


def joined_readings(text: str, hyphens: str) -> Iterator[tuple[QuotationReading, tuple[int, ...]]]:
    """Yield the readings of a quotation with some of its hyphens taken out, and how long the words before these are."""
    ways: list[Joining] = ways_to_join(text, hyphens)
    for way, halves in ways:
        yield read(way), halves


@lru_cache(maxsize=4096)
def read(text: str) -> QuotationReading:
    """Return a quotation in segments."""
    segments: list[Segment] = []
    insertions: list[tuple[int, str]] = []
    done = 0
    for gap in re.finditer(GAP, text):
        add_segment(segments, text[done : gap.start()])
        own = gap["own"]
        if own and not re.fullmatch(DOTS, own) and not re.fullmatch(REMARKS, own.strip()):
            insertions.append((len(segments), " ".join(own.split())))
        done = gap.end()
    add_segment(segments, text[done:])
    if done and segments and text[done:].strip() == MARK:
        # What is left out at the end belongs to the question too.
        last = segments[-1]
        segments[-1] = last._replace(questions=last.questions | {len(last.words) - 1})
    return QuotationReading(tuple(segments), tuple(insertions))


def add_segment(segments: list[Segment], text: str) -> None:
    """Add a part of a quotation to its segments, if it holds words."""
    if not text:
        return
    normal = normal_quotation(text)
    there = list(word_parts(normal).finditer(normal))
    if there:
        questions = asked_in(normal, there) if re.search(QUESTION, normal) else frozenset()
        segments.append(Segment(normal[there[0].start() : there[-1].end()], tuple(words_of(normal)), questions))


def asked_in(normal: str, words: Sequence[re.Match[str]]) -> frozenset[int]:
    """Return the numbers of the words of a text after which a question mark stands."""
    ends = [*(match.start() for match in words[1:]), len(normal)]
    asked = (re.search(QUESTION, normal[match.end() - 1 : end]) for match, end in zip(words, ends, strict=True))
    return frozenset(number for number, mark in enumerate(asked) if mark)


def in_one(reading: QuotationReading) -> QuotationReading:
    """Return a reading in which nothing is left out between the segments."""
    offset, questions = 0, set()
    for segment in reading.segments:
        questions |= {offset + number for number in segment.questions}
        offset += len(segment.words)
    words = tuple(word for segment in reading.segments for word in segment.words)
    text = " ".join(segment.text for segment in reading.segments)
    return reading._replace(segments=(Segment(text, words, frozenset(questions)),), parts=reading.segments)


def why_unchecked(reading: QuotationReading, *, has_words: bool) -> str:
    """Return why a quotation cannot be looked up in a text that has words or none; nothing when it can."""
    if not reading.segments:
        return "the quotation holds no words"
    if len(reading.segments) > MOST_SEGMENTS:
        return f"the quotation is in more than {MOST_SEGMENTS} parts"
    return "" if has_words else "the text of the source holds no words"
