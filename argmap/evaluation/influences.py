"""Influence functions shared by several semantics, and their slopes."""

from math import exp

# Above this an exponential no longer changes any strength, and its square still fits in a float.
MOST_ENERGY = 300.0


def quadratic(base: float, energy: float) -> float:
    """Return the strength of a base in [0, 1], moved towards 1 by positive energy and towards 0 by negative energy.

    Source: Potyka 2018, "Continuous dynamical systems for weighted bipolar argumentation", KR 2018.
    """
    pull = energy * energy / (1 + energy * energy)
    return base + (1 - base) * pull if energy > 0 else base - base * pull


def quadratic_slopes(base: float, energy: float) -> tuple[float, float, float]:
    """Return the derivatives of the quadratic influence: by the base, and by the energy, which has no jump, twice."""
    square = energy * energy
    steepness = 2 * energy / (1 + square) ** 2
    slope = (1 - base) * steepness if energy > 0 else -base * steepness
    return 1 / (1 + square), slope, slope


def euler(base: float, energy: float) -> float:
    """Return the strength of a base in [0, 1] under an energy; it ranges from the square of the base to 1.

    Source: Amgoud and Ben-Naim 2017, "Evaluation of arguments in weighted bipolar graphs", ECSQARU 2017.
    """
    power = exp(min(energy, MOST_ENERGY))
    # 1 - (1 - base²) / (1 + base · power), written so that no energy leaves the base as it is, to the last bit.
    return base + (1 - base) * (base * (power - 1) / (1 + base * power))


def euler_slopes(base: float, energy: float) -> tuple[float, float, float]:
    """Return the derivatives of the Euler-based influence: by the base, and by the energy, which has no jump, twice."""
    power = exp(min(energy, MOST_ENERGY))
    below = 1 + base * power
    slope = (1 - base * base) * base * power / below**2
    return (2 * base * below + (1 - base * base) * power) / below**2, slope, slope
