"""How maps are read for strength: steps, undercuts, linked premises, origins, bases, and cycles."""

import pytest

from argmap.evaluation.analysis.evaluator import evaluate, measure
from argmap.evaluation.bases import Provenance
from argmap.evaluation.results import Steadiness, Strengths
from argmap.evaluation.terms import StrengthScope, Terms
from tests.maps import read_whole

DEFAULT_TERMS = Terms()


def strengths(content: str, semantics: str = "df-quad", terms: Terms = DEFAULT_TERMS) -> Strengths:
    """Return the strengths of the statements of some lines; DF-QuAD is the easiest to check by hand."""
    return measure(read_whole(content).graph, terms, semantics)


@pytest.mark.parametrize(
    ("written", "passes"), [("weak", 0.25), ("moderate", 0.5), ("strong", 0.75), ("0.1", 0.1), ("1", 1.0)]
)
def test_a_step_passes_on_as_much_as_it_is_strong(written: str, passes: float) -> None:
    found = strengths(f"claims:\n  a: A.\n  b: {{text: B., weight: 0.8, supports: {{a: {{strength: {written}}}}}}}\n")
    assert found.values["a"] == pytest.approx(0.5 + 0.5 * 0.8 * passes)


def test_a_step_of_which_nothing_is_said_is_moderate() -> None:
    found = strengths("claims:\n  a: A.\n  b: {text: B., weight: 0.8, attacks: a}\n")
    assert found.values["a"] == pytest.approx(0.5 - 0.5 * 0.8 * 0.5)


def test_linked_premises_pass_on_the_least_of_them_once() -> None:
    lines = "claims:\n  a: A.\n  b: {text: B., weight: 0.8}\n  c: {text: C., weight: 0.2}\n"
    found = strengths(f"{lines}arguments:\n  both: {{premises: [b, c], supports: a, strength: 1}}\n")
    assert found.values["a"] == pytest.approx(0.5 + 0.5 * 0.2)


def test_an_undercut_lowers_the_step_and_an_undercut_of_that_raises_it_again() -> None:
    lines = "claims:\n  a: A.\n  b: {text: B., weight: 1, supports: {a: {strength: 1}}}\ncounterarguments:\n"
    once = strengths(f"{lines}  u: {{text: U., weight: 1, undercuts: {{b -> a: {{strength: 0.6}}}}}}\n")
    assert once.values["a"] == pytest.approx(0.5 + 0.5 * (1 - 0.6))
    step = "arguments:\n  hit: {premises: [u], undercuts: b -> a, strength: 0.6}\n"
    both = f"{lines}  u: {{text: U., weight: 1}}\n  v: {{text: V., weight: 1, undercuts: {{hit: {{strength: 1}}}}}}\n"
    assert strengths(both + step).values["a"] == pytest.approx(1.0)


def test_backing_raises_the_strength_of_the_step() -> None:
    lines = "claims:\n  a: A.\n  b: {text: B., weight: 1, supports: {a: {strength: 0.4}}}\n"
    backed = f"{lines}  c: {{text: C., weight: 1, supports: {{b -> a: {{strength: 0.5}}}}}}\n"
    assert strengths(backed).values["a"] == pytest.approx(0.5 + 0.5 * (0.4 + 0.6 * 0.5))


def test_a_contradiction_is_not_an_attack() -> None:
    lines = "claims:\n  a: {text: A., contradicts: b}\n  b: B.\n"
    assert strengths(lines).values == {"a": 0.5, "b": 0.5}


SOURCES = """
sources:
  wire: {title: The wire}
  paper: {title: The paper, origin: wire}
  radio: {title: The radio, origin: wire}
  own: {title: What we saw}
claims: {a: A.}
evidence:
"""


def evidence(name: str, source: str, weight: float, more: str = "") -> str:
    """Return the line of a piece of evidence for a."""
    return (
        f"  {name}: {{text: It is so., source: {source}, weight: {weight}, supports: {{a: {{strength: 1}}}}{more}}}\n"
    )


def test_what_comes_from_one_origin_counts_once_by_the_best_of_it() -> None:
    one = strengths(SOURCES + evidence("b", "paper", 0.4))
    many = strengths(SOURCES + evidence("b", "paper", 0.4) + evidence("c", "radio", 0.2) + evidence("d", "wire", 0.3))
    assert many.values["a"] == one.values["a"] == pytest.approx(0.5 + 0.5 * 0.4)


