"""argmap export --to csv, jsonl and parquet: tables of many maps, where they go, and what is refused."""

import json
import os
import sys
from pathlib import Path

import pytest

from argmap.formats.tables import TABLES
from argmap.workspace import parallel, parquet
from tests.cli.running import Outcome, run
from tests.workspace.places import put

HEAD = "argmap: 1\ntitle: The shop\n"
CLAIMS = "claims: {{stay{0}: The shop stays open., leave{0}: {{text: It closes., attacks: stay{0}}}}}\n"
MAPS = 12
FORMS = ("csv", "jsonl", "parquet")


@pytest.fixture
def shops(folder: Path) -> Path:
    """Write some maps into a folder that is the working directory."""
    for number in range(MAPS):
        put(folder / "maps" / f"m{number:02}.yaml", HEAD + CLAIMS.format(number))
    return folder


def export(*words: str) -> Outcome:
    """Export the maps."""
    return run("export", "maps", *words)


def lines(outcome: Outcome) -> list[dict[str, object]]:
    """Return the rows on standard output."""
    assert outcome.code == 0, outcome.err
    return [json.loads(line) for line in outcome.out.splitlines()]


@pytest.mark.parametrize("form", FORMS)
def test_all_tables_go_to_a_folder(form: str, shops: Path) -> None:
    outcome = export("--to", form, "-o", "out")
    assert (outcome.code, outcome.out) == (0, "")
    assert sorted(path.name for path in (shops / "out").iterdir()) == [f"{name}.{form}" for name in TABLES.names()]
    assert f"-> {os.path.join('out', f'statements.{form}')}: {2 * MAPS} rows" in outcome.err.splitlines()


@pytest.mark.usefixtures("shops")
def test_rows_are_in_the_order_of_files_and_of_what_they_say() -> None:
    rows = lines(export("--to", "jsonl", "--table", "statements"))
    assert [(row["map"], row["statement"]) for row in rows] == [
        (os.path.join("maps", f"m{number:02}.yaml"), f"{name}{number}")
        for number in range(MAPS)
        for name in ("stay", "leave")
    ]


@pytest.mark.slow
@pytest.mark.usefixtures("shops")
@pytest.mark.parametrize("form", ["csv", "argdown"])
def test_several_processes_write_what_one_does(form: str, monkeypatch: pytest.MonkeyPatch, shops: Path) -> None:
    monkeypatch.setattr(parallel, "MOST_FILES", 2)
    written = []
    for jobs in ("1", "3"):
        assert export("--to", form, "-o", jobs + os.sep, "--jobs", jobs).code == 0
        written.append({path.name: path.read_bytes() for path in (shops / jobs).iterdir()})
    assert written[0] == written[1]
    assert len(written[0]) == (len(TABLES.names()) if form == "csv" else MAPS)


@pytest.mark.usefixtures("shops")
def test_standard_output_and_a_file_take_one_table(shops: Path) -> None:
    for output in ((), ("-o", "out.csv"), ("-o", "out.csv", "--table", "steps", "--table", "maps")):
        outcome = export("--to", "csv", *output)
        assert (outcome.code, outcome.out, "can have only one table" in outcome.err) == (2, "", True)
    assert export("--to", "csv", "--table", "steps", "-o", "out.csv").code == 0
    assert (shops / "out.csv").read_bytes() == export("--to", "csv", "--table", "steps").out.encode()
    assert export("--to", "csv", "--table", "steps", "-o", "out.jsonl").code == 2


@pytest.mark.usefixtures("shops")
@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--to", "csv", "--table", "statments"), 'did you mean "statements"?'),
        (("--to", "csv", "-o", "out/", "--strict"), "tables have no report on losses"),
        (("--to", "csv", "-o", "out/", "--report", "json"), "tables have no report on losses"),
        (("--to", "argdown", "-o", "out/", "--table", "steps"), "only csv, jsonl or parquet take --table"),
        (("--to", "argdown", "-o", "out/", "--accept", "grounded"), "only csv, jsonl or parquet take --table"),
        (("--to", "csv", "-o", "out/", "--jobs", "0"), "0 is not in the range"),
        (("--to", "csv", "-o", "out/", "--semantics", "no-such"), "no-such"),
    ],
)
def test_what_does_not_go_together_is_reported(words: tuple[str, ...], told: str, shops: Path) -> None:
    outcome = export(*words)
    assert (outcome.code, outcome.out, told in outcome.err) == (2, "", True), outcome.err
    assert not (shops / "out").exists()


@pytest.mark.parametrize("jobs", ["1", pytest.param("2", marks=pytest.mark.slow)])
def test_nothing_is_written_when_one_map_cannot_be_read_whole(jobs: str, shops: Path) -> None:
    put(shops / "maps" / "m07.yaml", f"{HEAD}bogus: 1\n{CLAIMS.format(7)}")
    outcome = export("--to", "csv", "-o", "out", "--jobs", jobs)
    assert (outcome.code, outcome.out, (shops / "out").exists()) == (2, "", False)
    assert 'argmap: cannot answer from "maps/m07.yaml"; use --partial' in outcome.err


def test_with_partial_all_that_can_be_read_is_in_the_tables_and_what_is_wrong_too(shops: Path) -> None:
    put(shops / "maps" / "m07.yaml", f"{HEAD}bogus: 1\n{CLAIMS.format(7)}")
    outcome = export("--to", "jsonl", "--table", "maps", "--partial")
    assert [row["map"] for row in lines(outcome) if not row["is_whole"]] == ["maps/m07.yaml"]
    assert outcome.err.splitlines()[0] == "incomplete: 1 map could not be read whole"
    assert len(lines(export("--to", "jsonl", "--table", "statements", "--partial"))) == 2 * MAPS
    found = lines(export("--to", "jsonl", "--table", "findings", "--partial"))
    assert [row["rule"] for row in found if row["map"] == "maps/m07.yaml" and row["severity"] == "error"] == [
        "unknown-field"
    ]


