"""An input that fails made smaller, as long as it fails in the same way."""

from collections.abc import Callable, Iterator

from tests.fuzz.inputs import FuzzInput

MOST_TRIALS = 150


def shrink(given: FuzzInput, fails: Callable[[FuzzInput], bool], most: int = MOST_TRIALS) -> FuzzInput:
    """Return a smaller input that fails, without files and lines that it does not need, found in so many trials."""
    left = most
    size = max((len(content.splitlines()) for content in given.files.values()), default=0)
    while size and left:
        for smaller in candidates(given, size):
            left -= 1
            if fails(smaller):
                given = smaller
                break
            if not left:
                break
        else:
            size //= 2
    return given


def candidates(given: FuzzInput, size: int) -> Iterator[FuzzInput]:
    """Yield an input without each of its other files, and without each stretch of so many lines."""
    for name, content in given.files.items():
        if name != given.main:
            yield FuzzInput(given.main, {other: given.files[other] for other in given.files if other != name})
        lines = content.splitlines(keepends=True)
        for first in range(0, len(lines), size):
            rest = b"".join(lines[:first] + lines[first + size :])
            yield FuzzInput(given.main, {**given.files, name: rest})
