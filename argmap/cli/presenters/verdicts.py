"""The verdicts on maps, as text and as JSON."""

from collections.abc import Iterator, Mapping

import typer

from argmap.base.text import visible
from argmap.cli.presenters.incomplete import MapOrigin, head
from argmap.evaluation.analysis.rivalry import RivalOrder
from argmap.evaluation.analysis.ties import stronger
from argmap.evaluation.analysis.verdicts import MapVerdicts, ThesisVerdict
from argmap.evaluation.conventions import conventions
from argmap.evaluation.grounds import StatementGround
from argmap.evaluation.results import Assessment, Standing
from argmap.evaluation.terms import StrengthScope
from argmap.evaluation.words import short, strength_in_words, why, why_not
from argmap.language.phrases import SIGNS, in_a_row, plural, standing_verb

# A longer list is not helpful in a terminal; JSON contains everything.
MOST_LINES = 40
COLOURS = {
    Standing.STANDS: "blue",
    Standing.UNDECIDED: "magenta",
    Standing.TIED: "magenta",
    Standing.UNPROVEN: "magenta",
    Standing.FALLS: "yellow",
    Standing.NO_VERDICT: "magenta",
}
MARGIN = " " * 11
JUDGED = "How this was judged (see docs/explanation/verdicts.md, or argmap help evaluate):"


def as_text(found: MapVerdicts) -> str:
    """Return the verdicts: each thesis with its reasons, other statements that do not stand, and the conventions."""
    lines = [typer.style(visible(found.graph.map.title), bold=True)]
    for thesis in found.theses:
        lines += ["", *thesis_lines(found, thesis)]
    lines += ["", *other_lines(found)]
    lines += ["", JUDGED, *(f"  {line}" for line in conventions(found.graph, found.evaluation))]
    deciding = list(decision_lines(found))
    lines += ["", *deciding] if deciding else []
    return "\n".join(lines) + "\n"


def thesis_lines(found: MapVerdicts, thesis: ThesisVerdict) -> Iterator[str]:
    """Yield the lines of a thesis: the verdict, the reasons, what does not count, and only then a number."""
    graph, evaluation, standing = found.graph, found.evaluation, thesis.assessment.standing
    word = typer.style(f"{standing.upper():<10}", fg=COLOURS[standing], bold=True)
    text = visible(" ".join(graph.map.statements[thesis.id].text.split()))
    yield f"{word} {typer.style(thesis.id, bold=True)}: {text}"
    yield MARGIN + why(graph, evaluation, thesis.id)
    if thesis.supports:
        yield f"{MARGIN}for it: {in_a_row(map(short, thesis.supports))}"
    if thesis.attacks:
        yield f"{MARGIN}against it: {in_a_row(map(short, thesis.attacks))}"
    for step in thesis.inapplicable[:MOST_LINES]:
        yield f"{MARGIN}does not count: {SIGNS[step.relation]} {short(step)} ({why_not(graph, evaluation, step.id)})"
    if len(thesis.inapplicable) > MOST_LINES:
        yield f"{MARGIN}and {len(thesis.inapplicable) - MOST_LINES:,} more that do not count"
    yield from (f"{MARGIN}{line}" for line in dependence_lines(thesis))
    yield MARGIN + strength_line(found, thesis)


def dependence_lines(thesis: ThesisVerdict) -> Iterator[str]:
    """Yield the hidden dependencies of the verdict on a thesis: a single source, ratings, ties, given statements."""
    if thesis.source:
        yield f"all its support rests on one source: {thesis.source}"
    if thesis.rated_objections:
        verb = "loses" if thesis.rated_objections == 1 else "lose"
        yield f"{plural(thesis.rated_objections, 'objection')} to its evidence {verb} to a rating alone"
    if thesis.ties:
        yield f"depends on {'a tie' if len(thesis.ties) == 1 else 'ties'}: {in_a_row(thesis.ties)}"
    if thesis.mismatch:
        yield mismatch_in_words(thesis)
    if thesis.if_grounded:
        yield f"with --accept grounded it {standing_verb(thesis.if_grounded)}"


def mismatch_in_words(thesis: ThesisVerdict) -> str:
    """Return the likelihood or confidence that the author gives a thesis and its verdict does not support."""
    found = thesis.mismatch
    said = [
        *([f"calls it {found.estimate}"] if found and found.estimate else []),
        *(
            ["has high confidence in that" if found.estimate else "has high confidence in it"]
            if found and found.is_confident
            else []
        ),
    ]
    return f"the author {in_a_row(said)}, but by the reasons in this map it {standing_verb(thesis.assessment.standing)}"


def decision_lines(found: MapVerdicts) -> Iterator[str]:
    """Yield what to weigh to decide each tied thesis; rivals that are tied with each other are listed once."""
    reported: set[frozenset[str]] = set()
    for thesis in found.theses:
        if thesis.to_decide and frozenset(thesis.to_decide) not in reported:
            reported.add(frozenset(thesis.to_decide))
            one, other = thesis.to_decide
            yield f"To decide {thesis.id}, weigh `{one}` against `{other}`."
            ways = [way for name in (one, other) if (way := strengthening(found, name))]
            yield from [f"If one is stronger, write {', or '.join(ways)}."] if ways else []


def strengthening(found: MapVerdicts, name: str) -> str | None:
    """Return what to write, and where, so that a step or statement weighs more; None if it cannot."""
    more = stronger(found.graph, found.evaluation, name)
    if more is None:
        return None
    step = found.graph.steps.get(name)
    if step is None:
        return f"`weight: {more}` in {name}"
    if step.named:
        return f"`strength: {more}` in {name}, under `arguments`"
    return f"`{step.relation}: {{{step.target}: {{strength: {more}}}}}` in {step.premises[0]}"


