"""Building blocks of the JSON Schema: values that editors offer, values that they do not, and error messages.

Editors with the YAML language server take completions from `type`, `enum`, `anyOf` and `properties`, and never from
`not`. They show an `errorMessage` instead of their own messages for the keywords next to it.
"""

from typing import Any, TypeAlias

Schema: TypeAlias = dict[str, Any]

# Written without Unicode classes, which not all editors support: ASCII characters except those of ids are excluded.
ID_PATTERN = r"^[^\x00-@\[-`{-\x7f][^\x00-,/:-@\[-^`{-\x7f]*$"
ID_RULE = 'use letters, digits, "-", "_" and ".", beginning with a letter'


def ref(name: str) -> Schema:
    """Return a reference to a definition."""
    return {"$ref": f"#/definitions/{name}"}


def unoffered(schema: Schema) -> Schema:
    """Return a schema that accepts the same values, but from which editors offer no completions."""
    return {"not": {"not": schema}}


# These are used for nearly every field, so they are definitions.
NOTHING = ref("nothing")
TRUTH = ref("truth")
SHARED: Schema = {"nothing": unoffered({"type": "null"}), "truth": unoffered({"type": "boolean"})}


def any_of(first: Schema, *others: Schema) -> Schema:
    """Return the schema of alternatives. For a value that fits none of them, editors show the message of the first."""
    return {"anyOf": [first, *others]}


def optional(schema: Schema) -> Schema:
    """Return the schema of a value that may also be empty."""
    if "if" in schema:  # made by `only`
        return schema
    if "anyOf" in schema:
        return {**schema, "anyOf": [*schema["anyOf"], NOTHING]}
    return any_of(schema, NOTHING)


def text(message: str) -> Schema:
    """Return the schema of a text, which editors may parse as a number or a boolean."""
    return any_of({"type": ["string", "number"], "errorMessage": message}, TRUTH)


def one_or_list(message: str) -> Schema:
    """Return the schema of one text, or a list of texts."""
    one = text(message)
    return any_of(
        *one["anyOf"], {"type": "array", "items": text("each item of the list must be a text"), "minItems": 1}
    )


def pattern(form: str, message: str) -> Schema:
    """Return the schema of a text that matches a pattern."""
    return {"type": "string", "pattern": form, "errorMessage": message}


def words(choices: tuple[str, ...], message: str = "") -> Schema:
    """Return the schema of one of several words."""
    return {"enum": list(choices), "errorMessage": message or f"write one of: {', '.join(choices)}"}


def only(valid: Schema, message: str) -> Schema:
    """Return the schema of a value that is null or valid, with one message for all other values."""
    return {"if": valid, "else": {"type": "null", "errorMessage": message}}


def mapping(values: Schema, message: str) -> Schema:
    """Return the schema of a mapping, possibly empty, with values of one schema."""
    return {**only({"type": ["object", "null"]}, message), "additionalProperties": values}


def by_id(values: Schema, message: str) -> Schema:
    """Return the schema of a section: a mapping with ids as keys, possibly empty."""
    # Editors may parse a key as a number, which is not an id, or as a boolean, which is one.
    return {**mapping(values, message), "propertyNames": any_of(pattern(ID_PATTERN, ID_RULE), TRUTH, NOTHING)}


def with_snippet(label: str, body: Schema, schema: Schema) -> Schema:
    """Return a schema for which editors offer a snippet with placeholders."""
    return {**schema, "defaultSnippets": [{"label": label, "body": body}]}
