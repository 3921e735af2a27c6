"""The table of fields as a JSON Schema, for the YAML servers of editors."""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from argmap.syntax import fields
from argmap.syntax.fields import Field, Record, Shape
from argmap.syntax.schemes import schemes

DRAFT = "http://json-schema.org/draft-07/schema#"
Schema: TypeAlias = dict[str, Any]

# Editors read YAML's numbers, dates and booleans as such; in an argument file every scalar is text.
TEXT: Schema = {"type": ["string", "number", "boolean"]}
# Written without classes of letters, which not all editors know: no marks in ASCII but those of an id.
ID_PATTERN = r"^[^\x00-@\[-`{-\x7f][^\x00-,/:-@\[-^`{-\x7f]*$"
RANGE: Schema = {"type": "string", "pattern": r"^\s*\d{1,3}\s*[-–]\s*\d{1,3}\s*%?\s*$"}


def ref(name: str) -> Schema:
    """Return a reference to a definition."""
    return {"$ref": f"#/definitions/{name}"}


def one_or_list(item: Schema) -> Schema:
    """Return the schema of one value or a list of such values."""
    return {"anyOf": [item, {"type": "array", "items": item, "minItems": 1}]}


def by_id(value: Schema) -> Schema:
    """Return the schema of a section: a mapping from ids, or nothing yet."""
    return {"type": ["object", "null"], "propertyNames": {"pattern": ID_PATTERN}, "additionalProperties": value}


def premises() -> Schema:
    """Return the schema of premises: one, a list, or a mapping from roles."""
    ids = one_or_list(TEXT)
    return {"anyOf": [*ids["anyOf"], {"type": "object", "additionalProperties": ids, "minProperties": 1}]}


def words(field: Field) -> Schema:
    """Return the schema of a field with words."""
    return {"enum": list(field.words)}


def number(field: Field) -> Schema:
    """Return the schema of a number, typed as one or as text."""
    bounds = {"minimum": field.low, "maximum": field.high}
    return {"anyOf": [{"type": "number", **bounds}, {"type": "string", "pattern": r"^\s*(\d*\.?\d+|\d+\.)\s*$"}]}


def whole(field: Field) -> Schema:
    """Return the schema of a whole number, typed as one or as text."""
    values = range(int(field.low), int(field.high) + 1)
    return {"enum": [*values, *map(str, values)]}


def strength(field: Field) -> Schema:
    """Return the schema of a strength."""
    return {"anyOf": [words(field), number(field)]}


def scheme(_: Field) -> Schema:
    """Return the schema of the name of a scheme, with what editors may show beside it."""
    return {"enum": list(schemes()), "enumDescriptions": [scheme.about for scheme in schemes().values()]}


def lexicon(field: Field) -> Schema:
    """Return the schema of a lexicon."""
    return {"anyOf": [words(field), {"type": "object", "additionalProperties": RANGE}]}


TEXTS_BY_NAME: Schema = {"type": ["object", "null"], "additionalProperties": TEXT}
TARGETS: Schema = {
    "anyOf": [
        TEXT,
        {"type": "array", "items": TEXT, "minItems": 1},
        {"type": "object", "additionalProperties": {"anyOf": [ref("step"), {"type": "null"}]}},
    ]
}
# The shape of a date in EDTF: `argmap validate` knows the calendar.
POINT = r"Y?-?[\dX]{4,10}(-[\dX]{2}){0,2}([T ][\d:.Z+-]+)?[?~%]?"
DATE_PATTERN = rf"^\s*({POINT}|({POINT}|\.\.)?/({POINT}|\.\.)?)\s*$"
NOTHING: Schema = {"type": "null"}
DATE: Schema = {"anyOf": [{"type": "integer"}, {"type": "string", "pattern": DATE_PATTERN}]}

