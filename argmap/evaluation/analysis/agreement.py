"""Whether the likelihood that a writer gives a thesis agrees with its verdict."""

from argmap.evaluation.results import Cause, Reason, Standing
from argmap.language.likelihoods import Estimate

# What is more likely than not should stand, and what is less likely should not.
EVEN = 50


def disagreement(estimate: Estimate, reason: Reason) -> bool:
    """Tell whether an estimate, in percent, says the opposite of a verdict that rests on weights that somebody gave."""
    if reason.is_default:
        return False
    low, high = estimate.bounds
    is_lost = reason.standing is Standing.FALLS or reason.cause is Cause.EXHAUSTED
    return (low >= EVEN and is_lost) or (high <= EVEN and reason.standing is Standing.STANDS)
