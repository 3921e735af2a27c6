"""Whether the likelihood and confidence that the author gives a thesis agree with its verdict."""

from argmap.base.tuples import NamedTuple
from argmap.evaluation.results import Cause, Reason, Standing
from argmap.language.likelihoods import Estimate, Estimates
from argmap.model import Statement

# A statement more likely than this, in percent, should stand; a less likely one should not.
EVEN = 50
CONFIDENT = "high"


class Mismatch(NamedTuple):
    """A disagreement between the author and the verdict on a thesis: about its likelihood, or high confidence in it."""

    estimate: Estimate | None
    is_confident: bool


def mismatch(statement: Statement, reason: Reason, estimates: Estimates) -> Mismatch | None:
    """Return the author's likelihood or confidence of a thesis that its verdict does not support, or None."""
    estimate = estimates.given(statement.likelihood) if statement.likelihood else None
    against = estimate if estimate and disagreement(estimate, reason) else None
    is_confident = statement.confidence == CONFIDENT and is_unsettled(estimate, reason)
    return Mismatch(against, is_confident) if against or is_confident else None


def is_unsettled(estimate: Estimate | None, reason: Reason) -> bool:
    """Return whether a verdict based on given weights leaves open or rejects a statement not called unlikely."""
    if reason.is_default or (estimate and estimate.bounds[1] <= EVEN):
        return False
    return reason.cause in {Cause.CYCLE, Cause.TIE, Cause.EXHAUSTED, Cause.OUTWEIGHED}


def disagreement(estimate: Estimate, reason: Reason) -> bool:
    """Return whether an estimate, in percent, contradicts a verdict based on given weights."""
    if reason.is_default:
        return False
    low, high = estimate.bounds
    is_lost = reason.standing is Standing.FALLS or reason.cause is Cause.EXHAUSTED
    return (low >= EVEN and is_lost) or (high <= EVEN and reason.standing is Standing.STANDS)
