"""Maps of every shape for the layout: trees, dense ones, groups, undercuts of undercuts, shared premises, circles."""

from collections.abc import Sequence

from hypothesis import strategies as st

from argmap.diagram.layout import place
from argmap.diagram.scene import DiagramOptions, Direction, Picture, compose
from argmap.diagram.scene.geometry import Placed
from argmap.model import Contradiction, Kind, Map, Relation, Statement, Step
from argmap.model.graph import Graph, index
from argmap.model.views import Shown
from argmap.sources.documents import Documents

WAYS = tuple(way for way in Direction if way is not Direction.AUTO)
TEXTS = (
    "It is so.",
    "The town library should open on Sundays.",
    "Opening on Sundays would let people who work all week use the library, which few of them can now.",
    "word " * 90,
)
GROUPS = {"money": "Money", "time": "Time, and what it takes of people who have little of it", "law": "The law"}
SHAPES = ("tree", "deep", "wide", "dense", "circles", "loose")


def statement(number: int, draw: st.DrawFn, groups: Sequence[str | None]) -> Statement:
    """Return a statement of any kind."""
    return Statement(
        id=f"s{number}",
        kind=draw(st.sampled_from(list(Kind))),
        text=draw(st.sampled_from(TEXTS)),
        group=draw(st.sampled_from(groups)),
    )


@st.composite
def maps(draw: st.DrawFn, most: int = 22) -> Graph:
    """Return the graph of a map of one of the shapes, with groups or none."""
    shape = draw(st.sampled_from(SHAPES))
    count = draw(st.integers(1, most))
    groups: Sequence[str | None] = (None, None, *GROUPS) if draw(st.booleans()) else (None,)
    statements = {f"s{number}": statement(number, draw, groups) for number in range(count)}
    steps: list[Step] = []
    for number in range(1, count):
        if shape == "loose" and draw(st.booleans()):
            continue
        for _ in range(draw(st.integers(1, 3)) if shape in {"dense", "circles"} else 1):
            steps.append(a_step(draw, shape, number, count, steps))
    pairs = tuple(
        Contradiction(f"s{left}", f"s{right}")
        for left, right in draw(st.lists(st.tuples(*[st.integers(0, count - 1)] * 2), max_size=4))
        if left != right
    )
    return index(
        Map(
            title="A made map",
            groups=GROUPS,
            statements=statements,
            steps=tuple(steps),
            contradictions=pairs,
            theses=("s0",) if draw(st.booleans()) else (),
        )
    )


def a_step(draw: st.DrawFn, shape: str, number: int, count: int, steps: Sequence[Step]) -> Step:
    """Return a step of one premise or more to a statement or to a step."""
    premises = [f"s{number}"]
    is_linked = draw(st.integers(0, 5)) == 0
    if is_linked:
        premises += [f"s{draw(st.integers(0, count - 1))}" for _ in range(draw(st.integers(1, 2)))]
    name = f"step{len(steps)}"
    if draw(st.integers(0, 3)) == 0 and (steps or shape == "circles"):
        relation = draw(st.sampled_from([Relation.SUPPORTS, Relation.UNDERCUTS, Relation.UNDERCUTS]))
        last = len(steps) + (3 if shape == "circles" else -1)
        target = f"step{draw(st.integers(0, max(0, last)))}"
    else:
        relation = draw(st.sampled_from([Relation.SUPPORTS, Relation.ATTACKS]))
        ends = {"deep": (max(0, number - 2), number - 1), "wide": (0, min(2, number - 1))}
        first, last = ends.get(shape, (0, count - 1 if shape == "circles" else number - 1))
        target = f"s{draw(st.integers(first, last))}"
    return Step(id=name, relation=relation, premises=tuple(dict.fromkeys(premises)), target=target, named=True)


def laid_out(graph: Graph, look: DiagramOptions) -> tuple[Picture, Placed]:
    """Return the picture of a map, and its places."""
    picture = compose(Shown(graph), Documents(graph.map), look)
    return picture, place(picture)
