"""What if: verdicts before and after a change."""

from math import nan

import pytest

from argmap.base.errors import ArgmapError
from argmap.evaluation.analysis.what_if import Changes, what_if
from argmap.evaluation.results import Standing
from argmap.evaluation.terms import Standard, Terms
from tests.evaluation.analysis.maps import SHOP
from tests.maps import read_whole

GRAPH = read_whole(SHOP).graph


def standings(changes: Changes) -> dict[str, tuple[Standing, Standing]]:
    """Return the standing of each thesis before and after."""
    return {one.name: (one.before.standing, one.after.standing) for one in changes.theses}


def test_theses_are_compared_before_and_after_in_their_order() -> None:
    changes = what_if(GRAPH, without=["lasts"])
    assert list(standings(changes).items()) == [
        ("stay", (Standing.STANDS, Standing.FALLS)),
        ("close", (Standing.FALLS, Standing.UNPROVEN)),
    ]
    assert [one.name for one in changes.turned] == ["stay", "close"]


def test_other_statements_that_turn_are_listed_and_those_taken_away_are_no_consequence() -> None:
    content = (
        "theses: t\nclaims:\n  t: {text: T., claims: {r: R.}}\n  a: {text: A., attacks: {t: {strength: strong}}}\n"
    )
    content += "evidence: {e: {text: E., attacks: {a: {strength: strong}}}}\n"
    changes = what_if(read_whole(content).graph, without=["e"])
    assert standings(changes) == {"t": (Standing.STANDS, Standing.FALLS)}
    assert [one.name for one in changes.others] == ["a", "e"]
    assert [one.name for one in changes.consequences] == ["a"]


def test_what_is_taken_away_keeps_the_order_of_the_map_and_weights_that_of_their_ids() -> None:
    changes = what_if(
        GRAPH, without=["rent -> stay", "lasts", "debts"], weights={"trade": 0.1, "debts -> close": 1, "paid": 0}
    )
    assert changes.without == ("debts", "lasts", "rent -> stay")
    assert list(changes.weights.items()) == [("debts -> close", 1), ("paid", 0), ("trade", 0.1)]


def test_other_terms_hold_before_and_after() -> None:
    terms = Terms(standard=Standard.BEYOND_REASONABLE_DOUBT)
    changes = what_if(GRAPH, terms, weights={"trade -> stay": 1})
    assert (changes.before.terms, changes.after.terms.standard) == (terms, Standard.BEYOND_REASONABLE_DOUBT)
    assert standings(changes)["stay"] == (Standing.UNPROVEN, Standing.STANDS)


def test_nothing_turns_when_nothing_is_changed() -> None:
    changes = what_if(GRAPH)
    assert changes.before == changes.after
    assert (changes.turned, changes.others) == ((), ())


def test_an_unknown_id_is_refused_the_first_one_as_given() -> None:
    with pytest.raises(ArgmapError, match=r'^no statement or step is called "rnt": did you mean "rent"\?$'):
        what_if(GRAPH, without=["rnt", "lsts"])
    with pytest.raises(ArgmapError, match=r'^no statement or step is called "": argmap show lists the statements$'):
        what_if(GRAPH, weights={"": 0.5})


@pytest.mark.parametrize("weight", [-0.1, 1.5, nan])
def test_a_weight_outside_its_range_is_refused(weight: float) -> None:
    message = f'^{weight:g} is not a weight for "rent": give a number from 0 to 1$'
    with pytest.raises(ArgmapError, match=message):
        what_if(GRAPH, weights={"rent": weight})
