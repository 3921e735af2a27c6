"""A map, or a part of it, as an outline in a terminal, with verdicts on request."""

from collections.abc import Iterator

import typer

from argmap.base.text import visible
from argmap.cli.presenters.verdicts import COLOURS
from argmap.evaluation.results import Standing
from argmap.evaluation.summary import EvaluationSummary
from argmap.evaluation.words import strength_in_words, why_not
from argmap.language.phrases import (
    BACKING,
    LOAD_BEARING,
    OBSERVED,
    SIGNS,
    STANDINGS,
    TOGETHER,
    TOP,
    WATCH_FOR,
    left_out,
)
from argmap.model import Relation, Statement, Step
from argmap.model.digests import ReviewState, state_of
from argmap.model.graph import Graph
from argmap.model.views import Shown
from argmap.model.views.outline import Order, OutlineItem, outline, rails, rails_below, sign, words
from argmap.sources.citations import one_line

SIGN_COLOURS = {
    SIGNS[Relation.SUPPORTS]: "blue",
    BACKING: "blue",
    SIGNS[Relation.ATTACKS]: "yellow",
    SIGNS[Relation.UNDERCUTS]: "yellow",
    TOP: "white",
    TOGETHER: "blue",
}


def as_text(
    graph: Graph, shown: Shown, summary: EvaluationSummary | None = None, order: Order = Order.FOR_FIRST
) -> str:
    """Return the shown part of a map as a coloured outline, with the verdicts on the whole map if there are any."""
    title, question = visible(graph.map.title), graph.map.question
    bearing = summary.best_support.difference(graph.theses) if summary else frozenset[str]()
    lines = [typer.style(title, bold=True)]
    lines += [visible(question)] if question and question != graph.map.title else []
    lines.append("")
    for item in outline(shown.graph, order):
        lines.append(line(shown, item, summary, bearing, graph))
        lines.extend(indicators(item))
    lines.append("")
    return "\n".join(lines) + "\n"


def line(
    shown: Shown, item: OutlineItem, summary: EvaluationSummary | None, bearing: frozenset[str], graph: Graph
) -> str:
    """Return a line of the outline: rails, sign, mark, words, what is left out below it, and the verdict.

    `bearing` contains the ids that the best support of the theses rests on; `graph` is that of the whole map.
    """
    signed = sign(item)
    styled = typer.style(signed, fg=SIGN_COLOURS[signed], bold=True)
    hidden = shown.hidden.get(item.statement.id) if item.statement and not item.is_again else None
    more = f" {left_out(hidden.statements)}" if hidden else ""
    mark = mark_of(item, summary) if summary else ""
    found = ", ".join([*review(item, graph), *(said(item, summary, bearing) if summary else ())])
    return f"{rails(item)}{styled} {mark}{visible(words(item, shown.graph.map))}{more}{f' ({found})' if found else ''}"


def indicators(item: OutlineItem) -> Iterator[str]:
    """Yield a line for each indicator of a statement, shown below its own line."""
    if item.statement is None or item.is_again:
        return
    for indicator in item.statement.indicators:
        observed = f" ({OBSERVED}: {one_line(indicator.observed)})" if indicator.observed else ""
        said = f"{WATCH_FOR}: {one_line(indicator.text)}{observed}"
        yield f"{rails_below(item)}{typer.style(visible(said), dim=True)}"


def review(item: OutlineItem, graph: Graph) -> Iterator[str]:
    """Yield a note that a statement was reviewed, or has changed since."""
    if item.statement and item.statement.reviewed and not item.is_again:
        date = visible(item.statement.reviewed.date)
        is_changed = state_of(graph, item.statement) is ReviewState.SUSPECT
        yield f"changed since its review of {date}" if is_changed else f"reviewed {date}"


def mark_of(item: OutlineItem, summary: EvaluationSummary) -> str:
    """Return the mark of a statement that falls or is undecided, or an empty string."""
    standing = standing_of(item.statement, summary) if item.statement else Standing.STANDS
    mark = STANDINGS[standing].mark
    return typer.style(f"{mark} ", fg=COLOURS[standing], bold=True) if mark else ""


def said(item: OutlineItem, summary: EvaluationSummary, bearing: frozenset[str]) -> Iterator[str]:
    """Yield the notes on a line: standing, strength, whether a thesis rests on it, and why its step does not count."""
    if item.statement is None:
        if item.step and item.step.id in bearing:
            yield LOAD_BEARING
    elif not item.is_again:
        standing = standing_of(item.statement, summary)
        if standing is not Standing.STANDS:
            yield typer.style(standing, fg=COLOURS[standing])
        yield strength_in_words(summary.evaluation.statements[item.statement.id])
        if item.statement.id in bearing:
            yield LOAD_BEARING
    if item.step and is_own_hitch(item, summary):
        yield from hitches(item.step, summary)


def is_own_hitch(item: OutlineItem, summary: EvaluationSummary) -> bool:
    """Return whether to explain on this line why its step does not count; the mark of a fallen premise suffices."""
    if item.statement is None or item.step is None:
        return True
    return len(item.step.premises) == 1 and standing_of(item.statement, summary) is Standing.STANDS


def hitches(step: Step, summary: EvaluationSummary) -> Iterator[str]:
    """Yield why a step does not count, if it does not."""
    # A step that only leads around a cycle and never to a statement has no result.
    broken = why_not(summary.graph, summary.evaluation, step.id) if step.id in summary.evaluation.steps else ""
    if broken:
        yield f"does not count: {broken}"


def standing_of(statement: Statement, summary: EvaluationSummary) -> Standing:
    """Return the standing of a statement."""
    return summary.evaluation.statements[statement.id].standing
