"""What tests of the language server need where a browser was tested before them in the same process."""

from collections.abc import Iterator

import pytest

from tests.event_loops import no_running_loop


@pytest.fixture(scope="module", autouse=True)
def _no_other_loop() -> Iterator[None]:
    """Have no event loop marked as running."""
    with no_running_loop():
        yield
