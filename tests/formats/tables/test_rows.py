"""Rows of tables: they say what the JSON of the same map says, in every form and to the schema."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft7Validator

import argmap
from argmap.formats.exchange.columns import ColumnType
from argmap.formats.exchange.row_forms import ROW_FORMS, formulas_in
from argmap.formats.tables import TABLES, Table, TabledMap
from argmap.lint.checker import Checked
from argmap.model import Map
from argmap.syntax import fields
from tests.any_maps import maps
from tests.laws import examples
from tests.made_records import filled_map, least_map
from tests.maps import ROOT, read, read_whole

SCHEMA = json.loads((ROOT / "docs" / "reference" / "tables.schema.json").read_text(encoding="utf-8"))
VALIDATORS = {
    name: Draft7Validator({**SCHEMA, "anyOf": [{"$ref": f"#/definitions/{name}"}]}) for name in TABLES.names()
}
# What only the table has, not the JSON of a map.
OF_TABLES = {"map", "path", "line", "column", "is_thesis", "level", "speaker", "contradicts", "is_on_step"}
NAMES = {field.attribute: name for record in (fields.STATEMENT, fields.ARGUMENT) for name, field in record.items()}
FIELD = re.compile(r'"((?:[^"]|"")*)"(?=[,\r])|([^",\r\n]*)(?=[,\r])')
Values = Mapping[str, Any]


def rows(checked: Checked, name: str) -> list[Any]:
    """Return the rows of a map in a table as JSON Lines have them, and see to it that they are as the schema says."""
    table = TABLES.get(name)
    lines = [ROW_FORMS["jsonl"].line(table.columns, row) for row in table.rows(TabledMap("map.yaml", checked))]
    assert all(line.endswith("}\n") and "\n" not in line[:-1] for line in lines)
    found = [json.loads(line) for line in lines]
    for row in found:
        assert list(row) == [column.name for column in table.columns]
        assert list(VALIDATORS[name].iter_errors(row)) == []
    keys = [tuple(row[each] for each in table.key) for row in found]
    assert name == "findings" or len(set(keys)) == len(keys)
    return found


def from_csv(text: str, name: str) -> Iterator[Values]:
    """Yield the rows of a table in CSV, by a reader of the test's own that tells null from an empty text."""
    columns = TABLES.get(name).columns
    place = 0
    while place < len(text):
        row = {}
        for column in columns:
            cell = FIELD.match(text, place)
            assert cell is not None
            row[column.name] = value_of(cell, column.type)
            place = cell.end() + 1
        assert text[place - 1 : place + 1] == "\r\n"
        place += 1
        yield row


def value_of(cell: re.Match[str], kind: ColumnType) -> object:
    """Return what a cell of CSV says."""
    if cell[1] is None and cell[2] == "":
        return None
    text = cell[2] if cell[1] is None else cell[1].replace('""', '"')
    return text if kind is ColumnType.TEXT else json.loads(text)


def said(row: Values, leave: set[str]) -> dict[str, Any]:
    """Return what a row says about the fields of a record, by their names in a file."""
    told = {NAMES.get(name, name): value for name, value in row.items() if name not in leave | {"extra"}}
    return {name: value for name, value in told.items() if value is not None} | (row["extra"] or {})


def texts(data: Values) -> Values:
    """Return the JSON of a record with a strength that is a number as a text, and the voice that is usual written."""
    strength = {"strength": json.dumps(data["strength"])} if isinstance(data.get("strength"), float | int) else {}
    return {"voice": "author", **data, **strength}


def assert_tables_agree(checked: Checked) -> None:
    """Assert that tables have every statement, step, citation and source of a map once, and say the same of each."""
    whole = json.loads(argmap.render(checked, "json"))
    told = {row["statement"]: said(row, OF_TABLES | {"statement"}) for row in rows(checked, "statements")}
    assert list(told) == list(whole["statements"])
    assert told == {
        name: {key: value for key, value in each.items() if key != "citations"}
        for name, each in whole["statements"].items()
    }
    steps = {row["step"]: said(row, OF_TABLES | {"step"}) for row in rows(checked, "steps")}
    assert list(steps) == list(whole["steps"])
    assert steps == {name: texts(each) for name, each in whole["steps"].items()}
    cited = [
        (name, number, each.get("source"), each.get("quote"), each.get("found", {}).get("verdict"))
        for name, statement in whole["statements"].items()
        for number, each in enumerate(statement.get("citations", ()), start=1)
    ]
    found = rows(checked, "citations")
    names = ("statement", "number", "source", "quote", "verdict")
    assert [tuple(row[name] for name in names) for row in found] == cited
    assert [row["source"] for row in rows(checked, "sources")] == list(whole["sources"])
    (one,) = rows(checked, "maps")
    assert (one["statements"], one["steps"], one["theses"]) == (len(told), len(steps), whole["theses"])
    assert [row["statement"] for row in rows(checked, "verdicts")] == list(told)
    assert [row["step"] for row in rows(checked, "applications")] == list(steps)
    assert len(rows(checked, "findings")) == len(checked.diagnostics)


