"""Which passages of its sources a map quotes, as a test-coverage tool tells which lines were run."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from argmap import fingerprint
from argmap.fingerprint import Fingerprint
from argmap.graph import Graph
from argmap.quotation.normal import PARAGRAPH_BREAK
from argmap.works import Quoted, Work

OPENING_WORDS = 8


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a source: its paragraph number (0 for a heading), its words, those quoted, and who quotes them.

    `opening` holds its first words when the text is at hand.
    """

    paragraph: int
    words: int
    quoted: int
    statements: tuple[str, ...]
    opening: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of one source a map quotes."""

    work: Work
    blocks: tuple[Block, ...]

    @property
    def words(self) -> int:
        """The words of all paragraphs, headings left out."""
        return sum(block.words for block in self.blocks if block.paragraph)

    @property
    def quoted(self) -> int:
        """The words of paragraphs that some statement quotes."""
        return sum(block.quoted for block in self.blocks if block.paragraph)

    @property
    def percent(self) -> int:
        """The share of the words that is quoted, in whole percent, rounded down."""
        return share(self.quoted, self.words)


def share(quoted: int, words: int) -> int:
    """Return a share in whole percent, rounded down, so that 100 means all."""
    return 100 * quoted // words if words else 0


def cover(graph: Graph) -> Iterator[Coverage]:
    """Yield the coverage of each source whose text or fingerprint is at hand."""
    for name, work in graph.works.items():
        known = fingerprint.make(work.normal) if work.normal else work.fingerprint
        if known and known.words:
            mine = [quoted for quoted in graph.quotations if quoted.work.source.id == name]
            yield Coverage(work, tuple(blocks_of(work, known, mine)))


def blocks_of(work: Work, known: Fingerprint, quotations: Iterable[Quoted]) -> Iterator[Block]:
    """Yield the blocks of a source with what is quoted of each."""
    stretches = sorted(stretches_of(known, quotations))
    by_block: dict[int, set[str]] = defaultdict(set)
    covered: dict[int, set[int]] = defaultdict(set)
    for first, last, statement in stretches:
        block = fingerprint.block_of(known, first)
        by_block[block].add(statement)
        covered[block].update(range(first, last))
    order = {statement: None for _, _, statement in stretches}
    openings = openings_of(work)
    for number, (start, end) in enumerate(pairwise((*known.blocks, known.words))):
        yield Block(
            paragraph=known.numbers[number],
            words=end - start,
            quoted=len(covered[number]),
            statements=tuple(statement for statement in order if statement in by_block[number]),
            opening=openings[number] if openings else "",
        )


def stretches_of(known: Fingerprint, quotations: Iterable[Quoted]) -> Iterator[tuple[int, int, str]]:
    """Yield the stretches of words that are quoted, each with the statement that quotes it."""
    for quoted in quotations:
        places = fingerprint.find(quoted.citation.quote, known).places
        paragraphs = {place.paragraph for place in quoted.found.places}
        place = next((place for place in places if place.paragraph in paragraphs), None)
        if place:
            yield from ((first, last, quoted.statement.id) for first, last in place.words)


def openings_of(work: Work) -> list[str]:
    """Return the first words of each block, as the source has them, when the text is at hand."""
    if work.normal is None:
        return []
    normal, openings, start = work.normal, [], 0
    for block in normal.text.split(PARAGRAPH_BREAK):
        words = block.split(" ")
        head = " ".join(words[:OPENING_WORDS])
        raw = normal.raw[normal.back(start) : normal.back(start + len(head) - 1) + 1] if head else ""
        openings.append(" ".join(raw.split()) + (" …" if len(words) > OPENING_WORDS else ""))
        start += len(block) + len(PARAGRAPH_BREAK)
    return openings
