"""Counts what maps are made of."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from argmap.cli.answers import PartialOption, open_whole
from argmap.cli.commands import CommandGroup
from argmap.cli.output import InputName, JobsOption, Paths, Quiet, SeriesFormat, SeriesFormOption, maps_in
from argmap.cli.series import refuse_jobs, write_lines, write_list, write_texts

if TYPE_CHECKING:
    from argmap.lint.statistics import Tally
    from argmap.workspace.load import OpenedMap

SUMMARY = "Count statements, steps and sources."
GROUP = CommandGroup.CHECK
EXAMPLE = "argmap stats"


def run(
    paths: Paths = None,
    partial: PartialOption = False,
    jobs: JobsOption = None,
    form: SeriesFormOption = SeriesFormat.TEXT,
    quiet: Quiet = False,
    stdin_filename: InputName = None,
) -> None:
    """Count statements, voices, steps, levels, sources and quotations, for each map and in total."""
    from argmap.cli.presenters import statistics
    from argmap.lint.statistics import NOTHING, tally

    maps = maps_in(paths, input_name=stdin_filename, quiet=quiet)
    if form is SeriesFormat.JSONL:
        write_lines(maps, line_data, partial=partial, jobs=jobs)
        return
    refuse_jobs(jobs)
    opened = open_whole(maps, partial=partial)
    total = NOTHING

    def count(one: "OpenedMap") -> "Tally":
        nonlocal total
        numbers = tally(one.graph, one.checked.documents)
        total += numbers
        return numbers

    def answers(opened: Iterable["OpenedMap"]) -> Iterator[str]:
        for one in opened:
            yield as_text(f"{one.path}: {one.graph.map.title}", count(one))
        if len(maps) > 1:
            yield as_text(f"{len(maps):,} files in total", total)

    if form is SeriesFormat.JSON:
        write_list(
            opened,
            "files",
            lambda each: (as_data(one, count(one)) for one in each),
            lambda: {"total": statistics.as_data(total)},
        )
    else:
        write_texts(opened, answers, between="\n")


def as_text(title: str, numbers: "Tally") -> str:
    """Return the numbers of a map as lines."""
    from argmap.cli.presenters import statistics

    return "".join(f"{line}\n" for line in statistics.lines(title, numbers))


def as_data(one: "OpenedMap", numbers: "Tally") -> Mapping[str, object]:
    """Return the numbers of a map as JSON values."""
    from argmap.cli.presenters import statistics
    from argmap.cli.presenters.incomplete import flag

    return {"path": one.path, **flag([one]), "title": one.graph.map.title, **statistics.as_data(numbers)}


def line_data(one: "OpenedMap") -> Mapping[str, object]:
    """Return the numbers of a map as the JSON values of one line."""
    from argmap.cli.presenters.incomplete import VERSION
    from argmap.lint.statistics import tally

    return {"version": VERSION, **as_data(one, tally(one.graph, one.checked.documents))}
