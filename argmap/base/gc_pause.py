"""Python's garbage collector, told to wait."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


def collect_garbage() -> None:
    """Have the garbage collector run: what is made of one map is garbage when the next of many is read.

    Maps hold no cycles, but what writes JSON and draws pictures leaves some.
    """
    gc.enable()


@contextmanager
def collector_paused() -> Iterator[None]:
    """Pause the garbage collector: nothing is garbage while a map grows, and looking takes half the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
