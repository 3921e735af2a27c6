"""The verdicts on a map before and after parts are removed or weights changed."""

from collections.abc import Iterable, Iterator, Mapping

from argmap.base.errors import ArgmapError
from argmap.base.given_numbers import as_given
from argmap.base.values import frozen
from argmap.evaluation.analysis.deletion import Deletion, deletion_of
from argmap.evaluation.analysis.evaluator import DEFAULT_TERMS, evaluate
from argmap.evaluation.results import Assessment, Evaluation
from argmap.evaluation.terms import NO_WEIGHTS, Terms, weights_as_given
from argmap.language.suggestions import did_you_mean
from argmap.model.graph import Graph


@frozen()
class VerdictChange:
    """The verdicts on a statement before and after a change."""

    name: str
    before: Assessment
    after: Assessment

    @property
    def is_turned(self) -> bool:
        """Whether its standing changed."""
        return self.before.standing is not self.after.standing


@frozen()
class Changes:
    """The verdicts on a map before and after: its theses in order, and all other statements whose standing changed.

    `without` are the ids of the removed parts, in the order of the map, and `weights` the changed weights by id.
    `deletion` lists what deleting the parts from the file would change in addition.
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
        """Return the number of changed verdicts."""
        return f"<Changes of {len(self.turned)} of {len(self.theses)} theses and {len(self.others)} other statements>"

    @property
    def turned(self) -> tuple[VerdictChange, ...]:
        """The theses whose standing changed."""
        return tuple(one for one in self.theses if one.is_turned)

    @property
    def consequences(self) -> tuple[VerdictChange, ...]:
        """The other statements whose standing changed, except those that were removed."""
        return tuple(one for one in self.others if one.name not in self.without)


def what_if(
    graph: Graph,
    terms: Terms = DEFAULT_TERMS,
    *,
    without: str | Iterable[str] = (),
    weights: Mapping[str, float] = NO_WEIGHTS,
) -> Changes:
    """Compare the verdicts on a graph with those without parts of it or with other weights.

    `without` is the id of a statement or step that is assumed not to hold, or several; the theses, grounds and backings
    are still those of the file. `weights` maps ids of statements to weights, or ids of steps to strengths, in [0, 1].
    Raises ArgmapError for an unknown id or a weight that is not a number in [0, 1], and as `evaluate` does.
    """
    gone = (without,) if isinstance(without, str) else ids_as_given(without)
    require_known(graph, gone)
    numbers = weights_as_given(weights)
    require_known(graph, numbers)
    changed = terms._replace(without=frozenset(gone), weights=dict(sorted(numbers.items())))
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


def ids_as_given(names: object) -> tuple[str, ...]:
    """Return several ids. Raises ArgmapError for a value that does not contain any."""
    if not isinstance(names, Iterable):
        raise ArgmapError(f"{as_given(names)} does not say what to remove: use an id or a list of ids")
    return tuple(names)


def require_known(graph: Graph, names: Iterable[object]) -> None:
    """Raise ArgmapError for the first id that does not belong to a statement or step of a graph."""
    for name in names:
        if not isinstance(name, str):
            raise ArgmapError(f"{as_given(name)} is not an id: use the text of one")
        if name not in graph.map.statements and name not in graph.steps:
            known = sorted(graph.map.statements.keys() | graph.steps.keys())
            help_text = did_you_mean(name, known, "argmap show lists the statements")
            raise ArgmapError(f'no statement or step is called "{name}": {help_text}')


def pairs(before: Evaluation, after: Evaluation) -> Iterator[VerdictChange]:
    """Yield each statement of two evaluations of one map."""
    for name, assessment in before.statements.items():
        yield VerdictChange(name, assessment, after.statements[name])
