"""How maps are read for standing: reasons, ties, undercuts, backing, standards, circles."""

import pytest

from argmap.base.errors import ArgmapError
from argmap.evaluation.analysis.evaluator import evaluate
from argmap.evaluation.results import Cause, Evaluation, Hitch, Standing
from argmap.evaluation.terms import Leaves, Standard, Terms
from tests.maps import read_whole

STANDS, FALLS, UNDECIDED = Standing.STANDS, Standing.FALLS, Standing.UNDECIDED
DEFAULT_TERMS = Terms()


def judged(content: str, terms: Terms = DEFAULT_TERMS) -> Evaluation:
    """Return the evaluation of some lines."""
    return evaluate(read_whole(content).graph, terms)


def standing(content: str, name: str = "a", terms: Terms = DEFAULT_TERMS) -> tuple[Standing, Cause]:
    """Return the standing of a statement and why it has it."""
    found = judged(content, terms).statements[name]
    return found.standing, found.reason.cause


FOR = "claims:\n  a: A.\n  b: {text: B., supports: a}\n"
AGAINST = "counterarguments:\n  c: {text: C., attacks: a}\n"


def test_a_statement_that_nothing_supports_is_taken_as_given() -> None:
    assert standing("claims: {a: A.}") == (STANDS, Cause.GIVEN)


def test_unless_leaves_are_rejected_and_then_only_assumptions_are() -> None:
    terms = Terms(leaves=Leaves.REJECT)
    assert standing("claims: {a: A.}", terms=terms) == (FALLS, Cause.UNSUPPORTED)
    lines = "claims:\n  a: A.\nassumptions:\n  b: {text: B., supports: a}\n"
    assert standing(lines, terms=terms) == (STANDS, Cause.REASON)
    assert standing(lines, "b", terms) == (STANDS, Cause.GIVEN)


def test_as_much_for_as_against_is_a_tie_and_a_tie_falls() -> None:
    assert standing(FOR + AGAINST) == (FALLS, Cause.TIE)
    assert judged(FOR + AGAINST).statements["a"].reason.steps == ("c -> a",)


def test_the_best_reason_counts_and_not_how_many_there_are() -> None:
    many = "".join(f"  b{n}: {{text: B., supports: a}}\n" for n in range(5))
    assert standing(f"claims:\n  a: A.\n{many}{AGAINST}") == (FALLS, Cause.TIE)
    strong = "  d: {text: D., supports: {a: {strength: strong}}}\n"
    assert standing(f"claims:\n  a: A.\n{strong}{AGAINST}") == (STANDS, Cause.REASON)


def test_more_against_than_for_outweighs() -> None:
    lines = f"{FOR}counterarguments:\n  c: {{text: C., attacks: {{a: {{strength: strong}}}}}}\n"
    reason = judged(lines).statements["a"].reason
    assert (reason.cause, reason.pro, reason.con) == (Cause.OUTWEIGHED, 0.5, 0.75)


def test_an_objection_that_is_answered_does_not_count() -> None:
    answered = f"{FOR}{AGAINST}  d: {{text: D., attacks: c}}\n"
    assert standing(answered) == (STANDS, Cause.REASON)
    assert judged(answered).steps["c -> a"].by == ("c",)


def test_the_case_for_a_rival_is_a_case_against() -> None:
    lines = "claims:\n  a: {text: A., contradicts: b}\n  b: B.\n  c: {text: C., supports: {a: {strength: strong}}}\n"
    lines += "  d: {text: D., supports: b}\n"
    assert standing(lines) == (STANDS, Cause.REASON)
    found = judged(lines).statements["b"]
    assert (found.standing, found.reason.cause, found.reason.rivals) == (FALLS, Cause.OUTWEIGHED, ("a",))


def test_an_attack_on_a_statement_is_no_reason_for_its_rival() -> None:
    lines = "claims:\n  a: {text: A., contradicts: b}\n  b: {text: B., weight: 0}\n"
    lines += "counterarguments:\n  c: {text: C., attacks: {a: {strength: 1}}}\n"
    assert standing(lines, "b") == (FALLS, Cause.UNSUPPORTED)


