"""Tables and generic graphs: CSV, TSV, spreadsheets and JSON, with usual columns and with named ones."""

import io
import json
import zipfile

import openpyxl
import pytest

from argmap.formats.exchange.given import GivenFile, ImportRefusedError
from argmap.formats.importers import ImportOptions, recognised
from tests.formats.exchange.converting import imported, lost, read_again, steps, texts
from tests.maps import ROOT

ROWS = [
    ("ID", "Text", "Parent", "Relation", "Source", "Quote", "Tags", "Kind"),
    ("a", "The street should be closed.", "", "", "", "", "", ""),
    ("b", "It would be safer.", "a", "Pro", "minutes", "four of five", "x; y", "evidence"),
    ("c", "The shops would\nlose customers.", "a", "con", "", "", "", ""),
    ("d", "It rains.", "a", "mentions", "", "", "", ""),
]
EDGES = "From,To,Relation\nIt is safe.,Close it.,supports\nIt is dear.,Close it.,attacks\n"


def written(separator: str) -> str:
    """Return the rows as text, with a separator between the cells."""
    return "\n".join(separator.join(f'"{cell}"' for cell in row) for row in ROWS) + "\n"


def spreadsheet() -> bytes:
    """Return the rows as a spreadsheet."""
    book = openpyxl.Workbook()
    for row in ROWS:
        book.active.append(row)
    book.create_sheet("Notes").append(("nothing", "known"))
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


@pytest.mark.parametrize(
    ("form", "content"),
    [("csv", written(",")), ("csv", written(";")), ("csv", written("\t")), ("xlsx", spreadsheet())],
)
def test_a_row_is_a_statement_and_what_it_does_to_its_parent(form: str, content: str | bytes) -> None:
    made = imported(form, content)
    data = content.encode() if isinstance(content, str) else content
    assert recognised(GivenFile("x", data)) == (form,)
    assert texts(made.map) == {
        "a": "The street should be closed.",
        "c": "The shops would lose customers.",
        "d": "It rains.",
        "b": "It would be safer.",
    }
    assert steps(made.map) == {("b -> a", "supports", ("b",), "a"), ("c -> a", "attacks", ("c",), "a")}
    safer = made.map.statements["b"]
    assert (str(safer.kind), safer.tags, safer.citations[0].source, safer.citations[0].quote) == (
        "evidence",
        ("x", "y"),
        "minutes",
        ("four of five",),
    )
    assert any('"mentions" is not a known relation' in message for _, _, message in lost(made))
    assert read_again(made.map).map.theses == ("a",)


def test_a_table_of_relations_alone_has_its_texts_as_ends() -> None:
    made = imported("csv", EDGES).map
    assert texts(made) == {"it-is-safe": "It is safe.", "close-it": "Close it.", "it-is-dear": "It is dear."}
    assert {step for step, *_ in steps(made)} == {"it-is-safe -> close-it", "it-is-dear -> close-it"}


def test_columns_and_words_may_be_named() -> None:
    content = "Nr;These;Bezug;Art\n1;Die Straße soll zu.;;\n2;Sie wäre sicherer.;1;dafür\n"
    options = ImportOptions({"id": "Nr", "text": "These", "to": "Bezug", "relation": "Art"}, {"dafür": "supports"})
    made = imported("csv", content, options=options).map
    assert steps(made) == {
        ("sie-wäre-sicherer -> die-straße-soll-zu", "supports", ("sie-wäre-sicherer",), "die-straße-soll-zu")
    }
    assert made.statements["sie-wäre-sicherer"].extra == {"x-id": "2"}
    with pytest.raises(ImportRefusedError, match="no column has the text of statements; name the columns with --map"):
        imported("csv", content)
    with pytest.raises(ImportRefusedError, match='no column is called "Thesis"'):
        imported("csv", content, options=ImportOptions({"text": "Thesis"}))


def test_a_graph_in_json_is_what_the_published_schema_describes() -> None:
    jsonschema = pytest.importorskip("jsonschema")
    graph = {
        "title": "A street",
        "theses": ["a"],
        "statements": [
            {"id": "a", "text": "Close it.", "likelihood": "likely"},
            {"id": "b", "text": "It is safer.", "kind": "evidence", "weight": 0.5},
        ],
        "relations": [{"from": "b", "to": "a", "relation": "supports"}],
    }
    schema = json.loads((ROOT / "docs" / "reference" / "graph.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(graph, schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(graph | {"relations": [{"from": "b", "to": "a", "relation": "mentions"}]}, schema)
    content = json.dumps(graph)
    assert recognised(GivenFile("x.json", content.encode())) == ("graph-json",)
    made = imported("graph-json", content)
    assert (made.map.theses, steps(made.map), lost(made)) == (("a",), {("b -> a", "supports", ("b",), "a")}, [])
    assert (made.map.statements["a"].likelihood, made.map.statements["b"].weight) == ("likely", 0.5)


def test_nodes_and_edges_may_go_by_other_names() -> None:
    graph = {
        "nodes": [{"id": 1, "label": "Close it."}, {"id": 2, "label": "Safer."}],
        "links": [{"source": 2, "target": 1, "type": "attack"}],
    }
    assert steps(imported("graph-json", json.dumps(graph)).map) == {
        ("safer -> close-it", "attacks", ("safer",), "close-it")
    }


@pytest.mark.parametrize(
    ("form", "content", "message"),
    [
        ("csv", "a,b\n1,2\n", "no column has the text of statements"),
        ("csv", 'text,to\n"' + "x" * 200_000 + '",a\n', "cannot be read as CSV"),
        ("xlsx", b"PK nothing", "cannot be read as a spreadsheet"),
        ("graph-json", "{}", 'has no list "statements" or "nodes"'),
        ("graph-json", "[", "cannot be read as JSON: line 1"),
    ],
)
def test_what_cannot_be_read_says_why(form: str, content: str | bytes, message: str) -> None:
    with pytest.raises(ImportRefusedError) as refused:
        imported(form, content)
    assert message in str(refused.value)


def test_a_spreadsheet_with_a_document_type_is_refused() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY a 'a'>]><workbook/>")
    with pytest.raises(ImportRefusedError, match="document type"):
        imported("xlsx", file.getvalue())
