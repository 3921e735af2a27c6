"""Euler-based with maxima: only the strongest supporter and the strongest attacker count.

Source: Mossakowski and Neuhaus 2018, "Modular semantics and characteristics for bipolar weighted argumentation graphs".
"""

from argmap.evaluation.influences import euler, euler_slopes
from argmap.evaluation.modular_semantics import Modular, Values


def aggregate(supports: Values, attacks: Values) -> float:
    """Return the strongest supporter minus the strongest attacker, both in [0, 1]."""
    return max(supports, default=0.0) - max(attacks, default=0.0)


def aggregate_slopes(supports: Values, attacks: Values) -> tuple[list[float], list[float]]:
    """Return the derivatives of the aggregate with respect to each supporter and attacker."""
    return slopes_of_most(supports), [-slope for slope in slopes_of_most(attacks)]


def slopes_of_most(values: Values) -> list[float]:
    """Return the derivatives of a maximum with respect to each value, 1 for each of the greatest, on its own."""
    most = max(values, default=0.0)
    return [1.0 if value == most else 0.0 for value in values]


MODULAR = Modular(aggregate, euler, aggregate_slopes, euler_slopes, of_strongest=True)
