"""What would turn the verdicts on theses."""

import pytest

from argmap.base.errors import ArgmapError
from argmap.evaluation.analysis.flips import find_flips
from argmap.evaluation.dominators import find_dominators
from argmap.evaluation.terms import Terms
from tests.evaluation.analysis.maps import SHOP
from tests.maps import read_whole

GRAPH = read_whole(SHOP).graph


def test_flips_are_found_for_each_thesis_by_standing_and_by_strength() -> None:
    found = find_flips(GRAPH)
    assert (found.items, found.sizes, found.left) == (("trade", "debts", "lasts"), 3, 0)
    assert [(flips.thesis, flips.standing, flips.strength, flips.steady) for flips in found.flips] == [
        ("stay", (("trade",), ("lasts",)), (("debts",),), True),
        ("close", (), (("debts",),), True),
    ]


def test_each_thesis_has_its_dominators() -> None:
    for flips in find_flips(GRAPH).flips:
        assert flips.dominators == find_dominators(GRAPH, flips.thesis)


def test_flips_of_one_thesis_are_those_among_all() -> None:
    found = find_flips(GRAPH, thesis="close")
    assert found.flips == find_flips(GRAPH).flips[1:]


def test_a_statement_that_is_no_thesis_is_refused() -> None:
    with pytest.raises(ArgmapError, match=r'^"trade" is no thesis: stay and close$'):
        find_flips(GRAPH, thesis="trade")


def test_a_strength_that_is_unknown_is_never_turned() -> None:
    lines = (
        "theses: a\nclaims:\n  a: {text: A., weight: 1, attacks: {b: {strength: 1}}}\n"
        "  b: {text: B., weight: 1, attacks: {a: {strength: 1}}}\n"
        "evidence: {e: {text: E., attacks: {b: {strength: 0}}}}\n"
    )
    [flips] = find_flips(read_whole(lines).graph, Terms(semantics="df-quad")).flips
    assert (flips.strength, flips.steady) == ((), False)


@pytest.mark.slow
def test_a_search_is_limited_when_larger_sets_were_left_out() -> None:
    small = find_flips(GRAPH)
    lines = [f"  e{number}: {{text: E., supports: t}}" for number in range(300)]
    large = find_flips(read_whole("\n".join(["theses: t", "claims: {t: T.}", "evidence:", *lines, ""])).graph)
    assert (small.sizes, small.is_limited) == (3, False)
    assert (large.sizes, large.is_limited) == (2, True)
