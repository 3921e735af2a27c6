"""Which theses of a map stand and why: what applies, what the verdict depends on, and what would decide a tie."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field, replace

from argmap.base.values import frozen
from argmap.evaluation.analysis.agreement import Mismatch, mismatch
from argmap.evaluation.analysis.evaluator import DEFAULT_TERMS, evaluate, strengths_if_not_undercut
from argmap.evaluation.analysis.rivalry import RivalOrder, rival_orders
from argmap.evaluation.analysis.ties import rated_objections, ties_under, to_decide
from argmap.evaluation.dominators import DominatorKind, find_all_dominators
from argmap.evaluation.labelling import label
from argmap.evaluation.proof import reason_of
from argmap.evaluation.results import Assessment, Cause, Evaluation, Standing
from argmap.evaluation.structure import Structure, accepting
from argmap.evaluation.terms import Accept, Terms
from argmap.language.likelihoods import estimates_of
from argmap.model import Relation, Step
from argmap.model.graph import Graph

# A single source of all support is searched for in at most this many theses.
MOST_TRACED = 100


@frozen()
class ThesisVerdict:
    """The verdict on a thesis, with the steps for and against it that apply, and those that do not.

    `source` is the only source that its support rests on, if there is just one. `rated_objections` counts the
    objections to its evidence that lose only to a rating. `ties` are the ids of ties that the verdict depends on, and
    `to_decide` names the two things to weigh if the thesis is tied itself. `if_grounded` is its standing if statements
    without a ground are not accepted, None if it is the same. `if_not_undercut` is its strength without undercuts, None
    if there are none. `mismatch` is the author's estimate that the verdict does not support, and `order` the comparison
    with a rival where standing and strength disagree.
    """

    id: str
    assessment: Assessment
    supports: tuple[Step, ...]
    attacks: tuple[Step, ...]
    inapplicable: tuple[Step, ...]
    source: str | None = None
    rated_objections: int = 0
    ties: tuple[str, ...] = ()
    to_decide: tuple[str, str] | None = None
    if_grounded: Standing | None = None
    if_not_undercut: float | None = None
    mismatch: Mismatch | None = None
    order: RivalOrder | None = None


@frozen()
class MapVerdicts:
    """The verdicts on a map: its theses in order, and all other statements that do not stand, in the order of the map.

    `counts` is the number of statements with each standing; `orders` lists rivals that are tied, or that strength and
    standing order differently.
    """

    graph: Graph = field(repr=False)
    evaluation: Evaluation = field(repr=False)
    theses: tuple[ThesisVerdict, ...] = field(repr=False)
    orders: tuple[RivalOrder, ...] = field(repr=False)
    others: tuple[str, ...] = field(repr=False)
    counts: Mapping[Standing, int]


def find_verdicts(graph: Graph, terms: Terms = DEFAULT_TERMS) -> MapVerdicts:
    """Return the verdicts on a map. Raises ArgmapError as `evaluate` does."""
    evaluation = evaluate(graph, terms)
    orders = tuple(rival_orders(graph, evaluation))
    count = Counter(assessment.standing for assessment in evaluation.statements.values())
    theses = set(graph.theses)
    return MapVerdicts(
        graph=graph,
        evaluation=evaluation,
        theses=tuple(thesis_verdicts(graph, evaluation, orders)),
        orders=orders,
        others=tuple(
            name
            for name, assessment in evaluation.statements.items()
            if assessment.standing is not Standing.STANDS and name not in theses
        ),
        counts={standing: count[standing] for standing in Standing},
    )


def thesis_verdicts(graph: Graph, evaluation: Evaluation, orders: Iterable[RivalOrder]) -> Iterator[ThesisVerdict]:
    """Yield the verdict on each thesis."""
    by_thesis = {name: order for order in orders for name in (order.first, order.second)}
    structure = evaluation.structure
    ties = ties_under(graph, evaluation, structure) if structure else {}
    objections = rated_objections(graph, evaluation) if structure else {}
    grounded = standings_if_grounded(graph, evaluation, structure) if structure else {}
    strengths = strengths_if_not_undercut(graph, evaluation)
    estimates = estimates_of(graph.map.lexicon)
    sources = single_sources(graph, graph.theses[:MOST_TRACED])
    for name in graph.theses:
        found, standing = applying_to(graph, evaluation, name), evaluation.statements[name].standing
        other = grounded.get(name, standing)
        yield replace(
            found,
            source=sources.get(name),
            rated_objections=objections.get(name, 0),
            ties=ties.get(name, ()),
            to_decide=to_decide(graph, evaluation, name),
            if_grounded=None if other is standing else other,
            if_not_undercut=strengths.get(name),
            order=by_thesis.get(name),
            mismatch=mismatch(graph.statements[name], evaluation.statements[name].reason, estimates),
        )


def applying_to(graph: Graph, evaluation: Evaluation, name: str) -> ThesisVerdict:
    """Return the verdict on a thesis with only the steps to it."""
    steps = graph.incoming.get(name, ())
    applicable = [step for step in steps if evaluation.steps[step.id].applies]
    return ThesisVerdict(
        id=name,
        assessment=evaluation.statements[name],
        supports=tuple(step for step in applicable if step.relation is Relation.SUPPORTS),
        attacks=tuple(step for step in applicable if step.relation is Relation.ATTACKS),
        inapplicable=tuple(step for step in steps if not evaluation.steps[step.id].applies),
    )


def standings_if_grounded(graph: Graph, evaluation: Evaluation, structure: Structure) -> Mapping[str, Standing]:
    """Return the standings of the theses if statements without a ground are not accepted; empty if there are none."""
    is_given = any(one.reason.cause is Cause.GIVEN for one in evaluation.statements.values())
    if evaluation.terms.accept is not Accept.ALL or not is_given:
        return {}
    terms = evaluation.terms._replace(accept=Accept.GROUNDED)
    grounded = accepting(structure, graph, terms)
    labels = label(grounded, terms)
    return {name: reason_of(grounded, terms, labels, grounded.numbers[name]).standing for name in graph.theses}


def single_sources(graph: Graph, theses: Iterable[str]) -> dict[str, str]:
    """Return the single source that all support for a thesis passes through, by thesis, where there is one."""
    found = find_all_dominators(graph, theses, (DominatorKind.SOURCE,))
    return {thesis: sources[0].id for thesis, sources in found.items() if len(sources) == 1}
