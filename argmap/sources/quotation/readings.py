"""The possible readings of a quotation: its segments, omissions and insertions."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from argmap.base.tuples import NamedTuple
from argmap.sources.quotation.characters import LETTERS_WITHOUT_SPACES, SUPERSCRIPTS, word_parts
from argmap.sources.quotation.hyphens import ANY_HYPHEN, HYPHEN_AND_SPACE, Joining, ways_to_join
from argmap.sources.quotation.keys import words_of
from argmap.sources.quotation.markup import NOTE, REFERENCE, SCANNED_HYPHEN
from argmap.sources.quotation.normalise import normal_quotation
from argmap.sources.quotation.outlines import QUESTION, QUESTION_MARKS
from argmap.sources.quotation.quantities import GLUED, ISOTOPE, is_glued

# An omission, or an insertion in brackets, which may contain another pair; a bracket before a parenthesis is a Markdown
# link.
GAP = (
    r"\[(?P<own>(?:[^\[\]]|\[[^\[\]]*+\])*+)\](?!\()"
    r"|\(\s*(?:\.\s*){2,}\.?\s*\)|\(\s*[\u2026\u22ef]\s*\)|\.{3,}|\.(?:\s\.){2,}|[\u2026\u22ef]"
)
ELLIPSIS = "\u2026"
MIDDLE_ELLIPSIS = "\u22ef"
MARK = "?"
DOTS = r"[\s.\u2026\u22ef\u2010-\u2015-]*"
OMISSION = " \u2026 "
# A changed case of a first letter: "[T]he".
CASED = rf"[^\W\d_{LETTERS_WITHOUT_SPACES}]"
INITIAL = rf"\[({CASED})\](?={CASED})"
# Remarks about the words, which do not replace any.
REMARKS = r"(?i)sic!?|(?:emphasis|italics) (?:added|mine|in (?:the )?original)|my emphasis"
# In brackets before another pair, these are not the words of a link.
OWN = r"(?i)note [0-9]|citation needed|sic\b"
SCANNED_AND_SPACE = r"\xac(?<=[^\W\d_]\xac)(?=\s++[^\W\d_])"
# Letters that a scanner has read instead of the digits of a number.
SCANNED = r"(?<![^\W\d_])[lIO]+(?=[.,]?\d)|(?<=\d)[.,]?[lIO]+(?![^\W\d_])"
DIGITS = str.maketrans("lIO", "110")
# Each segment may occur in thousands of places, to be combined with those of the one before it.
MOST_SEGMENTS = 100


class Segment(NamedTuple):
    """Consecutive words of a quotation: as text in normal form, from the first to the last, and as they are compared.

    `questions` are the indexes of the words followed by a question mark.
    """

    text: str
    words: tuple[str, ...]
    questions: frozenset[int]


class QuotationReading(NamedTuple):
    """A way to read a quotation.

    `insertions` are the words in brackets, each with the number of segments before it. `halves` are the lengths of the
    word parts before removed hyphens, and `notes` the removed digits: the source must have divided words, or references
    to notes, at these places. `parts` are the segments of a quotation that is read as one.
    """

    segments: tuple[Segment, ...]
    insertions: tuple[tuple[int, str], ...] = ()
    halves: tuple[int, ...] = ()
    notes: tuple[int, ...] = ()
    parts: tuple[Segment, ...] = ()


def readings_of(quote: str | Sequence[str]) -> list[QuotationReading]:
    """Return the ways to read a quotation.

    There are several if its words may have been divided at line ends, or if it begins with an isotope such as ¹⁴C: at
    the beginning of a paragraph, its number would be the mark of a note.
    """
    text = whole(quote)
    found = [reading for reading, _ in joined_readings(text, HYPHEN_AND_SPACE)]
    has_raised = not text.isascii() and any(digit in text for digit in SUPERSCRIPTS)
    if has_raised and re.search(ISOTOPE, text) and (inside := read(text, begins_inside=True)) not in found:
        found.append(inside)
    return found


def further_readings(quote: str | Sequence[str], *, has_joints: bool, has_notes: bool) -> Iterator[QuotationReading]:
    """Yield further readings, for a source with words divided at line ends or with attached references to notes."""
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
    """Yield readings, and one with digits in place of letters that a scanner may have confused with them."""
    yield from readings
    text = whole(quote)
    if re.search(SCANNED, text):
        yield read(re.sub(SCANNED, lambda match: match[0].translate(DIGITS), text))


def whole(quote: str | Sequence[str]) -> str:
    """Return a quotation, a string or a list of segments, as one string without references to notes."""
    text = quote if isinstance(quote, str) else OMISSION.join(quote)
    if SCANNED_HYPHEN in text:
        text = re.sub(SCANNED_AND_SPACE, "-", text)
    if "][" in text:
        text = re.sub(REFERENCE, lambda link: link[0] if re.match(OWN, link["words"]) else link["words"], text)
    return re.sub(INITIAL, OMISSION + r"\1", re.sub(NOTE, "", text)) if "[" in text else text


def joined_readings(text: str, hyphens: str) -> Iterator[tuple[QuotationReading, tuple[int, ...]]]:
    """Yield the readings of a quotation without some of its hyphens, and the lengths of the word parts before these."""
    ways: list[Joining] = ways_to_join(text, hyphens)
    for way, halves in ways:
        yield read(way), halves


@lru_cache(maxsize=4096)
def read(text: str, *, begins_inside: bool = False) -> QuotationReading:
    """Return a quotation as segments, each of which may begin inside of a paragraph."""
    segments: list[Segment] = []
    insertions: list[tuple[int, str]] = []
    done = 0
    may_have_gaps = "[" in text or ELLIPSIS in text or MIDDLE_ELLIPSIS in text or text.count(".") > 1
    for gap in re.finditer(GAP, text) if may_have_gaps else ():
        add_segment(segments, text[done : gap.start()], begins_inside=begins_inside)
        own = gap["own"]
        if own and not re.fullmatch(DOTS, own) and not re.fullmatch(REMARKS, own.strip()):
            insertions.append((len(segments), " ".join(own.split())))
        done = gap.end()
    add_segment(segments, text[done:], begins_inside=begins_inside)
    if done and segments and text[done:].strip() == MARK:
        # An omission at the end belongs to the question too.
        last = segments[-1]
        segments[-1] = last._replace(questions=last.questions | {len(last.words) - 1})
    return QuotationReading(tuple(segments), tuple(insertions))


def add_segment(segments: list[Segment], text: str, *, begins_inside: bool) -> None:
    """Add a part of a quotation to its segments, if it contains words."""
    if not text:
        return
    normal = normal_quotation(text, begins_inside=begins_inside)
    there = list(word_parts(normal).finditer(normal))
    if there:
        questions = asked_in(normal, there) if any(map(normal.__contains__, QUESTION_MARKS)) else frozenset()
        # Folding ASCII changes no length, so its words need not be found again.
        words = [word[0].lower() for word in there] if normal.isascii() else words_of(normal)
        segments.append(Segment(normal[there[0].start() : there[-1].end()], tuple(words), questions))


def asked_in(normal: str, words: Sequence[re.Match[str]]) -> frozenset[int]:
    """Return the indexes of the words of a text that are followed by a question mark."""
    ends = [*(match.start() for match in words[1:]), len(normal)]
    asked = (re.search(QUESTION, normal[match.end() - 1 : end]) for match, end in zip(words, ends, strict=True))
    return frozenset(number for number, mark in enumerate(asked) if mark)


def in_one(reading: QuotationReading) -> QuotationReading:
    """Return a reading with its segments joined into one."""
    offset, questions = 0, set()
    for segment in reading.segments:
        questions |= {offset + number for number in segment.questions}
        offset += len(segment.words)
    words = tuple(word for segment in reading.segments for word in segment.words)
    text = " ".join(segment.text for segment in reading.segments)
    return reading._replace(segments=(Segment(text, words, frozenset(questions)),), parts=reading.segments)


def why_unchecked(reading: QuotationReading, *, has_words: bool) -> str:
    """Return why a quotation cannot be looked up in a text (with or without words), or "" if it can."""
    if not reading.segments:
        return "the quotation contains no words"
    if len(reading.segments) > MOST_SEGMENTS:
        return f"the quotation is in more than {MOST_SEGMENTS} parts"
    return "" if has_words else "the text of the source contains no words"