def test_a_step_needs_all_of_its_premises() -> None:
    lines = f"{FOR}  d: {{text: D., weight: 0}}\narguments:\n  both: {{premises: [b, d], attacks: a}}\n"
    found = judged(lines)
    assert found.statements["a"].standing is STANDS
    assert (found.steps["both"].hitch, found.steps["both"].by) == (Hitch.PREMISE, ("d",))


def test_an_undercut_takes_the_step_away_and_an_undercut_of_it_gives_it_back() -> None:
    undercut = f"{FOR}counterarguments:\n  u: {{text: U., undercuts: b -> a}}\n"
    assert standing(undercut) == (FALLS, Cause.UNSUPPORTED)
    assert judged(undercut).steps["b -> a"].hitch is Hitch.UNDERCUT
    lines = f"{FOR}counterarguments:\n  u: U.\n  v: {{text: V., undercuts: hit}}\n"
    assert standing(f"{lines}arguments:\n  hit: {{premises: [u], undercuts: b -> a}}\n") == (STANDS, Cause.REASON)


BACKED = FOR + "  d: {text: D., supports: b -> a}\n  e: {text: E., weight: 0, supports: b -> a}\n"


def test_a_step_that_is_backed_needs_one_of_its_backings() -> None:
    assert standing(BACKED) == (STANDS, Cause.REASON)
    without = judged(BACKED, Terms(without=frozenset({"d"})))
    assert (without.statements["a"].standing, without.steps["b -> a"].hitch) == (FALLS, Hitch.UNBACKED)


def test_a_step_needs_every_assumption_that_backs_it() -> None:
    lines = f"{FOR}assumptions:\n  d: {{text: D., supports: b -> a}}\n  e: {{text: E., supports: b -> a}}\n"
    assert standing(lines) == (STANDS, Cause.REASON)
    assert standing(lines, terms=Terms(without=frozenset({"e"}))) == (FALLS, Cause.UNSUPPORTED)


@pytest.mark.parametrize(
    ("standard", "expected"),
    [
        (Standard.SCINTILLA, STANDS),
        (Standard.DIALECTICAL_VALIDITY, FALLS),
        (Standard.PREPONDERANCE, STANDS),
        (Standard.CLEAR_AND_CONVINCING, FALLS),
        (Standard.BEYOND_REASONABLE_DOUBT, FALLS),
    ],
)
def test_each_standard_asks_for_more_or_less(standard: Standard, expected: Standing) -> None:
    lines = "claims:\n  a: A.\n  b: {text: B., supports: {a: {strength: 0.9}}}\n"
    lines += "counterarguments:\n  c: {text: C., attacks: {a: {strength: 0.5}}}\n"
    found = judged(lines, Terms(standard=standard)).statements["a"]
    assert found.standing is expected
    assert expected is STANDS or found.reason.cause is Cause.SHORT


def test_the_standard_is_for_theses_and_for_what_is_disputed() -> None:
    terms = Terms(standard=Standard.CLEAR_AND_CONVINCING)
    assert standing(FOR, "b", terms) == (STANDS, Cause.GIVEN)
    assert standing(FOR, "a", terms) == (FALLS, Cause.SHORT)


def test_weights_that_differ_by_rounding_alone_are_a_tie() -> None:
    lines = "claims:\n  a: A.\n  b: {text: B., supports: {a: {strength: 0.7}}}\n"
    lines += "counterarguments:\n  c: {text: C., attacks: {a: {strength: 0.2}}}\n"
    assert standing(lines, terms=Terms(standard=Standard.CLEAR_AND_CONVINCING)) == (FALLS, Cause.SHORT)


def test_statements_that_attack_each_other_are_undecided() -> None:
    lines = "claims:\n  a: {text: A., attacks: b}\n  b: {text: B., attacks: a}\n  c: {text: C., supports: d}\n  d: D.\n"
    lines += "arguments:\n  s: {premises: [a], attacks: d}\n"
    found = judged(lines)
    assert {name: one.standing for name, one in found.statements.items()} == {
        "a": UNDECIDED,
        "b": UNDECIDED,
        "c": STANDS,
        "d": UNDECIDED,
    }
    assert found.statements["d"].reason.steps == ("s",)


