"""Control of Python's garbage collector."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


def collect_garbage() -> None:
    """Enable the garbage collector, so that the memory of one map is freed before the next of many is read.

    Maps contain no reference cycles, but writing JSON and drawing pictures leaves some.
    """
    gc.enable()


@contextmanager
def collector_paused() -> Iterator[None]:
    """Pause the garbage collector: building a map creates no garbage, and collecting would take half the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