def test_a_map_of_which_nothing_can_be_read_ends_with_two_even_with_partial(shops: Path) -> None:
    put(shops / "maps" / "m07.yaml", "argmap: 1\nclaims: [\n")
    outcome = export("--to", "jsonl", "--table", "maps", "--partial")
    rows = [json.loads(line) for line in outcome.out.splitlines()]
    assert (outcome.code, len(rows)) == (2, MAPS)
    assert [(row["map"], row["statements"]) for row in rows if not row["is_whole"]] == [("maps/m07.yaml", 0)]
    assert 'argmap: cannot answer from "maps/m07.yaml"' in outcome.err


def test_parts_are_in_the_tables_with_the_maps_that_include_them(folder: Path) -> None:
    put(folder / "maps" / "part.yaml", HEAD + "claims: {p: It is shared.}\n")
    for name in ("a", "b"):
        put(folder / "maps" / f"{name}.yaml", f"{HEAD}include: [part.yaml]\nclaims: {{{name}: It is so.}}\n")
    rows = lines(export("--to", "jsonl", "--table", "statements"))
    assert [(row["map"], row["path"], row["statement"]) for row in rows] == [
        ("maps/a.yaml", "maps/a.yaml", "a"),
        ("maps/a.yaml", "maps/part.yaml", "p"),
        ("maps/b.yaml", "maps/b.yaml", "b"),
        ("maps/b.yaml", "maps/part.yaml", "p"),
    ]


def test_verdicts_are_on_the_terms_that_are_asked_for(folder: Path) -> None:
    put(folder / "maps" / "one.yaml", HEAD + "theses: a\nclaims: {a: A., b: {text: B., supports: a}}\n")
    for accept, standing in (("all", "stands"), ("grounded", "unproven")):
        rows = lines(export("--to", "jsonl", "--table", "verdicts", "--accept", accept))
        assert {row["statement"]: row["standing"] for row in rows}["a"] == standing


def test_standard_input_is_a_map_too() -> None:
    outcome = run("export", "-", "--to", "jsonl", "--table", "statements", "--jobs", "2", typed=HEAD + CLAIMS.format(1))
    assert [(row["map"], row["statement"]) for row in lines(outcome)] == [("-", "stay1"), ("-", "leave1")]


def test_texts_that_look_like_formulas_are_reported_and_written_as_they_are(folder: Path) -> None:
    put(folder / "maps" / "one.yaml", HEAD + 'claims: {a: "=HYPERLINK(1)", b: {text: "-b", supports: a}}\n')
    outcome = export("--to", "csv", "-o", "out")
    assert "2 texts that a spreadsheet would take for a formula" in outcome.err
    assert b",1,=HYPERLINK(1)," in (folder / "out" / "statements.csv").read_bytes()
    assert "formula" not in export("--to", "jsonl", "-o", "out").err


def test_csv_on_standard_output_steers_no_terminal(folder: Path) -> None:
    put(folder / "maps" / "one.yaml", HEAD + 'claims: {a: "Red \\e[31m, \\r and\\n::error::this"}\n')
    out = export("--to", "csv", "--table", "statements").out
    assert (r"\x1b[31m, \r and" in out, "\x1b" in out, "\n::error" in out) == (True, False, False)
    export("--to", "csv", "--table", "statements", "-o", "out.csv")
    assert b"Red \x1b[31m, \r and\n::error::this" in (folder / "out.csv").read_bytes()


def test_a_table_replaces_nothing_that_was_read(folder: Path) -> None:
    put(folder / "maps" / "one.yaml", HEAD + "include: [part.csv]\n" + CLAIMS.format(1))
    put(folder / "maps" / "part.csv", HEAD + CLAIMS.format(2))
    outcome = export("--to", "csv", "--table", "statements", "-o", "maps/part.csv")
    assert (outcome.code, "is one of the files that were read" in outcome.err) == (2, True)
    assert (folder / "maps" / "part.csv").read_text(encoding="utf-8") == HEAD + CLAIMS.format(2)


@pytest.mark.usefixtures("shops")
def test_parquet_without_duckdb_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "duckdb", None)
    outcome = export("--to", "parquet", "-o", "out")
    assert (outcome.code, outcome.err.splitlines()[-1]) == (
        2,
        "argmap: tables in Parquet need DuckDB: pip install 'argmap[tables]', or use csv or jsonl",
    )


@pytest.mark.slow
@pytest.mark.usefixtures("shops")
def test_duckdb_reads_each_form_alike_and_parquet_with_the_types_of_the_reference() -> None:
    duckdb = pytest.importorskip("duckdb", reason="DuckDB is not installed")
    for form in FORMS:
        assert export("--to", form, "-o", "out").code == 0
    for table in TABLES.members():
        types = {name: kind for name, kind, *_ in duckdb.sql(f"DESCRIBE FROM 'out/{table.name}.parquet'").fetchall()}
        assert types == {column.name: parquet.TYPES[column.type] for column in table.columns}
    for name in ("maps", "statements", "steps", "verdicts"):
        key = TABLES.get(name).key
        one, *others = (duckdb.sql(f"FROM 'out/{name}.{form}'").project(*key).fetchall() for form in FORMS)
        assert others == [one, one]
        assert len(one) >= MAPS
