"""Merging of two orders of names."""

from collections import defaultdict
from collections.abc import Iterable, Iterator


def woven(before: Iterable[str], after: Iterable[str]) -> Iterator[str]:
    """Yield the names of two orders, each once: the later order, with removed names at their old position.

    A removed name follows the last name before it that the later order also has.
    """
    there = dict.fromkeys(after)
    gone: dict[str | None, list[str]] = defaultdict(list)
    last: str | None = None
    for name in before:
        if name in there:
            last = name
        else:
            gone[last].append(name)
    yield from gone[None]
    for name in there:
        yield name
        yield from gone.get(name, ())
