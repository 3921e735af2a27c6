"""JSON: the whole map, as its schema says."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from argmap.base.json_output import json_parts
from argmap.model import Kind, Relation
from argmap.model.graph import Graph
from argmap.sources.quotation import Verdict
from argmap.syntax import fields
from argmap.workspace.workspace import Workspace
from tests.formats.made_maps import EVERYTHING
from tests.formats.test_hostile_text import FIELDS, HOSTILE, MAP
from tests.maps import ARGUMENTS, ROOT, documents_of, drawn, quoted, read, read_whole
from tests.page.made import make_project

SCHEMA = json.loads((ROOT / "docs" / "reference" / "map.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft7Validator(SCHEMA)


def text_of(graph: Graph) -> str:
    """Return a map as JSON text."""
    return str(drawn(graph, "json"))


def data_of(graph: Graph) -> dict[str, Any]:
    """Return a map as JSON values that fit the schema."""
    data: dict[str, Any] = json.loads(text_of(graph))
    assert [error.message for error in VALIDATOR.iter_errors(data)] == []
    return data


@pytest.mark.parametrize("path", ARGUMENTS, ids=lambda path: path.stem)
def test_the_projects_maps_fit_the_schema_and_are_whole(path: Path) -> None:
    graph = Workspace().check(path).graph
    data = data_of(graph)
    assert list(data["statements"]) == list(graph.map.statements)
    assert list(data["steps"]) == [step.id for step in graph.map.steps]
    assert data["theses"] == list(graph.theses)
    found = [c["found"]["verdict"] for s in data["statements"].values() for c in s.get("citations", ()) if "found" in c]
    assert found == [str(quoted.found.verdict) for quoted in documents_of(graph).quotations]


def test_the_schema_says_what_the_format_says() -> None:
    assert Draft7Validator.check_schema(SCHEMA) is None
    definitions = SCHEMA["definitions"]
    relations = {*fields.RELATIONS, *fields.SECTIONS, "contradicts"}
    for name, record, other in (
        ("source", fields.SOURCE, set()),
        ("step", {*fields.ARGUMENT} - relations, {"relation", "target", "named", "roles"}),
        ("speaker", fields.SPEAKER, set()),
        ("indicator", fields.INDICATOR, set()),
        ("review", fields.REVIEW, set()),
        ("citation", fields.CITATION, {"found"}),
        ("statement", {*fields.STATEMENT} - relations - {*fields.CITATION}, {"kind"}),
    ):
        assert set(definitions[name]["properties"]) == {*record} | other, name
    assert definitions["found"]["properties"]["verdict"]["enum"] == [str(each) for each in Verdict]
    assert definitions["statement"]["properties"]["kind"]["enum"] == [str(each) for each in Kind]
    assert definitions["voice"]["enum"] == list(fields.VOICES)
    assert definitions["statement"]["properties"]["standard"]["enum"] == list(fields.STANDARDS)
    assert definitions["step"]["properties"]["relation"]["enum"] == [str(each) for each in Relation]


def test_everything_that_a_map_says_is_there(tmp_path: Path) -> None:
    data = data_of(Workspace().check(make_project(tmp_path)).graph)
    assert data["statements"]["unsafe"] == {
        "kind": "claim",
        "text": "The old bridge is not safe.",
        "by": "the miller",
        "voice": "reported",
        "if-false": "The town may wait.",
        "tags": ["stone", "water"],
        "note": "The miller is no builder.",
        "url": "https://example.org/bridge",
        "citations": [
            {
                "source": "gazette",
                "quote": ["the bridge will fall within ten years"],
                "locator": "paragraph 2",
                "found": {"verdict": "verified", "paragraphs": [2]},
            }
        ],
        "indicators": [{"text": "The piers are looked at.", "observed": "1951"}],
    }
    assert data["steps"]["both"] == {
        "relation": "supports",
        "premises": ["piers-matter", "dearer-later"],
        "target": "build",
        "named": True,
        "scheme": "practical-reasoning",
        "warrant": "What must be done is best done early.",
        "strength": "strong",
        "answers": {"Is there another way?": "no-money", "Are there side effects?": "None that are known."},
    }
    assert data["sources"]["letter"] == {"title": "A letter", "DOI": "10.1000/182", "reliability": "F"}
    assert data["contradictions"] == [["build", "wait"]]


def test_custom_fields_are_carried_through() -> None:
    own = "x-a: {b: [1, no, {c: []}]}\nclaims: {s: {text: S., x-b: '2'}}\nsources: {o: {title: O., x-c: [x]}}\n"
    data = data_of(read(own).graph)
    assert data["x-a"] == {"b": [1, "no", {"c": []}]}
    assert data["statements"]["s"]["x-b"] == "2"
    assert data["sources"]["o"]["x-c"] == ["x"]


@pytest.mark.slow
def test_no_depth_is_too_deep() -> None:
    deep = 20_000
    text = text_of(read(f"x-a: {'[' * deep}{']' * deep}\nclaims: {{a: A.}}\n").graph)
    assert "[" * (deep - 10) + "]" * (deep - 10) in text


def test_steps_without_ends_are_left_out() -> None:
    data = data_of(read("claims: {a: {text: A., supports: nowhere}, b: {text: B., supports: a}}").graph)
    assert list(data["steps"]) == ["b -> a"]


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_comes_out_as_it_went_in_and_no_terminal_obeys_it(text: str) -> None:
    graph = read_whole(MAP.format_map({field: quoted(text) for field in FIELDS})).graph
    assert data_of(graph)["statements"]["thesis"]["text"] == graph.map.statements["thesis"].text
    assert all(char.isprintable() or char == "\n" for char in text_of(graph))


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


@given(VALUES)
def test_what_is_written_is_read_back_the_same(value: Mapping[str, object]) -> None:
    text = "".join(json_parts(value))
    assert json.loads(text) == value
    assert "".join(json_parts(json.loads(text))) == text


def test_the_same_map_gives_the_same_text() -> None:
    assert text_of(read_whole(EVERYTHING).graph) == text_of(read_whole(EVERYTHING).graph)
