"""The table of fields as a JSON Schema, for YAML language servers."""

import json

from argmap.syntax import fields
from argmap.syntax.schema.parts import SHARED, Schema
from argmap.syntax.schema.records import record_schema

DRAFT = "http://json-schema.org/draft-07/schema#"
__all__ = ["schema", "schema_text"]


def schema_text() -> str:
    """Return the JSON Schema as the text of a file."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def schema() -> Schema:
    """Return the JSON Schema, draft 7, of an argument file."""
    statement = 'a statement is a text, or a mapping with a "text"'
    source = 'a source is a mapping with a "title", or the path of a record'
    speaker = 'a speaker is a name, or a mapping with a "name"'
    review = "a review is written by argmap review"
    return {
        "$schema": DRAFT,
        "title": "argument map",
        **record_schema(fields.FILE, "a map"),
        "definitions": {
            **SHARED,
            "statement": record_schema(fields.STATEMENT, "a statement", statement),
            "step": record_schema(fields.STEP, "a step"),
            "argument": argument_schema(),
            "citation": record_schema(fields.CITATION, "a citation"),
            "indicator": record_schema(fields.INDICATOR, "an indicator"),
            "review": record_schema(fields.REVIEW, "a review", review),
            "source": record_schema(fields.SOURCE, "a source", source),
            "speaker": record_schema(fields.SPEAKER, "a speaker", speaker),
        },
    }


def argument_schema() -> Schema:
    """Return the schema of an argument, which has exactly one relation."""
    argument = record_schema(fields.ARGUMENT, "an argument")
    names = [*fields.RELATIONS]
    message = f"an argument needs one of {', '.join(names)}, and only one"
    present = [{"required": [name], "properties": {name: {"not": {"type": "null"}}}} for name in names]
    argument["allOf"].append({"if": {"oneOf": present}, "else": {"required": [" "], "errorMessage": message}})
    return argument
