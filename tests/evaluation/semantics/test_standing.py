"""How maps are read for standing: reasons, ties, undercuts, backing, standards, cycles."""

import pytest

from argmap.base.errors import ArgmapError
from argmap.evaluation.analysis.evaluator import evaluate
from argmap.evaluation.grounds import GroundKind, StatementGround
from argmap.evaluation.results import AcceptanceLabel, Cause, Evaluation, Hitch, Standing
from argmap.evaluation.terms import Accept, Standard, Terms
from tests.maps import read_whole

STANDS, FALLS, UNDECIDED = Standing.STANDS, Standing.FALLS, Standing.UNDECIDED
TIED, UNPROVEN = Standing.TIED, Standing.UNPROVEN
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


@pytest.mark.parametrize(
    ("statement", "kind", "weight"),
    [
        ("evidence: {a: {text: A., weight: 0.3, source: rated}}", GroundKind.WEIGHT, 0.3),
        ("evidence: {a: {text: A., source: rated}}", GroundKind.RATED_SOURCE, 0.9),
        ("evidence: {a: {text: A., source: rated, credibility: 3}}", GroundKind.RATED_SOURCE, 0.75),
        ("evidence: {a: {text: A., source: own}}", GroundKind.SOURCE, 0.5),
        ("evidence: {a: {text: A., quote: It is so.}}", GroundKind.SOURCE, 0.5),
        ('evidence: {a: {text: A., url: "https://example.org"}}', GroundKind.SOURCE, 0.5),
        ("evidence: {a: {text: A., basis: statistic}}", GroundKind.SOURCE, 0.5),
        ("claims: {a: {text: A., source: rated}}", GroundKind.SOURCE, 0.5),
        ("claims: {a: {text: A., basis: law}}", GroundKind.SOURCE, 0.5),
        ("assumptions: {a: {text: A.}}", GroundKind.ASSUMPTION, 0.5),
        ("assumptions: {a: {text: A., source: rated}}", GroundKind.SOURCE, 0.5),
        ("claims: {a: A.}", GroundKind.GIVEN, 0.5),
        ("claims: {a: {text: A., source: own}}", GroundKind.GIVEN, 0.5),
        ('counterarguments: {a: {text: A., url: "https://example.org"}}', GroundKind.GIVEN, 0.5),
        ("evidence: {a: {text: A., credibility: 1}}", GroundKind.GIVEN, 0.5),
    ],
)
def test_a_ground_is_the_first_that_there_is(statement: str, kind: GroundKind, weight: float) -> None:
    head = "theses: t\nsource: own\nsources: {own: {title: Own}, rated: {title: Rated, reliability: A}}\n"
    lines = statement if statement.startswith("claims") else f"claims: {{t: T.}}\n{statement}"
    lines = lines.replace("claims: {a:", "claims: {t: T., a:")
    found = judged(f"{head}{lines}\n")
    assert found.statements["a"].ground == StatementGround(kind, weight)
    assert found.statements["a"].standing is STANDS
    assert found.statements["t"].standing is UNPROVEN


@pytest.mark.parametrize(
    "statement", ["claims: {a: {text: A., weight: 0}}", "claims: {a: {text: A., claims: {b: B.}}}"]
)
def test_nothing_counts_for_a_statement_of_no_weight_or_with_a_reason_but_its_reasons(statement: str) -> None:
    assert judged(f"theses: b\n{statement}\n").statements["a"].ground is None


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        (Accept.ALL, {"given": STANDS, "sourced": STANDS, "assumed": STANDS, "weighed": STANDS}),
        (Accept.GROUNDED, {"given": UNPROVEN, "sourced": STANDS, "assumed": STANDS, "weighed": STANDS}),
        (Accept.ASSUMPTIONS, {"given": UNPROVEN, "sourced": UNPROVEN, "assumed": STANDS, "weighed": STANDS}),
    ],
)
def test_what_is_accepted_without_a_reason_can_be_narrowed(accept: Accept, expected: dict[str, Standing]) -> None:
    lines = (
        "theses: t\nsources: {s: {title: S}}\nclaims: {t: T., given: G., weighed: {text: W., weight: 0.2}}\n"
        "evidence: {sourced: {text: S., source: s}}\nassumptions: {assumed: A.}\n"
    )
    found = judged(lines, Terms(accept=accept)).statements
    assert {name: found[name].standing for name in expected} == expected


def test_where_only_assumptions_are_accepted_they_hold_whatever_speaks_against_them() -> None:
    lines = "theses: t\nclaims: {t: T.}\nassumptions:\n  a: A.\n  b: {text: B., attacks: {a: {strength: 1}}}\n"
    assert standing(lines, terms=Terms(accept=Accept.ASSUMPTIONS)) == (STANDS, Cause.GROUND)
    assert standing(lines, terms=Terms(accept=Accept.GROUNDED)) == (FALLS, Cause.OUTWEIGHED)