def strength_line(found: MapVerdicts, thesis: ThesisVerdict) -> str:
    """Return the strength of a thesis, or its order among rivals if a number would contradict the verdict."""
    if thesis.order:
        return order_in_words(thesis.order)
    assessment = thesis.assessment
    lead = f"strength {strength_in_words(assessment)}"
    if found.evaluation.terms.strengths is StrengthScope.PUBLISHED:
        return f"{lead} from all steps"
    parts = []
    if assessment.bounds:
        parts.append(f"{assessment.bounds[0]:.2f} to {assessment.bounds[1]:.2f} with what is undecided")
    if thesis.if_not_undercut is not None:
        parts.append(f"{thesis.if_not_undercut:.2f} if no reason were undercut")
    more = f" ({'; '.join(parts)})" if parts else ""
    return f"{lead} from what applies{more}"


def order_in_words(order: RivalOrder) -> str:
    """Return the order by strength of rivals that are tied, or that standing orders differently."""
    if order.is_tie:
        ahead = f"{order.stronger} is ahead of its rival" if order.stronger else "neither is ahead of the other"
        return f"when everything that applies is added up, {ahead}"
    return (
        f"Standing and strength disagree: the best reason decides for {order.first}, "
        f"but {order.stronger} is ahead when everything that applies is added up"
    )


def other_lines(found: MapVerdicts) -> Iterator[str]:
    """Yield how many statements stand, and the statements other than theses that do not, with the reasons."""
    listed = ", ".join(f"{count:,} {standing_verb(one, count)}" for one, count in found.counts.items() if count)
    yield f"{plural(sum(found.counts.values()), 'statement')}: {listed or 'none'}"
    for name in found.others[:MOST_LINES]:
        standing = found.evaluation.statements[name].standing
        word = typer.style(f"{standing:<9}", fg=COLOURS[standing])
        yield f"  {word} {name}: {why(found.graph, found.evaluation, name)}"
    if len(found.others) > MOST_LINES:
        yield f"  and {len(found.others) - MOST_LINES:,} more; --format json has all"


def as_data(origin: MapOrigin, found: MapVerdicts) -> Mapping[str, object]:
    """Return the verdicts as JSON values, with numbers in full precision."""
    graph, evaluation = found.graph, found.evaluation
    return {
        **head(origin),
        "title": graph.map.title,
        "theses": list(graph.theses),
        "standard": evaluation.terms.standard,
        "accept": evaluation.terms.accept,
        "strengths": evaluation.terms.strengths,
        "semantics": evaluation.terms.semantics,
        "standing_by": evaluation.standing_by,
        "strength_by": evaluation.strength_by,
        "converged": evaluation.converged,
        "verdicts": {thesis.id: thesis_data(found, thesis) for thesis in found.theses},
        "rivals": [{**order._asdict()} for order in found.orders],
        "statements": {name: statement_data(assessment) for name, assessment in evaluation.statements.items()},
        "steps": {
            name: {"label": one.label, "hitch": one.hitch, "by": list(one.by)} for name, one in evaluation.steps.items()
        },
        "extensions": None if evaluation.extensions is None else [list(one) for one in evaluation.extensions],
        "conventions": list(conventions(graph, evaluation)),
    }


def thesis_data(found: MapVerdicts, thesis: ThesisVerdict) -> Mapping[str, object]:
    """Return the additional results for a thesis as JSON values."""
    return {
        "standing": word_of(thesis.assessment.standing),
        "why": why(found.graph, found.evaluation, thesis.id),
        "supports": [step.id for step in thesis.supports],
        "attacks": [step.id for step in thesis.attacks],
        "inapplicable": [step.id for step in thesis.inapplicable],
        "source": thesis.source,
        "rated_objections": thesis.rated_objections,
        "ties": list(thesis.ties),
        "to_decide": None if thesis.to_decide is None else list(thesis.to_decide),
        "if_not_undercut": thesis.if_not_undercut,
        "mismatch": mismatch_data(thesis),
        "if_grounded": None if thesis.if_grounded is None else word_of(thesis.if_grounded),
    }


def mismatch_data(thesis: ThesisVerdict) -> Mapping[str, object] | None:
    """Return the author's estimate that the verdict on a thesis does not support, as JSON values."""
    found = thesis.mismatch
    if found is None:
        return None
    return {"likelihood": found.estimate.words if found.estimate else None, "confidence": found.is_confident}


def word_of(standing: Standing) -> str | None:
    """Return a standing for JSON; None if there is no verdict."""
    return None if standing is Standing.NO_VERDICT else str(standing)


def ground_data(ground: StatementGround | None) -> Mapping[str, object] | None:
    """Return the ground of a statement as JSON values."""
    return None if ground is None else {"kind": ground.kind, "weight": ground.weight}


def statement_data(assessment: Assessment) -> Mapping[str, object]:
    """Return the results for a statement as JSON values."""
    reason = assessment.reason
    return {
        "standing": word_of(assessment.standing),
        "label": assessment.label,
        "ground": ground_data(assessment.ground),
        "strength": assessment.strength,
        "bounds": None if assessment.bounds is None else list(assessment.bounds),
        "base": assessment.base.value,
        "base_from": assessment.base.provenance,
        "steadiness": assessment.steadiness,
        "cause": reason.cause,
        "steps": list(reason.steps),
        "rivals": list(reason.rivals),
        "pro": reason.pro,
        "con": reason.con,
        "is_default": reason.is_default,
    }
