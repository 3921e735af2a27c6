"""What was added, removed and changed in a map, part by part, as report entries."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields

from argmap.base.change_report import ReportEntry, ReportLine, ReportSection, line
from argmap.base.word_difference import PieceKind, WordPiece
from argmap.cli.presenters.difference.values import line_of, pieces_of_items
from argmap.cli.presenters.difference.words import in_words, name_of
from argmap.language.phrases import CANNOT_BOTH, review_in_words
from argmap.model import Source, Speaker, Statement, Step
from argmap.model.difference import ChangeKind, FieldChange, GroupTitle, ItemChange, MapDifference
from argmap.model.difference.values import RivalPair
from argmap.model.digests import ReviewChange
from argmap.sources.citations import in_words as verdict_in_words
from argmap.sources.citations import one_line, quoted_words
from argmap.sources.quotation_changes import QuotationChange
from argmap.sources.quoted import Quoted

# Fields that say nothing about a new part, or that its first line already contains.
SHOWN = frozenset({"id", "kind", "text", "title", "name", "relation", "premises", "target", "named", "extra"})
NOT_THERE = "not there"


def sections(
    difference: MapDifference, quotations: Iterable[QuotationChange], reviews: Iterable[ReviewChange]
) -> Iterator[ReportSection]:
    """Yield the sections for all kinds of parts in which anything changed."""
    with_steps = steps_by_statement(difference)
    shown = {id(step) for steps in with_steps.values() for step in steps}
    entries: dict[str, list[ReportEntry]] = {
        "Map": [ReportEntry("changed", line.name, "", (line,)) for line in map(line_of_map, difference.fields)],
        "Groups": [group_entry(each) for each in difference.groups],
        "Speakers": [speaker_entry(each) for each in difference.speakers],
        "Statements": [statement_entry(each, with_steps[each.id]) for each in difference.statements],
        "Steps": [step_entry(each) for each in difference.steps if id(each) not in shown],
        "Reviews": [review_entry(each) for each in reviews],
        "Contradictions": [pair_entry(each) for each in difference.contradictions],
        "Quotations": [quotation_entry(each) for each in quotations],
        "Sources": [source_entry(each) for each in difference.sources],
    }
    yield from (ReportSection(title, tuple(found)) for title, found in entries.items() if found)


def line_of_map(change: FieldChange) -> ReportLine:
    """Return a changed field of the map itself; for reordered theses, both orders."""
    if change.attribute == "theses" and isinstance(change.before, tuple) and isinstance(change.after, tuple):
        return ReportLine("theses", tuple(pieces_of_items(change.before, change.after)))
    return line_of(change)


def review_entry(one: ReviewChange) -> ReportEntry:
    """Return an entry for a statement that was reviewed, or has changed since its review."""
    review = one.statement.reviewed
    words = review_in_words(one_line(review.by), one_line(review.date), one.changed) if review else ""
    return ReportEntry(str(ChangeKind.CHANGED), one.statement.id, words)


def steps_by_statement(difference: MapDifference) -> Mapping[str, list[ItemChange[Step]]]:
    """Return the steps added or removed together with their only premise, by the id of that statement."""
    changes = {each.id: each.change for each in difference.statements}
    found: dict[str, list[ItemChange[Step]]] = defaultdict(list)
    for one in difference.steps:
        step = one.after or one.before
        is_plain = step and not step.named and len(step.premises) == 1 and not (one.before and one.after)
        if step and is_plain and changes.get(step.premises[0]) is one.change:
            found[step.premises[0]].append(one)
    return found


def statement_entry(one: ItemChange[Statement], steps: Iterable[ItemChange[Step]]) -> ReportEntry:
    """Return an entry for a statement, with the steps that were added or removed with it."""
    statement = one.after or one.before
    if statement is None or one.change in {ChangeKind.CHANGED, ChangeKind.RENAMED}:
        return changed_entry(one.id, one.old_id, one.fields)
    lines = [line for each in steps if (step := each.after or each.before) for line in step_lines(step)]
    if one.change is ChangeKind.ADDED:
        lines.extend(filled_lines(statement))
    return ReportEntry(str(one.change), f"{statement.kind} {statement.id}", one_line(statement.text), tuple(lines))


def step_lines(step: Step) -> Iterator[ReportLine]:
    """Yield the relation of a statement's step, and the fields of the step."""
    yield line(step.relation, step.target)
    yield from filled_lines(step)


