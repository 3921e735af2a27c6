"""What tests share: one browser, and which tests run on how many examples."""

import gc
import signal
from collections.abc import Generator, Iterator
from contextlib import suppress
from importlib import import_module
from typing import TYPE_CHECKING

import pytest
from _pytest.runner import runtestprotocol
from hypothesis import settings

from tests.laws import SPEEDS, USUAL, chosen, examples
from tests.maps import ROOT
from tests.skips import refuse_skip

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# Where tests are started in the background, Ctrl-C is ignored, and so it would be by the programs that they start.
signal.signal(signal.SIGINT, signal.default_int_handler)
# The same examples on every machine, and all the time that they need.
for speed in SPEEDS:
    settings.register_profile(speed, max_examples=examples(USUAL, speed), deadline=None, derandomize=True)
settings.load_profile(chosen())


# A passed setup or teardown that takes less than this, in seconds, is not reported by a worker.
REMARKABLE = 1


@pytest.hookimpl(wrapper=True)
def pytest_collection(session: pytest.Session) -> Generator[None, object, object]:
    """Collect the tests, all of which are kept: they are never searched for garbage."""
    gc.disable()
    try:
        if worker_of(session.config) == "gw1":
            import_backwards()
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


def worker_of(config: pytest.Config) -> str | None:
    """Return the name of the worker that this process is, or None where it has none."""
    given = getattr(config, "workerinput", None)
    return given["workerid"] if given else None


def import_backwards() -> None:
    """Import all tests, the last first, so that two workers do not compile the same files at the same time."""
    for path in sorted((ROOT / "tests").rglob("test_*.py"), reverse=True):
        # What is wrong with a file is reported when it is collected.
        with suppress(Exception, pytest.skip.Exception):
            import_module(".".join(path.relative_to(ROOT).with_suffix("").parts))


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool | None:
    """Run a test in a worker, which sends only what the summary needs: six messages would take as long as the test."""
    if worker_of(item.config) is None:
        return None
    for report in runtestprotocol(item, log=False, nextitem=nextitem):
        if report.when == "call" or not report.passed or report.duration >= REMARKABLE:
            item.ihook.pytest_runtest_logreport(report=report)
    item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
    return True


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
