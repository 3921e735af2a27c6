"""How much each statement contributes to the strength of another, by four measures.

Source: Kampik, Potyka, Yin, Cyras and Toni 2024, "Contribution functions for quantitative bipolar argumentation graphs:
a principle-based analysis", section 3.
"""

from collections.abc import Mapping, Sequence
from math import factorial
from random import Random

from argmap.base.values import frozen
from argmap.evaluation.dependency_cone import Cone, strength_with, strengths_joining, touched
from argmap.evaluation.gradient import gradient

# Up to this many players every coalition is examined; above it some orders are sampled, above `MOST_PLAYERS` none.
MOST_EXACT = 12
MOST_PLAYERS = 500
MOST_ORDERS = 200
EVALUATIONS = 40_000
# The limit of work for each measure; in cycles a single strength takes many iterations.
MOST_WORK = 5_000_000
SEED = 20240401

Players = Sequence[tuple[int, ...]]


@frozen()
class Contribution:
    """The contribution of a statement to the strength of another; None if it could not be computed.

    `removal` is the strength lost without it, and `intrinsic_removal` the same after everything that supports or
    attacks it is removed. `gradient` is the loss of strength per unit of a small decrease of its base, or an increase
    of a base of 0. `shapley` is the mean of what it adds to the statements before it, over all orders.
    """

    removal: float | None
    intrinsic_removal: float | None
    gradient: float | None
    shapley: float | None


@frozen()
class Contributions:
    """The contributions of all statements that a strength depends on.

    `orders` is the number of sampled orders, or None if all were used; `left` is the number of statements whose removal
    was not computed.
    """

    items: Mapping[str, Contribution]
    orders: int | None
    left: int


def contributions(cone: Cone) -> Contributions:
    """Return the contribution of each statement of a cone to the strength of its topic.

    Removals are computed in descending order of gradient, because a large map may take too long.
    """
    network, items = cone.network, cone.items
    slopes = gradient(cone)
    shares, orders = shapley(cone, [(item,) for item in items])
    removals = removals_of(cone, sorted(items, key=lambda item: -abs(slopes.get(item) or 0.0)))
    nothing = (None, None)
    found = {
        network.names[item]: Contribution(*removals.get(item, nothing), slopes.get(item), share)
        for item, share in zip(items, shares, strict=True)
    }
    return Contributions(found, orders, len(items) - len(removals))


def removals_of(cone: Cone, items: Sequence[int]) -> dict[int, tuple[float | None, float | None]]:
    """Return the removal and intrinsic removal of as many statements as the limit of work allows."""
    found: dict[int, tuple[float | None, float | None]] = {}
    most = cone.meter.work + MOST_WORK
    for item in items:
        if cone.meter.work + 3 * len(touched(cone, (item,))) > most:
            break
        found[item] = removal(cone, (item,)), intrinsic_removal(cone, (item,))
    return found


def removal(cone: Cone, items: Sequence[int]) -> float | None:
    """Return the loss of the topic's strength when some statements are removed together."""
    return less(cone.strength, strength_with(cone, dict.fromkeys(items, 0.0)))


def intrinsic_removal(cone: Cone, items: Sequence[int]) -> float | None:
    """Return the same loss when nothing supports or attacks the statements any longer."""
    alone = strength_with(cone, {item: cone.bases[item] for item in items})
    return less(alone, strength_with(cone, dict.fromkeys(items, 0.0)))


def less(one: float | None, other: float | None) -> float | None:
    """Return the difference of two strengths, or None if either is unknown."""
    return None if one is None or other is None else one - other


def shapley(cone: Cone, players: Players) -> tuple[list[float | None], int | None]:
    """Return the Shapley values of players, each one or more statements, and the number of sampled orders, None if all.

    The sample is deterministic. If there are cycles, the limit of work may allow fewer orders, or none.
    """
    if len(players) <= MOST_EXACT:
        shares = exact_shares(cone, players)
        if shares is not None:
            return shares, None
    if len(players) > MOST_PLAYERS:
        return [None] * len(players), 0
    return sampled_shares(cone, players, min(MOST_ORDERS, EVALUATIONS // len(players)))


def exact_shares(cone: Cone, players: Players) -> list[float | None] | None:
    """Return the Shapley values from every coalition of the players, or None if that takes too long."""
    count = len(players)
    most = cone.meter.work + MOST_WORK
    worth: list[float | None] = []
    for mask in range(1 << count):
        if cone.meter.work > most:
            return None
        absent = (player for number, player in enumerate(players) if not mask >> number & 1)
        worth.append(strength_with(cone, {item: 0.0 for player in absent for item in player}))
    if None in worth:
        return [None] * count
    shares: list[float | None] = []
    for player in range(count):
        share = 0.0
        for mask in range(1 << count):
            if not mask >> player & 1:
                size = mask.bit_count()
                weight = factorial(size) * factorial(count - size - 1) / factorial(count)
                share += weight * (less(worth[mask | 1 << player], worth[mask]) or 0.0)
        shares.append(share)
    return shares


def sampled_shares(cone: Cone, players: Players, orders: int) -> tuple[list[float | None], int]:
    """Return the Shapley values from sampled orders, each with its reverse, and the number of orders used."""
    random = Random(SEED)  # noqa: S311 - not used for cryptography
    sums = [0.0] * len(players)
    order = list(range(len(players)))
    most = cone.meter.work + MOST_WORK
    done = 0
    for number in range(orders):
        if number % 2:
            order.reverse()
        else:
            random.shuffle(order)
        strengths = strengths_joining(cone, players, order, most)
        if strengths is None:
            if cone.meter.work > most:
                break
            return [None] * len(players), orders
        done += 1
        for player, before, after in zip(order, strengths, strengths[1:], strict=False):
            sums[player] += after - before
    return [total / done if done else None for total in sums], done
