"""What a JSON Schema is made of here: values that editors offer, values that they do not, and words for the rest.

Editors with the YAML language server complete from `type`, `enum`, `anyOf` and `properties`, and never from `not`. They
show an `errorMessage` in place of their own words, for the keywords next to it.
"""

from typing import Any, TypeAlias

Schema: TypeAlias = dict[str, Any]

# Written without classes of letters, which not all editors know: no marks in ASCII but those of an id.
ID_PATTERN = r"^[^\x00-@\[-`{-\x7f][^\x00-,/:-@\[-^`{-\x7f]*$"
ID_RULE = 'use letters, digits, "-", "_" and ".", beginning with a letter'


def ref(name: str) -> Schema:
    """Return a reference to a definition."""
    return {"$ref": f"#/definitions/{name}"}


def unoffered(schema: Schema) -> Schema:
    """Return a schema that accepts the same values, of which editors offer none."""
    return {"not": {"not": schema}}


# Used at nearly every field, so they stand among the definitions.
NOTHING = ref("nothing")
TRUTH = ref("truth")
SHARED: Schema = {"nothing": unoffered({"type": "null"}), "truth": unoffered({"type": "boolean"})}


def any_of(first: Schema, *others: Schema) -> Schema:
    """Return the schema of one of several. Of a value that fits none of them, editors say what the first says."""
    return {"anyOf": [first, *others]}


def optional(schema: Schema) -> Schema:
    """Return the schema of a value that may also be left out after its key."""
    if "if" in schema:  # as `only` makes it
        return schema
    if "anyOf" in schema:
        return {**schema, "anyOf": [*schema["anyOf"], NOTHING]}
    return any_of(schema, NOTHING)


def text(message: str) -> Schema:
    """Return the schema of a text, which editors may read as a number or as true."""
    return any_of({"type": ["string", "number"], "errorMessage": message}, TRUTH)


def one_or_list(message: str) -> Schema:
    """Return the schema of one text, or a list of texts."""
    one = text(message)
    return any_of(
        *one["anyOf"], {"type": "array", "items": text("each item of the list must be a text"), "minItems": 1}
    )


def pattern(form: str, message: str) -> Schema:
    """Return the schema of a text of some form."""
    return {"type": "string", "pattern": form, "errorMessage": message}


def words(choices: tuple[str, ...], message: str = "") -> Schema:
    """Return the schema of one of several words."""
    return {"enum": list(choices), "errorMessage": message or f"write one of: {', '.join(choices)}"}


def only(valid: Schema, message: str) -> Schema:
    """Return the schema of a value that is null or valid, with one message for all others."""
    return {"if": valid, "else": {"type": "null", "errorMessage": message}}


def mapping(values: Schema, message: str) -> Schema:
    """Return the schema of a mapping, or nothing yet, with values of one kind."""
    return {**only({"type": ["object", "null"]}, message), "additionalProperties": values}


def by_id(values: Schema, message: str) -> Schema:
    """Return the schema of a section: a mapping from ids, or nothing yet."""
    # To editors a key may be a number, which is not an id, or a truth, which is one.
    return {**mapping(values, message), "propertyNames": any_of(pattern(ID_PATTERN, ID_RULE), TRUTH, NOTHING)}


def with_snippet(label: str, body: Schema, schema: Schema) -> Schema:
    """Return a schema for which editors offer a piece of text, with places to be filled in."""
    return {**schema, "defaultSnippets": [{"label": label, "body": body}]}
