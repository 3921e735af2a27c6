"""Columns of tables: their names, what their values look like, and those that the fields of a record make."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, NamedTuple

from argmap.base.text import Span
from argmap.syntax.fields import OWN_FIELD_PREFIX, Record, Shape, attribute_of

# The values of a row by the names of their columns; those that are not there are null.
Row = Mapping[str, Any]


class ColumnType(StrEnum):
    """What the values of a column look like; each may be null as well."""

    TEXT = "text"
    WHOLE = "whole number"
    NUMBER = "number"
    TRUTH = "true or false"
    TEXTS = "list of texts"
    WHOLES = "list of whole numbers"
    OBJECT = "object"
    OBJECTS = "list of objects"


class TableColumn(NamedTuple):
    """A column: its name, the type of its values, what they say, and whether there is always one."""

    name: str
    type: ColumnType
    help: str
    is_filled: bool = False


TYPES: Mapping[Shape, ColumnType] = {
    Shape.TEXTS: ColumnType.TEXTS,
    Shape.IDS: ColumnType.TEXTS,
    Shape.NUMBER: ColumnType.NUMBER,
    Shape.WHOLE: ColumnType.WHOLE,
    Shape.TEXTS_BY_NAME: ColumnType.OBJECT,
    Shape.ALLOWANCES: ColumnType.OBJECT,
    Shape.REVIEW: ColumnType.OBJECT,
    Shape.INDICATORS: ColumnType.OBJECTS,
}
MAP = TableColumn("map", ColumnType.TEXT, "The path of the map, as it was named.", is_filled=True)
PLACE = (
    TableColumn("path", ColumnType.TEXT, "The file that says it: the map, or one that it includes."),
    TableColumn("line", ColumnType.WHOLE, "Its line there, from 1."),
    TableColumn("column", ColumnType.WHOLE, "Its column there, from 1, in code points."),
)
EXTRA = TableColumn("extra", ColumnType.OBJECT, "The fields that begin with `x-`, by their names.")


def field_columns(record: Record, leave: str = "") -> tuple[TableColumn, ...]:
    """Return the columns that the fields of a record make, those to `leave` left out."""
    fields = (field for name, field in record.items() if name not in leave.split())
    return tuple(TableColumn(each.attribute, TYPES.get(each.shape, ColumnType.TEXT), each.help) for each in fields)


def as_row(data: Row) -> dict[str, Any]:
    """Return what a record says in JSON by the names of columns, the fields of somebody's own together."""
    own = {name: value for name, value in data.items() if name.startswith(OWN_FIELD_PREFIX)}
    row = {attribute_of(name): value for name, value in data.items() if name not in own}
    return row | {"extra": own} if own else row


def place_values(span: Span) -> Row:
    """Return where something stands; nothing of what is in no file."""
    return {"path": span.path, "line": span.start.line, "column": span.start.column} if span.path else {}
