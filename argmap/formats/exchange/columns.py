"""Columns of tables: their names and types, and those that the fields of a record become."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from argmap.base.text import Span
from argmap.base.tuples import NamedTuple
from argmap.syntax.fields import OWN_FIELD_PREFIX, Record, Shape, attribute_of

# The values of a row by column name; missing values are null.
Row = Mapping[str, Any]


class ColumnType(StrEnum):
    """The type of the values of a column; any value may be null as well."""

    TEXT = "text"
    WHOLE = "whole number"
    NUMBER = "number"
    TRUTH = "true or false"
    TEXTS = "list of texts"
    WHOLES = "list of whole numbers"
    OBJECT = "object"
    OBJECTS = "list of objects"


class TableColumn(NamedTuple):
    """A column: its name, the type of its values, a description, and whether it is never null."""

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
MAP = TableColumn("map", ColumnType.TEXT, "The path of the map, as given.", is_filled=True)
PLACE = (
    TableColumn("path", ColumnType.TEXT, "The file that contains it: the map, or one that it includes."),
    TableColumn("line", ColumnType.WHOLE, "Its line in that file, from 1."),
    TableColumn("column", ColumnType.WHOLE, "Its column in that line, from 1, in code points."),
)
EXTRA = TableColumn("extra", ColumnType.OBJECT, "The fields that begin with `x-`, by name.")


def field_columns(record: Record, leave: str = "") -> tuple[TableColumn, ...]:
    """Return the columns for the fields of a record, except those named in `leave`."""
    fields = (field for name, field in record.items() if name not in leave.split())
    return tuple(TableColumn(each.attribute, TYPES.get(each.shape, ColumnType.TEXT), each.help) for each in fields)


def as_row(data: Row) -> dict[str, Any]:
    """Return JSON values of a record by column name, with the `x-` fields gathered in one column."""
    own = {name: value for name, value in data.items() if name.startswith(OWN_FIELD_PREFIX)}
    row = {attribute_of(name): value for name, value in data.items() if name not in own}
    return row | {"extra": own} if own else row


def place_values(span: Span) -> Row:
    """Return the path, line and column of a span; an empty row if it is in no file."""
    return {"path": span.path, "line": span.start.line, "column": span.start.column} if span.path else {}
