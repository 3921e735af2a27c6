"""The direction that a picture reads best in, told from the map before anything is drawn."""

from collections.abc import Iterable, Mapping

from argmap.diagram.scene.measurement import width
from argmap.diagram.scene.options import TEXT_WIDTHS, Direction
from argmap.diagram.scene.shapes import TEXT_SIZE
from argmap.model.graph import Graph, premises_near

MOST_WIDE = 1600
GAP = 16
PADDING = 16


def choose(graph: Graph, cards: Mapping[str, str]) -> Direction:
    """Return TB while the widest row of boxes fits on a page, else LR.

    The width of a row is estimated from below: in points, its boxes and the gaps between them.
    """
    seen: set[str] = set()
    row: Iterable[str] = graph.theses or [name for name in graph.map.statements if name not in graph.outgoing]
    while row:
        fresh = [name for name in dict.fromkeys(row) if name not in seen]
        if row_width(graph, fresh, cards) > MOST_WIDE:
            return Direction.LR
        seen.update(fresh)
        row = [premise for name in fresh for premise in premises_near(graph, name)]
    return Direction.TB


def row_width(graph: Graph, names: Iterable[str], cards: Mapping[str, str]) -> float:
    """Return the width of a row in points; a card counts once, as wide as its first piece of evidence."""
    total = 0.0
    done: set[str] = set()
    for name in names:
        card = cards.get(name, name)
        if card not in done:
            done.add(card)
            text = graph.map.statements[name].text
            total += min(TEXT_WIDTHS[Direction.TB], width(text[:200], TEXT_SIZE)) + PADDING + GAP
    return total
