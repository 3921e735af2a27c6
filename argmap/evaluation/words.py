"""Explanations of standings in words."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

from argmap.evaluation.grounds import GroundKind
from argmap.evaluation.results import Assessment, Cause, Evaluation, Hitch, Reason
from argmap.evaluation.terms import Accept
from argmap.language.phrases import done_by, figure, in_a_row, plural, standing_verb
from argmap.model import Relation, Step
from argmap.model.graph import Graph

# Returns how a statement with an id is named in a sentence.
Namer = Callable[[str], str]
PLAIN = {
    Cause.DIVIDED: "accepted in some extensions and not in others",
    Cause.NO_EXTENSION: "there is no such extension of this map",
}
GROUNDS = {
    GroundKind.WEIGHT: "its weight is {}",
    GroundKind.RATED_SOURCE: "its source is rated {}",
    GroundKind.SOURCE: "it has a source, which weighs {}",
    GroundKind.ASSUMPTION: "it is assumed, which weighs {}",
    GroundKind.GIVEN: "accepted as given",
}


def strength_in_words(assessment: Assessment) -> str:
    """Return the strength of a statement with two decimals, or why it has none."""
    return str(assessment.steadiness) if assessment.strength is None else f"{assessment.strength:.2f}"


def by_id(name: str) -> str:
    """Return the id of a statement as its name."""
    return name


def short(step: Step, called: Namer = by_id) -> str:
    """Return the short name of a step where its target is known: its own name, or its premise."""
    return step.id if step.named else " with ".join(map(called, step.premises))


def short_names(graph: Graph, steps: Iterable[str], called: Namer) -> list[str]:
    """Return the short names of some steps or statements."""
    return [short(graph.steps[name], called) if name in graph.steps else called(name) for name in steps]


def why(graph: Graph, evaluation: Evaluation, name: str, called: Namer = by_id) -> str:
    """Return why a statement has its standing, in one sentence that names other statements as `called` says."""
    cause = evaluation.statements[name].reason.cause
    if name in evaluation.terms.without:
        return "taken away"
    if cause in PLAIN:
        return PLAIN[cause]
    describers: Mapping[Cause, Callable[[Graph, Evaluation, str], str]] = {
        Cause.CYCLE: partial(cycle_in_words, called=called),
        Cause.TIE: partial(tie_in_words, called=called),
        Cause.UNSUPPORTED: partial(unsupported_in_words, called=called),
        Cause.EXHAUSTED: partial(exhausted_in_words, called=called),
        Cause.SHORT: partial(short_in_words, called=called),
        Cause.UNWEIGHED: partial(short_in_words, called=called),
        Cause.OUTWEIGHED: partial(outweighed_in_words, called=called),
        Cause.ATTACKED: partial(attacked_in_words, called=called),
    }
    return describers.get(cause, standing_in_words)(graph, evaluation, name)


def cycle_in_words(graph: Graph, evaluation: Evaluation, name: str, called: Namer) -> str:
    """Return the cycle that an undecided statement depends on."""
    return "it depends on a cycle: " + " <- ".join(map(called, cycle_of(graph, evaluation, name)))


def standing_in_words(graph: Graph, evaluation: Evaluation, name: str) -> str:
    """Return why a statement stands."""
    assessment = evaluation.statements[name]
    reason, lead = assessment.reason, for_in_words(graph, evaluation, name)
    if reason.con:
        return f"{lead}; the case against it weighs {figure(reason.con)}"
    has_against = graph.rivals.get(name) or len(graph.incoming.get(name, ())) > len(reasons_for(graph, name))
    return f"{lead}; nothing against it applies" if has_against else lead


def for_in_words(graph: Graph, evaluation: Evaluation, name: str) -> str:
    """Return what supports a statement that stands: its reasons or its ground."""
    assessment = evaluation.statements[name]
    reason, ground, pros = assessment.reason, assessment.ground, reasons_for(graph, name)
    if reason.cause is Cause.GIVEN or (reason.cause is Cause.ACCEPTED and not pros):
        return "accepted as given"
    if reason.cause is Cause.GROUND and ground:
        return "it is assumed" if ground.outright else GROUNDS[ground.kind].format(figure(ground.weight))
    applying = applying_of(evaluation, pros)
    if reason.cause is Cause.ACCEPTED:
        return count_in_words(len(applying), len(pros))
    if len(pros) == 1:
        return f"its one reason applies and weighs {figure(reason.pro)}"
    only = ", and the strongest decides, not their number" if len(applying) > 1 else ""
    return f"{count_in_words(len(applying), len(pros))}; the strongest weighs {figure(reason.pro)}{only}"


def count_in_words(applying: int, written: int) -> str:
    """Return how many of the written reasons apply."""
    if written == 1:
        return "its one reason applies" if applying else "its one reason does not apply"
    if not applying:
        return f"none of its {written} reasons applies"
    return f"{applying} of {written} reasons {'applies' if applying == 1 else 'apply'}"


def reasons_for(graph: Graph, name: str) -> tuple[Step, ...]:
    """Return the reasons that are written for a statement."""
    return graph.steps_to(name, Relation.SUPPORTS)


def applying_of(evaluation: Evaluation, steps: Iterable[Step]) -> list[Step]:
    """Return the steps that apply."""
    return [step for step in steps if evaluation.steps[step.id].applies]


def tie_in_words(graph: Graph, evaluation: Evaluation, name: str, called: Namer) -> str:
    """Return a description of a tie with the reasons on both sides counted; the count does not break the tie."""
    reason, sides = evaluation.statements[name].reason, []
    attacks = applying_of(evaluation, graph.steps_to(name, Relation.ATTACKS))
    weightiest = [
        case_in_words(graph, evaluation, rival) + f" for its rival {called(rival)}" for rival in reason.rivals
    ]
    if attacks and (not weightiest or any(step.id in reason.steps for step in attacks)):
        sides = [counted(evaluation, attacks)]
    against = in_a_row([*sides, *weightiest])
    weighed = "none weighed" if reason.is_default else "as weighed"
    return f"a tie at {figure(reason.pro)}: {case_in_words(graph, evaluation, name)} against {against}, {weighed}"


def case_in_words(graph: Graph, evaluation: Evaluation, name: str) -> str:
    """Return what applies for a statement: the number of its reasons, or else its ground."""
    applying, ground = applying_of(evaluation, reasons_for(graph, name)), evaluation.statements[name].ground
    if applying or ground is None:
        return counted(evaluation, applying)
    return {
        GroundKind.GIVEN: "what is accepted as given",
        GroundKind.ASSUMPTION: "what is assumed",
        GroundKind.WEIGHT: "its weight",
    }.get(ground.kind, "its source")


def counted(evaluation: Evaluation, steps: Sequence[Step]) -> str:
    """Return the number of reasons, and how many of them have a source directly."""
    sourced = {GroundKind.SOURCE, GroundKind.RATED_SOURCE}
    grounds = [[evaluation.statements[premise].ground for premise in step.premises] for step in steps]
    count = sum(any(ground and ground.kind in sourced for ground in found) for found in grounds)
    return f"{plural(len(steps), 'reason')} ({count or 'none'} directly sourced)"


def unsupported_in_words(graph: Graph, evaluation: Evaluation, name: str, called: Namer) -> str:
    """Return that no reason is written for a statement, and how much applies against it."""
    against = applying_of(evaluation, graph.steps_to(name, Relation.ATTACKS))
    lead = "nothing supports it" if evaluation.terms.accept is Accept.ALL else "it has no reasons"
    if against:
        return f"{lead}; {plural(len(against), 'objection')} {'applies' if len(against) == 1 else 'apply'}"
    rivals = evaluation.statements[name].reason.rivals
    return f"{lead}; its rival {in_a_row(map(called, rivals))} has more" if rivals else lead


def exhausted_in_words(graph: Graph, evaluation: Evaluation, name: str, called: Namer) -> str:
    """Return that nothing for or against a statement applies any longer."""
    pros = reasons_for(graph, name)
    answered = "; the objections are answered" if graph.steps_to(name, Relation.ATTACKS) else ""
    given = ""
    if name not in graph.theses and evaluation.terms.accept is Accept.ALL:
        were = "was" if len(pros) == 1 else "were"
        given = f"; accepted as given until {in_a_row(short(step, called) for step in pros)} {were} added"
    return f"nothing supports it any longer: {count_in_words(0, len(pros))}{answered}{given}"


def short_in_words(graph: Graph, evaluation: Evaluation, name: str, called: Namer) -> str:
    """Return that the reasons for a statement fall short of the standard of proof, or that weights are missing."""
    reason = evaluation.statements[name].reason
    standard = graph.statements[name].standard or evaluation.terms.standard
    if reason.cause is Cause.UNWEIGHED:
        return f"{standard} requires weights, and nothing for or against it has one"
    against = f", {in_a_row(against_of(graph, reason, called))} against it {figure(reason.con)}" if reason.con else ""
    return f"short of the standard of {standard}: the best for it weighs {figure(reason.pro)}{against}"


def attacked_in_words(graph: Graph, evaluation: Evaluation, name: str, called: Namer) -> str:
    """Return which accepted statements attack a statement."""
    return f"{done_by(Relation.ATTACKS)} {in_a_row(against_of(graph, evaluation.statements[name].reason, called))}"


def outweighed_in_words(graph: Graph, evaluation: Evaluation, name: str, called: Namer) -> str:
    """Return what outweighs the reasons for a statement."""
    reason = evaluation.statements[name].reason
    weighs = "weighs" if len(reason.steps) + len(reason.rivals) == 1 else "weigh"
    best = f"{in_a_row(against_of(graph, reason, called))} against it {weighs} {figure(reason.con)}"
    if reason.pro:
        return f"outweighed: {best}, the best for it {figure(reason.pro)}"
    return f"{count_in_words(0, len(reasons_for(graph, name)))}, and {best}"


def against_of(graph: Graph, reason: Reason, called: Namer) -> list[str]:
    """Return the names of what is strongest against a statement."""
    return [*short_names(graph, reason.steps, called), *(f"its rival {called(rival)}" for rival in reason.rivals)]


def why_not(graph: Graph, evaluation: Evaluation, step: str, called: Namer = by_id) -> str:
    """Return why a step does not apply or is undecided, naming statements as `called` says; empty if it applies."""
    application = evaluation.steps[step]
    names = [name for name in application.by if name in graph.map.statements]
    bearing = short_names(graph, (name for name in application.by if name in graph.steps), called)
    match application.hitch:
        case Hitch.UNDERCUT:
            return f"{done_by(Relation.UNDERCUTS)} {in_a_row(bearing)}"
        case Hitch.PREMISE:
            parts = [f"{called(name)} {standing_verb(evaluation.statements[name].standing)}" for name in names]
            return in_a_row([*parts, *(f"{name} does not apply" for name in bearing)])
        case Hitch.UNBACKED:
            return f"its backing fails: {in_a_row(bearing)}" if bearing else "its backing fails"
        case Hitch.WITHDRAWN:
            return "taken away"
        case Hitch.OPEN:
            return f"undecided, as {in_a_row([*map(called, names), *bearing])} is" if application.by else "undecided"
    return ""


def cycle_of(graph: Graph, evaluation: Evaluation, name: str) -> list[str]:
    """Return a cycle of statements that an undecided one depends on, by the first undecided dependency of each."""
    way: dict[str, None] = {}
    while name not in way:
        way[name] = None
        onward = next(iter(open_bearers(evaluation, name)), None)
        if onward is None:
            return [place for place in way if place in graph.map.statements]
        name = onward
    places = list(way)
    cycle = [place for place in places[places.index(name) :] if place in graph.map.statements]
    return [*cycle, cycle[0]] if cycle else [name]


def open_bearers(evaluation: Evaluation, name: str) -> Sequence[str]:
    """Return the undecided steps or statements that an undecided statement or step depends on."""
    if name in evaluation.statements:
        reason = evaluation.statements[name].reason
        return (*reason.steps, *reason.rivals)
    return evaluation.steps[name].by
