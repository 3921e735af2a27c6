"""A map, or a part of it, as an outline in a terminal, with the verdicts on it where they are asked for."""

from collections.abc import Iterator
from dataclasses import dataclass

import typer

from argmap.base.text import visible
from argmap.cli.presenters.verdicts import COLOURS
from argmap.evaluation.results import Standing
from argmap.evaluation.summary import Outlook
from argmap.evaluation.terms import Terms
from argmap.evaluation.words import strength_in_words, why_not
from argmap.model import Statement, Step
from argmap.model.graph import Graph
from argmap.model.views import WHOLE, Shown, View, see
from argmap.model.views.outline import OutlineItem, outline, rails, sign, words

SIGN_COLOURS = {"+": "blue", "++": "blue", "-": "yellow", "~": "yellow", "●": "white", "&": "blue"}
MARKS = {Standing.STANDS: "", Standing.FALLS: "✗ ", Standing.UNDECIDED: "? "}


@dataclass(frozen=True, slots=True)
class Verdicts:
    """The outlook of the whole map, and the ids of what the best support of its theses stands on, without those."""

    outlook: Outlook
    bearing: frozenset[str]


def tell(graph: Graph, view: View = WHOLE, terms: Terms | None = None) -> str:
    """Return what a view shows of a map as an outline with colours, and the verdicts on some terms, if any.

    The verdicts are those of the whole map. Raises ArgmapError for an id or tag that the map does not have, and for an
    unknown semantics.
    """
    shown, verdicts = see(graph, view), judged(graph, terms) if terms else None
    title, question = visible(graph.map.title), graph.map.question
    lines = [typer.style(title, bold=True)]
    lines += [visible(question)] if question and question != graph.map.title else []
    lines += ["", *(line(shown, item, verdicts) for item in outline(shown.graph)), ""]
    return "\n".join(lines) + "\n"


def judged(graph: Graph, terms: Terms) -> Verdicts:
    """Return the verdicts on a map."""
    from argmap.evaluation.analysis.summaries import verdicts

    outlook = verdicts(graph, terms)
    return Verdicts(outlook, outlook.best_support.difference(graph.theses))


def line(shown: Shown, item: OutlineItem, verdicts: Verdicts | None) -> str:
    """Return a line of an outline: its rails and sign, a mark, its words, what is left out behind it, the verdict."""
    signed = sign(item)
    styled = typer.style(signed, fg=SIGN_COLOURS[signed], bold=True)
    hidden = shown.hidden.get(item.statement.id) if item.statement and not item.is_again else None
    more = f" +{hidden.statements:,} more" if hidden else ""
    mark, found = mark_of(item, verdicts) if verdicts else "", ", ".join(said(item, verdicts)) if verdicts else ""
    return f"{rails(item)}{styled} {mark}{visible(words(item))}{more}{f' ({found})' if found else ''}"


def mark_of(item: OutlineItem, verdicts: Verdicts) -> str:
    """Return the mark of a statement that falls or is undecided; nothing for any other line."""
    standing = standing_of(item.statement, verdicts) if item.statement else Standing.STANDS
    return typer.style(MARKS[standing], fg=COLOURS[standing], bold=True) if MARKS[standing] else ""


def said(item: OutlineItem, verdicts: Verdicts) -> Iterator[str]:
    """Yield what is to be said of a line: its standing, its strength, whether it bears a thesis, why it is no use."""
    if item.statement is None:
        if item.step and item.step.id in verdicts.bearing:
            yield "load-bearing"
    elif not item.is_again:
        standing = standing_of(item.statement, verdicts)
        if standing is not Standing.STANDS:
            yield typer.style(standing, fg=COLOURS[standing])
        yield strength_in_words(verdicts.outlook.evaluation.statements[item.statement.id])
        if item.statement.id in verdicts.bearing:
            yield "load-bearing"
    if item.step and is_own_hitch(item, verdicts):
        yield from hitches(item.step, verdicts.outlook)


def is_own_hitch(item: OutlineItem, verdicts: Verdicts) -> bool:
    """Tell whether a line is the place for why its step does not count: the mark of a premise that falls says it."""
    if item.statement is None or item.step is None:
        return True
    return len(item.step.premises) == 1 and standing_of(item.statement, verdicts) is Standing.STANDS


def hitches(step: Step, outlook: Outlook) -> Iterator[str]:
    """Yield why a step does not count; nothing for one that does."""
    # A step that leads to no statement in the end, but round and round, is not judged.
    broken = why_not(outlook.graph, outlook.evaluation, step.id) if step.id in outlook.evaluation.steps else ""
    if broken:
        yield f"does not count: {broken}"


def standing_of(statement: Statement, verdicts: Verdicts) -> Standing:
    """Return how a statement stands."""
    return verdicts.outlook.evaluation.statements[statement.id].standing
