"""What tests share: one browser, and how Hypothesis looks for examples."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# The same examples on every machine, and all the time that they need.
settings.register_profile("argmap", deadline=None, derandomize=True)
settings.load_profile("argmap")


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """Return a browser."""
    pytest.importorskip("playwright", reason="playwright is not installed")
    from tests.page.browsing import browsing

    with browsing() as browser:
        yield browser
