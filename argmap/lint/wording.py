"""The words of a map's statements, and their positions in its files."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from argmap.base.text import Span
from argmap.base.values import frozen
from argmap.model import Statement

APOSTROPHES = "'’"
BETWEEN_WORDS = '.,;:!?"`‘“”„«»‹›()[]{}…–—¿¡。、，；：！？（）「」『』'
# Deleting with None is faster than with "".
PLAIN = str.maketrans(dict.fromkeys(APOSTROPHES) | dict.fromkeys(BETWEEN_WORDS, " "))
# The number of comparisons of a text with its quotation that a rule caches. While a map is being written, it is checked
# again and again, but only one statement changes.
MOST_COMPARED = 4096


@frozen(eq=False, slots=False)
class Wording:
    """The statements of a map by id, with their words, which are split once for all rules."""

    statements: Mapping[str, Statement]

    @cached_property
    def lines(self) -> str:
        """The case-folded texts of all statements, one per line."""
        return "\n".join([statement.text.replace("\n", " ") for statement in self.statements.values()]).casefold()

    @cached_property
    def words(self) -> Mapping[str, list[str]]:
        """The case-folded words of each statement in order, without punctuation and apostrophes."""
        lines = without_punctuation(self.lines).split("\n") if self.statements else []
        return {name: line.split() for name, line in zip(self.statements, lines, strict=True)}

    def holding(self, *parts: str) -> Iterator[Statement]:
        """Yield the statements whose text contains one of the non-empty parts, ignoring case.

        This is a quick filter, many times faster than a pattern; most statements do not match.
        """
        present = [part for part in parts if part in self.lines]
        if not present:
            return
        for statement, line in zip(self.statements.values(), self.lines.split("\n"), strict=True):
            for part in present:
                if part in line:
                    yield statement
                    break


def words_of(text: str) -> list[str]:
    """Return the case-folded words of a text in order, without punctuation and apostrophes."""
    return without_punctuation(text.casefold()).split()


def without_punctuation(text: str) -> str:
    """Return a text with spaces in place of punctuation, and without apostrophes."""
    if text.isascii():
        return text.translate(PLAIN)
    # For text that is not ASCII, `str.translate` looks up every character and is slow.
    for apostrophe in APOSTROPHES:
        text = text.replace(apostrophe, "")
    for mark in BETWEEN_WORDS:
        text = text.replace(mark, " ")
    return text


def place_of(statement: Statement, pattern: re.Pattern[str]) -> Span:
    """Return the span of the first words that match a pattern, or the span of the text if they cannot be located.

    In the file, line breaks and escapes may occur within the words.
    """
    span = statement.place("text")
    match = pattern.search(span.text.content, span.first, span.last)
    return Span(span.text, match.start(), match.end()) if match else span
