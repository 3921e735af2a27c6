"""Where something is in one text that stood somewhere in an earlier one."""

from bisect import bisect_right
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

from argmap.base.representation import short_repr
from argmap.base.text import shared_head, shared_tail

# This many lines that differ are compared one by one; of more only the beginning and the end that both texts
# share.
MOST_LINES = 2000


class SharedStretch(NamedTuple):
    """A stretch that two texts share: where it begins in each, and how long it is."""

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
        """Return where something is in the later text; of what is not in it, where it would stand."""
        return moved(offset, [(each.before, each.after, each.length) for each in self.stretches])

    def before(self, offset: int) -> int:
        """Return where something was in the earlier text; of what was not in it, where it would have stood."""
        return moved(offset, [(each.after, each.before, each.length) for each in self.stretches])

    def gaps(self) -> Iterator[tuple[int, int, int, int]]:
        """Yield what lies between the stretches: where it begins and ends in the earlier text, and in the later one."""
        for one, other in pairwise(self.stretches):
            gap = one.before + one.length, other.before, one.after + one.length, other.after
            if gap[0] < gap[1] or gap[2] < gap[3]:
                yield gap


def moved(offset: int, stretches: list[tuple[int, int, int]]) -> int:
    """Return where an offset lies on the other side of some stretches; between two, at the end of the first."""
    number = bisect_right(stretches, offset, key=lambda stretch: stretch[0]) - 1
    if number < 0:
        return 0
    start, other, length = stretches[number]
    return other + min(offset - start, length)


def align(before: str, after: str) -> Alignment:
    """Return what two texts share: their beginning, their end, and whole lines between."""
    head = shared_head(before, after)
    # No stretch begins or ends within a line end, where no position of an editor lies.
    head -= before[head - 1 : head] == "\r"
    tail = shared_tail(before, after, min(len(before), len(after)) - head)
    tail -= before[len(before) - tail :][:1] == "\n"
    ends = SharedStretch(len(before) - tail, len(after) - tail, tail)
    between = lines_between(before[head : ends.before], after[head : ends.after], head)
    return Alignment((SharedStretch(0, 0, head), *between, ends))


def lines_between(before: str, after: str, first: int) -> Iterator[SharedStretch]:
    """Yield the lines that two stretches of texts share, which begin at the same offset of both."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    if not old or not new or max(len(old), len(new)) > MOST_LINES:
        return
    starts = [list(sums(lines, first)) for lines in (old, new)]
    for block in SequenceMatcher(None, old, new, autojunk=True).get_matching_blocks():
        if block.size:
            start, other = starts[0][block.a], starts[1][block.b]
            yield SharedStretch(start, other, starts[0][block.a + block.size] - start)


def sums(lines: list[str], first: int) -> Iterator[int]:
    """Yield where each line begins, and where the last one ends."""
    yield first
    for line in lines:
        first += len(line)
        yield first
