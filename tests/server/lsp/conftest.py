"""What tests of the language server need where a browser was tested before them in the same process."""

import asyncio
from collections.abc import Iterator

import pytest


@pytest.fixture(scope="module", autouse=True)
def _no_other_loop() -> Iterator[None]:
    """Set aside the event loop that the driver of the browser leaves marked as running between its calls."""
    running = asyncio._get_running_loop()  # noqa: SLF001 - what marks a loop as running has no other name
    asyncio._set_running_loop(None)  # noqa: SLF001
    yield
    asyncio._set_running_loop(running)  # noqa: SLF001
