"""What tests share: one browser, and which tests run on how many examples."""

import gc
import signal
from collections.abc import Generator, Iterator
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests.laws import SPEEDS, USUAL, chosen, examples
from tests.skips import refuse_skip

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# Where tests are started in the background, Ctrl-C is ignored, and so it would be by the programs that they start.
signal.signal(signal.SIGINT, signal.default_int_handler)
# The same examples on every machine, and all the time that they need.
for speed in SPEEDS:
    settings.register_profile(speed, max_examples=examples(USUAL, speed), deadline=None, derandomize=True)
settings.load_profile(chosen())


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Collect the tests, all of which are kept, without a search for what is not."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the tests that are too slow for the chosen speed; a test with a browser always is slow."""
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker("slow")
    left_out = SPEEDS[chosen()].left_out
    deselected = {item for item in items if any(item.get_closest_marker(name) for name in left_out)}
    if deselected:
        config.hook.pytest_deselected(items=[item for item in items if item in deselected])
        items[:] = [item for item in items if item not in deselected]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Fail a test that is skipped where it must not be."""
    report = yield
    refuse_skip(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Fail a file of tests that is skipped where it must not be."""
    report = yield
    refuse_skip(report)
    return report


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """Return a browser."""
    pytest.importorskip("playwright", reason="playwright is not installed")
    from tests.page.browsing import browsing

    with browsing() as browser:
        yield browser
