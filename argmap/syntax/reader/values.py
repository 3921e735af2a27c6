"""Reads the values of fields, with one function for each shape; each reports values that do not fit."""

import re
from collections.abc import Callable
from typing import Any, TypeAlias

from argmap.language import dates
from argmap.language.suggestions import did_you_mean
from argmap.model import Allowance
from argmap.syntax.fields import VERSION, Field, Shape
from argmap.syntax.reader.diagnostics import refuse, refuse_item, refuse_look_alike, refuse_value, shorten, write
from argmap.syntax.reader.ids import normal_id
from argmap.syntax.reader.lost_words import report_lost_words
from argmap.syntax.reader.reading import Reading
from argmap.syntax.tree.nodes import Mapping, Node, Scalar, is_empty

MAX_LENGTH = 100_000

DURATION = r"[0-9]+ (day|week|month|year)s?"
DIGEST = r"[0-9a-fA-F]{64}"
STAMP = r"[0-9a-f]{12}(-[0-9a-f]{12}){3}"
PERCENT = r"(100|[0-9]{1,2})\s*%"
# Other spellings of version 1.
SAME_VERSION = rf"[vV]?0*{VERSION}(\.0*)*"
NUMBER = r"[0-9]*\.?[0-9]+|[0-9]+\."

# A value has the type of its field's shape, which only the table of fields knows.
Value: TypeAlias = Any


def read_text(reading: Reading, node: Node, field: Field) -> str | None:
    """Read a text."""
    if not isinstance(node, Scalar) or is_empty(node):
        refuse(reading, node, field)
        return None
    value = node.value
    if len(value) > MAX_LENGTH:
        message = f'"{field.name}" is {len(value):,} characters long'
        reading.report("A005", node, message, f"shorten it to at most {MAX_LENGTH:,} characters")
        return None
    value = value.strip()
    if not value:
        reading.report("A005", node, f'"{field.name}" contains only white space', write("a text", field))
        return None
    report_lost_words(reading, node, field)
    return value


def read_word(reading: Reading, node: Node, field: Field) -> str | None:
    """Read one of the field's words."""
    value = read_text(reading, node, field)
    if value is None or value in field.words:
        return value
    otherwise = "write one of: " + ", ".join(field.words)
    help_text = did_you_mean(value, field.words, otherwise)
    refuse_value(reading, node, field, value, help_text)
    return None


def read_number(reading: Reading, node: Node, field: Field) -> float | None:
    """Read a number within the field's bounds."""
    value = read_text(reading, node, field)
    if value is None:
        return None
    if re.fullmatch(NUMBER, value) and len(value) <= 20 and field.low <= float(value) <= field.high:
        return float(value)
    percent = re.fullmatch(PERCENT, value)
    wanted = f"{int(percent[1]) / 100:g}" if percent else f"a number from {field.low:g} to {field.high:g}"
    refuse_value(reading, node, field, value, f"write {wanted}")
    return None


def read_whole(reading: Reading, node: Node, field: Field) -> int | None:
    """Read an integer within the field's bounds."""
    value = read_text(reading, node, field)
    if value is None:
        return None
    if value.isascii() and value.isdigit() and len(value) <= 9 and field.low <= int(value) <= field.high:
        return int(value)
    refuse_value(reading, node, field, value, f"write a whole number from {field.low:g} to {field.high:g}")
    return None


def matching(pattern: str, help_text: str) -> "ValueReader":
    """Return a reader of texts that match a pattern."""

    def read(reading: Reading, node: Node, field: Field) -> str | None:
        value = read_text(reading, node, field)
        if value is None or re.fullmatch(pattern, value):
            return value
        refuse_value(reading, node, field, value, help_text)
        return None

    return read


def read_date(reading: Reading, node: Node, field: Field) -> str | None:
    """Read a date in EDTF up to level 1."""
    value = read_text(reading, node, field)
    if value is None or dates.parse(value):
        return value
    from argmap.language.usual_dates import advice

    reading.report("A005", node, f'"{shorten(value)}" is not a valid date', advice(value))
    return None


def read_version(reading: Reading, node: Node, field: Field) -> str | None:
    """Read the version of the format; there is only one."""
    value = read_text(reading, node, field)
    if value is not None and value != VERSION:
        reading.report(
            "A011",
            node,
            f'unknown format version "{shorten(value)}"',
            f'write "{VERSION}"' if re.fullmatch(SAME_VERSION, value) else f"update argmap, or write version {VERSION}",
        )
    return value


