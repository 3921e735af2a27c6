"""Preview rules: they are listed, and checked only on request."""

from pathlib import Path

import pytest

from argmap.base.errors import ArgmapError
from argmap.base.text import Text
from argmap.lint.registry import rules
from argmap.lint.settings import Choice, choose
from argmap.lint.settings.loader import configure
from argmap.workspace.workspace import Workspace
from tests.cli.running import run

# `weasel-words` finds something here, and so do rules that are no preview.
CONTENT = """\
argmap: 1
title: A map
claims:
  stay: {text: The shop stays open., claims: {loved: {text: Studies show that it is loved., basis: expert-opinion}}}
"""
PREVIEW = [rule for rule in rules() if rule.is_preview]


@pytest.fixture
def path(tmp_path: Path) -> str:
    """Return the path of a map, in a folder of its own."""
    file = tmp_path / "map.yaml"
    file.write_text(CONTENT, encoding="utf-8")
    return str(file)


def names(path: str, choice: Choice) -> set[str]:
    """Return the names of the rules that find something."""
    return {diagnostic.name for diagnostic in Workspace(choice).check(path).diagnostics}


@pytest.mark.parametrize(
    ("choice", "is_found"),
    [
        (Choice(), False),
        (Choice(select=("A5",)), False),
        (Choice(preview=True), True),
        (Choice(select=("A5",), preview=True), True),
        (Choice(select=("A517",), preview=True), True),
        (Choice(select=("A2",), preview=True), False),
        (Choice(ignore=("weasel-words",), preview=True), False),
    ],
)
def test_a_preview_rule_is_checked_where_preview_is_on_and_it_is_selected(
    choice: Choice,
    is_found: bool,
    path: str,
) -> None:
    assert ("weasel-words" in names(path, choice)) is is_found


@pytest.mark.parametrize(("setting", "is_found"), [("preview = true", True), ("preview = false", False)])
def test_the_settings_of_a_project_turn_preview_on(
    setting: str,
    is_found: bool,
    path: str,
) -> None:
    Path(path).with_name("argmap.toml").write_text(setting, encoding="utf-8")
    assert ("weasel-words" in names(path, Choice())) is is_found
    assert ("weasel-words" in names(path, Choice(select=("A517",)))) is is_found


def test_an_option_turns_preview_on_next_to_the_settings_of_a_project(path: str) -> None:
    Path(path).with_name("argmap.toml").write_text('ignore = ["A2"]', encoding="utf-8")
    assert {"weasel-words", "one-sided"} <= names(path, Choice(preview=True))
    assert "unsupported-claim" not in names(path, Choice(preview=True))


def test_selecting_a_preview_rule_alone_without_preview_is_refused() -> None:
    with pytest.raises(ArgmapError, match='"weasel-words" is a preview rule: add --preview to check it'):
        choose(["weasel-words"], None)
    assert choose(["weasel-words"], None, preview=True) == Choice(("weasel-words",), (), None, preview=True)
    assert choose(["A5"], ["weasel-words"]) == Choice(("A5",), ("weasel-words",))


def test_settings_that_select_a_preview_rule_alone_without_preview_are_wrong() -> None:
    settings = configure(Text("argmap.toml", 'select = ["A2", "weasel-words"]'), "")
    assert settings
    assert [(p.span.start.column, p.message, p.help) for p in settings.problems] == [
        (17, '"weasel-words" is a preview rule and is not checked', "add preview = true")
    ]
    allowed = configure(Text("argmap.toml", 'preview = true\nselect = ["weasel-words"]'), "")
    assert allowed
    assert allowed.problems == ()


def test_an_exception_to_a_preview_rule_is_not_reported_as_unused(path: str) -> None:
    content = CONTENT.replace("basis:", "allow: {weasel-words: they do}, basis:")
    Path(path).write_text(content, encoding="utf-8")
    assert "unused-allow" not in names(path, Choice())
    assert not {"unused-allow", "weasel-words"} & names(path, Choice(preview=True))


def test_preview_rules_are_listed_and_marked() -> None:
    lines = run("rules").out.splitlines()
    assert [line.split()[0] for line in lines if line.split()[3] in {"p", "*p"}] == [rule.code for rule in PREVIEW]
    assert "in preview, checked only with --preview; since 0.1.0" in run("explain", "weasel-words").out
    assert "preview" not in run("explain", "orphan").out.splitlines()[0]


def test_the_check_of_a_file_takes_the_option(path: str) -> None:
    assert "weasel-words" in run("validate", "--preview", path).out
    assert "weasel-words" not in run("validate", path).out
