"""The explanation of a statement: what it rests on, and what moves its strength."""

import pytest

from argmap.base.errors import ArgmapError
from argmap.evaluation.analysis.why import Explanation, explain
from argmap.evaluation.dominators import Dominator, DominatorKind
from argmap.evaluation.results import Hitch, Standing
from argmap.evaluation.terms import StrengthScope, Terms
from tests.evaluation.analysis.maps import SHOP
from tests.maps import read_whole


def explanation(name: str, content: str = SHOP, terms: Terms | None = None, depth: int = 3) -> Explanation:
    """Return why a statement of a map stands or falls."""
    return explain(read_whole(content).graph, name, terms or Terms(), depth)


def outline(found: Explanation) -> list[tuple[int, str | None, bool]]:
    """Return the lines of an explanation: the level, the statement, and whether the step of the line applies."""
    return [
        (
            one.item.depth,
            one.item.statement.id if one.item.statement else None,
            one.application is not None and one.application.applies,
        )
        for one in found.items
    ]


def test_an_explanation_lists_what_a_statement_rests_on_level_by_level() -> None:
    found = explanation("stay")
    assert (found.id, found.assessment.standing) == ("stay", Standing.STANDS)
    assert outline(found) == [(1, "trade", True), (2, "lasts", True), (1, "rent", True)]
    assert [one.assessment and one.assessment.standing for one in found.items] == [Standing.STANDS] * 3
    assert [step.id for step in found.steps] == ["trade -> stay", "rent -> stay"]
    assert found.rivals == ("close",)


def test_an_explanation_goes_as_deep_as_asked() -> None:
    assert outline(explanation("stay", depth=1)) == [(1, "trade", True), (1, "rent", True)]


def test_a_statement_that_stands_is_excluded_when_its_step_does_not_apply() -> None:
    debts, paid = explanation("close").items
    assert debts.application is not None
    assert (debts.application.hitch, debts.application.by) == (Hitch.UNDERCUT, ("paid -> (debts -> close)",))
    assert (debts.is_excluded, paid.is_excluded) == (True, False)


def test_a_linked_step_is_a_line_without_a_statement_and_none_of_its_premises_is_excluded() -> None:
    lines = "theses: t\nclaims:\n  t: T.\n  a: A.\n  b: B.\n  c: {text: C., undercuts: both}\n"
    found = explanation("t", f"{lines}arguments: {{both: {{premises: [a, b], supports: t}}}}\n")
    assert outline(found) == [(1, None, False), (2, "a", False), (2, "b", False), (2, "c", True)]
    assert found.items[0].assessment is None
    assert not any(one.is_excluded for one in found.items)


def test_a_statement_that_nothing_supports_or_attacks_rests_on_nothing() -> None:
    found = explanation("rent")
    assert (found.items, found.steps, found.rivals, found.dominators, found.influential) == ((), (), (), (), ())
    assert found.contributions is not None
    assert dict(found.contributions.items) == {}


def test_an_explanation_lists_the_dominators_of_any_statement() -> None:
    assert explanation("close").dominators == (
        Dominator(DominatorKind.SOURCE, "ledger"),
        Dominator(DominatorKind.EVIDENCE, "debts"),
        Dominator(DominatorKind.STEP, "debts -> close"),
    )


def test_statements_that_move_the_strength_come_in_the_order_of_what_is_lost_without_them() -> None:
    found = explanation("stay")
    assert found.influential == ("trade", "rent", "lasts")
    assert found.contributions is not None
    removals = [found.contributions.items[name].removal for name in found.influential]
    assert removals == pytest.approx([0.0421, -0.0336, 0.0050], abs=0.0001)


def test_a_statement_that_two_decimals_do_not_show_is_not_influential() -> None:
    lines = "theses: t\nclaims:\n  t: T.\n  a: {text: A., weight: 0.01, supports: {t: {strength: 0.01}}}\n"
    found = explanation("t", lines)
    assert found.contributions is not None
    assert list(found.contributions.items) == ["a"]
    assert found.influential == ()


@pytest.mark.slow
def test_contributions_are_unknown_where_the_strength_is() -> None:
    lines = (
        "theses: a\nclaims:\n  a: {text: A., weight: 1, attacks: {b: {strength: 1}}}\n"
        "  b: {text: B., weight: 1, attacks: {a: {strength: 1}}}\n"
    )
    found = explanation("a", lines, Terms(semantics="df-quad", strengths=StrengthScope.PUBLISHED))
    assert (found.assessment.strength, found.contributions, found.influential) == (None, None, ())


def test_an_unknown_statement_is_refused_with_the_nearest_known_one() -> None:
    with pytest.raises(ArgmapError, match=r'^no statement is called "trad": did you mean "trade"\?$'):
        explanation("trad")
