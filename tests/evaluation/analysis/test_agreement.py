"""When a likelihood says the opposite of a verdict."""

import pytest

from argmap.evaluation.analysis.agreement import disagreement
from argmap.evaluation.results import Cause, Reason
from argmap.language.likelihoods import Estimate

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
def test_a_likelihood_disagrees_with_the_opposite_verdict(estimate: Estimate, cause: Cause, expected: bool) -> None:  # noqa: FBT001
    assert disagreement(estimate, Reason(cause)) is expected


def test_a_verdict_on_weights_that_nobody_gave_agrees_with_everything() -> None:
    assert not disagreement(SURE, Reason(Cause.OUTWEIGHED, is_default=True))
