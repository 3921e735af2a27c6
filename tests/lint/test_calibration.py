"""The page on calibration agrees with the rules, and what they say of the maps that they were judged on is known."""

import re
from collections import Counter
from datetime import date
from pathlib import Path

from argmap.lint.registry import by_name, rules
from argmap.lint.settings import Choice
from argmap.workspace.workspace import Workspace
from tests.maps import ROOT

PAGE = ROOT / "docs" / "explanation" / "calibration.md"
MAPS = sorted((ROOT / "tests" / "calibration" / "maps").glob("*.yaml"))
ROW = re.compile(r"\| `(?P<rule>[a-z-]+)` \| (?P<counts>\d+ \| \d+ \| \d+ \| \d+) \| (?P<outcome>[a-z]+) \|")
# What was judged; a change of it is to be judged again, and the page to be written again.
FOUND = {
    "evidence-without-source": 3,
    "load-bearing-assumption": 1,
    "missing-warrant": 10,
    "nested-undercut": 4,
    "pronoun-start": 1,
    "quote-unchecked": 18,
    "single-point-of-failure": 4,
    "stale-source": 2,
    "unanswered-objection": 6,
    "unanswered-question": 2,
    "unsupported-claim": 8,
    "weasel-words": 2,
}


def rows() -> list[re.Match[str]]:
    """Return the rows of the table of rules."""
    found = [ROW.fullmatch(line) for line in PAGE.read_text(encoding="utf-8").splitlines()]
    return [row for row in found if row]


def test_the_rules_say_of_the_maps_what_was_judged() -> None:
    workspace = Workspace(Choice(today=date(2026, 11, 29), preview=True))
    found = Counter(each.name for path in MAPS for each in workspace.check(path).diagnostics)
    assert dict(sorted(found.items())) == FOUND


def test_no_map_is_kept_from_being_read() -> None:
    assert [path.name for path in MAPS if not Workspace().check(path, with_rules=False).is_whole] == []


def test_the_table_of_the_page_adds_up_and_reports_the_severities_of_the_rules() -> None:
    for row in rows():
        findings, *judged = map(int, row["counts"].split(" | "))
        rule = by_name()[row["rule"]]
        assert (row["rule"], findings) == (row["rule"], sum(judged))
        assert (row["rule"], row["outcome"]) == (row["rule"], "preview" if rule.is_preview else str(rule.severity))


def test_a_warning_that_was_judged_is_right_nine_times_in_ten_and_a_remark_three_times_in_four() -> None:
    for row in rows():
        findings, right, *_ = map(int, row["counts"].split(" | "))
        if row["outcome"] in {"warning", "info"}:
            assert right / findings >= {"warning": 0.9, "info": 0.75}[row["outcome"]], row["rule"]


def test_every_rule_in_preview_is_named_on_the_page() -> None:
    page = Path(PAGE).read_text(encoding="utf-8")
    assert [rule.name for rule in rules() if rule.is_preview and f"`{rule.name}`" not in page] == []
