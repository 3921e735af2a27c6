"""What would turn the verdicts on theses."""

import pytest

from argmap.base.errors import ArgmapError
from argmap.evaluation.analysis.flips import GivenKind, SearchExtent, StepFlip, find_flips, given_kind
from argmap.evaluation.dominators import find_dominators
from argmap.evaluation.terms import Accept, StrengthScope, Terms
from tests.evaluation.analysis.maps import SHOP
from tests.maps import read_whole

GRAPH = read_whole(SHOP).graph
WITHOUT_EVIDENCE = "claims:\n  close: {text: The pool closes.}\n  leaks: {text: The pool leaks., supports: close}\n"


def test_flips_are_found_for_each_thesis_by_standing_by_steps_and_by_strength() -> None:
    search = find_flips(GRAPH)
    assert search.items == ("trade", "debts", "lasts", "paid", "rent")
    assert (search.standing, search.strength) == (SearchExtent(3, 0, 3), SearchExtent(2, 0, 2))
    stay, close = search.flips
    assert stay.standing == (("trade",), ("lasts",), ("paid",))
    assert stay.steps == (
        StepFlip("trade -> stay", "weak"),
        StepFlip("rent -> stay", "moderate"),
        StepFlip("rent -> stay", "strong"),
    )
    assert (close.standing, close.is_steady) == ((("trade", "paid"), ("lasts", "paid")), True)


def test_everything_that_is_given_is_tried_whatever_its_kind() -> None:
    search = find_flips(read_whole(WITHOUT_EVIDENCE).graph)
    assert (search.items, search.standing) == (("leaks",), SearchExtent(1, 0, 1))
    assert [flips.standing for flips in search.flips] == [(("leaks",),)]


def test_what_is_not_accepted_is_not_given() -> None:
    search = find_flips(read_whole(WITHOUT_EVIDENCE).graph, Terms(accept=Accept.GROUNDED))
    assert (search.items, search.flips[0].standing) == ((), ())


def test_given_statements_are_evidence_claims_objections_or_assumptions() -> None:
    kinds = [given_kind(GRAPH.statements[name]) for name in ("trade", "stay", "paid", "lasts")]
    assert kinds == [GivenKind.EVIDENCE, GivenKind.CLAIM, GivenKind.OBJECTION, GivenKind.ASSUMPTION]


def test_a_thesis_that_is_given_itself_depends_on_that() -> None:
    search = find_flips(read_whole("theses: t\nclaims: {t: {text: The pool leaks., weight: 0.8}}\n").graph)
    assert [flips.standing for flips in search.flips] == [(("t",),)]


def test_each_thesis_has_its_dominators() -> None:
    for flips in find_flips(GRAPH).flips:
        assert flips.dominators == find_dominators(GRAPH, flips.thesis)


def test_flips_of_one_thesis_are_those_among_all() -> None:
    assert find_flips(GRAPH, thesis="close").flips == find_flips(GRAPH).flips[1:]


def test_a_statement_that_is_not_a_thesis_is_refused() -> None:
    with pytest.raises(ArgmapError, match=r'^"trade" is not a thesis: stay and close$'):
        find_flips(GRAPH, thesis="trade")


def test_a_strength_that_is_unknown_is_never_turned() -> None:
    lines = (
        "theses: a\nclaims:\n  a: {text: A., weight: 1, attacks: {b: {strength: 1}}}\n"
        "  b: {text: B., weight: 1, attacks: {a: {strength: 1}}}\n"
        "evidence: {e: {text: E., attacks: {b: {strength: 0}}}}\n"
    )
    [flips] = find_flips(read_whole(lines).graph, Terms(semantics="df-quad", strengths=StrengthScope.PUBLISHED)).flips
    assert (flips.strength, flips.is_steady) == ((), False)


@pytest.mark.slow
def test_three_hundred_reasons_of_one_thesis_are_all_tried_for_standing() -> None:
    lines = [f"  e{number}: {{text: E., supports: t}}" for number in range(300)]
    search = find_flips(read_whole("\n".join(["theses: t", "claims: {t: T.}", "evidence:", *lines, ""])).graph)
    assert (len(search.items), search.standing) == (300, SearchExtent(3, 0, 3))
    assert (search.flips[0].standing, search.flips[0].steps) == ((), ())
    assert search.strength.sizes == 1
    assert search.strength.further > 0
