"""Compares ways to lay pictures out: `python -m bench.layouts MAP...` counts what makes a picture tidy under each.

Those are argmap's own places, where a picture suits, and the engine under many settings.
"""

import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

import argmap
from argmap.diagram.layout import place
from argmap.diagram.layout.graphviz import by_engine
from argmap.diagram.scene import DEFAULT_LOOK, Direction, Picture, compose
from argmap.diagram.scene.geometry import Placed
from argmap.model.graph import Graph
from argmap.model.views import Shown
from argmap.sources.documents import Documents
from argmap.workspace.engines import EngineName, run
from tests.formats.tidiness import crossings, length, lines_through_boxes

# Settings in DOT that are put before all others of the graph's, and the direction that they are tried in.
SETTINGS = {
    "engine as it is": "",
    "mclimit=1 (as the engine has it)": "mclimit=1",
    "mclimit=60": "mclimit=60",
    "searchsize=100": "searchsize=100",
    "splines=polyline": "splines=polyline",
    "splines=ortho": "splines=ortho",
    "ordering=out": "ordering=out",
    "concentrate=true": "concentrate=true",
    "nodesep=0.1": "nodesep=0.1",
    "nodesep=0.3": "nodesep=0.3",
    "ranksep=0.15": "ranksep=0.15",
    "ranksep=0.4": "ranksep=0.4",
    "newrank=false": "newrank=false",
}
WAYS = (Direction.AUTO, Direction.TB, Direction.LR)


def main() -> None:
    """Print the table of all settings for some maps."""
    graphs = [argmap.read(path).graph for path in sys.argv[1:]]
    sys.stdout.write("| settings | direction | crossings | through boxes | lines | area | widest | highest |\n")
    sys.stdout.write("| --- | --- | --- | --- | --- | --- | --- | --- |\n")
    for way in WAYS:
        sys.stdout.write(
            f"| chosen | {way} | {' | '.join(measured(graphs, partial(place, engine=draw_as_it_is), way))} |\n"
        )
    for name, settings in SETTINGS.items():
        for way in WAYS if not settings else WAYS[:1]:
            by_settings = partial(by_engine, engine=partial(draw, settings))
            sys.stdout.write(f"| {name} | {way} | {' | '.join(measured(graphs, by_settings, way))} |\n")


def measured(graphs: list[Graph], to_places: Callable[[Picture], Placed], way: Direction) -> Iterator[str]:
    """Yield the counts of all maps together, lengths in thousands of points and areas in millions of square points."""
    look = replace(DEFAULT_LOOK, direction=way)
    pictures = [compose(Shown(graph), Documents(graph.map), look) for graph in graphs]
    placed = [to_places(picture) for picture in pictures]
    yield str(sum(map(crossings, pictures, placed)))
    yield str(sum(len(lines_through_boxes(*both)) for both in zip(pictures, placed, strict=True)))
    yield f"{sum(map(length, placed)) / 1e3:.1f}"
    yield f"{sum(each.width * each.height for each in placed) / 1e6:.1f}"
    yield f"{max(each.width for each in placed):.0f}"
    yield f"{max(each.height for each in placed):.0f}"


def draw_as_it_is(dot: str, form: str) -> bytes:
    """Return what the engine makes of a DOT text."""
    return draw("", dot, form)


def draw(settings: str, dot: str, form: str) -> bytes:
    """Return what the engine makes of a DOT text with other settings."""
    return run(EngineName.EMBEDDED, dot.replace("\tnode [", f"\tgraph [{settings}]\n\tnode [", 1), form)


if __name__ == "__main__":
    main()
