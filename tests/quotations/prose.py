"""The texts that quotations are made of, in nine languages, written for this project.

A file has a sentence on each line and an empty line between paragraphs. Three signs, which are no part of the text,
stand where a quotation may be cut: `|` where one may honestly begin or end, `⟧` where one that ends leaves out what
turns its meaning, and `⟦` where one that begins does.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent / "texts"
HONEST, NO_END, NO_START = "|⟧⟦"
MARK = re.compile(f"[{HONEST}{NO_END}{NO_START}]")
WITHOUT_SPACES = frozenset({"zh", "ja"})
QUESTION_MARKS = ("?", "؟", "？")
SPACED_UNIT = re.compile(r"\S+")
# A number with what belongs to it, a word in Latin letters, or any other letter by itself.
UNSPACED_UNIT = re.compile(r"[^\W_\u3005-\u9fff]+(?:[.,/–×~～-][0-9⁰-⁹]+)*|[^\s]")


class Stretch(NamedTuple):
    """From the first offset to the offset after the last."""

    first: int
    last: int


@dataclass(frozen=True)
class Paragraph:
    """A paragraph: its number, 0 for a heading, its text, and offsets in it.

    Quotations may honestly begin at `starts` and end at `ends`; they are cut when they begin at `bad_starts` or end at
    `bad_ends`.
    """

    number: int
    text: str
    is_spaced: bool
    sentences: tuple[Stretch, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    bad_starts: tuple[int, ...]
    bad_ends: tuple[int, ...]

    @cached_property
    def units(self) -> tuple[Stretch, ...]:
        """What stands between spaces, or each letter and number by itself where there are none."""
        pattern = SPACED_UNIT if self.is_spaced else UNSPACED_UNIT
        return tuple(Stretch(*match.span()) for match in pattern.finditer(self.text))

    def sentence_at(self, offset: int) -> Stretch:
        """Return the sentence that an offset lies in."""
        return next(each for each in self.sentences if offset < each.last)

    def is_question(self, sentence: Stretch) -> bool:
        """Return whether a sentence is a question."""
        return self.text[: sentence.last].rstrip('”“"»「」)').endswith(QUESTION_MARKS)


@dataclass(frozen=True)
class Prose:
    """A text: its name, its language, and its paragraphs with the headings between them."""

    name: str
    language: str
    blocks: tuple[Paragraph, ...]

    @property
    def is_spaced(self) -> bool:
        """Whether its words have spaces between them."""
        return self.language not in WITHOUT_SPACES

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs without the headings."""
        return tuple(block for block in self.blocks if block.number)

    @cached_property
    def text(self) -> str:
        """The whole text."""
        return "\n\n".join(block.text for block in self.blocks) + "\n"


@cache
def prose() -> tuple[Prose, ...]:
    """Return all texts."""
    return tuple(read(path) for path in sorted(FOLDER.glob("*.txt")))


def read(path: Path) -> Prose:
    """Return the text of a file; its name begins with the language."""
    language = path.stem.partition("-")[0]
    blocks = path.read_text(encoding="utf-8").strip().split("\n\n")
    numbers = accumulate(not block.startswith("#") for block in blocks)
    read_blocks = (
        paragraph(0 if block.startswith("#") else number, block.split("\n"), is_spaced=language not in WITHOUT_SPACES)
        for number, block in zip(numbers, blocks, strict=True)
    )
    return Prose(path.stem, language, tuple(read_blocks))


def paragraph(number: int, lines: list[str], *, is_spaced: bool) -> Paragraph:
    """Return the paragraph that marked sentences make."""
    text, sentences = "", []
    marks: dict[str, list[int]] = {HONEST: [], NO_END: [], NO_START: []}
    honest_ends: list[int] = []
    for line in lines:
        first = len(text) + (is_spaced and text != "")
        text = f"{text}{' ' if is_spaced and text else ''}{MARK.sub('', line)}"
        sentences.append(Stretch(first, len(text)))
        is_question = line.rstrip("”»」").endswith(QUESTION_MARKS)
        for sign, offset in marks_in(line):
            marks[sign].append(first + offset)
            if sign == HONEST and not is_question:
                honest_ends.append(first + offset)
    return Paragraph(
        number,
        text,
        is_spaced,
        tuple(sentences),
        tuple(sorted({*(each.first for each in sentences), *marks[HONEST]})),
        tuple(sorted({*(each.last for each in sentences), *honest_ends})),
        tuple(marks[NO_START]),
        tuple(marks[NO_END]),
    )


def marks_in(line: str) -> Iterator[tuple[str, int]]:
    """Yield the marks of a sentence, each with its offset in the sentence without marks."""
    for number, match in enumerate(MARK.finditer(line)):
        yield match[0], match.start() - number
