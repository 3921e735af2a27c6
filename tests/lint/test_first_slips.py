"""The slips of a first hour: each gets one finding, at its place, that says how to put it right."""

import os
from pathlib import Path

import pytest
import yaml

from argmap.base.diagnostics import Diagnostic, Severity
from argmap.base.text import Text
from argmap.lint.checker import check
from argmap.workspace.project import Project

SLIPS = yaml.safe_load(Path(__file__).with_name("first_slips.yaml").read_text(encoding="utf-8"))
DRAFT = """\
argmap: 1
title: Should the mill run at night?
theses: [run]
sources:
  meter:
    title: Reading of the river gauge
    issued: 2024-11
claims:
  run:
    text: The mill should run at night.
    likelihood: likely
    claims:
      power:
        text: The town needs power at night.
        basis: common-knowledge
    evidence:
      high-water:
        text: The river is high until dawn.
        source: meter
        locator: table 3
    counterarguments:
      noise:
        text: The wheel keeps people awake.
        counterarguments:
          far: The next house is a mile away.
counterarguments:
  one-week:
    text: One week of readings says little about a year.
    undercuts: high-water -> run
"""


def told(content: str) -> list[str]:
    """Return the findings in a map: place, code, message and help of each finding but the remarks."""
    found = check(Text("map.yaml", content), Project(os.getcwd())).diagnostics
    return [as_line(each) for each in found if each.severity is not Severity.INFO]


def as_line(diagnostic: Diagnostic) -> str:
    """Return what is said in a diagnostic on one line."""
    start = diagnostic.span.start
    return f"{start.line}:{start.column} {diagnostic.code} {diagnostic.message} = {diagnostic.help}"


def test_the_draft_itself_is_fine() -> None:
    assert told(DRAFT) == []


@pytest.mark.parametrize(("old", "new", "says"), [(row["old"], row["new"], row["says"]) for row in SLIPS["draft"]])
def test_a_slip_gets_one_finding_that_says_how_to_put_it_right(old: str, new: str, says: str) -> None:
    assert DRAFT.count(old) == 1
    assert told(DRAFT.replace(old, new)) == [says]


@pytest.mark.parametrize(("content", "says"), [(row["content"], row["says"]) for row in SLIPS["files"]])
def test_a_file_that_is_not_a_map_gets_one_finding(content: str, says: str) -> None:
    found = check(Text("map.yaml", content), Project(os.getcwd())).diagnostics
    assert [as_line(each) for each in found] == [says]


@pytest.mark.parametrize(
    "content",
    [
        '{"argmap": 1, "title": "As JSON", "claims": {"a": {"text": "A.", "url": "https://example.org"}}}',
        DRAFT.replace("noise:", "lärm:"),
        DRAFT.replace("noise:", "шум:"),
        "---\n" + DRAFT,
        DRAFT.replace("        locator: table 3\n", "        locator: null\n        quote: ~\n        date:\n"),
    ],
)
def test_what_is_not_a_slip_is_not_reported(content: str) -> None:
    assert told(content) == []


def test_a_second_document_is_reported_once() -> None:
    assert [line.split(" = ")[0] for line in told(f"{DRAFT}---\n{DRAFT}")] == [
        "30:1 A001 a second document begins here"
    ]
