"""Is this quotation in that text: an exact question with an exact answer."""

from argmap.sources.quotation.normalise import Normal, normalise
from argmap.sources.quotation.results import STANDING, Found, Misplaced, Place, Verdict
from argmap.sources.quotation.search import anchored

__all__ = ["STANDING", "Found", "Misplaced", "Normal", "Place", "Verdict", "anchored", "normalise"]