def test_ten_copies_of_a_report_are_one_report_in_every_semantics() -> None:
    copies = "".join(evidence(f"b{n}", "paper" if n % 2 else "radio", 0.4) for n in range(10))
    for semantics in ("quadratic-energy", "df-quad", "squared-df-quad", "euler", "euler-top", "mlp"):
        one = strengths(SOURCES + evidence("b0", "radio", 0.4), semantics)
        assert strengths(SOURCES + copies, semantics).values["a"] == one.values["a"]


def test_two_pieces_from_a_source_without_origin_count_twice() -> None:
    both = strengths(SOURCES + evidence("b", "own", 0.4) + evidence("c", "own", 0.4))
    assert both.values["a"] == pytest.approx(0.5 + 0.5 * (1 - 0.6 * 0.6))


def test_a_piece_that_two_origins_bear_out_is_of_neither() -> None:
    cited = "  b: {text: B., weight: 0.4, citations: [{source: own}, {source: paper}], supports: {a: {strength: 1}}}\n"
    both = strengths(SOURCES + cited + evidence("c", "radio", 0.4))
    assert both.values["a"] == pytest.approx(0.5 + 0.5 * (1 - 0.6 * 0.6))


@pytest.mark.parametrize(
    ("fields", "base", "provenance"),
    [
        ("source: good, credibility: 2", (0.9 + 0.75) / 2, Provenance.RATED),
        ("source: good", 0.9, Provenance.RATED),
        ("source: unknown, credibility: 5", 0.2, Provenance.RATED),
        ("source: unknown, credibility: 6", 0.5, Provenance.ASSUMED),
        ("citations: [{source: bad}, {source: good}]", 0.9, Provenance.RATED),
        ("source: good, credibility: 1, weight: 0.3", 0.3, Provenance.GIVEN),
    ],
)
def test_the_base_of_evidence_comes_from_its_weight_or_else_its_ratings(
    fields: str, base: float, provenance: Provenance
) -> None:
    sources = "sources:\n  good: {title: G, reliability: A}\n  bad: {title: B, reliability: E}\n  unknown: {title: U}\n"
    found = strengths(f"{sources}claims: {{a: A.}}\nevidence:\n  e: {{text: E., {fields}, supports: a}}\n")
    assert found.bases["e"].value == pytest.approx(base)
    assert found.bases["e"].provenance is provenance
    assert found.bases["a"].provenance is Provenance.ASSUMED


def test_what_is_taken_away_has_no_strength_and_passes_none_on() -> None:
    lines = "claims:\n  a: A.\n  b: {text: B., weight: 1, supports: a}\n  c: {text: C., supports: b}\n"
    found = strengths(lines, terms=Terms(without=frozenset({"b"})))
    assert found.values == {"a": 0.5, "b": 0.0, "c": 0.5}
    assert strengths(lines, terms=Terms(without=frozenset({"b -> a"}))).values["a"] == 0.5
    assert strengths(lines, terms=Terms(weights={"b": 0.0})).values["a"] == pytest.approx(0.5 + 0.5 * 0.125)


@pytest.mark.slow
def test_what_depends_on_a_cycle_that_does_not_converge_has_no_strength_either() -> None:
    attack = "{strength: 1}"
    lines = (
        f"claims:\n  a: {{text: A., weight: 1, attacks: {{b: {attack}}}}}\n"
        f"  b: {{text: B., weight: 1, attacks: {{a: {attack}}}}}\n  c: {{text: C., supports: d}}\n  d: D.\n"
        "  e: {text: E., attacks: c}\narguments:\n  s: {premises: [b], supports: e}\n"
    )
    found = strengths(lines)
    unknown = {name for name, value in found.values.items() if value is None}
    assert unknown == {"a", "b", "c", "d", "e"}
    assert set(found.unsteady.values()) == {Steadiness.NOT_CONVERGED}
    assert not found.converged
    published = Terms(semantics="df-quad", strengths=StrengthScope.PUBLISHED)
    assert evaluate(read_whole(lines).graph, published).converged is False
    applying = evaluate(read_whole(lines).graph, Terms(semantics="df-quad"))
    assert (applying.converged, applying.statements["a"].strength, applying.statements["a"].bounds) == (True, 1, (0, 1))


