"""The forms that rows of tables are written in: JSON Lines, and CSV by RFC 4180."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from argmap.base.json_output import harmless_json, json_parts
from argmap.formats.exchange.columns import ColumnType, Row, TableColumn

LINE_END = "\r\n"
IN_QUOTES = re.compile(r'[",\r\n]|^\s|\s$|^$')


# What a spreadsheet takes for a formula begins so.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


class RowForm(NamedTuple):
    """A form of tables: how its files end, what goes before the rows, and how a row is written."""

    suffix: str
    head: Callable[[Sequence[TableColumn]], str]
    line: Callable[[Sequence[TableColumn], Row], str]


def json_line(columns: Sequence[TableColumn], row: Row) -> str:
    """Return a row as an object on a line of its own, with every column in order."""
    cells = (f'"{each.name}": {json_cell(row.get(each.name), each.type)}' for each in columns)
    return harmless_json(f"{{{', '.join(cells)}}}") + "\n"


def json_cell(value: object, kind: ColumnType) -> str:
    """Return a value of a column as JSON. A field of somebody's own may be nested without end."""
    if value is not None and kind in {ColumnType.OBJECT, ColumnType.OBJECTS}:
        return "".join(json_parts(value, 0))
    if value is not None and kind is ColumnType.TEXT:
        value = as_text(value)
    return json.dumps(value, ensure_ascii=False)


def as_text(value: object) -> str:
    """Return a value of a column of texts; one that is not a text, such as a number for a strength, as JSON."""
    return value if isinstance(value, str) else "".join(json_parts(value, 0))


def csv_head(columns: Sequence[TableColumn]) -> str:
    """Return the line of the names of columns."""
    return ",".join(each.name for each in columns) + LINE_END


def csv_line(columns: Sequence[TableColumn], row: Row) -> str:
    """Return a row as a record of CSV. Null is nothing at all, and an empty text a pair of quotation marks."""
    return ",".join(csv_cell(row.get(each.name), each.type) for each in columns) + LINE_END


def csv_cell(value: object, kind: ColumnType) -> str:
    """Return a value of a column as a field of CSV; a list or an object is written as JSON."""
    if value is None:
        return ""
    text = as_text(value) if kind is ColumnType.TEXT else json_cell(value, kind)
    return f'"{text.replace(chr(34), chr(34) * 2)}"' if IN_QUOTES.search(text) else text


def formulas_in(columns: Sequence[TableColumn], row: Row) -> int:
    """Return how many texts of a row a spreadsheet would take for a formula."""
    texts = (row.get(each.name) for each in columns if each.type is ColumnType.TEXT)
    return sum(isinstance(text, str) and text.startswith(FORMULA) for text in texts)


CSV, JSON_LINES, PARQUET = "csv", "jsonl", "parquet"
ROW_FORMS: Mapping[str, RowForm] = {
    CSV: RowForm(".csv", csv_head, csv_line),
    JSON_LINES: RowForm(".jsonl", lambda _: "", json_line),
    # DuckDB makes it of JSON Lines.
    PARQUET: RowForm(".parquet", lambda _: "", json_line),
}
