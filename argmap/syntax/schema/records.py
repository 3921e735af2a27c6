"""The schema of a mapping with fields: known, required, misnamed and custom ones."""

from collections.abc import Iterable, Iterator, Mapping

from argmap.syntax.fields import OWN_FIELD_PREFIX, VERSION, Field, Record, Shape
from argmap.syntax.other_words import HOMES, OTHER_WORDS, home_of
from argmap.syntax.schema.parts import Schema, any_of, optional, unoffered
from argmap.syntax.schema.shapes import SHAPES

# For editors, a line without a colon forms one key together with the line below it.
SPACE = "[ \t\u00a0]"
NO_FIELD = 'field names cannot contain spaces: is a ":" missing, or a text not indented under its key?'


def record_schema(record: Record, owner: str, form: str = "") -> Schema:
    """Return the schema of a mapping with the fields of a record.

    `owner` names the mapping in messages, such as "a statement"; `form` is the message for other values, if the usual
    one does not fit.
    """
    refused = dict(refusals(record))
    form = form or f"{owner} is a mapping: write each of its fields on a line, with a colon and a space"
    return {
        "allOf": [
            {"type": "object", "errorMessage": form},
            *(required_field(field, owner) for field in record.values() if field.required),
        ],
        "properties": {field.name: field_schema(field) for field in record.values()},
        # A name that is refused below, with a message of its own, is accepted here.
        "patternProperties": {f"^{OWN_FIELD_PREFIX}": {}} | {name: {} for name in refused},
        "additionalProperties": False,
        "errorMessage": f'{owner} has no such field; use the prefix "{OWN_FIELD_PREFIX}" for custom fields',
        "propertyNames": {"allOf": [refused_name(name, message) for name, message in refused.items()]},
    }


def field_schema(field: Field) -> Schema:
    """Return the schema of the value of a field; an optional field may be empty."""
    described = {"description": field.help, **optional(SHAPES[field.shape](field))}
    if field.required:
        described |= {
            "if": {"type": "null"},
            "then": {"type": "string", "errorMessage": f'"{field.name}" has no value'},
        }
    return described


def required_field(field: Field, owner: str) -> Schema:
    """Return the schema that requires a field, unless it is present under a wrong name or within another key."""
    wanted = f"{field.name}: {VERSION}" if field.shape is Shape.VERSION else field.name
    others = "|".join([*wrong_names(field.name), f"{field.name}:.*", f".*{SPACE}.*"])
    has_other = {"not": {"propertyNames": {"not": {"pattern": f"^({others})$"}}}}
    return any_of({"required": [field.name], "errorMessage": f'{owner} requires "{wanted}"'}, unoffered(has_other))


def refusals(record: Record) -> Iterator[tuple[str, str]]:
    """Yield patterns of wrong names for the fields of a record, each with the message that editors show."""
    known: set[str] = {*record}
    for name in record:
        wrong = [other for other in wrong_names(name) if other not in known]
        known.update(wrong)
        yield one_of(wrong), f'write "{name}"'
    for home, words in HOMES:
        names = [name for name in home if name not in known and home_of(name, record) == words]
        known.update(names)
        if names:
            yield one_of(names), words
    tight = rf"({'|'.join(record)}):\S"
    yield f"^{tight}", 'write a space after the ":"'
    spaced = [other for name in record for other in wrong_names(name) if " " in other]
    yield f"^(?!{'|'.join([tight, *(f'{other}$' for other in spaced)])}).*{SPACE}", NO_FIELD


def wrong_names(name: str) -> Mapping[str, None]:
    """Return the wrong names that people use for a field: synonyms, and other spellings."""
    others = [other for other, meant in OTHER_WORDS.items() if meant == name]
    number = name.removesuffix("s") if name.endswith("s") else f"{name}s"
    forms = [
        other
        for form in (name, number)
        for other in (form.lower(), form.capitalize(), form.replace("-", "_"), form.replace("-", " "), number)
    ]
    return {other: None for other in (*others, *forms) if other != name}


def refused_name(form: str, message: str) -> Schema:
    """Return the schema that refuses names that match a pattern."""
    return {"if": {"pattern": form}, "then": {"type": "null", "errorMessage": message}}


def one_of(names: Iterable[str]) -> str:
    """Return the pattern that matches any of some names."""
    return f"^({'|'.join(names)})$"
