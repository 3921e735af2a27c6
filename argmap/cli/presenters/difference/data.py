"""The comparison of two maps as JSON values."""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from argmap.cli.presenters.difference.verdict_data import verdicts_data
from argmap.cli.presenters.difference.words import name_of
from argmap.evaluation.analysis.map_comparison import MapComparison
from argmap.formats.exchange.json_data import of_citation, of_record, of_statement, of_step
from argmap.model import Allowance, Citation, Indicator, Review, Source, Speaker, Statement, Step
from argmap.model.difference import FieldChange, GroupTitle, ItemChange, MapDifference
from argmap.sources.quotation_changes import QuotationChange
from argmap.sources.quoted import Quoted
from argmap.syntax import fields as table


def as_data(comparison: MapComparison) -> Mapping[str, object]:
    """Return all differences between two maps."""
    found = comparison.difference
    return {
        "title": comparison.after.map.title or comparison.before.map.title,
        "is_complete": found.is_complete,
        "verdicts": verdicts_data(comparison, comparison.verdicts) if comparison.verdicts is not None else None,
        **parts_data(found),
        "quotations": [quotation_data(each) for each in comparison.quotations],
        "reviews": [
            {"statement": each.statement.id, "before": each.before, "after": each.after, "changed": list(each.changed)}
            for each in comparison.reviews
        ],
    }


def parts_data(found: MapDifference) -> Mapping[str, object]:
    """Return the differences part by part."""
    return {
        "renames": {each.name: dict(getattr(found.renames, each.name)) for each in fields(found.renames)},
        "fields": [field_data(each) for each in found.fields],
        "statements": [item_data(each) for each in found.statements],
        "steps": [item_data(each) for each in found.steps],
        "contradictions": [
            {"change": each.change, "ids": [pair.left, pair.right]}
            for each in found.contradictions
            if (pair := each.after or each.before)
        ],
        "sources": [item_data(each) for each in found.sources],
        "groups": [item_data(each) for each in found.groups],
        "speakers": [item_data(each) for each in found.speakers],
    }


def item_data(one: ItemChange[Any]) -> Mapping[str, object]:
    """Return a part of a map: the whole part if it was added or removed, else its changed fields."""
    item = {name: plain(value) for name, value in (("before", one.before), ("after", one.after))}
    is_changed = one.before is not None and one.after is not None
    return {
        "id": one.id,
        "old_id": one.old_id,
        "change": one.change,
        **({"before": None, "after": None} if is_changed else item),
        "fields": [field_data(each) for each in one.fields],
    }


def field_data(change: FieldChange) -> Mapping[str, object]:
    """Return a field with both values."""
    return {"field": name_of(change.attribute), "before": plain(change.before), "after": plain(change.after)}


def plain(value: object) -> object:
    """Return a value of a map as JSON, with the field names of the format."""
    formatter = next((formatter for kind, formatter in FORMATTERS.items() if isinstance(value, kind)), None)
    if formatter:
        return formatter(value)
    if isinstance(value, tuple) and value and all(isinstance(each, Allowance) for each in value):
        return {each.rule: each.reason for each in value}
    if isinstance(value, tuple) and any(map(is_dataclass, value)):
        return [plain(each) for each in value]
    return value


def quotation_data(one: QuotationChange) -> Mapping[str, object]:
    """Return a quotation with its verdicts before and after."""
    quoted = one.after or one.before
    return {
        "statement": one.statement,
        "source": quoted.citation.source if quoted else None,
        "quote": list(quoted.citation.quote) if quoted else [],
        "before": verdict_of(one.before),
        "after": verdict_of(one.after),
    }


def verdict_of(quoted: Quoted | None) -> str | None:
    """Return the verdict on a quotation."""
    return str(quoted.found.verdict) if quoted else None


FORMATTERS: Mapping[type, Callable[[Any], object]] = {
    Statement: lambda statement: of_statement(statement, {}),
    Step: of_step,
    Citation: lambda citation: of_citation(citation, None),
    Indicator: lambda indicator: of_record(indicator, table.INDICATOR),
    Review: lambda review: of_record(review, table.REVIEW),
    Source: lambda source: of_record(source, table.SOURCE),
    Speaker: lambda speaker: of_record(speaker, table.SPEAKER),
    GroupTitle: lambda group: group.title,
}
