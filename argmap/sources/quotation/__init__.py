"""Deciding whether a quotation is in a text: an exact question with an exact answer."""

from argmap.sources.quotation.normalise import Normal, normalise
from argmap.sources.quotation.results import STANDING, Cut, CutKind, Found, Misplaced, Place, Verdict

__all__ = ["STANDING", "Cut", "CutKind", "Found", "Misplaced", "Normal", "Place", "Verdict", "normalise"]
