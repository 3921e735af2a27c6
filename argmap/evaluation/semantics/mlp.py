"""The semantics of multilayer perceptrons: sums, with a logistic influence centred on the base.

Source: Potyka 2021, "Interpreting neural networks as quantitative argumentation frameworks", AAAI 2021.
"""

from math import exp

from argmap.evaluation.modular_semantics import Modular, add_up, slopes_of_sum


def influence(base: float, energy: float) -> float:
    """Return the logistic function of the log odds of a base in [0, 1] plus an energy; 0 and 1 are unchanged."""
    if base in {0.0, 1.0}:
        return base
    # The odds of the base times exp(energy), as a fraction; written so that nothing overflows.
    against = (1 - base) * exp(-energy) if energy > -700 else float("inf")
    return base / (base + against)


def influence_slopes(base: float, energy: float) -> tuple[float, float, float]:
    """Return the derivatives of the influence: by the base, and by the energy, which has no jump, twice."""
    strength = influence(base, energy)
    if base in {0.0, 1.0}:
        return exp(energy if base == 0 else -energy) if abs(energy) < 700 else 0.0, 0.0, 0.0
    slope = strength * (1 - strength)
    return slope / (base * (1 - base)), slope, slope


MODULAR = Modular(add_up, influence, slopes_of_sum, influence_slopes)