def test_a_tie_between_two_groups_that_depends_on_nothing_has_no_strength() -> None:
    lines = ["claims:\n"]
    for side, other, weight in (("a", "b", 0.9), ("b", "a", 0.899)):
        targets = ", ".join(f"{other}{n}: {{strength: 1}}" for n in range(3))
        lines += [f"  {side}{n}: {{text: It is so., weight: {weight}, attacks: {{{targets}}}}}\n" for n in range(3)]
    found = strengths("".join(lines), "quadratic-energy")
    assert set(found.unsteady.values()) == {Steadiness.UNSTABLE}
    assert found.converged
    assert set(found.values.values()) == {None}


@pytest.mark.slow
def test_a_large_cycle_ends_too() -> None:
    count = 3000
    lines = "".join(f"  a{n}: {{text: It is so., attacks: a{(n + 1) % count}}}\n" for n in range(count))
    found = strengths(f"claims:\n{lines}", "quadratic-energy")
    assert len(found.values) == count


@pytest.mark.slow
def test_a_cycle_that_settles_slowly_is_given_the_steps_that_it_needs() -> None:
    places = range(10)
    second = ", ".join(f"m{n}: {{strength: 1}}" for n in places)
    first = ", ".join(f"l{n}: {{strength: 1}}" for n in places)
    lines = ["claims:\n", f"  a: {{text: A., weight: 1, supports: {{{first}}}}}\n"]
    lines += [f"  l{n}: {{text: L., weight: 0, supports: {{{second}}}}}\n" for n in places]
    lines += [f"  m{n}: {{text: M., weight: 0, attacks: {{a: {{strength: 1}}}}}}\n" for n in places]
    found = strengths("".join(lines), "quadratic-energy")
    assert found.values["a"] == pytest.approx(0.2241, abs=0.004)
    assert found.converged


def test_of_steps_from_the_same_premises_the_strongest_counts_once() -> None:
    lines = "claims:\n  a: A.\n  b: {text: B., weight: 1}\n  c: {text: C., weight: 0.5}\narguments:\n"
    lines += "  weaker: {premises: [b, c], supports: a, strength: 0.2}\n"
    one = "  stronger: {premises: [c, b], supports: a, strength: 0.8}\n"
    assert strengths(lines + one).values["a"] == pytest.approx(0.5 + 0.5 * 0.5 * 0.8)
    against = "  against: {premises: [b, c], attacks: a, strength: 0.8}\n"
    assert strengths(lines + one + against).values["a"] == pytest.approx(0.5)


HALF_OPEN = """
theses: t
claims:
  t: {text: T.}
  a: {text: A., attacks: b}
  b: {text: B., attacks: a}
evidence:
  e: {text: E., url: "https://example.org", weight: 1, supports: {t: {strength: 0.4}}}
arguments:
  for: {premises: a, supports: t, strength: 0.6}
  against: {premises: b, attacks: t, strength: 1}
"""


def test_undecided_steps_are_in_the_bounds_and_not_in_the_strength() -> None:
    found = evaluate(read_whole(HALF_OPEN).graph, Terms(semantics="df-quad")).statements["t"]
    assert found.strength == pytest.approx(0.5 + 0.5 * 0.4)
    # At most a and b have their whole bases, at least half of that is attacked away.
    assert found.bounds == pytest.approx((0.5 + 0.5 * (0.4 - 0.5), 0.5 + 0.5 * (1 - 0.6 * 0.7)))


def test_a_step_that_does_not_apply_counts_only_for_published_strengths() -> None:
    lines = "theses: a\nclaims:\n  a: A.\n  b: {text: B., weight: 1, supports: {a: {strength: 1}}}\n"
    lines += "  u: {text: U., weight: 0.2, undercuts: {b -> a: {strength: 0.1}}}\n"
    graph = read_whole(lines).graph
    assert evaluate(graph, Terms(semantics="df-quad")).statements["a"].strength == 0.5
    published = Terms(semantics="df-quad", strengths=StrengthScope.PUBLISHED)
    assert evaluate(graph, published).statements["a"].strength == pytest.approx(0.5 + 0.5 * (1 - 0.1 * 0.2))
