"""Maps of every shape for the layout: trees, dense ones, groups, undercuts of undercuts, shared premises, cycles."""

from collections.abc import Sequence

from hypothesis import strategies as st

from argmap.diagram.layout import place
from argmap.diagram.scene import DiagramOptions, Direction, Picture, compose
from argmap.diagram.scene.geometry import Placed
from argmap.model import Contradiction, Kind, Map, Relation, Statement, Step
from argmap.model.graph import Graph, index
from argmap.model.views import Shown
from argmap.sources.documents import Documents
from tests.choices import Choices, choices

WAYS = tuple(way for way in Direction if way is not Direction.AUTO)
TEXTS = (
    "It is so.",
    "The town library should open on Sundays.",
    "Opening on Sundays would let people who work all week use the library, which few of them can now.",
    "word " * 90,
)
GROUPS = {"money": "Money", "time": "Time, and what it takes of people who have little of it", "law": "The law"}
# Pictures with a title from right to left are mirrored.
TITLES = ("A made map", "A made map", "\u05de\u05e4\u05d4")
SHAPES = ("tree", "deep", "wide", "dense", "circles", "loose")


def maps(most: int = 22) -> st.SearchStrategy[Graph]:
    """Return the graph of a map of one of the shapes, with groups or none."""
    return choices(40 + 30 * most).map(lambda choose: made(choose, most))


def made(choose: Choices, most: int) -> Graph:
    """Return the graph of a map that is chosen."""
    shape = choose.pick(SHAPES)
    count = choose.between(1, most)
    groups: Sequence[str | None] = choose.pick([(None,), (None, None, *GROUPS)])
    statements = {f"s{number}": statement(number, choose, groups) for number in range(count)}
    steps: list[Step] = []
    for number in range(1, count):
        if shape == "loose" and choose.once_in(2):
            continue
        for _ in range(choose.between(1, 3) if shape in {"dense", "circles"} else 1):
            steps.append(a_step(choose, shape, number, count, steps))
    rivals = [(choose.between(0, count - 1), choose.between(0, count - 1)) for _ in range(choose.between(0, 4))]
    pairs = tuple(Contradiction(f"s{left}", f"s{right}") for left, right in rivals if left != right)
    return index(
        Map(
            title=choose.pick(TITLES),
            groups=GROUPS,
            statements=statements,
            steps=tuple(steps),
            contradictions=pairs,
            theses=choose.pick([(), ("s0",)]),
        )
    )


def statement(number: int, choose: Choices, groups: Sequence[str | None]) -> Statement:
    """Return a statement of any kind."""
    return Statement(id=f"s{number}", kind=choose.pick(list(Kind)), text=choose.pick(TEXTS), group=choose.pick(groups))


def a_step(choose: Choices, shape: str, number: int, count: int, steps: Sequence[Step]) -> Step:
    """Return a step of one premise or more to a statement or to a step."""
    premises = [f"s{number}"]
    if choose.once_in(6):
        premises += [f"s{choose.between(0, count - 1)}" for _ in range(choose.between(1, 2))]
    name = f"step{len(steps)}"
    if choose.once_in(4) and (steps or shape == "circles"):
        relation = choose.pick([Relation.SUPPORTS, Relation.UNDERCUTS, Relation.UNDERCUTS])
        last = len(steps) + (3 if shape == "circles" else -1)
        target = f"step{choose.between(0, max(0, last))}"
    else:
        relation = choose.pick([Relation.SUPPORTS, Relation.ATTACKS])
        ends = {"deep": (max(0, number - 2), number - 1), "wide": (0, min(2, number - 1))}
        first, last = ends.get(shape, (0, count - 1 if shape == "circles" else number - 1))
        target = f"s{choose.between(first, last)}"
    return Step(id=name, relation=relation, premises=tuple(dict.fromkeys(premises)), target=target, named=True)


def laid_out(graph: Graph, look: DiagramOptions) -> tuple[Picture, Placed]:
    """Return the picture of a map, and its places."""
    picture = compose(Shown(graph), Documents(graph.map), look)
    return picture, place(picture)