def read_id(reading: Reading, node: Node, field: Field) -> str | None:
    """Read a reference to an id."""
    value = read_text(reading, node, field)
    return None if value is None else normal_id(value)


def read_item(reading: Reading, node: Node, field: Field) -> str | None:
    """Read a text that is one of several in its field."""
    if isinstance(node, Scalar) and not is_empty(node):
        return read_text(reading, node, field)
    refuse_item(reading, node, field)
    return None


def read_items(reading: Reading, node: Node, field: Field, help_text: str = "") -> list[Scalar]:
    """Return the scalars of a list, or a single scalar; their texts are not read yet.

    `help_text` is used for an item that is a mapping.
    """
    if isinstance(node, Scalar):
        is_word = node.value[:1].isalnum()  # so it cannot be the mark of a list
        return [] if not is_word and is_list_like(reading, node, field) and refuse_look_alike(reading, node) else [node]
    if isinstance(node, Mapping) or not node.items:
        refuse(reading, node, field)
        return []
    scalars = []
    for item in node.items:
        if isinstance(item, Scalar) and not is_empty(item):
            scalars.append(item)
        else:
            refuse_item(reading, item, field, help_text)
    return scalars


def is_list_like(reading: Reading, node: Scalar, field: Field) -> bool:
    """Return whether a text that begins like a list is not a valid value of its field, as for ids and paths.

    Quotations and other texts may begin with a dash, but not on each of several lines.
    """
    lines = reading.text.content[node.first : node.last].split("\n")
    marks = {line.lstrip()[:1] for line in lines}
    return field.shape is not Shape.TEXTS or (len(lines) > 1 and len(marks) == 1)


def read_scalars(reading: Reading, node: Node, field: Field) -> tuple[Scalar, ...]:
    """Read one text or a list of texts, as nodes that keep their positions."""
    items = read_items(reading, node, field)
    return tuple(item for item in items if read_text(reading, item, field) is not None)


def read_texts(reading: Reading, node: Node, field: Field) -> tuple[str, ...]:
    """Read one text, or a list of texts."""
    return tuple(scalar.value.strip() for scalar in read_scalars(reading, node, field))


def read_ids(reading: Reading, node: Node, field: Field) -> tuple[Scalar, ...]:
    """Read one id, or a list of ids, as nodes that keep their positions."""
    return tuple(
        scalar._replace(value=normal_id(scalar.value.strip())) for scalar in read_scalars(reading, node, field)
    )


def read_texts_by_name(reading: Reading, node: Node, field: Field) -> dict[str, str]:
    """Read a mapping from names to texts."""
    if is_empty(node):
        return {}
    if not isinstance(node, Mapping):
        refuse(reading, node, field)
        return {}
    values = {key.value: read_item(reading, value, field) for key, value in node.entries}
    return {name: value for name, value in values.items() if value is not None}


def read_allowances(reading: Reading, node: Node, field: Field) -> tuple[Allowance, ...]:
    """Read a mapping from rule names to reasons. The names are checked later."""
    if is_empty(node):
        return ()
    if not isinstance(node, Mapping):
        refuse(reading, node, field, "write each as the name of a rule, a colon and the reason")
        return ()
    read = [(key, value, read_item(reading, value, field)) for key, value in node.entries]
    return tuple(
        Allowance(key.value.strip(), reason, reading.span(key), reading.span(value))
        for key, value, reason in read
        if reason is not None
    )


ValueReader: TypeAlias = Callable[[Reading, Node, Field], Value]

READERS: dict[Shape, ValueReader] = {
    Shape.VERSION: read_version,
    Shape.TEXT: read_text,
    Shape.PROSE: read_text,
    Shape.TEXTS: read_texts,
    Shape.WORD: read_word,
    Shape.NUMBER: read_number,
    Shape.WHOLE: read_whole,
    Shape.DATE: read_date,
    Shape.DURATION: matching(DURATION, "write a number and days, weeks, months or years, such as 18 months"),
    Shape.DIGEST: matching(DIGEST, "write the 64 hexadecimal digits of the digest"),
    Shape.STAMP: matching(STAMP, "let argmap review write it"),
    Shape.ID: read_id,
    Shape.IDS: read_ids,
    Shape.PATH: read_text,
    Shape.PATHS: read_scalars,
    Shape.ALLOWANCES: read_allowances,
    Shape.SCHEME: read_text,
}
