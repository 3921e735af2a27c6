"""What if: verdicts before and after, told in a terminal and as JSON."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from argmap.base.errors import ArgmapError
from argmap.base.json_output import as_json
from argmap.base.text import visible
from argmap.cli.presenters.tables import table
from argmap.evaluation.analysis.what_if import Changes, VerdictChange, change
from argmap.evaluation.results import Assessment
from argmap.evaluation.terms import Terms
from argmap.evaluation.words import in_a_row, strength_in_words, why
from argmap.model.graph import Graph
from argmap.workspace.load import known_ids, open_graph

VERSION = 1


def tell(path: str, terms: Terms, without: Sequence[str], weights: Sequence[str], form: str) -> str:
    """Return the verdicts on a map with and without some of it, as text or as JSON.

    `weights` are written as "id=0.3". Raises ArgmapError for ids that the map does not have and for what is no weight.
    """
    graph = open_graph(path)
    parsed = dict(weight_in(text) for text in weights)
    changed = replace(
        terms,
        without=known_ids(graph, without),
        weights={name: parsed[name] for name in sorted(known_ids(graph, list(parsed)))},
    )
    if not changed.without and not changed.weights:
        raise ArgmapError("say what to change: --without ID takes it away, --weight ID=0.3 gives it another weight")
    changes = change(graph, terms, changed)
    return as_json(as_data(path, changed, changes)) if form == "json" else as_text(graph, changed, changes)


def weight_in(text: str) -> tuple[str, float]:
    """Return the id and the weight that "id=0.3" gives. Raises ArgmapError."""
    name, equals, number = text.rpartition("=")
    try:
        value = float(number)
    except ValueError:
        value = -1.0
    if not (equals and 0 <= value <= 1):
        raise ArgmapError(f'"{text}" gives no weight: write the id, "=", and a number from 0 to 1')
    return name.strip(), value


def as_text(graph: Graph, terms: Terms, changes: Changes) -> str:
    """Return what is changed, the theses before and after with why, and what else is turned."""
    lines = [visible(graph.map.title), *asked(graph, terms), ""]
    rows = [[one.name, *before_and_after(one)] for one in changes.theses]
    lines.append(table(("thesis", "before", "after", "strength", "after"), rows))
    turned = [one for one in changes.theses if one.is_turned]
    lines += [f"{one.name} {one.after.standing} now: {why(graph, changes.after, one.name)}" for one in turned]
    if not turned:
        lines.append("The standing of no thesis is turned.")
    others = [one for one in changes.others if one.name not in terms.without]
    if others:
        told = (f"{one.name} ({one.before.standing} before, {one.after.standing} now)" for one in others)
        lines.append(f"Turned besides: {in_a_row(told)}")
    return "\n".join(lines) + "\n"


def asked(graph: Graph, terms: Terms) -> Iterator[str]:
    """Yield what is changed, in words."""
    names = [name for name in (*graph.map.statements, *graph.steps) if name in terms.without]
    if names:
        yield f"without {in_a_row(names)}"
    for name, weight in terms.weights.items():
        yield f"with {name} at {weight:g}"


def before_and_after(one: VerdictChange) -> list[str]:
    """Return the cells of a row."""
    return [one.before.standing, one.after.standing, strength_in_words(one.before), strength_in_words(one.after)]


def as_data(path: str, terms: Terms, changes: Changes) -> Mapping[str, object]:
    """Return the changes as JSON values."""
    return {
        "version": VERSION,
        "map": path,
        "without": sorted(terms.without),
        "weights": dict(terms.weights),
        "standard": terms.standard,
        "semantics": terms.semantics,
        "theses": {one.name: {"before": brief(one.before), "after": brief(one.after)} for one in changes.theses},
        "turned": {one.name: {"before": brief(one.before), "after": brief(one.after)} for one in changes.others},
    }


def brief(assessment: Assessment) -> Mapping[str, object]:
    """Return a verdict in short."""
    return {"standing": assessment.standing, "strength": assessment.strength}