def filled_lines(record: Statement | Step | Source | Speaker) -> Iterator[ReportLine]:
    """Yield the non-empty fields of a record, except those shown elsewhere."""
    for each in fields(record):
        value = getattr(record, each.name)
        if each.compare and each.name not in SHOWN and value != each.default and value not in ((), {}):
            items = [in_words(item) for item in value] if isinstance(value, tuple) else [in_words(value)]
            yield from (line(name_of(each.name), item) for item in items)
    yield from (line(name, in_words(value)) for name, value in record.extra.items())


def changed_entry(name: str, old: str | None, changes: Iterable[FieldChange]) -> ReportEntry:
    """Return an entry for something whose fields or name changed."""
    return ReportEntry("changed", name, f"was {old}" if old else "", tuple(map(line_of, changes)))


def step_entry(one: ItemChange[Step]) -> ReportEntry:
    """Return an entry for a step."""
    step = one.after or one.before
    if step is None or one.change in {ChangeKind.CHANGED, ChangeKind.RENAMED}:
        return changed_entry(one.id, one.old_id, one.fields)
    does = f"{' and '.join(step.premises)} {step.relation if len(step.premises) == 1 else together(step)} {step.target}"
    lines = filled_lines(step) if one.change is ChangeKind.ADDED else ()
    return ReportEntry(str(one.change), step.id, does, tuple(lines))


def together(step: Step) -> str:
    """Return what several premises do together."""
    return f"together {str(step.relation).removesuffix('s')}"


def pair_entry(one: ItemChange[RivalPair]) -> ReportEntry:
    """Return an entry for a contradiction."""
    pair = one.after or one.before
    return ReportEntry(str(one.change), f"{pair.left} and {pair.right}" if pair else one.id, CANNOT_BOTH)


def source_entry(one: ItemChange[Source]) -> ReportEntry:
    """Return an entry for a source."""
    source = one.after or one.before
    if source is None or one.change in {ChangeKind.CHANGED, ChangeKind.RENAMED}:
        return changed_entry(one.id, one.old_id, one.fields)
    lines = filled_lines(source) if one.change is ChangeKind.ADDED else ()
    return ReportEntry(str(one.change), source.id, one_line(source.title), tuple(lines))


def group_entry(one: ItemChange[GroupTitle]) -> ReportEntry:
    """Return an entry for a group."""
    group = one.after or one.before
    if group is None or one.change in {ChangeKind.CHANGED, ChangeKind.RENAMED}:
        return changed_entry(one.id, one.old_id, one.fields)
    return ReportEntry(str(one.change), group.id, one_line(group.title))


def speaker_entry(one: ItemChange[Speaker]) -> ReportEntry:
    """Return an entry for a speaker."""
    speaker = one.after or one.before
    if speaker is None or one.change in {ChangeKind.CHANGED, ChangeKind.RENAMED}:
        return changed_entry(one.id, one.old_id, one.fields)
    return ReportEntry(str(one.change), speaker.id, one_line(speaker.name), tuple(filled_lines(speaker)))


def quotation_entry(one: QuotationChange) -> ReportEntry:
    """Return an entry for a quotation, with its verdicts before and after."""
    quoted = one.after or one.before
    verdicts = f"{verdict_of(one.before)} → {verdict_of(one.after)}"
    lines = []
    if quoted:
        words = f"“{quoted_words(quoted.citation)}” ({one_line(quoted.citation.source)})"
        lines.append(ReportLine("quotation", (WordPiece(PieceKind.SAME, words),)))
    if one.after and not one.after.found.is_verified:
        lines.append(line("now", verdict_in_words(one.after.found)))
    return ReportEntry("changed", one.statement, verdicts, tuple(lines))


def verdict_of(quoted: Quoted | None) -> str:
    """Return the verdict on a quotation as one word."""
    return str(quoted.found.verdict) if quoted else NOT_THERE
