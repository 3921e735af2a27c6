"""Why a statement stands or falls, as text and as JSON."""

from collections.abc import Iterator, Mapping

from argmap.base.json_output import as_json
from argmap.base.text import visible
from argmap.cli.presenters.flips import dominators_data, dominators_in_words
from argmap.cli.presenters.incomplete import MapOrigin, first_line, head
from argmap.cli.presenters.tables import table
from argmap.cli.presenters.verdicts import statement_data
from argmap.evaluation.analysis.contributions import Contribution
from argmap.evaluation.analysis.why import Explanation, ExplanationItem
from argmap.evaluation.words import strength_in_words, why, why_not
from argmap.language.phrases import capitalised, figure, standing_verb
from argmap.model.views import outline

MOST_LINES = 60
MOST_ROWS = 8


def present(origin: MapOrigin, explanation: Explanation, form: str) -> str:
    """Return why a statement of a map has its standing, as text or JSON."""
    return as_json(as_data(origin, explanation)) if form == "json" else first_line([origin]) + as_text(explanation)


def as_text(explanation: Explanation) -> str:
    """Return the outline of what a statement rests on, its dominators, and what influences its strength most."""
    graph, evaluation, assessment = explanation.graph, explanation.evaluation, explanation.assessment
    base = f"a base of {figure(assessment.base.value)} ({assessment.base.provenance})"
    lines = [
        f"{explanation.id} {standing_verb(assessment.standing)}: {why(graph, evaluation, explanation.id)}",
        visible(" ".join(graph.map.statements[explanation.id].text.split())),
        *outline_lines(explanation),
        *rival_lines(explanation),
        "",
        *(capitalised(line) for line in dominators_in_words(explanation.dominators)),
        f"Strength {strength_in_words(assessment)} by {evaluation.strength_by}, from {base}.",
    ]
    return "\n".join(lines) + "\n" + influences(explanation)


def outline_lines(explanation: Explanation) -> Iterator[str]:
    """Yield the lines of what a statement rests on, each with its standing and the reason."""
    items = explanation.items
    if items:
        yield ""
    for one in items[:MOST_LINES]:
        yield f"{outline.rails(one.item)}{outline.sign(one.item)} {item_in_words(explanation, one)}"
    if len(items) > MOST_LINES:
        yield f"and {len(items) - MOST_LINES:,} more lines; --depth shows fewer levels"


def item_in_words(explanation: Explanation, one: ExplanationItem) -> str:
    """Return the text of a line: the statement, its standing, and whether it counts for the line above."""
    graph, evaluation, item = explanation.graph, explanation.evaluation, one.item
    broken = why_not(graph, evaluation, item.step.id) if item.step else ""
    if item.statement is None or one.assessment is None:
        return f"{outline.words(item, graph.map)} {f'does not count: {broken}' if broken else 'counts'}"
    lead = f"{item.statement.id} {standing_verb(one.assessment.standing)}"
    if item.is_again:
        return f"{lead} (see above)"
    if one.is_excluded and broken:
        return f"{lead}, but does not count: {broken}"
    return f"{lead}: {why(graph, evaluation, item.statement.id)}"


def rival_lines(explanation: Explanation) -> Iterator[str]:
    """Yield the statements that a statement contradicts, with their standings."""
    for rival in explanation.rivals:
        standing = explanation.evaluation.statements[rival].standing
        yield f"x {rival} {standing_verb(standing)}: {why(explanation.graph, explanation.evaluation, rival)}"


def influences(explanation: Explanation) -> str:
    """Return a table of the statements that influence the strength most."""
    found = explanation.contributions
    if not found or not explanation.influential:
        return ""
    largest = [(name, found.items[name]) for name in explanation.influential[:MOST_ROWS]]
    rows = [
        [name, signed(one.removal), signed(one.gradient), *([signed(one.shapley)] if one.shapley is not None else [])]
        for name, one in largest
    ]
    headers = ("moved most by", "removal", "gradient", "Shapley")
    note = f"Shapley values by {found.orders} orders of {len(found.items):,} statements.\n" if found.orders else ""
    if found.orders == 0:
        note = "Shapley values were not computed, because they would take too long.\n"
    note += (
        f"The removal of {found.left:,} statements was not computed, because it would take too long.\n"
        if found.left
        else ""
    )
    return f"\n{table(headers[: len(rows[0])], rows)}{note}"


def signed(value: float | None) -> str:
    """Return a number with its sign and two decimals."""
    return "?" if value is None else f"{value:+.2f}"


def as_data(origin: MapOrigin, explanation: Explanation) -> Mapping[str, object]:
    """Return the explanation as JSON values."""
    graph, evaluation, found = explanation.graph, explanation.evaluation, explanation.contributions
    return {
        **head(origin),
        "id": explanation.id,
        "standard": evaluation.terms.standard,
        "semantics": evaluation.terms.semantics,
        "strength_by": evaluation.strength_by,
        **statement_data(explanation.assessment),
        "why": why(graph, evaluation, explanation.id),
        "steps_to": {
            step.id: {
                "relation": step.relation,
                "premises": list(step.premises),
                "label": evaluation.steps[step.id].label,
                "why_not": why_not(graph, evaluation, step.id) or None,
            }
            for step in explanation.steps
        },
        "bearing": dominators_data(explanation.dominators),
        "contributions": {name: contribution_data(one) for name, one in (found.items.items() if found else ())},
        "shapley_orders": found.orders if found else None,
    }


def contribution_data(one: Contribution) -> Mapping[str, float | None]:
    """Return the contribution of a statement to a strength as JSON values."""
    return {
        "removal": one.removal,
        "intrinsic_removal": one.intrinsic_removal,
        "gradient": one.gradient,
        "shapley": one.shapley,
    }
