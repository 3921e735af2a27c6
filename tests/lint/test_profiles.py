"""The profile of imported maps: fewer rules, unless somebody asks for them."""

from pathlib import Path

import pytest

from argmap.lint.profiles import OFF, SEVERITIES
from argmap.lint.registry import by_code
from argmap.lint.settings import Choice, Profile
from argmap.workspace.workspace import NO_CHOICE, Workspace
from tests.cli.running import run

CONTENT = """\
argmap: 1
title: A street
theses: close-it
claims:
  close-it:
    text: The street should be closed.
    claims:
      safer: Is it safer without cars?
"""
IMPORTED = CONTENT + "x-from: {format: argdown}\n"
LEFT_OUT = {"unsupported-claim", "one-sided", "question-as-claim"}


def names(folder: Path, content: str, choice: Choice = NO_CHOICE, settings: str = "") -> set[str]:
    """Return the names of the findings in a map, under settings of its folder."""
    (folder / "argmap.toml").write_text(settings, encoding="utf-8")
    (folder / "map.yaml").write_text(content, encoding="utf-8")
    return {each.name for each in Workspace(choice).check(folder / "map.yaml").diagnostics}


def test_the_profile_names_rules_that_are_there_and_none_of_reading() -> None:
    assert not any(by_code()[code].is_reading_error for code in (*OFF, *SEVERITIES))


def test_a_map_that_says_that_it_was_imported_is_checked_by_fewer_rules(tmp_path: Path) -> None:
    assert names(tmp_path, CONTENT) >= LEFT_OUT
    assert not names(tmp_path, IMPORTED) & LEFT_OUT


@pytest.mark.parametrize(
    ("choice", "settings", "found"),
    [
        (Choice(profile=Profile.DEFAULT), "", LEFT_OUT),
        (Choice(), 'profile = "default"', LEFT_OUT),
        (Choice(profile=Profile.IMPORTED), 'profile = "default"', set()),
        (Choice(), 'select = ["A3"]', {"one-sided"}),
        (Choice(), 'select = ["A"]', set()),
        (Choice(select=("one-sided",)), "", {"one-sided"}),
        (Choice(), 'severity = { one-sided = "info" }', {"one-sided"}),
    ],
)
def test_settings_of_the_profile_or_of_a_rule_take_precedence(
    choice: Choice, settings: str, found: set[str], tmp_path: Path
) -> None:
    assert names(tmp_path, IMPORTED, choice, settings) & LEFT_OUT == found


def test_any_map_may_be_checked_as_an_imported_one(tmp_path: Path) -> None:
    assert not names(tmp_path, CONTENT, Choice(profile=Profile.IMPORTED)) & LEFT_OUT


def test_a_profile_that_does_not_exist_is_a_bad_setting(tmp_path: Path) -> None:
    assert "bad-setting" in names(tmp_path, CONTENT, settings='profile = "lax"')


def test_the_last_line_says_how_many_rules_are_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("map.yaml").write_text(IMPORTED, encoding="utf-8")
    Path("own.yaml").write_text(CONTENT, encoding="utf-8")
    end = ": 13 rules off (--profile default checks them)\n"
    assert run("validate", "map.yaml").err.endswith("; checked as an imported map" + end)
    assert run("validate", "map.yaml", "own.yaml").err.endswith("; an imported map among them" + end)
    assert "rules off" not in run("validate", "map.yaml", "--profile", "default").err
