"""The verdicts on a map: the steps that apply to each thesis, and where standing and strength disagree."""

from argmap.evaluation.analysis.evaluator import evaluate
from argmap.evaluation.analysis.rivalry import RivalOrder
from argmap.evaluation.analysis.verdicts import MapVerdicts, find_verdicts
from argmap.evaluation.results import Standing
from argmap.evaluation.terms import Accept, Terms
from argmap.model import Step
from tests.evaluation.analysis.maps import SHOP
from tests.maps import read, read_whole


def verdicts(terms: Terms | None = None) -> MapVerdicts:
    """Return the verdicts on the small map."""
    return find_verdicts(read_whole(SHOP).graph, terms or Terms())


def ids(steps: tuple[Step, ...]) -> list[str]:
    """Return the ids of steps."""
    return [step.id for step in steps]


def test_each_thesis_has_the_steps_that_apply_to_it_and_those_that_do_not() -> None:
    stay, close = verdicts().theses
    assert (stay.id, stay.assessment.standing) == ("stay", Standing.STANDS)
    assert [ids(steps) for steps in (stay.supports, stay.attacks, stay.inapplicable)] == [
        ["trade -> stay"],
        ["rent -> stay"],
        [],
    ]
    assert (close.id, close.assessment.standing) == ("close", Standing.FALLS)
    assert [ids(steps) for steps in (close.supports, close.attacks, close.inapplicable)] == [
        [],
        [],
        ["debts -> close"],
    ]


RIVALS = """
theses: [a, b, c]
claims:
  a: {text: A., contradicts: b, claims: {one: One.}}
  b: {text: B., claims: {two: Two., three: Three., four: Four.}}
  c: {text: C., claims: {five: Five.}}
arguments: {more: {premises: one, supports: a, strength: STRENGTH}}
"""


def orders(strength: str) -> tuple[RivalOrder, ...]:
    """Return how rivals are ordered where the best reason for the first is so strong."""
    return find_verdicts(read_whole(RIVALS.replace("STRENGTH", strength)).graph).orders


def test_rivals_that_standing_and_strength_put_in_different_orders_are_reported() -> None:
    assert orders("strong") == (RivalOrder("a", "b", is_tie=False, stronger="b"),)


def test_of_tied_rivals_it_is_reported_which_is_ahead_when_all_that_applies_is_added_up() -> None:
    assert orders("moderate") == (RivalOrder("a", "b", is_tie=True, stronger="b"),)
    level = RIVALS.replace("STRENGTH", "moderate").replace(", three: Three., four: Four.", "")
    assert find_verdicts(read_whole(level).graph).orders == (RivalOrder("a", "b", is_tie=True, stronger=None),)


def test_rivals_that_both_orders_agree_on_and_theses_that_are_no_rivals_are_not_reported() -> None:
    assert verdicts().orders == ()


def test_two_theses_of_which_neither_stands_do_not_disagree() -> None:
    found = verdicts(Terms(accept=Accept.ASSUMPTIONS))
    assert [thesis.assessment.standing for thesis in found.theses] == [Standing.UNPROVEN, Standing.UNPROVEN]
    assert found.orders == ()


def test_statements_are_counted_by_standing_and_those_that_do_not_stand_are_listed_without_the_theses() -> None:
    found = verdicts(Terms(accept=Accept.ASSUMPTIONS))
    assert {standing: count for standing, count in found.counts.items() if count} == {
        Standing.STANDS: 1,
        Standing.UNPROVEN: 6,
    }
    assert found.others == ("trade", "debts", "paid", "rent")


def test_a_step_with_the_id_of_a_statement_supports_or_attacks_nothing() -> None:
    checked = read(
        "claims:\n  stay: The shop stays open.\nevidence:\n  trade: {text: The trade has grown., supports: stay}\n"
        "  rent: The rent has not.\narguments:\n  trade: {premises: [trade, rent], attacks: stay}\n"
    )
    assert "duplicate-id" in [diagnostic.name for diagnostic in checked.diagnostics]
    assert [step.id for step in checked.graph.incoming["stay"]] == ["trade -> stay"]
    assert evaluate(checked.graph).statements["stay"].standing is Standing.STANDS


HANGING = """
theses: [t, u]
sources: {s: {title: S, reliability: A}}
claims:
  t: {text: T., claims: {r: {text: R., claims: {q: Q.}}}}
  u: {text: U., claims: {p: P.}}
evidence:
  e: {text: E., source: s, supports: r}
counterarguments:
  against-r: {text: Against R., undercuts: r -> t}
  tied: {text: Against that., attacks: against-r}
  doubt: {text: Who counted?, attacks: e}
"""


def test_the_ties_that_a_verdict_depends_on_are_named_and_no_others() -> None:
    one, other = find_verdicts(read_whole(HANGING).graph).theses
    assert (one.assessment.standing, one.ties) == (Standing.STANDS, ("against-r",))
    assert (other.assessment.standing, other.ties) == (Standing.STANDS, ())


def test_objections_to_evidence_that_lose_to_a_rating_alone_are_counted() -> None:
    one, other = find_verdicts(read_whole(HANGING).graph).theses
    assert (one.rated_objections, other.rated_objections) == (1, 0)
    weak = HANGING.replace("attacks: e}", "attacks: {e: {strength: weak}}}")
    assert find_verdicts(read_whole(weak).graph).theses[0].rated_objections == 0


def test_what_to_weigh_against_what_is_named_where_a_thesis_is_tied() -> None:
    lines = (
        "theses: t\nclaims: {t: {text: T., claims: {a: A., b: B.}}}\ncounterarguments: {c: {text: C., attacks: t}}\n"
    )
    [thesis] = find_verdicts(read_whole(lines).graph).theses
    assert thesis.to_decide == ("a -> t", "c -> t")
    assert thesis.if_grounded is Standing.UNPROVEN
