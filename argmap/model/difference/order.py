"""Two orders of names made into one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator


def woven(before: Iterable[str], after: Iterable[str]) -> Iterator[str]:
    """Yield all names of two orders, each once: those of the later in its order, and what is gone in its old place.

    The old place is that after the last name before it which the later order has too.
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
