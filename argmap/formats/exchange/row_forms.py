"""The forms in which table rows are written: JSON Lines, and CSV (RFC 4180)."""

import json
import re
from collections.abc import Callable, Mapping, Sequence

from argmap.base.json_output import harmless_json, json_parts
from argmap.base.tuples import NamedTuple
from argmap.formats.exchange.columns import ColumnType, Row, TableColumn

LINE_END = "\r\n"
IN_QUOTES = re.compile(r'[",\r\n]|^\s|\s$|^$')


# Characters with which a formula begins in a spreadsheet.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


class RowForm(NamedTuple):
    """A form of tables: its suffix, the text before the rows, and the function that writes a row."""

    suffix: str
    head: Callable[[Sequence[TableColumn]], str]
    line: Callable[[Sequence[TableColumn], Row], str]


def json_line(columns: Sequence[TableColumn], row: Row) -> str:
    """Return a row as an object on one line, with every column in order."""
    cells = (f'"{each.name}": {json_cell(row.get(each.name), each.type)}' for each in columns)
    return harmless_json(f"{{{', '.join(cells)}}}") + "\n"


def json_cell(value: object, kind: ColumnType) -> str:
    """Return a value of a column as JSON. An `x-` field may be nested to any depth."""
    if value is not None and kind in {ColumnType.OBJECT, ColumnType.OBJECTS}:
        return "".join(json_parts(value, 0))
    if value is not None and kind is ColumnType.TEXT:
        value = as_text(value)
    return json.dumps(value, ensure_ascii=False)


def as_text(value: object) -> str:
    """Return a value of a text column; a value of another type, such as a numeric strength, is written as JSON."""
    return value if isinstance(value, str) else "".join(json_parts(value, 0))


def csv_head(columns: Sequence[TableColumn]) -> str:
    """Return the header line with the column names."""
    return ",".join(each.name for each in columns) + LINE_END


def csv_line(columns: Sequence[TableColumn], row: Row) -> str:
    """Return a row as a CSV record. Null becomes an empty field, and an empty text a pair of quotation marks."""
    return ",".join(csv_cell(row.get(each.name), each.type) for each in columns) + LINE_END


def csv_cell(value: object, kind: ColumnType) -> str:
    """Return a value of a column as a field of CSV; a list or an object is written as JSON."""
    if value is None:
        return ""
    text = as_text(value) if kind is ColumnType.TEXT else json_cell(value, kind)
    return f'"{text.replace(chr(34), chr(34) * 2)}"' if IN_QUOTES.search(text) else text


def formulas_in(columns: Sequence[TableColumn], row: Row) -> int:
    """Return how many texts of a row a spreadsheet would treat as formulas."""
    texts = (row.get(each.name) for each in columns if each.type is ColumnType.TEXT)
    return sum(isinstance(text, str) and text.startswith(FORMULA) for text in texts)


CSV, JSON_LINES, PARQUET = "csv", "jsonl", "parquet"
ROW_FORMS: Mapping[str, RowForm] = {
    CSV: RowForm(".csv", csv_head, csv_line),
    JSON_LINES: RowForm(".jsonl", lambda _: "", json_line),
    # DuckDB converts the JSON Lines.
    PARQUET: RowForm(".parquet", lambda _: "", json_line),
}
