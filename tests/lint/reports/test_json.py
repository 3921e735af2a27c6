"""JSON: it keeps to the schema that we publish."""

import json

import jsonschema
import pytest
from hypothesis import given, settings

from argmap.lint.reports import json as json_report
from argmap.lint.summary import Summary
from tests.laws import examples
from tests.lint.reports.summaries import of_broken_files, summaries
from tests.maps import ROOT

SCHEMA = json.loads((ROOT / "docs" / "reference" / "diagnostics.schema.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft7Validator(SCHEMA)


def problems(summary: Summary) -> list[str]:
    """Return what the schema says against a report."""
    return [error.message for error in VALIDATOR.iter_errors(json.loads(json_report.report(summary)))]


def test_the_schema_is_one() -> None:
    jsonschema.Draft7Validator.check_schema(SCHEMA)


@pytest.mark.slow
def test_the_report_on_the_broken_files_follows_the_schema() -> None:
    summary = of_broken_files()
    assert len(summary.diagnostics) > 100
    assert problems(summary) == []


@given(summaries)
@settings(max_examples=examples(1000))
def test_any_text_keeps_to_the_schema(summary: Summary) -> None:
    assert problems(summary) == []


def test_the_schema_refuses_what_is_missing_and_what_is_new() -> None:
    document = json.loads(json_report.report(of_broken_files()))
    whole = document["diagnostics"][0]
    assert VALIDATOR.is_valid({**document, "diagnostics": [whole]})
    without = {name: value for name, value in whole.items() if name != "help"}
    for row in (without, whole | {"colour": "red"}, whole | {"line": 0}):
        assert not VALIDATOR.is_valid({**document, "diagnostics": [row]})
