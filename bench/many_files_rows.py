"""The rows of commands on folders of many maps, whose memory must not grow with their number."""

import os
import sys
from collections.abc import Iterator

from bench.row import Row
from bench.timing import Command
from bench.workplace import ARGMAP, FILES, MANY_FILES, THESES, Workplace

MANY_MEGABYTES = 60
# DuckDB alone takes 70.
PARQUET_MEGABYTES = 200


# Reads a map, and writes it in every format of another tool.
EXPORTING = (
    "from argmap.workspace.load import open_map; from argmap.workspace.folders import MapFile; "
    "from argmap.formats.exporters import EXPORTERS, ExportOptions; members = [*EXPORTERS.members()]; "
    "checked = open_map(MapFile({path!r}, 'map')).checked; "
)
WRITING = "print(len([each.export(checked, ExportOptions()) for each in members]))"


def theses_row(place: Workplace) -> Row:
    """Return the row of a map of many theses in all formats of other tools: nothing is quadratic in theses."""
    reading = EXPORTING.format(path=place.path("theses.yaml"))
    return Row(
        what=f"{THESES:,} theses, each with a reason, in every format of `export`, in one process",
        command=Command("export", (sys.executable, "-c", reading + WRITING)),
        beside=Command("reading that map alone", (sys.executable, "-c", reading)),
        most_seconds=10,
        is_long=True,
    )


def many_files_rows(place: Workplace) -> Iterator[Row]:
    """Yield the commands that answer from a folder map by map, on one of many small maps and one of ten times as many.

    Memory is what counts here: it must be nearly the same.
    """
    for words, proof in (
        (("evaluate",), "statements"),
        (("stats",), "files in total"),
        (("list", "--format", "json"), '"statements"'),
    ):
        many, few = (
            Command(f"{count:,} maps", (ARGMAP, *words, place.path(f"small-{count}")), proof)
            for count in (MANY_FILES, FILES)
        )
        yield Row(
            what=f"`{' '.join(words)}`, a folder of {MANY_FILES:,} small maps",
            command=many,
            beside=few,
            most_ratio=1.3 * MANY_FILES / FILES,
            most_megabytes=MANY_MEGABYTES,
            is_long=True,
        )
    yield from table_rows(place)
    yield theses_row(place)
    render = ("render", "--quiet", "--format", "markdown", "--output", place.path("drawn") + os.sep)
    yield Row(
        what=f"`render --format markdown`, a folder of {FILES:,} small maps",
        command=Command("render", (ARGMAP, *render, place.path(f"small-{FILES}"))),
        most_megabytes=MANY_MEGABYTES,
        is_long=True,
    )


def table_rows(place: Workplace) -> Iterator[Row]:
    """Yield the checks and tables of many small maps, whose memory must not grow with their number."""
    for words, megabytes in (
        (("validate", "--exit-zero", "--format", "jsonl"), MANY_MEGABYTES),
        (("export", "--to", "csv", "--output", place.path("tables") + os.sep), MANY_MEGABYTES),
        (("export", "--to", "parquet", "--output", place.path("tables") + os.sep), PARQUET_MEGABYTES),
    ):
        many, few = (
            Command(f"{count:,} maps", (ARGMAP, *words, "--jobs", "1", place.path(f"small-{count}")))
            for count in (MANY_FILES, FILES)
        )
        shown = " ".join(word for word in words if os.sep not in word and word not in {"--output", "--exit-zero"})
        yield Row(
            what=f"`{shown}`, a folder of {MANY_FILES:,} small maps",
            command=many,
            beside=few,
            most_ratio=1.3 * MANY_FILES / FILES,
            most_megabytes=megabytes,
            is_long=True,
        )