def test_an_assumption_for_evidence_takes_no_standing_away_from_it() -> None:
    lines = (
        "theses: t\nsources: {s: {title: S}}\nclaims: {t: T.}\nevidence:\n"
        "  a: {text: A., source: s, supports: t, assumptions: {b: B.}}\n"
    )
    for accept in (Accept.ALL, Accept.GROUNDED):
        terms = Terms(accept=accept, without=frozenset({"b"}))
        assert standing(lines, terms=terms) == (STANDS, Cause.GROUND)


def test_as_much_for_as_against_is_a_tie_and_a_tie_holds_as_no_premise() -> None:
    lines = f"theses: t\n{FOR}  t: T.\narguments: {{on: {{premises: a, supports: t}}}}\n{AGAINST}"
    assert standing(lines) == (TIED, Cause.TIE)
    assert judged(lines).statements["a"].reason.steps == ("c -> a",)
    assert standing(lines, "t") == (UNPROVEN, Cause.EXHAUSTED)


def test_a_thesis_for_which_nothing_is_written_is_unproven_however_much_is_against_it() -> None:
    assert standing("theses: a\nclaims: {a: A.}") == (UNPROVEN, Cause.UNSUPPORTED)
    assert standing(f"theses: a\nclaims: {{a: A.}}\n{AGAINST}") == (UNPROVEN, Cause.UNSUPPORTED)


@pytest.mark.parametrize("standard", ["clear-and-convincing", "beyond-reasonable-doubt"])
def test_a_standard_that_asks_for_weights_gives_no_verdict_where_there_are_none(standard: str) -> None:
    own = f"claims:\n  a: {{text: A., standard: {standard}}}\n  b: {{text: B., supports: a}}\n"
    assert standing(own) == (Standing.NO_VERDICT, Cause.UNWEIGHED)
    assert judged(own).statements["a"].label is AcceptanceLabel.OUT
    assert standing(own.replace("supports: a", "supports: {a: {strength: 0.4}}")) == (UNPROVEN, Cause.SHORT)
    assert standing(own.replace("supports: a", "supports: {a: {strength: 0.6}}")) == (STANDS, Cause.REASON)


def test_a_thesis_keeps_its_own_standard_whatever_the_other_theses_must_meet() -> None:
    lines = "theses: [a, d]\n" + FOR.replace("a: A.", "a: {text: A., standard: scintilla}").replace("S: a", "S: [a, d]")
    lines += "  d: {text: D., claims: {e: E.}}\ncounterarguments:\n  c: {text: C., attacks: [a, d]}\n"
    found = judged(lines).statements
    assert (found["a"].standing, found["d"].standing) == (STANDS, TIED)


def test_the_best_reason_counts_and_not_how_many_there_are() -> None:
    many = "".join(f"  b{n}: {{text: B., supports: a}}\n" for n in range(5))
    assert standing(f"claims:\n  a: A.\n{many}{AGAINST}") == (TIED, Cause.TIE)
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


def test_an_attack_on_a_statement_is_not_a_reason_for_its_rival() -> None:
    lines = "claims:\n  a: {text: A., contradicts: b}\n  b: {text: B., weight: 0}\n"
    lines += "counterarguments:\n  c: {text: C., attacks: {a: {strength: 1}}}\n"
    assert standing(lines, "b") == (UNPROVEN, Cause.UNSUPPORTED)


def test_a_step_needs_all_of_its_premises() -> None:
    lines = f"{FOR}  d: {{text: D., weight: 0}}\narguments:\n  both: {{premises: [b, d], attacks: a}}\n"
    found = judged(lines)
    assert found.statements["a"].standing is STANDS
    assert (found.steps["both"].hitch, found.steps["both"].by) == (Hitch.PREMISE, ("d",))


def test_an_undercut_takes_the_step_away_and_an_undercut_of_it_gives_it_back() -> None:
    undercut = f"{FOR}counterarguments:\n  u: {{text: U., undercuts: b -> a}}\n"
    assert standing(undercut) == (UNPROVEN, Cause.EXHAUSTED)
    assert judged(undercut).steps["b -> a"].hitch is Hitch.UNDERCUT
    lines = f"{FOR}counterarguments:\n  u: U.\n  v: {{text: V., undercuts: hit}}\n"
    assert standing(f"{lines}arguments:\n  hit: {{premises: [u], undercuts: b -> a}}\n") == (STANDS, Cause.REASON)


BACKED = FOR + "  d: {text: D., supports: b -> a}\n  e: {text: E., weight: 0, supports: b -> a}\n"


