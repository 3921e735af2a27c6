"""Squared DF-QuAD: probabilistic sums, with an influence that never quite reaches 0 or 1.

Source: Kampik, Potyka, Yin, Cyras and Toni 2024, "Contribution functions for quantitative bipolar argumentation
graphs", with the influence p-max (p = 1) of Mossakowski and Neuhaus 2018.
"""

from argmap.evaluation.modular_semantics import Modular, balance, slopes_of_balance


def influence(base: float, energy: float) -> float:
    """Return the strength of a base in [0, 1], moved towards 1 by positive energy and towards 0 by negative energy."""
    pull = abs(energy) / (1 + abs(energy))
    return base + (1 - base) * pull if energy > 0 else base - base * pull


def influence_slopes(base: float, energy: float) -> tuple[float, float, float]:
    """Return the derivatives of the influence: by the base, by a decreasing energy, and by an increasing one."""
    rest = 1 / (1 + abs(energy))
    square = rest * rest
    return rest, (base if energy <= 0 else 1 - base) * square, (base if energy < 0 else 1 - base) * square


MODULAR = Modular(balance, influence, slopes_of_balance, influence_slopes)
