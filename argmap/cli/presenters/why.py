"""Why a statement stands or falls, as a short outline, with what moves it."""

from collections.abc import Iterator, Mapping

from argmap.base.json_output import as_json
from argmap.base.text import visible
from argmap.cli.presenters.flips import carried_in_words
from argmap.cli.presenters.tables import table
from argmap.cli.presenters.verdicts import statement_data
from argmap.evaluation.analysis.contributions import Contribution, Contributions, contributions
from argmap.evaluation.analysis.evaluator import evaluate, modular, network_of
from argmap.evaluation.dependency_cone import cone_of
from argmap.evaluation.dominators import bearers
from argmap.evaluation.results import Evaluation, Standing
from argmap.evaluation.terms import Terms
from argmap.evaluation.words import figure, strength_in_words, why, why_not
from argmap.model.graph import Graph
from argmap.model.views import outline
from argmap.workspace.load import Held

VERSION = 1
MOST_LINES = 60
MOST_ROWS = 8
# What is smaller is 0.00 with two decimals.
VISIBLE = 0.005
SAYS = {Standing.STANDS: "stands", Standing.FALLS: "falls", Standing.UNDECIDED: "is undecided"}


def tell(held: Held, name: str, terms: Terms, depth: int, form: str) -> str:
    """Return why a statement of a map has its standing, as text or as JSON."""
    graph = held.graph
    evaluation = evaluate(graph, terms)
    network = network_of(graph, terms)
    cone = cone_of(network, modular(evaluation.strength_by), network.numbers[name])
    found = contributions(cone) if cone else None
    if form == "json":
        return as_json(as_data(held, evaluation, name, found))
    return as_text(graph, evaluation, name, depth, found)


def as_text(graph: Graph, evaluation: Evaluation, name: str, depth: int, found: Contributions | None) -> str:
    """Return the outline of what a statement rests on, what carries it, and what moves its strength most."""
    assessment = evaluation.statements[name]
    base = f"a base of {figure(assessment.base.value)} ({assessment.base.provenance})"
    lines = [
        f"{name} {SAYS[assessment.standing]}: {why(graph, evaluation, name)}",
        visible(" ".join(graph.map.statements[name].text.split())),
        *outline_lines(graph, evaluation, name, depth),
        *rival_lines(graph, evaluation, name),
        "",
        *(line[0].upper() + line[1:] for line in carried_in_words(bearers(graph, name))),
        f"Strength {strength_in_words(assessment)} by {evaluation.strength_by}, from {base}.",
    ]
    return "\n".join(lines) + "\n" + (moving(found) if found and found.items else "")


def outline_lines(graph: Graph, evaluation: Evaluation, name: str, depth: int) -> Iterator[str]:
    """Yield what bears on a statement, down to a depth, each with its standing and why."""
    items = [item for item in outline.branch(graph, name, set()) if 0 < item.depth <= depth]
    if items:
        yield ""
    for item in items[:MOST_LINES]:
        yield f"{outline.rails(item)}{outline.sign(item)} {item_in_words(graph, evaluation, item)}"
    if len(items) > MOST_LINES:
        yield f"and {len(items) - MOST_LINES:,} more lines; --depth shows fewer levels"


def item_in_words(graph: Graph, evaluation: Evaluation, item: outline.OutlineItem) -> str:
    """Return the words of a line: what it is, how it stands, and whether it counts for the line above."""
    broken = why_not(graph, evaluation, item.step.id) if item.step else ""
    if item.statement is None:
        return f"{outline.words(item)} {f'does not count: {broken}' if broken else 'counts'}"
    name, assessment = item.statement.id, evaluation.statements[item.statement.id]
    told = f"{name} {SAYS[assessment.standing]}"
    if item.is_again:
        return f"{told} (see above)"
    is_alone = item.step is not None and len(item.step.premises) == 1
    if is_alone and broken and assessment.standing is Standing.STANDS:
        return f"{told}, but does not count: {broken}"
    return f"{told}: {why(graph, evaluation, name)}"


def rival_lines(graph: Graph, evaluation: Evaluation, name: str) -> Iterator[str]:
    """Yield what a statement contradicts, and how that stands."""
    for rival in graph.rivals.get(name, ()):
        yield f"x {rival} {SAYS[evaluation.statements[rival].standing]}: {why(graph, evaluation, rival)}"


def moving(found: Contributions) -> str:
    """Return the statements that move the strength most, in a table."""
    shown = [item for item in found.items.items() if moves(item[1])]
    largest = sorted(shown, key=lambda item: -abs(item[1].removal or 0.0))[:MOST_ROWS]
    if not largest:
        return ""
    rows = [
        [name, signed(one.removal), signed(one.gradient), *([signed(one.shapley)] if one.shapley is not None else [])]
        for name, one in largest
    ]
    headers = ("moved most by", "removal", "gradient", "Shapley")
    note = f"Shapley values by {found.orders} orders of {len(found.items):,} statements.\n" if found.orders else ""
    note += (
        f"The removal of {found.left:,} statements was not computed, for it would take too long.\n"
        if found.left
        else ""
    )
    return f"\n{table(headers[: len(rows[0])], rows)}{note}"


def moves(one: Contribution) -> bool:
    """Tell whether a contribution is one that two decimals show."""
    return any(abs(value or 0.0) >= VISIBLE for value in (one.removal, one.gradient, one.shapley))


def signed(value: float | None) -> str:
    """Return a number with its sign and two decimals."""
    return "?" if value is None else f"{value:+.2f}"


def as_data(held: Held, evaluation: Evaluation, name: str, found: Contributions | None) -> Mapping[str, object]:
    """Return all this as JSON values."""
    graph = held.graph
    return {
        "version": VERSION,
        "map": held.path,
        "id": name,
        "standard": evaluation.terms.standard,
        "semantics": evaluation.terms.semantics,
        "strength_by": evaluation.strength_by,
        **statement_data(evaluation.statements[name]),
        "why": why(graph, evaluation, name),
        "bearing_on": {
            step.id: {
                "relation": step.relation,
                "premises": list(step.premises),
                "standing": evaluation.steps[step.id].standing,
                "why_not": why_not(graph, evaluation, step.id) or None,
            }
            for step in graph.incoming.get(name, ())
        },
        "bearing": [{"kind": bearer.load, "id": bearer.id} for bearer in bearers(graph, name)],
        "contributions": {
            item: {
                "removal": one.removal,
                "intrinsic_removal": one.intrinsic_removal,
                "gradient": one.gradient,
                "shapley": one.shapley,
            }
            for item, one in (found.items.items() if found else ())
        },
        "shapley_orders": found.orders if found else None,
    }
