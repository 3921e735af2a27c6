"""Counts what maps are made of."""

from argmap.cli.answers import PartialOption, open_whole
from argmap.cli.commands import CommandGroup
from argmap.cli.output import FormOption, OutputFormat, Paths, Quiet, maps_in, print_data, write_answer

SUMMARY = "Count what maps are made of."
GROUP = CommandGroup.CHECK
EXAMPLE = "argmap stats"


def run(
    paths: Paths = None,
    partial: PartialOption = False,
    form: FormOption = OutputFormat.TEXT,
    quiet: Quiet = False,
) -> None:
    """Count statements, voices, steps, levels, sources and quotations, map by map and of all together."""
    from argmap.cli.presenters.incomplete import first_line, flag
    from argmap.lint import statistics

    opened = open_whole(maps_in(paths, quiet=quiet), partial=partial)
    counted = [(one, statistics.tally(one.graph, one.checked.documents)) for one in opened]
    first, *others = (each for _, each in counted)
    total = sum(others, first)
    if form is OutputFormat.JSON:
        rows = [
            {"path": one.path, **flag([one]), "title": one.graph.map.title, **statistics.as_data(each)}
            for one, each in counted
        ]
        print_data(**flag(opened), files=rows, total=statistics.as_data(total))
        return
    parts = [statistics.lines(f"{one.path}: {one.graph.map.title}", each) for one, each in counted]
    parts += [statistics.lines(f"{len(counted)} files together", total)] if others else []
    write_answer(first_line(opened) + "\n".join("".join(f"{line}\n" for line in part) for part in parts))
