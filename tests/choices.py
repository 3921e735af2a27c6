"""Choices that bytes make: one draw for Hypothesis where a whole map would take a hundred, and those are slow."""

from collections.abc import Sequence
from typing import TypeVar

from hypothesis import strategies as st

T = TypeVar("T")


class Choices:
    """What bytes choose, one after the other; the first of everything where a byte is 0 or there are no more."""

    def __init__(self, content: bytes) -> None:
        """Begin with the first byte."""
        self._bytes = iter(content)

    def between(self, least: int, most: int) -> int:
        """Return a whole number; at most 256 are chosen from."""
        return least + next(self._bytes, 0) % (most - least + 1)

    def pick(self, options: Sequence[T]) -> T:
        """Return one of some options."""
        return options[self.between(0, len(options) - 1)]

    def some(self, options: Sequence[T], least: int, most: int) -> list[T]:
        """Return as many different options as a number between two bounds says, or all that there are."""
        left = list(options)
        count = self.between(least, max(least, min(most, len(left))))
        return [left.pop(self.between(0, len(left) - 1)) for _ in range(min(count, len(left)))]

    def once_in(self, times: int) -> bool:
        """Return whether that is so which happens once in so many times."""
        return self.between(0, times - 1) == times - 1


def choices(count: int) -> st.SearchStrategy[Choices]:
    """Return choices that suffice for so many."""
    return st.binary(min_size=count, max_size=count).map(Choices)
