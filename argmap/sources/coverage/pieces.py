"""A block of a source divided into pieces that are each quoted by the same statements throughout."""

from collections.abc import Iterator
from itertools import pairwise

from argmap.base.values import frozen
from argmap.sources.coverage.counting import Block, Passage
from argmap.sources.quotation import Normal
from argmap.sources.quotation.passages import wording


@frozen()
class Piece:
    """A run of words with the passages that contain it, those that begin with it, and those that end with it.

    `is_untouched` is true if no statement quotes any of its sentence. Without the text, a piece outside of passages is
    only a number of words, `unseen`.
    """

    text: str
    passages: tuple[Passage, ...] = ()
    begun: tuple[Passage, ...] = ()
    ended: tuple[Passage, ...] = ()
    unseen: int = 0
    is_untouched: bool = False


def pieces_of(block: Block, normal: Normal | None) -> Iterator[Piece]:
    """Yield the pieces of a block in order."""
    return seen_pieces(block, normal, *block.stretch) if normal and block.stretch else unseen_pieces(block)


def seen_pieces(block: Block, normal: Normal, start: int, end: int) -> Iterator[Piece]:
    """Yield the pieces of a block whose text is available."""
    placed = [(*passage.stretch, passage) for passage in block.passages if passage.stretch]
    untouched = [sentence.stretch for sentence in block.sentences if sentence.stretch and not sentence.is_touched]
    stretches = [(first, last) for first, last, _ in placed] + untouched
    cuts = sorted({start, end, *(cut for stretch in stretches for cut in stretch)})
    for here, there in pairwise(cuts):
        yield Piece(
            wording(normal, here, there),
            tuple(passage for first, last, passage in placed if first <= here and there <= last),
            tuple(passage for first, _, passage in placed if first == here),
            tuple(passage for _, last, passage in placed if last == there),
            is_untouched=any(first <= here and there <= last for first, last in untouched),
        )


def unseen_pieces(block: Block) -> Iterator[Piece]:
    """Yield the quotations of a block without text, and the numbers of words between them."""
    done = block.first
    for passage in block.passages:
        if passage.first > done:
            yield Piece("", unseen=passage.first - done)
        yield Piece(passage.words, (passage,), (passage,), (passage,))
        done = max(done, passage.last)
    if block.first + block.words > done:
        yield Piece("", unseen=block.first + block.words - done)
