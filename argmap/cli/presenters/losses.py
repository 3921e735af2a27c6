"""Loss reports as text, JSON and Markdown."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from argmap.base.diagnostics import Severity
from argmap.base.escapes import markdown
from argmap.formats.exchange.losses import ConceptLosses, LossReport, Outcome
from argmap.language.phrases import plural
from argmap.lint.checker import Checked

if TYPE_CHECKING:
    from argmap.formats.exchange.updates import TextConflict

NOTHING_LOST = "nothing was changed or dropped"


def lines(report: LossReport) -> Iterator[str]:
    """Yield a line for each concept with losses, and one for each place that is shown."""
    for each in report.concepts:
        if each.changed or each.dropped:
            yield f"  {each.concept}: {counts(each)}"
            yield from (f"    {loss.outcome} at {loss.place}: {loss.message}" for loss in each.examples)


def counts(each: ConceptLosses | LossReport) -> str:
    """Return how much was kept, changed and dropped, omitting zeros."""
    numbers = {
        outcome: each.count(outcome) if isinstance(each, LossReport) else getattr(each, str(outcome))
        for outcome in Outcome
    }
    return ", ".join(f"{number:,} {outcome}" for outcome, number in numbers.items() if number) or "nothing"


def summary(report: LossReport) -> str:
    """Return a report in brief."""
    if report.is_lossless:
        return NOTHING_LOST
    lost = {outcome: report.count(outcome) for outcome in (Outcome.CHANGED, Outcome.DROPPED)}
    return ", ".join(f"{number:,} {outcome}" for outcome, number in lost.items() if number)


def table(reports: Sequence[LossReport]) -> Iterator[str]:
    """Yield the lines of a table of what was kept, changed and dropped per concept, in several files together."""
    totals: dict[str, Counter[Outcome]] = {}
    for each in (each for report in reports for each in report.concepts):
        totals.setdefault(each.concept, Counter()).update({name: getattr(each, str(name)) for name in Outcome})
    rows = [("in all files", *map(str, Outcome))]
    rows += [(concept, *(f"{count[outcome]:,}" for outcome in Outcome)) for concept, count in totals.items()]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for first, *others in rows:
        cells = [cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True)]
        yield "  ".join(("", first.ljust(widths[0]), *cells))


def as_data(report: LossReport) -> list[Mapping[str, object]]:
    """Return a report as JSON values: the counts for each concept, and the first places with losses."""
    return [
        {
            "concept": each.concept,
            **{str(outcome): getattr(each, str(outcome)) for outcome in Outcome},
            "examples": [
                {"outcome": str(loss.outcome), "place": loss.place, "message": loss.message} for loss in each.examples
            ],
        }
        for each in report.concepts
    ]


def as_markdown(title: str, report: LossReport) -> Iterator[str]:
    """Yield the lines of a section about one file: a table of the counts, and a list of the places."""
    yield f"## {markdown(title)}"
    yield ""
    yield "| concept | kept | changed | dropped |"
    yield "| --- | --: | --: | --: |"
    for each in report.concepts:
        yield f"| {markdown(each.concept)} | {each.kept:,} | {each.changed:,} | {each.dropped:,} |"
    examples = [loss for each in report.concepts for loss in each.examples]
    if examples:
        yield ""
    for loss in examples:
        yield f"- {loss.outcome} at {markdown(loss.place)}: {markdown(loss.message)}"
    yield ""


def size(checked: Checked) -> str:
    """Return the size of a map, and how many findings it has."""
    argument_map = checked.map
    found = [each for each in checked.diagnostics if each.severity is not Severity.INFO]
    counted = (plural(len(argument_map.statements), "statement"), plural(len(argument_map.steps), "step"))
    return ", ".join((*counted, *([f"{plural(len(found), 'finding')} (run argmap validate)"] if found else [])))


def update_lines(
    path: str, done: Sequence[str], remarks: Sequence[str], conflicts: "Sequence[TextConflict]"
) -> Iterator[str]:
    """Yield the message about an updated map: the changes, and conflicts for the user to resolve."""
    yield f"{path}: {plural(len(done), 'change')} taken from the source" if done else f"{path}: up to date"
    yield from (f"  {each}" for each in (*done, *remarks))
    for each in conflicts:
        yield f'  "{each.name}" was changed by hand and in the source; it stays as it is'
        yield f"    by hand: {each.by_hand}"
        yield f"    in the source: {each.in_source}"
