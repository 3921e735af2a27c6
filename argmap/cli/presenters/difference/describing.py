"""The comparison of two maps as a report, which text, Markdown and HTML output are based on."""

from argmap.base.change_report import ChangeReport
from argmap.cli.presenters.difference.compared import ComparedMap
from argmap.cli.presenters.difference.parts import sections, steps_by_statement
from argmap.cli.presenters.difference.verdicts import verdict_sections
from argmap.evaluation.analysis.map_comparison import MapComparison
from argmap.language.phrases import in_a_row, plural

NO_CHANGE = "no change in what the map says"
NOT_COMPLETE = "too many statements changed to find all that were both renamed and reworded"


def report(one: ComparedMap) -> ChangeReport:
    """Return the report on a comparison."""
    comparison = one.comparison
    found = (*verdict_sections(comparison), *sections(comparison.difference, comparison.quotations, comparison.reviews))
    title = comparison.after.map.title or comparison.before.map.title
    name = f"{one.old_path} → {one.path}" if one.old_path else one.path
    return ChangeReport(name, " ".join(title.split()), summary(one), found if one.status == "changed" else ())


def summary(one: ComparedMap) -> str:
    """Return how much changed, in one sentence."""
    graph = one.comparison.before if one.status == "removed" else one.comparison.after
    size = f"{plural(len(graph.map.statements), 'statement')} and {plural(len(graph.steps), 'step')}"
    match one.status:
        case "unchanged":
            return NO_CHANGE
        case "added":
            return f"a new map of {size}"
        case "removed":
            return f"the map was removed, with {size}"
    difference = one.comparison.difference
    text = in_a_row([plural(count, noun) for count, noun in counts(one.comparison) if count], most=10)
    changed = f"{text} changed" if text else "only strengths changed"
    if one.comparison.verdicts is not None and not one.comparison.verdicts:
        changed += ", and no verdict"
    return changed if difference.is_complete else f"{changed}; {NOT_COMPLETE}"


def counts(comparison: MapComparison) -> tuple[tuple[int, str], ...]:
    """Return the number of differences of each kind."""
    difference, verdicts = comparison.difference, comparison.verdicts
    turned = [one for one in (*verdicts.theses, *verdicts.others) if one.is_turned] if verdicts else []
    return (
        (len(turned), "verdict"),
        (len(difference.fields), "field of the map"),
        (len(difference.groups), "group"),
        (len(difference.speakers), "speaker"),
        (len(difference.statements), "statement"),
        (len(difference.steps) - sum(map(len, steps_by_statement(difference).values())), "step"),
        (len(comparison.reviews), "review"),
        (len(difference.contradictions), "contradiction"),
        (len(comparison.quotations), "quotation"),
        (len(difference.sources), "source"),
    )
