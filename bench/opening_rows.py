"""The rows of pages in a browser: how soon they are there, and how smoothly they move."""

import sys
from collections.abc import Iterator
from shutil import which

from bench.row import Row
from bench.timing import Command
from bench.workplace import FLAGSHIP, OPENED, Workplace
from tests.page.browsing import NAMES as BROWSERS

FRAMES = 90
SAVES = 20


def opening_rows(place: Workplace) -> Iterator[Row]:
    """Yield what readers of large pages wait for, where there is a browser."""
    if not any(map(which, BROWSERS)):
        return
    blank = opening(place.path("blank.html"))
    for size, seconds in zip(OPENED, (1, 3), strict=True):
        yield Row(
            what=f"the page of {size:,} statements, opened in Chromium until its picture is there",
            command=opening(place.path(f"{size}.html")),
            beside=blank,
            most_seconds=seconds,
            is_long=size == OPENED[-1],
        )
    page = place.path(f"{OPENED[0]}.html")
    yield Row(
        what=f"{FRAMES} frames of its picture panned, with {OPENED[0]:,} statements: 30 a second",
        command=opening(page, FRAMES),
        beside=opening(page),
        most_seconds=FRAMES / 30,
    )
    yield Row(
        what="`preview` of `arguments/russia-iran-syria.yaml`, until its first picture is there",
        command=previewing(0),
        beside=blank,
        most_seconds=1,
    )
    yield Row(
        what=f"{SAVES} saves of that map, each until its picture is there: 300 ms each",
        command=previewing(SAVES),
        beside=previewing(0),
        most_seconds=SAVES * 0.3,
        why="Python checks the map and writes its page, which takes more than half of it.",
        is_long=True,
    )


def previewing(saves: int) -> Command:
    """Return the command that opens a preview of the flagship in a browser, and saves the map so often."""
    return Command("preview", (sys.executable, "-m", "bench.previewing", FLAGSHIP, str(saves)), "first picture")


def opening(path: str, frames: int = 0) -> Command:
    """Return the command that opens a page in a browser, and pans its picture for so many frames."""
    more = (str(frames),) if frames else ()
    return Command("open", (sys.executable, "-m", "bench.opening", path, *more), "opened")
