"""Rewriting texts while keeping a mapping from new offsets to old ones."""

import re
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable
from typing import TypeAlias

from argmap.base.tuples import NamedTuple

# The replacement of a range: each new piece with the offset, within the range, that it comes from.
Pieces: TypeAlias = Iterable[tuple[str, int]]


class OffsetMap(NamedTuple):
    """Offsets of a new text with the corresponding offsets of the old one; between them, both advance in step.

    The last of each are the lengths of the texts. Arrays take a fifth of the memory of tuples.
    """

    new: "array[int]"
    old: "array[int]"

    def back(self, offset: int) -> int:
        """Return the offset in the old text of a character of the new one."""
        place = bisect_right(self.new, offset) - 1
        if place + 1 == len(self.new):
            return self.old[place]
        # One old character may have become several new ones.
        return min(self.old[place] + offset - self.new[place], max(self.old[place], self.old[place + 1] - 1))

    def forward(self, offset: int) -> int:
        """Return the offset in the new text of a character of the old one, or of what follows it if it was removed."""
        place = bisect_right(self.old, offset) - 1
        if place + 1 == len(self.old):
            return self.new[place]
        return min(self.new[place] + offset - self.old[place], self.new[place + 1])


def rewrite(
    text: str, pattern: str | re.Pattern[str], pieces_of: Callable[[re.Match[str]], Pieces]
) -> tuple[str, OffsetMap]:
    """Return a text with each match of a pattern replaced by pieces, and the offset map."""
    parts: list[str] = []
    new, old = array("L", [0]), array("L", [0])
    length = done = 0
    for match in re.finditer(pattern, text):
        first, last = match.span()
        parts.append(text[done:first])
        pieces = tuple(pieces_of(match))
        if len(pieces) == 1 and not pieces[0][1] and len(pieces[0][0]) == last - first:
            # The replacement has the same length, as for most line ends, so offsets stay in step.
            parts.append(pieces[0][0])
            length += last - done
            done = last
            continue
        length += first - done
        for piece, offset in pieces:
            new.append(length)
            old.append(first + offset)
            parts.append(piece)
            length += len(piece)
        done = last
        new.append(length)
        old.append(done)
    parts.append(text[done:])
    new.append(length + len(text) - done)
    old.append(len(text))
    return "".join(parts), OffsetMap(new, old)
