"""Counts what maps are made of."""

import typer

from argmap.terminal.console import Form, FormOption, Paths, Quiet, maps_in, print_data

EXAMPLE = "argmap stats"


def run(paths: Paths = None, form: FormOption = Form.TEXT, quiet: Quiet = False) -> None:
    """Count statements, voices, steps, levels, sources and quotations, map by map and of all together."""
    from argmap import tally
    from argmap.disk.files import check_file

    graphs = {file.path: check_file(file.path, with_rules=False).graph for file in maps_in(paths, quiet=quiet)}
    counted = {path: tally.tally(graph) for path, graph in graphs.items()}
    first, *others = counted.values()
    total = sum(others, first)
    if form is Form.JSON:
        rows = [
            {"path": path, "title": graphs[path].map.title, **tally.as_data(each)} for path, each in counted.items()
        ]
        print_data(files=rows, total=tally.as_data(total))
        return
    titles = {path: f"{path}: {graphs[path].map.title}" for path in counted}
    parts = [tally.lines(titles[path], each) for path, each in counted.items()]
    parts += [tally.lines(f"{len(counted)} files together", total)] if others else []
    typer.echo("\n".join("".join(f"{line}\n" for line in part) for part in parts), nl=False)
