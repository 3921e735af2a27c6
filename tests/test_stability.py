"""What the page on stability promises, as far as a test can hold it."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from packaging.version import Version

import argmap
from argmap import model
from argmap.lint.registry import rules
from tests.maps import ROOT

REFERENCE = ROOT / "docs" / "reference"
CODES = [
    line.split()
    for line in (ROOT / "tests" / "released_codes.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
# The newest version of each JSON document. Raise one only with a change that programs would trip over.
VERSIONS = {
    "diagnostics": 1,
    "difference": 1,
    "doctor": 1,
    "lists": 1,
    "map": 1,
    "verdicts": 2,
}
# What `argmap.model` gives to programs that build maps.
MODEL = {"Citation", "Kind", "Map", "Relation", "Source", "Speaker", "Statement", "Step"}


def test_no_code_is_used_again_and_none_changes_its_name() -> None:
    given = {code: name for code, name, *_ in CODES}
    assert len(given) == len({name for _, name, *_ in CODES}) == len(CODES)
    retired = {code for code, _, *rest in CODES if rest == ["retired"]}
    assert {rule.code: rule.name for rule in rules()} == {
        code: name for code, name in given.items() if code not in retired
    }


def test_every_rule_says_since_which_version_it_exists() -> None:
    assert [rule.name for rule in rules() if Version(rule.since) > Version(argmap.__version__)] == []


def versions_in(schema: Any) -> Iterator[int]:
    """Yield the versions that a schema asks of documents."""
    stack = [schema]
    while stack:
        part = stack.pop()
        if isinstance(part, dict):
            version = part.get("version")
            if isinstance(version, dict) and "const" in version:
                yield version["const"]
            stack.extend(part.values())
        elif isinstance(part, list):
            stack.extend(part)


@pytest.mark.parametrize("name", VERSIONS)
def test_every_json_document_has_its_version(name: str) -> None:
    schema = json.loads((REFERENCE / f"{name}.schema.json").read_text(encoding="utf-8"))
    assert max(versions_in(schema)) == VERSIONS[name]


def test_every_schema_of_a_document_is_known_to_have_a_version_or_none() -> None:
    found = {path.name.partition(".")[0] for path in REFERENCE.glob("*.schema.json")}
    assert found - set(VERSIONS) == {"graph", "tables"}  # those of the import of graphs, and of rows


def test_the_names_for_building_maps_are_there() -> None:
    assert set(model.__all__) >= MODEL
