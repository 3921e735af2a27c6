"""What if: the verdicts on a map before and after some of it is taken away or given another weight."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from argmap.base.errors import ArgmapError
from argmap.base.representation import short_repr
from argmap.evaluation.analysis.deletion import Deletion, deletion_of
from argmap.evaluation.analysis.evaluator import DEFAULT_TERMS, evaluate
from argmap.evaluation.results import Assessment, Evaluation
from argmap.evaluation.terms import NO_WEIGHTS, Terms
from argmap.language.suggestions import did_you_mean
from argmap.model.graph import Graph


@dataclass(frozen=True, slots=True)
class VerdictChange:
    """One statement before and after."""

    name: str
    before: Assessment
    after: Assessment

    __repr__ = short_repr

    @property
    def is_turned(self) -> bool:
        """Whether its standing is another."""
        return self.before.standing is not self.after.standing


@dataclass(frozen=True, slots=True, repr=False)
class Changes:
    """A map before and after: its theses in order, and all other statements whose standing is turned.

    `without` are the ids of what is taken away, in the order of the map, and `weights` the other weights, by id.
    `deletion` tells where it would be another thing to delete them from the file.
    """

    graph: Graph
    without: tuple[str, ...]
    weights: Mapping[str, float]
    before: Evaluation
    after: Evaluation
    theses: tuple[VerdictChange, ...]
    others: tuple[VerdictChange, ...]
    deletion: Deletion

    def __repr__(self) -> str:
        """Return how many verdicts are turned."""
        return f"<Changes of {len(self.turned)} of {len(self.theses)} theses and {len(self.others)} other statements>"

    @property
    def turned(self) -> tuple[VerdictChange, ...]:
        """The theses whose standing is turned."""
        return tuple(one for one in self.theses if one.is_turned)

    @property
    def consequences(self) -> tuple[VerdictChange, ...]:
        """The other statements whose standing is turned, without those that were taken away themselves."""
        return tuple(one for one in self.others if one.name not in self.without)


def what_if(
    graph: Graph,
    terms: Terms = DEFAULT_TERMS,
    *,
    without: Iterable[str] = (),
    weights: Mapping[str, float] = NO_WEIGHTS,
) -> Changes:
    """Return the verdicts on a graph as it is, and without some of it or with other weights, side by side.

    `without` holds ids of statements and steps that do not hold then; grounds, theses and what backs a step stay those
    of the file. `weights` gives statements another weight, or steps another strength, in [0, 1]. Raises ArgmapError
    for an id that the map does not have and for a number outside [0, 1], and as `evaluate` does.
    """
    gone = tuple(without)
    require_known(graph, gone)
    require_known(graph, weights)
    for name in weights:
        if not 0 <= weights[name] <= 1:
            raise ArgmapError(f'{weights[name]:g} is not a weight for "{name}": give a number from 0 to 1')
    changed = terms._replace(without=frozenset(gone), weights={name: weights[name] for name in sorted(weights)})
    before, after = evaluate(graph, terms), evaluate(graph, changed)
    found, theses = {one.name: one for one in pairs(before, after)}, frozenset(graph.theses)
    return Changes(
        graph=graph,
        without=tuple(name for name in dict.fromkeys((*graph.map.statements, *graph.steps)) if name in changed.without),
        weights=changed.weights,
        before=before,
        after=after,
        theses=tuple(found[thesis] for thesis in graph.theses),
        others=tuple(one for one in found.values() if one.is_turned and one.name not in theses),
        deletion=deletion_of(graph, terms, gone) if gone else Deletion(),
    )


def require_known(graph: Graph, names: Iterable[str]) -> None:
    """Raise ArgmapError for the first id that is that of no statement or step of a graph."""
    for name in names:
        if name not in graph.map.statements and name not in graph.steps:
            known = sorted(graph.map.statements.keys() | graph.steps.keys())
            help_text = did_you_mean(name, known, "argmap show lists the statements")
            raise ArgmapError(f'no statement or step is called "{name}": {help_text}')


def pairs(before: Evaluation, after: Evaluation) -> Iterator[VerdictChange]:
    """Yield each statement of two evaluations of one map."""
    for name, assessment in before.statements.items():
        yield VerdictChange(name, assessment, after.statements[name])
