"""How one text became another, word by word."""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

# A word, a letter of a script that is written without spaces, a sign, or white space.
TOKEN = re.compile(r"[぀-ヿ㐀-鿿豈-﫿]|[^\W぀-ヿ㐀-鿿豈-﫿]+|\s+|[^\w\s]")
# Longer texts, and such as have less in common, are shown one after the other, whole.
MOST_TOKENS = 4000
LEAST_COMMON = 0.3


class PieceKind(StrEnum):
    """Whether a piece of two texts is in both, or in one of them."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


class WordPiece(NamedTuple):
    """A piece of two texts, with the white space in it."""

    kind: PieceKind
    text: str


def word_difference(before: str, after: str) -> tuple[WordPiece, ...]:
    """Return what two texts have in common and what only one of them has, in order; line breaks are spaces.

    The pieces that are not added make up the first text, and those that are not removed the second.
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
    """Return the words, signs and spaces of a text."""
    return TOKEN.findall(" ".join(text.split()))


def pieces(old: Sequence[str], new: Sequence[str]) -> Iterator[WordPiece]:
    """Yield the pieces of two lists of words by their longest common subsequence."""
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
            # A space between two changed words belongs to both.
            removed += lost
            added += gained
    yield from changed(removed, added)


def changed(removed: Sequence[str], added: Sequence[str]) -> Iterator[WordPiece]:
    """Yield what was removed and what was added in its place."""
    if removed:
        yield WordPiece(PieceKind.REMOVED, "".join(removed))
    if added:
        yield WordPiece(PieceKind.ADDED, "".join(added))
