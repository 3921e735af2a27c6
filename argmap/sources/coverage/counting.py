"""Which passages of its sources a map quotes, as test coverage shows which lines were run."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from argmap.base.values import frozen
from argmap.sources.coverage.sentences import SourceSentence, sentences_of
from argmap.sources.documents import Documents
from argmap.sources.quotation import STANDING, Normal
from argmap.sources.quotation.asides import asides
from argmap.sources.quotation.passages import wording
from argmap.sources.quotation.readings import readings_of
from argmap.sources.quotation.typography import PARAGRAPH_BREAK
from argmap.sources.quoted import Document, Quoted

OPENING_WORDS = 8
OPENING_LETTERS = 60


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """A run of words that a statement quotes.

    `first` and `last` are word numbers in the source, from 0. `stretch` gives their offsets in its normal form if the
    text is available; `words` are as quoted in the map.
    """

    first: int
    last: int
    statement: str
    stretch: tuple[int, int] | None
    words: str


@frozen()
class Block:
    """One block of a source: its paragraph number (0 for a heading), its words, the quoted words, and the passages.

    `first` is the number of its first word, and `stretch` its offsets in the normal form. `opening` contains its first
    words if the text is available. `sentences` is empty for headings, notes, lists of links and text outside the
    article, and if a fingerprint of version 1 does not record sentences.
    """

    paragraph: int
    first: int
    words: int
    quoted: int
    passages: tuple[Passage, ...]
    stretch: tuple[int, int] | None
    opening: str
    sentences: tuple[SourceSentence, ...] = ()

    @property
    def statements(self) -> tuple[str, ...]:
        """The statements that quote the block, in the order of their passages."""
        return tuple(dict.fromkeys(passage.statement for passage in self.passages))


@frozen()
class Coverage:
    """How much of one source a map quotes. `missing` counts the quotations that were not found or are unchecked."""

    document: Document
    blocks: tuple[Block, ...]
    missing: int

    @property
    def words(self) -> int:
        """The number of words in paragraphs, without headings."""
        return sum(block.words for block in self.blocks if block.paragraph)

    @property
    def quoted(self) -> int:
        """The number of words in paragraphs that some statement quotes."""
        return sum(block.quoted for block in self.blocks if block.paragraph)

    @property
    def percent(self) -> int:
        """The share of the words that is quoted, as a whole percentage, rounded down."""
        return share(self.quoted, self.words)

    @property
    def sentences(self) -> int:
        """The number of sentences of the source, or 0 if it is unknown."""
        return sum(len(block.sentences) for block in self.blocks)

    @property
    def touched(self) -> int:
        """The number of sentences that are quoted completely or in part."""
        return sum(sentence.is_touched for block in self.blocks for sentence in block.sentences)

    @property
    def percent_touched(self) -> int:
        """The share of sentences that are touched, as a whole percentage, rounded down; of words without sentences."""
        return share(self.touched, self.sentences) if self.sentences else self.percent


def share(quoted: int, words: int) -> int:
    """Return a share as a whole percentage, rounded down, so that 100 means everything."""
    return 100 * quoted // words if words else 0


@frozen()
class Layout:
    """The blocks of a source: their paragraph numbers, first words, and offsets if the text is available.

    The list of first words ends with the total number of words. `asides` are the blocks without sentences.
    """

    numbers: Sequence[int]
    starts: Sequence[int]
    stretches: Sequence[tuple[int, int]]
    asides: Container[int]


def cover(documents: Documents, names: Container[str]) -> Iterator[Coverage]:
    """Yield the coverage of each source with a text or fingerprint by the named statements of a map."""
    shown = [quoted for quoted in documents.quotations if quoted.statement.id in names]
    for name, document in documents.opened.items():
        layout = layout_of(document)
        if layout and layout.starts[-1]:
            mine = [quoted for quoted in shown if quoted.document.source.id == name]
            standing = [quoted for quoted in mine if quoted.found.verdict in STANDING]
            passages = sorted(passage for quoted in standing for passage in passages_of(quoted))
            yield Coverage(document, tuple(blocks_of(document, layout, passages)), len(mine) - len(standing))


def layout_of(document: Document) -> Layout | None:
    """Return the blocks of a source, from its text if available, else from its fingerprint."""
    if document.normal:
        normal = document.normal
        blocks = normal.text.split(PARAGRAPH_BREAK)
        stretches = [(first, first + len(block)) for first, block in zip(normal.paragraph_starts, blocks, strict=True)]
        return Layout(
            normal.paragraph_numbers,
            tuple(normal.keys.starts),
            stretches,
            {*asides(normal), *headings(normal.paragraph_numbers)},
        )
    known = document.fingerprint
    if known is None:
        return None
    return Layout(known.numbers, (*known.blocks, known.words), (), {*known.asides, *headings(known.numbers)})


def headings(numbers: Sequence[int]) -> Iterator[int]:
    """Yield the indexes of headings among blocks, given their paragraph numbers."""
    return (block for block, number in enumerate(numbers) if not number)


def passages_of(quoted: Quoted) -> Iterator[Passage]:
    """Yield the passages of a quotation, one for each segment, at its first occurrence."""
    place = quoted.found.places[0]
    segments = [segment.text for segment in readings_of(quoted.citation.quote)[0].segments]
    if len(segments) == 1:
        segments = [" ".join(" ".join(quoted.citation.quote).split())]
    stretches = place.parts or (None,) * len(place.words)
    for (first, last), stretch, segment in zip(place.words, stretches, segments, strict=False):
        yield Passage(first, last, quoted.statement.id, stretch, segment)


def blocks_of(document: Document, layout: Layout, passages: Iterable[Passage]) -> Iterator[Block]:
    """Yield the blocks of a source with the passages quoted from each."""
    by_block: dict[int, list[Passage]] = defaultdict(list)
    for passage in passages:
        by_block[bisect_right(layout.starts, passage.first, hi=len(layout.starts) - 1) - 1].append(passage)
    for block, (first, last) in enumerate(pairwise(layout.starts)):
        covered = {word for passage in by_block[block] for word in range(passage.first, passage.last)}
        stretch = layout.stretches[block] if layout.stretches else None
        opening = opening_of(document.normal, *stretch) if document.normal and stretch else ""
        yield Block(
            layout.numbers[block],
            first,
            last - first,
            len(covered),
            tuple(by_block[block]),
            stretch,
            opening,
            tuple(sentences_of(document, first, last, covered)) if block not in layout.asides else (),
        )


def opening_of(normal: Normal, first: int, last: int) -> str:
    """Return the first words of a block as they are in the source."""
    head = " ".join(normal.text[first:last].split(" ", OPENING_WORDS)[:OPENING_WORDS])[:OPENING_LETTERS]
    rest = " …" if first + len(head) < last else ""
    return wording(normal, first, first + len(head)).strip() + rest
