"""Fields of statements, steps and sources as plain values by name, in both directions, for other formats."""

from collections.abc import Mapping
from math import isfinite
from typing import Any, TypeGuard

from argmap.model import Allowance, Citation, Indicator, Statement, Step
from argmap.syntax.fields import ARGUMENT, CITATION, INDICATOR, OWN_FIELD_PREFIX, STATEMENT, Field, Record, Shape

TEXTS = {
    Shape.TEXT,
    Shape.PROSE,
    Shape.WORD,
    Shape.DATE,
    Shape.DURATION,
    Shape.DIGEST,
    Shape.PATH,
    Shape.LIKELIHOOD,
    Shape.SCHEME,
}


def as_values(thing: object, record: Record, leave: frozenset[str] = frozenset()) -> dict[str, Any]:
    """Return the non-empty fields of a thing, by their names in a file."""
    said: dict[str, Any] = {}
    for name, field in record.items():
        if name in leave or field.shape not in {*TEXTS, Shape.TEXTS, Shape.NUMBER, Shape.WHOLE, Shape.STRENGTH}:
            continue
        value = getattr(thing, field.attribute, None)
        if value not in (None, "", (), {}) and (name, value) != ("voice", "author"):
            said[name] = list(value) if isinstance(value, tuple) else value
    extra: Mapping[str, object] = getattr(thing, "extra", {})
    return said | dict(extra)


def from_values(values: Mapping[str, Any], record: Record) -> dict[str, Any]:
    """Return the attributes for values, ignoring unknown fields and values of the wrong form."""
    made = {}
    for name, field in record.items():
        value = checked_value(values.get(name), field)
        if value is not None:
            made[field.attribute] = value
    extra = {name: value for name, value in values.items() if name.startswith(OWN_FIELD_PREFIX)}
    return made | ({"extra": extra} if extra else {})


def checked_value(value: object, field: Field) -> object:
    """Return a value in the form that a field has in a map, or None if it does not fit."""
    if field.shape in TEXTS and isinstance(value, str | int | float) and not isinstance(value, bool):
        text = " ".join(str(value).split())
        return text if text and (not field.words or text in field.words) else None
    if field.shape is Shape.TEXTS and isinstance(value, str | list | tuple):
        texts = [value] if isinstance(value, str) else value
        return tuple(" ".join(str(each).split()) for each in texts if isinstance(each, str) and each.strip()) or None
    if field.shape is Shape.STRENGTH and isinstance(value, str):
        return value if value in field.words else None
    if field.shape in {Shape.NUMBER, Shape.WHOLE, Shape.STRENGTH} and is_number(value):
        is_fit = field.low <= value <= field.high and (field.shape is not Shape.WHOLE or value == int(value))
        return (int(value) if field.shape is Shape.WHOLE else value) if is_fit else None
    return None


def is_number(value: object) -> TypeGuard[float]:
    """Return whether a value is a finite number."""
    return isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value)


def citation_values(citation: Citation) -> dict[str, Any]:
    """Return a citation as values."""
    return ({"source": citation.source} if citation.source else {}) | as_values(citation, CITATION)


def citations_from(values: object) -> tuple[Citation, ...]:
    """Return the citations in a list of values, ignoring anything else."""
    found = []
    for each in values if isinstance(values, list | tuple) else ():
        if isinstance(each, Mapping):
            source = each.get("source")
            made = from_values(each, CITATION)
            if isinstance(source, str) or made:
                found.append(Citation(source if isinstance(source, str) else None, **made))
    return tuple(found)


def statement_values(statement: Statement) -> dict[str, Any]:
    """Return the fields of a statement as values, except its id, kind, text, group, tags and relations."""
    said = as_values(statement, STATEMENT, frozenset({"text", "tags", *CITATION}))
    if statement.citations:
        said["citations"] = [citation_values(each) for each in statement.citations]
    if statement.indicators:
        said["indicators"] = [as_values(each, INDICATOR) for each in statement.indicators]
    return said | allow_values(statement)


def allow_values(thing: Statement | Step) -> dict[str, Any]:
    """Return the rules that are ignored, with their reasons."""
    return {"allow": {each.rule: each.reason for each in thing.allow}} if thing.allow else {}


def statement_attributes(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the attributes of a statement from values; the inverse of `statement_values`."""
    own = {name: value for name, value in values.items() if name not in CITATION}
    made = from_values(own, STATEMENT) | {"citations": citations_from(values.get("citations"))}
    given = values.get("indicators")
    listed = given if isinstance(given, list | tuple) else ()
    found = [from_values(each, INDICATOR) for each in listed if isinstance(each, Mapping)]
    made["indicators"] = tuple(Indicator(**each) for each in found if each.get("text"))
    return made | allowances(values)


def step_values(step: Step) -> dict[str, Any]:
    """Return the fields of a step as values, except its id, relation, premises and target."""
    answers = {"answers": dict(step.answers)} if step.answers else {}
    group = {"group": step.group} if step.group else {}
    return as_values(step, ARGUMENT, frozenset({"premises"})) | group | answers | allow_values(step)


def step_attributes(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the attributes of a step from values; the inverse of `step_values`."""
    made, answers = from_values(values, ARGUMENT), values.get("answers")
    if isinstance(values.get("group"), str):
        made["group"] = values["group"]
    if isinstance(answers, Mapping):
        made["answers"] = {str(question): str(answer) for question, answer in answers.items()}
    return made | allowances(values)


def allowances(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the ignored rules in values."""
    allow = values.get("allow")
    if not isinstance(allow, Mapping):
        return {}
    return {"allow": tuple(Allowance(str(rule), str(reason)) for rule, reason in allow.items())}