def test_a_step_that_is_backed_needs_one_of_its_backings() -> None:
    assert standing(BACKED) == (STANDS, Cause.REASON)
    without = judged(BACKED, Terms(without=frozenset({"d"})))
    assert (without.statements["a"].standing, without.steps["b -> a"].hitch) == (UNPROVEN, Hitch.UNBACKED)


def test_a_step_needs_every_assumption_that_backs_it() -> None:
    lines = f"{FOR}assumptions:\n  d: {{text: D., supports: b -> a}}\n  e: {{text: E., supports: b -> a}}\n"
    assert standing(lines) == (STANDS, Cause.REASON)
    assert standing(lines, terms=Terms(without=frozenset({"e"}))) == (UNPROVEN, Cause.EXHAUSTED)


@pytest.mark.parametrize(
    ("standard", "expected"),
    [
        (Standard.SCINTILLA, STANDS),
        (Standard.DIALECTICAL_VALIDITY, UNPROVEN),
        (Standard.PREPONDERANCE, STANDS),
        (Standard.CLEAR_AND_CONVINCING, UNPROVEN),
        (Standard.BEYOND_REASONABLE_DOUBT, UNPROVEN),
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
    assert standing(FOR, "a", terms) == (Standing.NO_VERDICT, Cause.UNWEIGHED)


def test_a_margin_that_is_more_by_rounding_alone_is_too_small() -> None:
    lines = "claims:\n  a: A.\n  b: {text: B., supports: {a: {strength: 0.7}}}\n"
    lines += "counterarguments:\n  c: {text: C., attacks: {a: {strength: 0.2}}}\n"
    assert standing(lines, terms=Terms(standard=Standard.CLEAR_AND_CONVINCING)) == (UNPROVEN, Cause.SHORT)


def test_statements_that_attack_each_other_are_undecided() -> None:
    lines = (
        "theses: d\nclaims:\n  a: {text: A., attacks: b}\n  b: {text: B., attacks: a}\n  c: {text: C., supports: d}\n"
    )
    lines += "  d: D.\n"
    lines += "arguments:\n  s: {premises: [a], attacks: d}\n"
    found = judged(lines)
    assert {name: one.standing for name, one in found.statements.items()} == {
        "a": UNDECIDED,
        "b": UNDECIDED,
        "c": STANDS,
        "d": UNDECIDED,
    }
    assert found.statements["d"].reason.steps == ("s",)


def test_a_cycle_of_undercuts_is_undecided() -> None:
    lines = f"{FOR}  u: U.\n  v: V.\narguments:\n  one: {{premises: [u], undercuts: b -> a}}\n"
    lines += "  two: {premises: [v], undercuts: one}\n  three: {premises: [u], undercuts: two}\n"
    lines += "  four: {premises: [v], undercuts: three}\n"
    assert judged(lines).steps["four"].applies
    round_and_round = FOR + "  u: U.\narguments:\n  one: {premises: [u], undercuts: two}\n"
    round_and_round += "  two: {premises: [u], undercuts: one}\n  three: {premises: [b], supports: a}\n"
    assert judged(round_and_round).statements["a"].standing is STANDS


def test_reasons_in_a_cycle_without_other_support_are_undecided() -> None:
    lines = "theses: a\nclaims:\n  a: {text: A., supports: b}\n  b: {text: B., supports: a}\n"
    assert standing(lines) == (UNDECIDED, Cause.CYCLE)


def test_an_undercut_hits_the_argument_that_it_names_and_no_other_from_the_same_premise() -> None:
    lines = f"{FOR}arguments:\n  one: {{premises: [b], attacks: a}}\n  two: {{premises: [b], attacks: a}}\n"
    found = judged(f"{lines}  hit: {{premises: [b], undercuts: two}}\n")
    assert {name: found.steps[name].label for name in ("one", "two", "hit")} == {
        "one": AcceptanceLabel.IN,
        "two": AcceptanceLabel.OUT,
        "hit": AcceptanceLabel.IN,
    }


def test_an_unknown_semantics_is_an_error_that_names_the_most_similar() -> None:
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
    assert standing(undercut, terms=Terms(semantics="grounded")) == (UNPROVEN, Cause.EXHAUSTED)
    assert standing(FOR + AGAINST, terms=Terms(semantics="grounded")) == (FALLS, Cause.ATTACKED)
    assert standing(FOR, terms=Terms(semantics="grounded")) == (STANDS, Cause.ACCEPTED)


def test_too_many_extensions_are_an_error() -> None:
    pytest.importorskip("clingo", reason="the extra solver is not installed")
    pairs = "".join(f"  a{n}: {{text: A., attacks: b{n}}}\n  b{n}: {{text: B., attacks: a{n}}}\n" for n in range(11))
    with pytest.raises(ArgmapError, match="there are more than 1,000 preferred extensions: use the grounded semantics"):
        judged(f"claims:\n{pairs}", Terms(semantics="preferred"))
