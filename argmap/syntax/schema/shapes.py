"""The schema of each shape of field values, with the message that editors show for other values."""

from collections.abc import Callable, Mapping

from argmap.language.phrases import in_a_row
from argmap.syntax.fields import SOURCE_ID, VERSION, Field, Shape
from argmap.syntax.schema.parts import (
    NOTHING,
    TRUTH,
    Schema,
    any_of,
    by_id,
    mapping,
    one_or_list,
    only,
    pattern,
    ref,
    text,
    unoffered,
    with_snippet,
    words,
)
from argmap.syntax.schemes import schemes

NUMBER = r"^\s*(\d*\.?\d+|\d+\.)\s*$"
RANGE = pattern(r"^\s*\d{1,3}\s*[-–]\s*\d{1,3}\s*%?\s*$", "write a range in percent, such as 55-80")
# The form of a date in EDTF; only `argmap validate` checks the calendar.
POINT = r"Y?-?[\dX]{4,10}(-[\dX]{2}){0,2}([T ][\d:.Z+-]+)?[?~%]?"
DATE = rf"^\s*({POINT}|({POINT}|\.\.)?/({POINT}|\.\.)?)\s*$"
# The citation fields of a piece of evidence.
CITING = ("source", "quote", "locator")
STAMP = "^[0-9a-f]{12}(-[0-9a-f]{12}){3}$"


def plain(field: Field) -> Schema:
    """Return the schema of a text or path."""
    return text(f'"{field.name}" must be one text; put quotation marks around one that contains ": "')


def texts(field: Field) -> Schema:
    """Return the schema of a text, or a list of texts."""
    return one_or_list(f'"{field.name}" must be one text, or several as [one, two]')


def one_id(field: Field) -> Schema:
    """Return the schema of one id."""
    if field is SOURCE_ID:
        return text('"source" must be the id of one source under "sources"; cite several under "citations"')
    return text(f'"{field.name}" must be one id')


def ids(field: Field) -> Schema:
    """Return the schema of an id, or a list of ids."""
    return one_or_list(f'"{field.name}" must be one id, or several as [one, two]')


def premises(field: Field) -> Schema:
    """Return the schema of premises: one, a list, or a mapping from roles."""
    each = ids(field)
    return any_of(*each["anyOf"], {"type": "object", "additionalProperties": each, "minProperties": 1})


def targets(field: Field) -> Schema:
    """Return the schema of targets, or of a mapping from targets to the fields of their steps."""
    step = any_of(ref("step"), NOTHING)
    each = one_or_list(f'"{field.name}" must be one id or step, or several as [one, two]')
    return any_of(*each["anyOf"], {"type": "object", "additionalProperties": step})


def number(field: Field) -> Schema:
    """Return the schema of a number, written as a number or as text."""
    bounds = {"minimum": field.low, "maximum": field.high}
    typed = {"anyOf": [{"type": "number", **bounds}, {"type": "string", "pattern": NUMBER}]}
    return any_of(only(typed, f"write a number from {field.low:g} to {field.high:g}"))


def whole(field: Field) -> Schema:
    """Return the schema of an integer, written as a number or as text."""
    values = range(int(field.low), int(field.high) + 1)
    message = f"write a whole number from {values[0]} to {values[-1]}"
    return any_of({"enum": [*values], "errorMessage": message}, unoffered({"enum": [*map(str, values)]}))


def strength(field: Field) -> Schema:
    """Return the schema of a strength."""
    return any_of(words(field.words, f"write {Shape.STRENGTH}"), unoffered(number(field)))


def date(_: Field) -> Schema:
    """Return the schema of a date."""
    message = "write a date as year, year-month or year-month-day, such as 2016-05-31"
    return any_of({"type": ["string", "integer"], "pattern": DATE, "errorMessage": message})


def scheme(_: Field) -> Schema:
    """Return the schema of the name of a scheme, with descriptions that editors show."""
    about = [scheme.about for scheme in schemes().values()]
    return {**words(tuple(schemes()), 'write the name of a scheme; see "argmap schemes"'), "enumDescriptions": about}


def lexicon(field: Field) -> Schema:
    """Return the schema of a lexicon."""
    message = f"write {in_a_row(field.words, len(field.words), 'or')}, or a mapping from words to ranges"
    return any_of(words(field.words, message), {"type": "object", "additionalProperties": RANGE})


def texts_by_name(field: Field) -> Schema:
    """Return the schema of a mapping from names to texts."""
    values = text("write a text after each name")
    return with_snippet("a new entry", {"${1:name}": "$2"}, mapping(values, f'"{field.name}" must be {field.shape}'))


def listed(name: str) -> Callable[[Field], Schema]:
    """Return a function that creates the schema of a list of records."""

    def make(field: Field) -> Schema:
        message = f'"{field.name}" must be a list: begin each {name} with "- "'
        return {**only({"type": ["array", "null"]}, message), "items": ref(name)}

    return make


def section(name: str, *fields: str, has_short_form: bool = True) -> Callable[[Field], Schema]:
    """Return a function that creates the schema of a section of records, with a snippet of some fields.

    In the short form a record is a text.
    """
    # For other values, editors show the message of the record.
    values = any_of(ref(name), {"type": ["string", "number"]}, TRUTH) if has_short_form else ref(name)

    def make(field: Field) -> Schema:
        message = f'"{field.name}" must be {field.shape}: begin each with an id and a colon'
        wanted = (*fields, *CITING) if field.name == "evidence" else fields
        blank = {name: f"${number}" for number, name in enumerate(wanted, start=2)}
        return with_snippet(f"a new {name}", {"${1:id}": blank}, by_id(values, message))

    return make


SHAPES: Mapping[Shape, Callable[[Field], Schema]] = {
    Shape.VERSION: lambda _: any_of(
        {"const": int(VERSION), "errorMessage": f"write argmap: {VERSION}"}, unoffered({"const": VERSION})
    ),
    Shape.TEXT: plain,
    Shape.PROSE: plain,
    Shape.TEXTS: texts,
    Shape.WORD: lambda field: words(field.words),
    Shape.NUMBER: number,
    Shape.WHOLE: whole,
    Shape.DATE: date,
    Shape.DURATION: lambda field: pattern(
        r"^\s*\d+ (day|week|month|year)s?\s*$", f"write {field.shape}, such as 18 months"
    ),
    Shape.DIGEST: lambda field: pattern("^[0-9a-fA-F]{64}$", f"write {field.shape}"),
    Shape.ID: one_id,
    Shape.IDS: ids,
    Shape.PREMISES: premises,
    Shape.PATH: plain,
    Shape.PATHS: texts,
    Shape.TARGET: one_id,
    Shape.TARGETS: targets,
    Shape.TEXTS_BY_NAME: texts_by_name,
    Shape.ALLOWANCES: texts_by_name,
    Shape.LIKELIHOOD: plain,
    Shape.LEXICON: lexicon,
    Shape.SCHEME: scheme,
    Shape.STRENGTH: strength,
    Shape.CITATIONS: listed("citation"),
    Shape.STAMP: lambda field: pattern(STAMP, f"write {field.shape}, as argmap review does"),
    Shape.REVIEW: lambda _: ref("review"),
    Shape.INDICATORS: listed("indicator"),
    Shape.SPEAKERS: section("speaker", "name", "voice"),
    Shape.SOURCES: section("source", "title", "author", "issued", "URL"),
    Shape.SECTION: section("statement", "text"),
    Shape.ARGUMENTS: section("argument", "premises", "supports", has_short_form=False),
}
