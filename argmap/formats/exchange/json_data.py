"""The contents of a map as JSON values, record by record: for JSON output, tables and comparisons."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

from argmap.model import Citation, Statement, Step
from argmap.model.graph import Graph
from argmap.sources.citations import in_words
from argmap.sources.quotation import Found, Misplaced
from argmap.syntax import fields
from argmap.syntax.fields import Record

# JSON objects as the reader builds them: strings, numbers, lists and mappings.
Data = Mapping[str, Any]


def of_record(thing: object, record: Record, leave: str = "") -> dict[str, object]:
    """Return the fields that a thing fills, by their names in a file, except those named in `leave`."""
    values = {
        name: getattr(thing, field.attribute, None) for name, field in record.items() if name not in leave.split()
    }
    said = {name: value for name, value in values.items() if has_content(value)}
    if "allow" in said:
        said["allow"] = {allowance.rule: allowance.reason for allowance in getattr(thing, "allow", ())}
    return said | dict(getattr(thing, "extra", {}))


def has_content(value: object) -> bool:
    """Return whether a value is not empty."""
    return value is not None and value not in ((), {})


def of_statement(statement: Statement, found: Mapping[tuple[str, Citation], Found]) -> Data:
    """Return a statement, with the result of checking each of its quotations."""
    data = {
        "kind": str(statement.kind),
        **of_record(statement, fields.STATEMENT, leave="citations indicators reviewed"),
    }
    if statement.citations:
        data["citations"] = [of_citation(each, found.get((statement.id, each))) for each in statement.citations]
    if statement.reviewed:
        data["reviewed"] = of_record(statement.reviewed, fields.REVIEW)
    if statement.indicators:
        data["indicators"] = [of_record(each, fields.INDICATOR) for each in statement.indicators]
    return data


def of_citation(citation: Citation, found: Found | None) -> Data:
    """Return a citation, with the result of checking its quotation if it has one."""
    data = of_record(citation, fields.CITATION)
    return data | {"found": of_found(found)} if found else data


def of_found(found: Found) -> Data:
    """Return a verdict, the paragraphs it is based on (0 for a heading), and details."""
    details = {"passage": found.passage, "cut": cut_of(found), "reason": found.reason}
    return {
        "verdict": str(found.verdict),
        "paragraphs": [place.paragraph for place in found.places],
        **{name: words for name, words in details.items() if words},
        **({"is_extracted": True} if found.is_extracted else {}),
        **({"misplaced": misplaced_data(found.misplaced)} if found.misplaced else {}),
    }


def misplaced_data(wrong: Misplaced) -> Data:
    """Return the wrong part of a locator, where the words are, and whether the source prints these numbers."""
    return {"unit": wrong.unit, "named": wrong.named, "there": wrong.there, "is_printed": wrong.is_printed}


def cut_of(found: Found) -> str:
    """Return what was left out of a quotation or inserted into it; an empty string if nothing was."""
    return found.cut_words or (in_words(found) if found.cut else "")


def of_step(step: Step) -> Data:
    """Return a step."""
    ends = {"relation": str(step.relation), "premises": list(step.premises), "target": step.target}
    roles = {"roles": dict(step.roles)} if step.roles else {}
    leave = "premises voice" if step.voice == "author" else "premises"
    return ends | {"named": step.named} | roles | of_record(step, fields.ARGUMENT, leave)


def connected(graph: Graph) -> Iterable[Step]:
    """Return the steps that have both ends, each once, in file order."""
    ids = {step.id for step in chain.from_iterable(graph.incoming.values())}
    return (step for name, step in graph.steps.items() if name in ids)


def contradictions(graph: Graph) -> Iterator[list[str]]:
    """Yield each pair of contradicting statements once, in file order."""
    seen: set[frozenset[str]] = set()
    for left, others in graph.rivals.items():
        for right in others:
            if frozenset((left, right)) not in seen:
                seen.add(frozenset((left, right)))
                yield [left, right]
