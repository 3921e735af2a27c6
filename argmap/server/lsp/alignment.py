"""Alignment of two versions of a text, to translate offsets between them."""

from bisect import bisect_right
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import pairwise

from argmap.base.representation import short_repr
from argmap.base.text import shared_head, shared_tail
from argmap.base.tuples import NamedTuple

# Differing parts of at most this many lines are compared line by line; of longer ones only the common beginning and end
# are used.
MOST_LINES = 2000


class SharedStretch(NamedTuple):
    """A stretch that two texts share: its offset in each, and its length."""

    before: int
    after: int
    length: int


class Alignment(NamedTuple):
    """The stretches that two texts share, in order."""

    stretches: tuple[SharedStretch, ...]

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)

    def after(self, offset: int) -> int:
        """Translate an offset from the earlier to the later text; a deleted part maps to the place where it was."""
        return moved(offset, [(each.before, each.after, each.length) for each in self.stretches])

    def before(self, offset: int) -> int:
        """Translate an offset from the later to the earlier text; an inserted part maps to the place before it."""
        return moved(offset, [(each.after, each.before, each.length) for each in self.stretches])

    def gaps(self) -> Iterator[tuple[int, int, int, int]]:
        """Yield the differing parts: first and last offset in the earlier text, then in the later one."""
        for one, other in pairwise(self.stretches):
            gap = one.before + one.length, other.before, one.after + one.length, other.after
            if gap[0] < gap[1] or gap[2] < gap[3]:
                yield gap


def moved(offset: int, stretches: list[tuple[int, int, int]]) -> int:
    """Translate an offset by shared stretches; an offset between two of them maps to the end of the first."""
    number = bisect_right(stretches, offset, key=lambda stretch: stretch[0]) - 1
    if number < 0:
        return 0
    start, other, length = stretches[number]
    return other + min(offset - start, length)


def align(before: str, after: str) -> Alignment:
    """Return the stretches that two texts share: the beginning, the end, and whole lines between them."""
    head = shared_head(before, after)
    # No stretch begins or ends within a line break, because editors have no positions there.
    head -= before[head - 1 : head] == "\r"
    tail = shared_tail(before, after, min(len(before), len(after)) - head)
    tail -= before[len(before) - tail :][:1] == "\n"
    ends = SharedStretch(len(before) - tail, len(after) - tail, tail)
    between = lines_between(before[head : ends.before], after[head : ends.after], head)
    return Alignment((SharedStretch(0, 0, head), *between, ends))


def lines_between(before: str, after: str, first: int) -> Iterator[SharedStretch]:
    """Yield the lines shared by two stretches of text that begin at the same offset."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    if not old or not new or max(len(old), len(new)) > MOST_LINES:
        return
    starts = [list(sums(lines, first)) for lines in (old, new)]
    for block in SequenceMatcher(None, old, new, autojunk=True).get_matching_blocks():
        if block.size:
            start, other = starts[0][block.a], starts[1][block.b]
            yield SharedStretch(start, other, starts[0][block.a + block.size] - start)


def sums(lines: list[str], first: int) -> Iterator[int]:
    """Yield the offset of each line, and the end of the last one."""
    yield first
    for line in lines:
        first += len(line)
        yield first
