"""The reference page of the tables that maps are exported to, and the JSON Schema of their rows."""

import json
from collections.abc import Mapping

from argmap.formats.exchange.columns import ColumnType, TableColumn
from argmap.formats.tables import TABLES, Table
from argmap.workspace.parquet import TYPES

SCHEMAS: Mapping[ColumnType, Mapping[str, object]] = {
    ColumnType.TEXT: {"type": "string"},
    ColumnType.WHOLE: {"type": "integer"},
    ColumnType.NUMBER: {"type": "number"},
    ColumnType.TRUTH: {"type": "boolean"},
    ColumnType.TEXTS: {"type": "array", "items": {"type": "string"}},
    ColumnType.WHOLES: {"type": "array", "items": {"type": "integer"}},
    ColumnType.OBJECT: {"type": "object"},
    ColumnType.OBJECTS: {"type": "array", "items": {"type": "object"}},
}


def tables_page(written: str) -> str:
    """Return the page of all tables: what can be written by hand, and a section for each."""
    return written + "".join(map(section, TABLES.members()))


def section(table: Table) -> str:
    """Return the section of a table: what its rows are, and its columns."""
    key = ", ".join(f"`{name}`" for name in table.key)
    rows = "".join(
        f"| `{each.name}` | {each.type} | `{TYPES[each.type]}` | {'' if each.is_filled else 'yes'} | {each.help} |\n"
        for each in table.columns
    )
    head = "| column | type | in DuckDB | may be null | meaning |\n| --- | --- | --- | --- | --- |\n"
    return f"\n## {table.name}\n\n{table.about} A row is named by {key}.\n\n{head}{rows}"


def tables_schema() -> str:
    """Return the JSON Schema of the rows of all tables, by the names of the tables."""
    names = TABLES.names()
    schema = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "A row of a table that `argmap export --to jsonl` writes, version 1",
        "description": "New columns may come at any time, at the end or between; none goes or changes its meaning.",
        "anyOf": [{"$ref": f"#/definitions/{name}"} for name in names],
        "definitions": {name: row_schema(TABLES.get(name)) for name in names},
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def row_schema(table: Table) -> Mapping[str, object]:
    """Return the schema of a row."""
    return {
        "description": table.about,
        "type": "object",
        "additionalProperties": False,
        "required": [each.name for each in table.columns],
        "properties": {each.name: column_schema(each) for each in table.columns},
    }


def column_schema(column: TableColumn) -> Mapping[str, object]:
    """Return the schema of the values of a column."""
    shape = SCHEMAS[column.type]
    types = shape["type"] if column.is_filled else [shape["type"], "null"]
    return {"description": column.help, **shape, "type": types}
