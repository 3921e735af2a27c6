"""Word-by-word differences between two texts."""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum

from argmap.base.tuples import NamedTuple

# A word, a letter of a script written without spaces, a sign, or white space.
TOKEN = re.compile(r"[぀-ヿ㐀-鿿豈-﫿]|[^\W぀-ヿ㐀-鿿豈-﫿]+|\s+|[^\w\s]")
# Longer texts, and texts with less in common, are shown whole, one after the other.
MOST_TOKENS = 4000
LEAST_COMMON = 0.3


class PieceKind(StrEnum):
    """Whether a piece is in both texts or only in one of them."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


class WordPiece(NamedTuple):
    """A piece of two compared texts, including its white space."""

    kind: PieceKind
    text: str


def word_difference(before: str, after: str) -> tuple[WordPiece, ...]:
    """Return the pieces that two texts share and those that only one of them has, in order; line breaks become spaces.

    Joining the pieces that are not added gives the first text; joining those that are not removed gives the second.
    """
    old, new = tokens(before), tokens(after)
    if max(len(old), len(new)) <= MOST_TOKENS:
        found = tuple(pieces(old, new))
        common = sum(len(piece.text.strip()) for piece in found if piece.kind is PieceKind.SAME)
        if common >= LEAST_COMMON * min(len(before), len(after)):
            return found
    return tuple(
        WordPiece(kind, "".join(some)) for kind, some in ((PieceKind.REMOVED, old), (PieceKind.ADDED, new)) if some
    )


def tokens(text: str) -> list[str]:
    """Return the words, signs and white space of a text."""
    return TOKEN.findall(" ".join(text.split()))


def pieces(old: Sequence[str], new: Sequence[str]) -> Iterator[WordPiece]:
    """Yield the pieces of two lists of tokens, by their longest common subsequence."""
    from rapidfuzz.distance import LCSseq

    removed: list[str] = []
    added: list[str] = []
    for code in LCSseq.opcodes(old, new):
        lost, gained = old[code.src_start : code.src_end], new[code.dest_start : code.dest_end]
        if code.tag == "equal" and not (lost == [" "] and (removed or added)):
            yield from changed(removed, added)
            removed, added = [], []
            yield WordPiece(PieceKind.SAME, "".join(lost))
        else:
            # A space between two changed words is part of the change in both texts.
            removed += lost
            added += gained
    yield from changed(removed, added)


def changed(removed: Sequence[str], added: Sequence[str]) -> Iterator[WordPiece]:
    """Yield the removed tokens, then the added ones."""
    if removed:
        yield WordPiece(PieceKind.REMOVED, "".join(removed))
    if added:
        yield WordPiece(PieceKind.ADDED, "".join(added))
