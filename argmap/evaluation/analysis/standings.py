"""The labels and verdicts of some statements and steps for rules, examining no more than needed to decide."""

from collections.abc import Iterable, Mapping
from functools import cached_property

from argmap.base.tuples import NamedTuple
from argmap.base.values import frozen
from argmap.evaluation.labelling import LABELS, Labels, label, label_part
from argmap.evaluation.results import AcceptanceLabel, Reason
from argmap.evaluation.structure import Structure, compile_structure
from argmap.evaluation.terms import Terms
from argmap.model import Map, Statement, Step
from argmap.model.graph import Graph

# The number of levels that are examined first. Most objections are decided by the replies to them.
LEVELS = (3, 6)
# Labelling a map of up to this size whole, once for all rules, is faster than finding the parts that matter.
SMALL = 300
TERMS = Terms()


class Neighbourhood(NamedTuple):
    """Some statements of a map, and the relations between them that are needed."""

    map: Map
    statements: Mapping[str, Statement]
    incoming: Mapping[str, tuple[Step, ...]]
    rivals: Mapping[str, tuple[str, ...]]
    theses: tuple[str, ...]


@frozen(eq=False, slots=False)
class Standings:
    """The labels and verdicts of the statements and steps of a graph, by carneades with the default terms.

    They are computed only as far as requested.
    """

    graph: Graph

    def labels_of(self, names: Iterable[str]) -> dict[str, AcceptanceLabel]:
        """Return the labels of statements and of steps to statements; the label of a step says whether it applies."""
        asked = list(names)
        for levels in LEVELS if len(self.graph.map.statements) > SMALL else ():
            near, unknown = neighbourhood(self.graph, asked, levels)
            structure = compile_structure(near, TERMS)
            labels = label_part(structure, TERMS, frozenset(structure.numbers[name] for name in unknown))
            found = {name: LABELS[labels.of[structure.numbers[name]]] for name in asked}
            if AcceptanceLabel.UNDECIDED not in found.values():
                return found
        structure, whole = self.labelled
        return {name: LABELS[whole.of[structure.numbers[name]]] for name in asked}

    def reason_of(self, name: str) -> Reason:
        """Return the verdict on a statement, what decided it, and whether it rests on default weights."""
        # Imported here, because most rules do not need the reason.
        from argmap.evaluation.proof import reason_of

        structure, whole = self.labelled
        return reason_of(structure, TERMS, whole, structure.numbers[name])

    @cached_property
    def labelled(self) -> tuple[Structure, Labels]:
        """The structure of the whole graph, and its labels."""
        structure = compile_structure(self.graph, TERMS)
        return structure, label(structure, TERMS)


def neighbourhood(graph: Graph, asked: Iterable[str], levels: int) -> tuple[Neighbourhood, set[str]]:
    """Return what lies up to `levels` below statements and steps, and the statements at the rim.

    The support and attacks of statements at the rim are missing or incomplete.
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
        map=graph.map,
        statements=members,
        incoming=incoming,
        rivals={name: graph.rivals[name] for name in members if name in graph.rivals and name in expanded},
        theses=tuple(name for name in graph.theses if name in members),
    )
    return near, members.keys() - expanded


def expand(graph: Graph, row: Iterable[str], incoming: dict[str, tuple[Step, ...]], expanded: set[str]) -> list[str]:
    """Add what supports or attacks statements and steps, and those steps; return the statements of the next level."""
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