def assert_csv_agrees(checked: Checked) -> None:
    """Assert that tables in CSV say what those in JSON Lines say."""
    for table in TABLES.members():
        tabled = TabledMap("map.yaml", checked)
        written = "".join(ROW_FORMS["csv"].line(table.columns, row) for row in table.rows(tabled))
        assert list(from_csv(written, table.name)) == rows(checked, table.name)


@pytest.mark.slow
@settings(max_examples=examples(150))
@given(maps())
def test_tables_in_both_forms_agree_with_the_json_of_any_map(made: Map) -> None:
    checked = argmap.check(made)
    assert_tables_agree(checked)
    assert_csv_agrees(checked)


@pytest.mark.parametrize("made", [filled_map(), least_map()], ids=["every field", "no field"])
def test_tables_agree_with_the_json_of_the_fullest_and_the_emptiest_map(made: Map) -> None:
    checked = argmap.check(made)
    assert_tables_agree(checked)
    assert_csv_agrees(checked)


def test_every_field_has_a_column_or_a_table() -> None:
    columns = {name: {column.name for column in TABLES.get(name).columns} for name in TABLES.names()}
    relations = {*fields.RELATIONS, *fields.SECTIONS}
    assert {f.attribute for f in fields.CITATION.values()} <= columns["citations"]
    assert {f.attribute for f in fields.SOURCE.values()} <= columns["sources"]
    assert {f.attribute for f in fields.ARGUMENT.values()} - columns["steps"] == relations
    missing = {f.attribute for f in fields.STATEMENT.values()} - columns["statements"]
    assert missing == relations | {"citations", *(f.attribute for f in fields.CITATION.values())}
    assert {f.attribute for f in fields.FILE.values()} - columns["maps"] == {
        *("argmap", "include", "sources", "arguments"),
        *fields.SECTIONS,
    }


@pytest.mark.parametrize("table", [*TABLES.members()], ids=lambda table: table.name)
def test_the_columns_of_a_table_have_names_of_sql_and_name_each_row(table: Table) -> None:
    names = [column.name for column in table.columns]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[a-z]+(_[a-z]+)*\d*", name) for name in names)
    assert names[0] == "map"
    assert set(table.key) <= set(names)
    assert all(column.help.endswith(".") for column in table.columns)
    assert table.about.endswith(".")


CSV = ROW_FORMS["csv"]


def test_null_and_an_empty_text_and_a_line_break_are_distinguished_in_csv() -> None:
    columns = [column for column in TABLES.get("statements").columns if column.name in {"text", "note", "tags"}]
    row = {"text": "", "tags": ["a, b", 'c "d"'], "note": 'One "line"\nand another'}
    assert CSV.head(columns) == "text,tags,note\r\n"
    assert CSV.line(columns, row) == '"","[""a, b"", ""c \\""d\\""""]","One ""line""\nand another"\r\n'
    assert CSV.line(columns, {"text": "Plain."}) == "Plain.,,\r\n"


def test_what_a_spreadsheet_takes_for_a_formula_is_counted_and_written_as_it_is() -> None:
    columns = [column for column in TABLES.get("statements").columns if column.name in {"text", "note", "weight"}]
    row = {"text": "=1+1", "note": "- none", "weight": -1}
    assert (formulas_in(columns, row), CSV.line(columns, row)) == (2, "=1+1,-1,- none\r\n")


def test_numbers_are_in_full() -> None:
    checked = read_whole("claims: {a: {text: A., weight: 0.1000000000000001}}\n")
    assert [row["weight"] for row in rows(checked, "statements")] == [0.1000000000000001]
    assert "0.1000000000000001," in CSV.line(TABLES.get("statements").columns, {"weight": 0.1000000000000001})


def test_a_field_of_somebodys_own_may_be_nested_without_end() -> None:
    nested = "[" * 5000 + "]" * 5000
    checked = read(f"claims: {{a: {{text: A., x-own: {nested}}}}}\n")
    columns = [column for column in TABLES.get("statements").columns if column.name == "extra"]
    (row,) = TABLES.get("statements").rows(TabledMap("map.yaml", checked))
    assert ROW_FORMS["jsonl"].line(columns, row) == f'{{"extra": {{"x-own": {nested}}}}}\n'


def test_verdicts_and_applications_say_what_is_found() -> None:
    checked = read_whole(
        "theses: a\nclaims:\n  a: {text: A.}\n  b: {text: B., supports: a}\n  c: {text: C., attacks: a, weight: 0.9}\n"
        "counterarguments: {u: {text: U., undercuts: b -> a}}\n"
    )
    found = {row["statement"]: (row["standing"], row["is_thesis"]) for row in rows(checked, "verdicts")}
    assert found["a"] == ("falls", True)
    assert found["c"] == ("stands", False)
    told = {row["step"]: (row["applies"], row["hitch"], row["due_to"]) for row in rows(checked, "applications")}
    assert told["b -> a"] == (False, "undercut", ["u -> (b -> a)"])
    assert told["c -> a"] == (True, None, [])
