"""Why a statement stands or falls, in words."""

from collections.abc import Iterable, Sequence

from argmap.evaluation.results import Assessment, Cause, Evaluation, Hitch, Reason, Standing
from argmap.language.phrases import done_by, figure, in_a_row, standing_verb
from argmap.model import Relation, Step
from argmap.model.graph import Graph

PLAIN = {
    Cause.WITHDRAWN: "taken away",
    Cause.DIVIDED: "accepted in some extensions and not in others",
    Cause.NO_EXTENSION: "there is no such extension of this map",
}


def strength_in_words(assessment: Assessment) -> str:
    """Return the strength of a statement with two decimals, or why there is none."""
    return str(assessment.steadiness) if assessment.strength is None else f"{assessment.strength:.2f}"


def short(step: Step) -> str:
    """Return what people call a step where its target is known: its name, or its premise."""
    return step.id if step.named else " with ".join(step.premises)


def short_names(graph: Graph, steps: Iterable[str]) -> list[str]:
    """Return what people call some steps, or statements, where their target is known."""
    return [short(graph.steps[name]) if name in graph.steps else name for name in steps]


def why(graph: Graph, evaluation: Evaluation, name: str) -> str:
    """Return in one sentence why a statement has its standing."""
    found = evaluation.statements[name].reason
    if found.cause in PLAIN:
        return PLAIN[found.cause]
    if found.cause in {Cause.REASON, Cause.GIVEN, Cause.ACCEPTED}:
        return standing_in_words(graph, evaluation, name, found)
    if found.cause is Cause.UNSUPPORTED:
        return unsupported_in_words(graph, name)
    if found.cause is Cause.CIRCLE:
        return "it hangs on a circle: " + " <- ".join(circle_of(graph, evaluation, name))
    return beaten_in_words(graph, found)


def beaten_in_words(graph: Graph, reason: Reason) -> str:
    """Return what speaks against a statement that falls for it."""
    against = in_a_row([*short_names(graph, reason.steps), *(f"its rival {rival}" for rival in reason.rivals)])
    weighs = "weighs" if len(reason.steps) + len(reason.rivals) == 1 else "weigh"
    if reason.cause is Cause.TIE:
        return f"a tie: {against} against it {weighs} {figure(reason.con)} too"
    if reason.cause is Cause.OUTWEIGHED:
        told = f"{against} against it {weighs} {figure(reason.con)}"
        return f"outweighed: {told}, the best for it {figure(reason.pro)}"
    if reason.cause is Cause.SHORT:
        beside = f", {against} against it {figure(reason.con)}" if against else ""
        return f"short of the standard: the best for it weighs {figure(reason.pro)}{beside}"
    return f"{done_by(Relation.ATTACKS)} {against}"


def standing_in_words(graph: Graph, evaluation: Evaluation, name: str, reason: Reason) -> str:
    """Return why a statement stands."""
    pros = graph.bearing_on(name, Relation.SUPPORTS)
    applying = [step for step in pros if evaluation.steps[step.id].standing is Standing.STANDS]
    if reason.cause is Cause.GIVEN or not pros:
        told = "taken as given"
    else:
        some = f"{len(applying)} of {len(pros)} reasons {'applies' if len(applying) == 1 else 'apply'}"
        some = some if len(pros) > 1 else "its one reason applies"
        told = some if reason.cause is Cause.ACCEPTED else f"{some}, weighing {figure(reason.pro)} at best"
    if reason.con:
        return f"{told}; what speaks against it weighs {figure(reason.con)}"
    has_against = graph.rivals.get(name) or len(graph.incoming.get(name, ())) > len(pros)
    return f"{told}; nothing against it applies" if has_against else told


def unsupported_in_words(graph: Graph, name: str) -> str:
    """Return that nothing for a statement applies."""
    count = len(graph.bearing_on(name, Relation.SUPPORTS))
    if not count:
        return "nothing speaks for it"
    return f"none of its {count} reasons applies" if count > 1 else "its one reason does not apply"


def why_not(graph: Graph, evaluation: Evaluation, step: str) -> str:
    """Return why a step does not apply, or why that is open; nothing when it applies."""
    application = evaluation.steps[step]
    names = [name for name in application.by if name in graph.map.statements]
    bearing = short_names(graph, (name for name in application.by if name in graph.steps))
    match application.hitch:
        case Hitch.UNDERCUT:
            return f"{done_by(Relation.UNDERCUTS)} {in_a_row(bearing)}"
        case Hitch.PREMISE:
            falls = standing_verb(Standing.FALLS, len(names) + len(bearing))
            return f"{in_a_row([*names, *bearing])} {falls}"
        case Hitch.UNBACKED:
            return f"its backing fails: {in_a_row(bearing)}" if bearing else "its backing fails"
        case Hitch.WITHDRAWN:
            return "taken away"
        case Hitch.OPEN:
            return f"open, as {in_a_row([*names, *bearing])} is" if application.by else "open"
    return ""


def circle_of(graph: Graph, evaluation: Evaluation, name: str) -> list[str]:
    """Return a circle of statements that an undecided one hangs on, by the first open way from each."""
    way: dict[str, None] = {}
    while name not in way:
        way[name] = None
        onward = next(iter(open_bearers(evaluation, name)), None)
        if onward is None:
            return [place for place in way if place in graph.map.statements]
        name = onward
    places = list(way)
    circle = [place for place in places[places.index(name) :] if place in graph.map.statements]
    return [*circle, circle[0]] if circle else [name]


def open_bearers(evaluation: Evaluation, name: str) -> Sequence[str]:
    """Return the steps or statements, both undecided, that an undecided statement or step hangs on."""
    if name in evaluation.statements:
        reason = evaluation.statements[name].reason
        return (*reason.steps, *reason.rivals)
    return evaluation.steps[name].by
