"""A large map as an overview, and a page for each of its branches."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from argmap.model.graph import Graph, premises_near
from argmap.model.views.parts import Hidden, Shown, below, count_hidden, part

# Above so many statements a map is drawn as an overview.
MANY = 300
# An overview is opened level by level up to so many statements.
FULL = 60
# A branch of no more than so many is opened too, up to so many statements in all.
SMALL = 4
MOST = 90


class OverviewPage(NamedTuple):
    """One page: the statement at its root, None for the overview of the whole, and what it shows."""

    root: str | None
    shown: Shown


def pages(shown: Shown, place: Callable[[str | None], str]) -> Iterator[OverviewPage]:
    """Yield the overview of a large map and a page for each branch that it leaves out, or the map alone if it is small.

    `place` gives the path of a page from beside the others by its root.
    """
    graph = shown.graph
    if len(graph.map.statements) <= MANY:
        yield OverviewPage(None, shown)
        return
    roots: list[str | None] = [None]
    for root in roots:
        branch = shown if root is None else Shown(part(graph, below(graph, [root])))
        if len(branch.graph.map.statements) > MANY:
            branch = overview(branch.graph, root)
        known = set(roots)
        roots.extend(name for name in branch.hidden if name not in known)
        hidden = {name: Hidden(number, place(name)) for name, (number, _) in branch.hidden.items()}
        yield OverviewPage(root, Shown(branch.graph, hidden, None if root is None else place(None), shown.view, root))


def overview(graph: Graph, root: str | None) -> Shown:
    """Return the top of a large map: level by level while there is room, and all branches that are small.

    What bears on the root of a page is always shown, so that every statement is on some page.
    """
    rows = [root] if root else roots_of(graph)
    shown = set(rows)
    if root:
        shown.update(premises_near(graph, root))
        rows = [*rows, *shown - {root}]
    for name in rows:
        fresh = [premise for premise in dict.fromkeys(premises_near(graph, name)) if premise not in shown]
        if len(shown) + len(fresh) <= FULL:
            shown.update(fresh)
            rows.extend(fresh)
    for name, hidden in count_hidden(graph, shown, shown).items():
        if hidden.statements <= SMALL and len(shown) + hidden.statements <= MOST:
            shown |= below(graph, [name])
    return Shown(part(graph, shown), count_hidden(graph, shown, shown))


def roots_of(graph: Graph) -> list[str]:
    """Return the theses, and all else that bears on nothing."""
    loose = (name for name in graph.map.statements if name not in graph.outgoing)
    return list(dict.fromkeys((*graph.theses, *loose)))
