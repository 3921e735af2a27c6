"""The standing of some statements and steps, for rules: no more is looked at than it takes to decide."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache

from argmap.evaluation.labelling import STANDINGS, label, label_part
from argmap.evaluation.results import Standing
from argmap.evaluation.structure import compile_structure
from argmap.evaluation.terms import Terms
from argmap.model import Step
from argmap.model.graph import Graph

# How many levels below what is asked for are looked at first. Most objections are decided by their next replies.
LEVELS = (3, 6)
TERMS = Terms()


def standings(graph: Graph, names: Iterable[str]) -> dict[str, Standing]:
    """Return the standing by carneades, on the default terms, of statements and of steps that bear on statements."""
    asked = list(names)
    for levels in LEVELS:
        near, unknown = neighbourhood(graph, asked, levels)
        structure = compile_structure(near, {})
        labels = label_part(structure, TERMS, frozenset(structure.numbers[name] for name in unknown))
        found = {name: STANDINGS[labels.of[structure.numbers[name]]] for name in asked}
        if Standing.UNDECIDED not in found.values():
            return found
    known = all_standings(graph)
    return {name: known[name] for name in asked}


@lru_cache(maxsize=1)
def all_standings(graph: Graph) -> Mapping[str, Standing]:
    """Return the standing of each statement and step; the last answer is kept, since several rules may need it."""
    structure = compile_structure(graph, {})
    return dict(zip(structure.names, map(STANDINGS.__getitem__, label(structure, TERMS).of), strict=True))


def neighbourhood(graph: Graph, asked: Iterable[str], levels: int) -> tuple[Graph, set[str]]:
    """Return a graph of what lies some levels below statements and steps, and the statements at its rim.

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
    near = replace(
        graph,
        map=replace(graph.map, statements=members),
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