def test_a_circle_of_undercuts_is_undecided() -> None:
    lines = f"{FOR}  u: U.\n  v: V.\narguments:\n  one: {{premises: [u], undercuts: b -> a}}\n"
    lines += "  two: {premises: [v], undercuts: one}\n  three: {premises: [u], undercuts: two}\n"
    lines += "  four: {premises: [v], undercuts: three}\n"
    assert judged(lines).steps["four"].standing is STANDS
    round_and_round = FOR + "  u: U.\narguments:\n  one: {premises: [u], undercuts: two}\n"
    round_and_round += "  two: {premises: [u], undercuts: one}\n  three: {premises: [b], supports: a}\n"
    assert judged(round_and_round).statements["a"].standing is STANDS


def test_reasons_in_a_circle_with_nothing_behind_them_are_undecided() -> None:
    lines = "theses: a\nclaims:\n  a: {text: A., supports: b}\n  b: {text: B., supports: a}\n"
    assert standing(lines) == (UNDECIDED, Cause.CIRCLE)


def test_an_undercut_hits_the_argument_that_it_names_and_no_other_from_the_same_premise() -> None:
    lines = f"{FOR}arguments:\n  one: {{premises: [b], attacks: a}}\n  two: {{premises: [b], attacks: a}}\n"
    found = judged(f"{lines}  hit: {{premises: [b], undercuts: two}}\n")
    assert {name: found.steps[name].standing for name in ("one", "two", "hit")} == {
        "one": STANDS,
        "two": FALLS,
        "hit": STANDS,
    }


def test_an_unknown_semantics_is_trouble_that_tells_the_nearest() -> None:
    with pytest.raises(ArgmapError, match='"euller" is not one of the semantics; did you mean "euler"'):
        judged("claims: {a: A.}", Terms(semantics="euller"))


@pytest.mark.parametrize(("semantics", "expected"), [("preferred", UNDECIDED), ("stable", UNDECIDED)])
def test_two_ways_to_accept_a_map_leave_undecided_what_they_differ_on(semantics: str, expected: Standing) -> None:
    pytest.importorskip("clingo", reason="the extra solver is not installed")
    lines = "claims:\n  a: {text: A., attacks: b}\n  b: {text: B., attacks: a}\n  c: C.\narguments:\n"
    lines += "  s: {premises: [a], attacks: c}\n  t: {premises: [b], attacks: c}\n"
    found = judged(lines, Terms(semantics=semantics))
    assert found.extensions == (("a",), ("b",))
    assert found.statements["a"].standing is expected
    assert found.statements["a"].reason.cause is Cause.DIVIDED
    assert found.statements["c"].standing is FALLS


def test_without_a_stable_extension_nothing_is_decided() -> None:
    pytest.importorskip("clingo", reason="the extra solver is not installed")
    lines = (
        "theses: a\nclaims:\n  a: {text: A., attacks: b}\n  b: {text: B., attacks: c}\n  c: {text: C., attacks: a}\n"
    )
    found = judged(lines, Terms(semantics="stable"))
    assert found.extensions == ()
    assert {one.reason.cause for one in found.statements.values()} == {Cause.NO_EXTENSION}


def test_a_framework_needs_a_reason_where_there_are_reasons() -> None:
    undercut = f"{FOR}counterarguments:\n  u: {{text: U., undercuts: b -> a}}\n"
    assert standing(undercut, terms=Terms(semantics="grounded")) == (FALLS, Cause.UNSUPPORTED)
    assert standing(FOR + AGAINST, terms=Terms(semantics="grounded")) == (FALLS, Cause.ATTACKED)
    assert standing(FOR, terms=Terms(semantics="grounded")) == (STANDS, Cause.ACCEPTED)


def test_more_extensions_than_can_be_told_are_trouble() -> None:
    pytest.importorskip("clingo", reason="the extra solver is not installed")
    pairs = "".join(f"  a{n}: {{text: A., attacks: b{n}}}\n  b{n}: {{text: B., attacks: a{n}}}\n" for n in range(11))
    with pytest.raises(ArgmapError, match="there are more than 1,000 preferred extensions: ask for grounded"):
        judged(f"claims:\n{pairs}", Terms(semantics="preferred"))
