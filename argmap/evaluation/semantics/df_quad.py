"""Discontinuity-free quantitative argumentation debates: probabilistic sums with a linear influence.

Source: Rago, Toni, Aurisicchio and Baroni 2016, "Discontinuity-free decision support with quantitative argumentation
debates", KR 2016.
"""

from argmap.evaluation.modular_semantics import Modular, balance, slopes_of_balance


def influence(base: float, energy: float) -> float:
    """Return the strength of a base in [0, 1], moved by the fraction |energy| towards 1, or 0 if it is negative."""
    return base + (1 - base) * energy if energy > 0 else base + base * energy


def influence_slopes(base: float, energy: float) -> tuple[float, float, float]:
    """Return the derivatives of the influence: by the base, by a decreasing energy, and by an increasing one."""
    return 1 - abs(energy), base if energy <= 0 else 1 - base, base if energy < 0 else 1 - base


MODULAR = Modular(balance, influence, slopes_of_balance, influence_slopes)
