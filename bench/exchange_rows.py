"""The rows about other formats: importing a graph, and reading and writing many next to arguebuf."""

import sys
from collections.abc import Iterator

from bench import aif
from bench.row import Row
from bench.timing import Command
from bench.workplace import ARGMAP, GRAPHS, IN_A_GRAPH, OPENED, Workplace


def exchange_rows(place: Workplace) -> Iterator[Row]:
    """Yield the rows; that next to arguebuf only where it is."""
    words = (ARGMAP, "import", place.path("graph.json"), "-o", place.path("graph.yaml"))
    yield Row(
        what=f"`import`, AIF of {OPENED[0]:,} nodes",
        command=Command("`import`", words, "AIF, 500 statements"),
        most_seconds=0.5,
    )
    if place.arguebuf:
        folder = place.path("graphs")
        yield Row(
            what=f"reading and writing {GRAPHS:,} graphs in AIF of {IN_A_GRAPH} nodes, in one process",
            command=Command("read and write", (sys.executable, "-c", aif.OURS, folder), f"{GRAPHS} graphs"),
            beside=Command("arguebuf, the same files", (place.arguebuf, "-c", aif.THEIRS, folder), f"{GRAPHS} graphs"),
            most_ratio=1.5,
            why="a map is more than a graph: ids are made of words, and each loss is counted with its place.",
        )
