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


@pytest.mark.parametrize("path", MAPS, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_rule_finds_nothing_in_a_map_without_what_it_needs(path: Path) -> None:
    for context in contexts(path):
        for rule in CHOOSY:
            find = RULES.get(rule.name).find
            assert find is not None
            if rule.needs and not rule.needs.is_met(context):
                assert (rule.name, list(find(context))) == (rule.name, [])


def test_what_rules_need_is_there_in_some_maps_and_not_in_others() -> None:
    seen = {(need, need.is_met(context)) for path in MAPS for context in contexts(path) for need in Need}
    assert seen == {(need, is_met) for need in Need for is_met in (True, False)}


def test_every_need_is_that_of_a_rule() -> None:
    assert {rule.needs for rule in CHOOSY} == set(Need)


def test_a_map_with_nothing_in_it_meets_no_need() -> None:
    checked = read("argmap: 1\ntitle: Nothing\n")
    context = Context(checked.graph, checked.documents)
    assert [need for need in Need if need.is_met(context)] == []
