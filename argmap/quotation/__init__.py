"""Is this quotation in that text: an exact question with an exact answer."""

from argmap.quotation.normal import Normal, normalise
from argmap.quotation.search import anchored
from argmap.quotation.shapes import STANDING, Found, Place, Verdict
from argmap.quotation.verdict import find

__all__ = ["STANDING", "Found", "Normal", "Place", "Verdict", "anchored", "find", "normalise"]
