"""When a likelihood says the opposite of a verdict."""

import pytest

from argmap.cli.presenters.verdicts import as_text
from argmap.evaluation.analysis.agreement import disagreement
from argmap.evaluation.analysis.verdicts import find_verdicts
from argmap.evaluation.results import Cause, Reason
from argmap.language.likelihoods import Estimate
from tests.maps import read_whole

SURE, EVEN, UNLIKELY = Estimate("almost certain", (95, 99)), Estimate("40-60", (40, 60)), Estimate("unlikely", (20, 45))


@pytest.mark.parametrize(
    ("estimate", "cause", "expected"),
    [
        (SURE, Cause.OUTWEIGHED, True),
        (SURE, Cause.EXHAUSTED, True),
        (SURE, Cause.REASON, False),
        (SURE, Cause.TIE, False),
        (SURE, Cause.CYCLE, False),
        (SURE, Cause.UNSUPPORTED, False),
        (UNLIKELY, Cause.REASON, True),
        (UNLIKELY, Cause.GIVEN, True),
        (UNLIKELY, Cause.OUTWEIGHED, False),
        (EVEN, Cause.OUTWEIGHED, False),
        (EVEN, Cause.REASON, False),
    ],
)
def test_a_likelihood_disagrees_with_the_opposite_verdict(estimate: Estimate, cause: Cause, expected: bool) -> None:
    assert disagreement(estimate, Reason(cause)) is expected


def test_a_verdict_on_weights_that_nobody_gave_agrees_with_everything() -> None:
    assert not disagreement(SURE, Reason(Cause.OUTWEIGHED, is_default=True))


SAID = """
theses: t
claims:
  t: {text: T., likelihood: LIKELIHOOD, confidence: CONFIDENCE, claims: {r: R.}}
counterarguments:
  c: {text: C., attacks: {t: {strength: strong}}}
  u: {text: U., undercuts: r -> t}
"""


@pytest.mark.parametrize(
    ("likelihood", "confidence", "line"),
    [
        ("likely", "low", 'the author calls it "likely" (55-80 percent), but by the reasons in this map it falls'),
        (
            "almost certain",
            "high",
            (
                'the author calls it "almost certain" (95-99 percent) and has high confidence in that, '
                "but by the reasons in this map it falls"
            ),
        ),
        ("40-60", "high", "the author has high confidence in it, but by the reasons in this map it falls"),
        ("unlikely", "high", None),
        ("40-60", "moderate", None),
    ],
)
def test_evaluate_reports_what_the_author_says_and_the_verdict_does_not_confirm(
    likelihood: str, confidence: str, line: str | None
) -> None:
    content = SAID.replace("LIKELIHOOD", likelihood).replace("CONFIDENCE", confidence)
    told = as_text(find_verdicts(read_whole(content).graph))
    assert [one.strip() for one in told.splitlines() if "the author" in one] == ([line] if line else [])