SHAPES: Mapping[Shape, Callable[[Field], Schema]] = {
    Shape.VERSION: lambda _: {"enum": [int(fields.VERSION), fields.VERSION]},
    Shape.TEXT: lambda _: TEXT,
    Shape.PROSE: lambda _: TEXT,
    Shape.TEXTS: lambda _: one_or_list(TEXT),
    Shape.WORD: words,
    Shape.NUMBER: number,
    Shape.WHOLE: whole,
    Shape.DATE: lambda _: DATE,
    Shape.DURATION: lambda _: {"type": "string", "pattern": r"^\s*\d+ (day|week|month|year)s?\s*$"},
    Shape.DIGEST: lambda _: {"type": "string", "pattern": "^[0-9a-fA-F]{64}$"},
    Shape.ID: lambda _: TEXT,
    Shape.IDS: lambda _: one_or_list(TEXT),
    Shape.PREMISES: lambda _: premises(),
    Shape.PATH: lambda _: TEXT,
    Shape.PATHS: lambda _: one_or_list(TEXT),
    Shape.TARGET: lambda _: TEXT,
    Shape.TARGETS: lambda _: TARGETS,
    Shape.TEXTS_BY_NAME: lambda _: TEXTS_BY_NAME,
    Shape.ALLOWANCES: lambda _: TEXTS_BY_NAME,
    Shape.LIKELIHOOD: lambda _: TEXT,
    Shape.LEXICON: lexicon,
    Shape.SCHEME: scheme,
    Shape.STRENGTH: strength,
    Shape.CITATIONS: lambda _: {"type": "array", "items": ref("citation")},
    Shape.STAMP: lambda _: {"type": "string", "pattern": "^[0-9a-f]{12}(-[0-9a-f]{12}){3}$"},
    Shape.REVIEW: lambda _: ref("review"),
    Shape.INDICATORS: lambda _: {"type": "array", "items": ref("indicator")},
    Shape.SPEAKERS: lambda _: by_id({"anyOf": [TEXT, ref("speaker")]}),
    Shape.SOURCES: lambda _: by_id({"anyOf": [{"type": "string"}, ref("source")]}),
    Shape.SECTION: lambda _: by_id({"anyOf": [TEXT, ref("statement")]}),
    Shape.ARGUMENTS: lambda _: by_id(ref("argument")),
}


def schema() -> Schema:
    """Return the JSON Schema, draft 7, of an argument file."""
    argument = record_schema(fields.ARGUMENT)
    argument["oneOf"] = [{"required": [name], "properties": {name: {"not": NOTHING}}} for name in fields.RELATIONS]
    return {
        "$schema": DRAFT,
        "title": "argmap argument file, version 1",
        **record_schema(fields.FILE),
        "definitions": {
            "statement": record_schema(fields.STATEMENT),
            "step": record_schema(fields.STEP),
            "argument": argument,
            "citation": record_schema(fields.CITATION),
            "indicator": record_schema(fields.INDICATOR),
            "review": record_schema(fields.REVIEW),
            "source": record_schema(fields.SOURCE),
            "speaker": record_schema(fields.SPEAKER),
        },
    }


def value_schema(field: Field) -> Schema:
    """Return the schema of the value of a field; one that may be left out may also hold nothing."""
    shape = SHAPES[field.shape](field)
    if field.required:
        return shape
    if "anyOf" in shape:
        return {**shape, "anyOf": [*shape["anyOf"], NOTHING]}
    types = shape.get("type")
    if types is None or "enum" in shape:
        return {"anyOf": [shape, NOTHING]}
    names = [types] if isinstance(types, str) else types
    return {**shape, "type": [*names, *({"null"} - set(names))]}


def record_schema(record: Record) -> Schema:
    """Return the schema of a mapping with the fields of a record, and anybody's own."""
    described = {field.name: {"description": field.help, **value_schema(field)} for field in record.values()}
    required = [field.name for field in record.values() if field.required]
    whole_record: Schema = {
        "type": "object",
        "properties": described,
        "patternProperties": {f"^{fields.OWN_FIELD_PREFIX}": {}},
        "additionalProperties": False,
    }
    return whole_record | ({"required": required} if required else {})
