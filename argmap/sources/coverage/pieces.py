"""A block of a source cut into pieces, each quoted by the same statements throughout."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from argmap.sources.coverage.counting import Block, Passage
from argmap.sources.quotation import Normal
from argmap.sources.quotation.passages import wording


@dataclass(frozen=True, slots=True)
class Piece:
    """Words in a row with the passages that they are part of: those that begin with them, and those that end.

    Where the text is not at hand, what no passage holds is only a number of words, `unseen`.
    """

    text: str
    passages: tuple[Passage, ...] = ()
    begun: tuple[Passage, ...] = ()
    ended: tuple[Passage, ...] = ()
    unseen: int = 0


def pieces_of(block: Block, normal: Normal | None) -> Iterator[Piece]:
    """Yield the pieces of a block in order."""
    return seen_pieces(block, normal, *block.stretch) if normal and block.stretch else unseen_pieces(block)


def seen_pieces(block: Block, normal: Normal, start: int, end: int) -> Iterator[Piece]:
    """Yield the pieces of a block whose text is at hand."""
    placed = [(*passage.stretch, passage) for passage in block.passages if passage.stretch]
    cuts = sorted({start, end, *(cut for first, last, _ in placed for cut in (first, last))})
    for here, there in pairwise(cuts):
        yield Piece(
            wording(normal, here, there),
            tuple(passage for first, last, passage in placed if first <= here and there <= last),
            tuple(passage for first, _, passage in placed if first == here),
            tuple(passage for _, last, passage in placed if last == there),
        )


def unseen_pieces(block: Block) -> Iterator[Piece]:
    """Yield the quotations of a block whose text is not at hand, and how many words stand between them."""
    done = block.first
    for passage in block.passages:
        if passage.first > done:
            yield Piece("", unseen=passage.first - done)
        yield Piece(passage.words, (passage,), (passage,), (passage,))
        done = max(done, passage.last)
    if block.first + block.words > done:
        yield Piece("", unseen=block.first + block.words - done)
