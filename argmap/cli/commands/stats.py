"""Counts what maps are made of."""

from argmap.cli.output import FormOption, OutputFormat, Paths, Quiet, maps_in, print_data, write_answer

EXAMPLE = "argmap stats"


def run(paths: Paths = None, form: FormOption = OutputFormat.TEXT, quiet: Quiet = False) -> None:
    """Count statements, voices, steps, levels, sources and quotations, map by map and of all together."""
    from argmap.lint import statistics
    from argmap.workspace.workspace import Workspace

    checks = {file.path: Workspace().check(file.path, with_rules=False) for file in maps_in(paths, quiet=quiet)}
    counted = {path: statistics.tally(checked.graph, checked.documents) for path, checked in checks.items()}
    first, *others = counted.values()
    total = sum(others, first)
    if form is OutputFormat.JSON:
        rows = [
            {"path": path, "title": checks[path].map.title, **statistics.as_data(each)}
            for path, each in counted.items()
        ]
        print_data(files=rows, total=statistics.as_data(total))
        return
    titles = {path: f"{path}: {checks[path].map.title}" for path in counted}
    parts = [statistics.lines(titles[path], each) for path, each in counted.items()]
    parts += [statistics.lines(f"{len(counted)} files together", total)] if others else []
    write_answer("\n".join("".join(f"{line}\n" for line in part) for part in parts))
