"""Small maps for the laws of evaluation, as values that can be renamed, reordered and added to."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from random import Random

from hypothesis import strategies as st

from argmap.model.graph import Graph
from tests.choices import Choices, choices
from tests.maps import read_graph

SECTIONS = {"claim": "claims", "evidence": "evidence", "objection": "counterarguments", "assumption": "assumptions"}
WEIGHTS = (None, 0.0, 0.2, 0.5, 0.8, 1.0)
# The text that is mapped, a source that nobody rated, and one that somebody did.
SOURCES = (
    "source: own\nsources:\n  own: {title: Own}\n  plain: {title: Plain}\n  rated: {title: Rated, reliability: A}\n"
)
CITED = ("", "", "own", "plain", "rated")
STANDARDS = (None, None, None, "scintilla", "dialectical-validity", "clear-and-convincing")
# What a step does to another step; the others do it to a statement.
ON_STEPS = ("undercuts", "backs")
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
        target = name(f"e{edge.target}" if edge.relation in ON_STEPS else f"n{edge.target}")
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
    return read_graph(text_of(made, name, random))


def mades(
    *,
    circles: bool = True,
    undercuts: bool = True,
    weights: Sequence[float | None] = WEIGHTS,
    strengths: Sequence[str | float | None] = STRENGTHS,
) -> st.SearchStrategy[Made]:
    """Return maps of up to seven statements, some arguments from the same premises to the same conclusion.

    Without cycles each step goes from later statements to an earlier one.
    """

    def made(choose: Choices) -> Made:
        count = choose.between(1, 7)
        kinds = ["claim", *(choose.pick(list(SECTIONS)) for _ in range(count - 1))]
        nodes = tuple(Node(kind, choose.pick(weights), choose.pick(CITED), choose.pick(STANDARDS)) for kind in kinds)
        edges: list[Edge] = []
        for _ in range(choose.between(0, 9)):
            target, relation = aim(choose, edges, count, undercuts=undercuts)
            lowest = lowest_of(edges, target) if relation in ON_STEPS else target
            candidates = [n for n in range(count) if circles or n > lowest]
            if not candidates:
                break
            premises = choose.some(candidates, 1, 2)
            edges.append(Edge(tuple(sorted(premises)), relation, target, choose.pick(strengths)))
            if choose.once_in(6):
                edges.append(replace(edges[-1], strength=choose.pick(strengths)))
        pairs = [(left, right) for left in range(count) for right in range(left + 1, count)]
        return Made(nodes, tuple(edges), tuple(choose.some(pairs, 0, 2)))

    return choices(120).map(made)


def aim(choose: Choices, edges: Sequence[Edge], count: int, *, undercuts: bool) -> tuple[int, str]:
    """Return the place of the target of a step, and what the step does to it."""
    if undercuts and edges and choose.once_in(4):
        return choose.between(0, len(edges) - 1), choose.pick(ON_STEPS)
    return choose.between(0, count - 1), choose.pick(("supports", "attacks"))


def lowest_of(edges: Sequence[Edge], place: int) -> int:
    """Return the statement that a step leads to, directly or by way of the steps that it supports or attacks."""
    while edges[place].relation in ON_STEPS:
        place = edges[place].target
    return edges[place].target
