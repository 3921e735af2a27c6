"""The event loop that the driver of the browser leaves marked as running between its calls."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_running_loop() -> Iterator[None]:
    """Set that loop aside, so that what is tested may run one of its own in the same process."""
    running = asyncio._get_running_loop()  # noqa: SLF001 - what marks a loop as running has no other name
    asyncio._set_running_loop(None)  # noqa: SLF001
    try:
        yield
    finally:
        asyncio._set_running_loop(running)  # noqa: SLF001
