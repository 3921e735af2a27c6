"""Verdicts before and after a change, as text and as JSON."""

from collections.abc import Iterator, Mapping

from argmap.base.json_output import as_json
from argmap.base.text import visible
from argmap.cli.presenters.incomplete import MapOrigin, first_line, head
from argmap.cli.presenters.tables import table
from argmap.cli.presenters.verdicts import word_of
from argmap.evaluation.analysis.what_if import Changes, VerdictChange
from argmap.evaluation.results import Assessment
from argmap.evaluation.words import strength_in_words, why
from argmap.language.phrases import in_a_row, standing_verb

MOST_LINES = 6


def present(origin: MapOrigin, changes: Changes, form: str) -> str:
    """Return the verdicts on a map before and after a change, as text or JSON."""
    return as_json(as_data(origin, changes)) if form == "json" else first_line([origin]) + as_text(changes)


def as_text(changes: Changes) -> str:
    """Return the change, the theses before and after with reasons, and other statements whose standing changed."""
    lines = [visible(changes.graph.map.title), *asked(changes), ""]
    rows = [[one.name, *before_and_after(one)] for one in changes.theses]
    lines.append(table(("thesis", "before", "after", "strength", "after"), rows))
    graph, after = changes.graph, changes.after
    lines += [
        f"{one.name} {standing_verb(one.after.standing)} now: {why(graph, after, one.name)}" for one in changes.turned
    ]
    if not changes.turned:
        lines.append("No thesis changes its standing.")
    if changes.consequences:
        others = (
            f"{one.name} ({one.before.standing} before, {one.after.standing} now)" for one in changes.consequences
        )
        lines.append(f"Also turned: {in_a_row(others)}")
    lines += deletion_lines(changes)
    return "\n".join(lines) + "\n"


def deletion_lines(changes: Changes) -> Iterator[str]:
    """Yield the additional effects of deleting the removed parts from the file."""
    deletion = changes.deletion
    it = "it" if len(changes.without) == 1 else "them"
    differences = (
        (deletion.given, "becomes given"),
        (deletion.theses, "becomes a thesis"),
        (deletion.no_theses, "is no longer a thesis"),
        (deletion.freed, "no longer needs that backing"),
    )
    for names, what in differences:
        for name in names[:MOST_LINES]:
            yield f"If you delete {it} from the file, `{name}` {what}."


def asked(changes: Changes) -> Iterator[str]:
    """Yield a description of the change."""
    if changes.without:
        yield f"without {in_a_row(changes.without)}"
    for name, weight in changes.weights.items():
        yield f"with {name} at {weight:g}"


def before_and_after(one: VerdictChange) -> list[str]:
    """Return the cells of a row."""
    return [one.before.standing, one.after.standing, strength_in_words(one.before), strength_in_words(one.after)]


def as_data(origin: MapOrigin, changes: Changes) -> Mapping[str, object]:
    """Return the changes as JSON values."""
    return {
        **head(origin),
        "without": sorted(changes.without),
        "weights": dict(changes.weights),
        "standard": changes.after.terms.standard,
        "semantics": changes.after.terms.semantics,
        "theses": {one.name: {"before": brief(one.before), "after": brief(one.after)} for one in changes.theses},
        "turned": {one.name: {"before": brief(one.before), "after": brief(one.after)} for one in changes.others},
        "if_deleted": {
            "given": list(changes.deletion.given),
            "theses": list(changes.deletion.theses),
            "no_theses": list(changes.deletion.no_theses),
            "freed": list(changes.deletion.freed),
        },
    }


def brief(assessment: Assessment) -> Mapping[str, object]:
    """Return a verdict in brief."""
    return {"standing": word_of(assessment.standing), "strength": assessment.strength}
