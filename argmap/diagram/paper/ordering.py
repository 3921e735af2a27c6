"""The order in which pieces are placed: that of the outline, or another one if it needs fewer sheets."""

from collections.abc import Iterator, Sequence
from itertools import permutations

from argmap.diagram.paper.packing import positions_of
from argmap.diagram.paper.pieces import SheetPosition
from argmap.diagram.scene.sizes import Size

# At most this many placements of single pieces are tried, which takes less time than the layout of the pieces.
MOST_PLACEMENTS = 40_000


def positions_on_fewest(
    sizes: Sequence[Size], before: Sequence[int | None], room: Size, below: float
) -> list[SheetPosition]:
    """Return the positions of parts, see `positions_of`, on as few sheets as a search for a better order finds.

    The search moves one part at a time to another place in the order, as long as that fills single sheets better. No
    part is placed ahead of the one `before` it. Parts stay in the order of the outline if no sheet is saved.
    """

    def placed_in(order: Sequence[int]) -> list[SheetPosition]:
        rank = {number: place for place, number in enumerate(order)}
        earlier = [None if (other := before[number]) is None else rank[other] for number in order]
        found = positions_of([sizes[number] for number in order], earlier, room, below)
        return [found[rank[number]] for number in range(len(order))]

    order = list(range(len(sizes)))
    first = best = placed_in(order)
    remaining = MOST_PLACEMENTS
    is_better = True
    while is_better:
        is_better = False
        for changed in orders_near(order, before):
            remaining -= len(order)
            if remaining < 0:
                break
            positions = placed_in(changed)
            if merit(positions, sizes) > merit(best, sizes):
                order, best, is_better = changed, positions, True
                break
    return best if sheets_of(best) < sheets_of(first) else first


def orders_near(order: Sequence[int], before: Sequence[int | None]) -> Iterator[list[int]]:
    """Yield the orders in which one part is elsewhere and each still follows the one `before` it.

    They begin with other parts in the first places, so that the first sheets are filled first.
    """
    rank = {number: place for place, number in enumerate(order)}
    # For each place, that of the part before the one there, and that of the first part which follows it.
    earlier = [-1 if (other := before[number]) is None else rank[other] for number in order]
    later = [len(order)] * len(order)
    for place in reversed(range(len(order))):
        if earlier[place] >= 0:
            later[earlier[place]] = place
    for to, at in permutations(range(len(order)), 2):
        if earlier[at] < to < later[at]:
            changed = [*order]
            changed.insert(to, changed.pop(at))
            yield changed


def sheets_of(positions: Sequence[SheetPosition]) -> int:
    """Return the number of sheets that some positions are on."""
    return 1 + max((position.sheet for position in positions), default=0)


def merit(positions: Sequence[SheetPosition], sizes: Sequence[Size]) -> tuple[int, float]:
    """Return how good positions are: few sheets, then sheets that are as full or as empty as possible.

    A sheet that is almost empty is the next to be saved.
    """
    used = [0.0] * sheets_of(positions)
    for position, size in zip(positions, sizes, strict=True):
        used[position.sheet] += size.width * size.height * position.scale**2
    return -len(used), sum(area * area for area in used)
