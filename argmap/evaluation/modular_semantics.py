"""Gradual semantics in modular form.

Source: Mossakowski and Neuhaus 2018, "Modular semantics and characteristics for bipolar weighted argumentation graphs":
a strength is the influence, on a base, of the aggregate of its supporters and attackers.
"""

from collections.abc import Callable, Sequence
from itertools import accumulate
from math import prod
from operator import mul

from argmap.base.values import frozen
from argmap.evaluation.weighted_graph import Input, Network

Values = Sequence[float]


@frozen()
class Modular:
    """A gradual semantics. All strengths lie in [0, 1].

    `aggregate` combines the strengths of supporters and attackers; `influence` returns the strength of a base under an
    aggregate, and the base itself if the aggregate is zero. The slopes are their derivatives: of the aggregate with
    respect to each supporter and attacker, of the influence with respect to the base, to a decreasing aggregate, and to
    an increasing one. If the aggregate is `of_strongest`, only the strongest supporter and the strongest attacker
    count, and its derivatives are those with respect to these two.
    """

    aggregate: Callable[[Values, Values], float]
    influence: Callable[[float, float], float]
    aggregate_slopes: Callable[[Values, Values], tuple[list[float], list[float]]]
    influence_slopes: Callable[[float, float], tuple[float, float, float]]
    of_strongest: bool = False


def reached(one: Input, values: Values) -> float:
    """Return what reaches a node along one step."""
    premises = one.premises
    least = values[premises[0]] if len(premises) == 1 else min([values[n] for n in premises], default=1.0)
    return least * (one.strength if one.gate is None else values[one.gate])


def all_reached(inputs: Sequence[Input], values: Values) -> list[float]:
    """Return what reaches a node along each of its steps; of steps with the same origin, all but the greatest are 0."""
    found: list[float] = []
    best: dict[str | tuple[int, ...], int] = {}
    for place, one in enumerate(inputs):
        found.append(reached(one, values))
        if one.origin is not None:
            other = best.get(one.origin)
            if other is not None:
                worse, better = (other, place) if found[place] > found[other] else (place, other)
                found[worse] = 0.0
                best[one.origin] = better
            else:
                best[one.origin] = place
    return found


def strength(network: Network, modular: Modular, node: int, base: float, values: Values) -> float:
    """Return the strength of a node from the strengths of the nodes it depends on."""
    supports, attacks = network.supports[node], network.attacks[node]
    if not supports and not attacks:
        return base
    return modular.influence(base, modular.aggregate(all_reached(supports, values), all_reached(attacks, values)))


def add_up(supports: Values, attacks: Values) -> float:
    """Return the sum of the supporters minus the sum of the attackers."""
    return sum(supports) - sum(attacks)


def slopes_of_sum(supports: Values, attacks: Values) -> tuple[list[float], list[float]]:
    """Return the derivatives of the sum with respect to each supporter and attacker."""
    return [1.0] * len(supports), [-1.0] * len(attacks)


def balance(supports: Values, attacks: Values) -> float:
    """Return the product of the attackers' complements minus that of the supporters' complements, in [-1, 1]."""
    return prod(1 - value for value in attacks) - prod(1 - value for value in supports)


def slopes_of_balance(supports: Values, attacks: Values) -> tuple[list[float], list[float]]:
    """Return the derivatives of the balance with respect to each supporter and attacker."""
    return products_of_others(supports), [-product for product in products_of_others(attacks)]


def products_of_others(values: Values) -> list[float]:
    """Return for each value the product of the complements of all others, in linear time."""
    before = [*accumulate((1 - value for value in values), mul, initial=1.0)]
    after = [*accumulate((1 - value for value in reversed(values)), mul, initial=1.0)]
    count = len(values)
    return [before[place] * after[count - 1 - place] for place in range(count)]
