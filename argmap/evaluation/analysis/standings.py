"""The standing of some statements and steps, for rules: no more is looked at than it takes to decide."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from argmap.evaluation.labelling import STANDINGS, label, label_part
from argmap.evaluation.results import Standing
from argmap.evaluation.structure import compile_structure
from argmap.evaluation.terms import Terms
from argmap.model import Statement, Step
from argmap.model.graph import Graph

# How many levels below what is asked for are looked at first. Most objections are decided by their next replies.
LEVELS = (3, 6)
TERMS = Terms()


class Neighbourhood(NamedTuple):
    """Some statements of a graph, and as much as is needed of what relates them."""

    statements: Mapping[str, Statement]
    incoming: Mapping[str, tuple[Step, ...]]
    rivals: Mapping[str, tuple[str, ...]]
    theses: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Standings:
    """The standing of the statements and steps of a graph, decided as far as it is asked for."""

    graph: Graph

    def of(self, names: Iterable[str]) -> dict[str, Standing]:
        """Return the standing by carneades, on the default terms, of statements and of steps to statements."""
        asked = list(names)
        for levels in LEVELS:
            near, unknown = neighbourhood(self.graph, asked, levels)
            structure = compile_structure(near, {})
            labels = label_part(structure, TERMS, frozenset(structure.numbers[name] for name in unknown))
            found = {name: STANDINGS[labels.of[structure.numbers[name]]] for name in asked}
            if Standing.UNDECIDED not in found.values():
                return found
        return {name: self.all[name] for name in asked}

    @cached_property
    def all(self) -> Mapping[str, Standing]:
        """The standing of each statement and step."""
        structure = compile_structure(self.graph, {})
        return dict(zip(structure.names, map(STANDINGS.__getitem__, label(structure, TERMS).of), strict=True))


def neighbourhood(graph: Graph, asked: Iterable[str], levels: int) -> tuple[Neighbourhood, set[str]]:
    """Return what lies some levels below statements and steps, and the statements at its rim.

    Of what bears on those at the rim it knows nothing, or not all.
    """
    statements = graph.map.statements
    own = [graph.steps[name] for name in asked if name not in statements]
    incoming: dict[str, tuple[Step, ...]] = {}
    for step in own:
        incoming[step.target] = (*incoming.get(step.target, ()), step)
    row = [
        *(name for name in asked if name in statements),
        *(name for step in own for name in (step.id, *step.premises)),
    ]
    met, expanded = dict.fromkeys([*row, *incoming]), set[str]()
    for _ in range(levels):
        row = expand(graph, row, incoming, expanded)
        met.update(dict.fromkeys(row))
    members = {name: statements[name] for name in met if name in statements}
    near = Neighbourhood(
        statements=members,
        incoming=incoming,
        rivals={name: graph.rivals[name] for name in members if name in graph.rivals and name in expanded},
        theses=tuple(name for name in graph.theses if name in members),
    )
    return near, members.keys() - expanded


def expand(graph: Graph, row: Iterable[str], incoming: dict[str, tuple[Step, ...]], expanded: set[str]) -> list[str]:
    """Add what bears on statements and steps, and on the steps of that; return the statements of the level below."""
    stack, below = list(row), list[str]()
    while stack:
        name = stack.pop()
        if name not in expanded:
            expanded.add(name)
            below.extend(graph.rivals.get(name, ()))
            if name in graph.incoming:
                incoming[name] = graph.incoming[name]
                stack.extend(step.id for step in incoming[name])
                below.extend(premise for step in incoming[name] for premise in step.premises)
    return below
