"""What rules need: without it a rule finds nothing, so that its module need not be loaded."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

from argmap.lint.context import Context
from argmap.lint.needs import Need
from argmap.lint.registry import RULES, rules
from argmap.workspace.workspace import Workspace
from tests.maps import ARGUMENTS, ROOT, read

MAPS = [*ARGUMENTS, *sorted((ROOT / "tests" / "broken").rglob("*.yaml"))]
CHOOSY = [rule for rule in rules() if rule.needs]


def contexts(path: Path) -> Iterable[Context]:
    """Return what rules look at in a map, on a day and on none."""
    checked = Workspace().check(path, with_rules=False)
    return [Context(checked.graph, checked.documents, today=day) for day in (None, date(2026, 1, 1))]


@pytest.mark.slow
def test_a_rule_finds_nothing_in_a_map_without_what_it_needs() -> None:
    searches = [(rule.name, rule.needs, RULES.get(rule.name).find) for rule in CHOOSY]
    found, seen = {}, set()
    for path in MAPS:
        for context in contexts(path):
            met = {need: need.is_met(context) for need in Need}
            seen |= {*met.items()}
            for name, need, find in searches:
                if need and find and not met[need]:
                    found[name, path] = list(find(context))
    assert {key: findings for key, findings in found.items() if findings} == {}
    # What rules need is there in some maps and not in others.
    assert seen == {(need, is_met) for need in Need for is_met in (True, False)}
    assert {name for name, _ in found} == {rule.name for rule in CHOOSY}


def test_every_need_is_that_of_a_rule() -> None:
    assert {rule.needs for rule in CHOOSY} == set(Need)


def test_a_map_with_nothing_in_it_meets_no_need() -> None:
    checked = read("argmap: 1\ntitle: Nothing\n")
    context = Context(checked.graph, checked.documents)
    assert [need for need in Need if need.is_met(context)] == []
