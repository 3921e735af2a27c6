"""The page of every rule: its parts are there, and its examples do what it says."""

import textwrap
from pathlib import Path

import pytest

from argmap.base.diagnostics import Diagnostic, Severity
from argmap.base.text import Text
from argmap.lint import registry
from argmap.lint.checker import check
from argmap.lint.registry import Rule, rules
from argmap.lint.settings import Settings
from argmap.workspace.project import Project
from tests.expectations import TODAY

HEAD = "argmap: 1\ntitle: Example\n"
# Rules that no few lines of one file can show.
WITHOUT_BAD = {
    "encoding": "a page is UTF-8 itself",
    "unreadable-file": "there is nothing to read",
    "bad-setting": "it takes a file of settings",
    "too-deep": "it takes eight levels",
    "too-long": "it takes 141 characters",
    "too-wide": "it takes ten reasons",
    "quote-altered": "it takes the text of a source",
    "quote-ambiguous": "it takes the text of a source",
    "quote-cut": "it takes the text of a source",
    "quote-near": "it takes the text of a source",
    "quote-not-found": "it takes the text of a source",
    "source-changed": "it takes the text of a source",
    "locator-missing": "it takes the text of a source",
    "locator-wrong": "it takes the text of a source",
}
RULES = {rule.name: rule for rule in rules()}


def part_of(page: str, heading: str) -> str:
    """Return what is below a heading of a page, without its indentation; nothing without the heading."""
    lines = page.split("\n")
    if heading not in lines:
        return ""
    start = lines.index(heading) + 1
    stop = next((n for n in range(start, len(lines)) if lines[n] and not lines[n].startswith(" ")), len(lines))
    return textwrap.dedent("\n".join(lines[start:stop])).strip() + "\n"


def told(example: str, folder: Path) -> tuple[Diagnostic, ...]:
    """Return what a check reports for an example."""
    head = "" if example.startswith("argmap:") else HEAD
    text = Text("example.yaml", head + example)
    return check(text, Project(str(folder)), settings=Settings(today=TODAY, preview=True)).diagnostics


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_the_page_of_a_rule_has_a_sentence_a_reason_and_a_good_example(rule: Rule) -> None:
    first, blank = rule.page.split("\n")[:2]
    assert first.endswith(".")
    assert not blank
    assert part_of(rule.page, "Why").strip()
    assert part_of(rule.page, "Good").strip()


@pytest.mark.parametrize("name", sorted(RULES.keys() - WITHOUT_BAD.keys()))
def test_the_bad_example_of_a_rule_breaks_it(name: str, tmp_path: Path) -> None:
    example = part_of(RULES[name].page, "Bad")
    assert example.strip(), "a rule needs an example, or a reason why it has none"
    assert name in {diagnostic.name for diagnostic in told(example, tmp_path)}


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_the_good_example_of_a_rule_keeps_it_and_has_no_error(rule: Rule, tmp_path: Path) -> None:
    diagnostics = told(part_of(rule.page, "Good"), tmp_path)
    assert rule.name not in {d.name for d in diagnostics}
    assert [d.message for d in diagnostics if d.severity is Severity.ERROR] == []


@pytest.mark.parametrize("name", WITHOUT_BAD)
def test_a_rule_that_has_a_bad_example_is_not_excused_from_one(name: str) -> None:
    assert not part_of(RULES[name].page, "Bad").strip()


def test_every_rule_has_a_code_of_its_own() -> None:
    codes = [rule.code for rule in rules()]
    assert codes == sorted(set(codes))


def test_the_name_of_a_rule_is_that_of_its_module() -> None:
    assert sorted(RULES) == list(registry.RULES.names())
