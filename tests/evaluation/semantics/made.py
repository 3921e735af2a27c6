"""Small maps for the laws of evaluation, as values that can be renamed, reordered and added to."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from random import Random

from hypothesis import strategies as st

from argmap.model.graph import Graph
from tests.maps import read_whole

SECTIONS = {"claim": "claims", "evidence": "evidence", "objection": "counterarguments", "assumption": "assumptions"}
WEIGHTS = (None, 0.0, 0.2, 0.5, 0.8, 1.0)
# The text that is mapped, a source that nobody rated, and one that somebody did.
SOURCES = (
    "source: own\nsources:\n  own: {title: Own}\n  plain: {title: Plain}\n  rated: {title: Rated, reliability: A}\n"
)
CITED = ("", "", "own", "plain", "rated")
STANDARDS = (None, None, None, "scintilla", "dialectical-validity", "clear-and-convincing")
STRENGTHS = (None, "weak", "strong", 0.0, 0.6, 1.0)


@dataclass(frozen=True)
class Node:
    """A statement: its kind, its weight, the source that it cites, and the standard of proof that it sets itself."""

    kind: str = "claim"
    weight: float | None = None
    source: str = ""
    standard: str | None = None


@dataclass(frozen=True)
class Edge:
    """A step: the places of its premises, what it does, and the place of its target, a statement or another step."""

    premises: tuple[int, ...]
    relation: str
    target: int
    strength: str | float | None = None


@dataclass(frozen=True)
class Made:
    """A map: statements n0, n1 and so on, steps e0, e1 and so on, and pairs of rivals."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    rivals: tuple[tuple[int, int], ...] = ()

    def add(self, node: Node, *edges: Edge) -> "Made":
        """Return the map with a statement, the last one, and steps more."""
        return replace(self, nodes=(*self.nodes, node), edges=(*self.edges, *edges))


def text_of(made: Made, name: Callable[[str], str] = str, random: Random | None = None) -> str:
    """Return a map as a file, with its ids given other names and its statements and steps in another order if asked."""
    lines = ["argmap: 1\n", "title: A map\n", f"theses: {name('n0')}\n", SOURCES]
    places = list(range(len(made.nodes)))
    steps = list(range(len(made.edges)))
    kinds = list(SECTIONS)
    if random:
        random.shuffle(places)
        random.shuffle(steps)
        random.shuffle(kinds)
    for kind in kinds:
        entries = [entry(made, place, name) for place in places if made.nodes[place].kind == kind]
        lines += [f"{SECTIONS[kind]}:\n", *entries] if entries else []
    lines += ["arguments:\n"] if steps else []
    for place in steps:
        edge = made.edges[place]
        premises = ", ".join(name(f"n{premise}") for premise in edge.premises)
        target = name(f"e{edge.target}" if edge.relation in {"backs", "undercuts"} else f"n{edge.target}")
        strength = "" if edge.strength is None else f", strength: {edge.strength}"
        relation = "supports" if edge.relation == "backs" else edge.relation
        lines.append(f"  {name(f'e{place}')}: {{premises: [{premises}], {relation}: {target}{strength}}}\n")
    return "".join(lines)


def entry(made: Made, place: int, name: Callable[[str], str]) -> str:
    """Return the line of a statement."""
    node = made.nodes[place]
    weight = "" if node.weight is None else f", weight: {node.weight}"
    weight += f", source: {node.source}" if node.source else ""
    weight += f", standard: {node.standard}" if node.standard else ""
    others = [name(f"n{right}") for left, right in made.rivals if left == place]
    contradicts = f", contradicts: [{', '.join(others)}]" if others else ""
    return f"  {name(f'n{place}')}: {{text: It is so.{weight}{contradicts}}}\n"


def graph_of(made: Made, name: Callable[[str], str] = str, random: Random | None = None) -> Graph:
    """Return the graph of a map."""
    return read_whole(text_of(made, name, random)).graph


@st.composite
def mades(
    draw: st.DrawFn,
    *,
    circles: bool = True,
    undercuts: bool = True,
    weights: Sequence[float | None] = WEIGHTS,
    strengths: Sequence[str | float | None] = STRENGTHS,
) -> Made:
    """Return maps of up to seven statements, some arguments from the same premises to the same conclusion.

    Without circles each step goes from later statements to an earlier one.
    """
    count = draw(st.integers(1, 7))
    kinds = ["claim", *draw(st.lists(st.sampled_from(list(SECTIONS)), min_size=count - 1, max_size=count - 1))]
    nodes = tuple(
        Node(kind, draw(st.sampled_from(weights)), draw(st.sampled_from(CITED)), draw(st.sampled_from(STANDARDS)))
        for kind in kinds
    )
    edges: list[Edge] = []
    for _ in range(draw(st.integers(0, 9))):
        if undercuts and edges and draw(st.integers(0, 3)) == 0:
            target = draw(st.integers(0, len(edges) - 1))
            relation = draw(st.sampled_from(("undercuts", "backs")))
            lowest = lowest_of(edges, target) + 1
        else:
            target = draw(st.integers(0, count - 1))
            relation = draw(st.sampled_from(("supports", "attacks")))
            lowest = target + 1
        candidates = [n for n in range(count) if circles or n >= lowest]
        if not candidates:
            break
        premises = draw(st.lists(st.sampled_from(candidates), min_size=1, max_size=2, unique=True))
        edges.append(Edge(tuple(sorted(premises)), relation, target, draw(st.sampled_from(strengths))))
        if draw(st.integers(0, 5)) == 0:
            edges.append(replace(edges[-1], strength=draw(st.sampled_from(strengths))))
    pairs = st.tuples(st.integers(0, count - 1), st.integers(0, count - 1)).filter(lambda pair: pair[0] < pair[1])
    found = draw(st.lists(pairs, max_size=2, unique=True)) if count > 1 else []
    return Made(nodes, tuple(edges), tuple(found))


def lowest_of(edges: Sequence[Edge], place: int) -> int:
    """Return the statement that a step leads to, directly or by way of the steps that it supports or attacks."""
    while edges[place].relation in {"undercuts", "backs"}:
        place = edges[place].target
    return edges[place].target
