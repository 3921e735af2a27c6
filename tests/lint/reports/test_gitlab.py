"""GitLab's Code Quality: its fields, and fingerprints that stay when other lines come and go."""

import json
from typing import Any

from hypothesis import given, settings

from argmap.lint.reports import gitlab
from argmap.lint.summary import Summary, summarise
from tests.laws import examples
from tests.lint.reports.summaries import of_broken_files, summaries
from tests.maps import read

CLAIMS = "claims:\n  one: A claim that stands alone.\n  two: Another that stands alone.\n"


def rows_of(summary: Summary) -> list[dict[str, Any]]:
    """Return the rows of a report."""
    rows: list[dict[str, Any]] = json.loads(gitlab.report(summary))
    return rows


def fingerprints_of(content: str) -> dict[str, str]:
    """Return the fingerprints of the findings in a map, by message."""
    rows = rows_of(summarise([read(content)]))
    return {row["description"]: row["fingerprint"] for row in rows}


def test_a_diagnostic_has_the_fields_that_gitlab_asks_for() -> None:
    row = rows_of(summarise([read(CLAIMS)]))[0]
    assert list(row) == ["description", "check_name", "fingerprint", "severity", "location"]
    assert (row["description"], row["check_name"], row["severity"]) == (
        'the thesis "one" has no support',
        "unsupported-thesis",
        "major",
    )
    assert row["location"] == {
        "path": "map.yaml",
        "positions": {"begin": {"line": 4, "column": 3}, "end": {"line": 4, "column": 6}},
    }


def test_a_fingerprint_stays_when_other_lines_come_and_go() -> None:
    before = fingerprints_of(CLAIMS)
    after = fingerprints_of("# a remark\nquestion: What now?\n" + CLAIMS + "  three: A third.\n")
    assert before
    assert before.items() <= after.items()


def test_a_fingerprint_changes_with_the_line_that_it_is_about() -> None:
    before, after = fingerprints_of(CLAIMS), fingerprints_of(CLAIMS.replace("stands alone", "stands apart", 1))
    assert {name for name in before if before[name] != after[name]} == {'the thesis "one" has no support'}


@given(summaries)
@settings(max_examples=examples(1000))
def test_no_two_fingerprints_are_the_same_and_severities_are_known(summary: Summary) -> None:
    rows = rows_of(summary)
    assert len({row["fingerprint"] for row in rows}) == len(rows) == len(summary.diagnostics)
    assert {row["severity"] for row in rows} <= {"info", "minor", "major", "critical", "blocker"}


def test_the_broken_files_have_fingerprints_of_their_own() -> None:
    rows = rows_of(of_broken_files())
    assert len({row["fingerprint"] for row in rows}) == len(rows) > 100
