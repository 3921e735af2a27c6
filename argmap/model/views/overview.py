"""Division of a large map into an overview and a page for each branch; large branches take several pages."""

from collections.abc import Callable, Iterator, Sequence

from argmap.base.tuples import NamedTuple
from argmap.model.graph import Graph, premises_near
from argmap.model.views.excerpts import Excerpts
from argmap.model.views.parts import Hidden, Shown, below, count_hidden

# Maps with more statements are drawn as an overview, and no page begins with more.
MANY = 300
# An overview is expanded level by level up to this many statements.
FULL = 60
# Branches of at most this size are expanded as well, up to `MOST` statements in all.
SMALL = 4
MOST = 90


class PageKey(NamedTuple):
    """The key of a page: the statement at its root, None for the whole map, and its number from 1."""

    root: str | None = None
    number: int = 1


OVERVIEW = PageKey()


class OverviewPage(NamedTuple):
    """A page and the part of the map that it shows."""

    key: PageKey
    shown: Shown


def pages(shown: Shown, place: Callable[[PageKey], str]) -> Iterator[OverviewPage]:
    """Yield the overview of a large map and a page for each branch it leaves out, or a small map as a single page.

    `place` returns the relative path of a page. If a root has more incoming statements, or a map more roots, than fit
    on a page, each page links to the next.
    """
    if len(shown.graph.map.statements) <= MANY:
        yield OverviewPage(OVERVIEW, shown)
        return
    roots: dict[str | None, None] = {None: None}
    queue: list[str | None] = [None]
    excerpts = Excerpts(shown.graph)
    for root in queue:
        graph = shown.graph if root is None else excerpts.of(below(shown.graph, [root]))
        for key, branch in branches(graph, root, place):
            whole = None if key == OVERVIEW else place(OVERVIEW)
            fresh = [name for name in branch.hidden if name not in roots and name != root]
            queue.extend(fresh)
            roots.update(dict.fromkeys(fresh))
            hidden = {
                name: Hidden(number, page or place(PageKey(name))) for name, (number, page) in branch.hidden.items()
            }
            seen = Shown(branch.graph, hidden, whole, shown.view, root, branch.next_page, branch.left, key.number)
            yield OverviewPage(key, seen)


def branches(graph: Graph, root: str | None, place: Callable[[PageKey], str]) -> Iterator[tuple[PageKey, Shown]]:
    """Yield the pages of a branch or of the whole map: a single one if it is small enough."""
    if len(graph.map.statements) <= MANY:
        yield PageKey(root), Shown(graph)
        return
    runs = list(runs_of(graph, root))
    left = sum(map(len, runs))
    excerpts = Excerpts(graph)
    for number, run in enumerate(runs, 1):
        left -= len(run)
        seen = overview(excerpts, root, run)
        hidden = {name: each for name, each in seen.hidden.items() if name != root}
        following = place(PageKey(root, number + 1)) if number < len(runs) else None
        if following and root is not None:
            hidden[root] = Hidden(left, following)
        next_page = following if root is None else None
        yield PageKey(root, number), Shown(seen.graph, hidden, next_page=next_page, left=left)


def runs_of(graph: Graph, root: str | None) -> Iterator[list[str]]:
    """Yield the first level of a branch or of the whole map in runs that fit on a page, with linked premises together.

    The first level of a branch is what supports or attacks its root.
    """
    if root is None:
        units = [[name] for name in roots_of(graph)]
    else:
        units = [[*step.premises, *premises_near(graph, step.id)] for step in graph.incoming.get(root, ())]
    run: dict[str, None] = {}
    for unit in units:
        if run and len(run) + len(unit) > MANY:
            yield list(run)
            run = {}
        run |= dict.fromkeys(unit)
    yield list(run)


def overview(excerpts: Excerpts, root: str | None, run: Sequence[str]) -> Shown:
    """Return the top of a large map: level by level while there is room, and all small branches.

    The `run` that it begins with is always shown, so that every statement appears on some page.
    """
    graph, shown = excerpts.graph, {*run, root} if root else {*run}
    rows = list(run)
    for name in rows:
        fresh = [premise for premise in dict.fromkeys(premises_near(graph, name)) if premise not in shown]
        if len(shown) + len(fresh) <= FULL:
            shown.update(fresh)
            rows.extend(fresh)
    for name, hidden in count_hidden(graph, shown, shown).items():
        if name != root and hidden.statements <= SMALL and len(shown) + hidden.statements <= MOST:
            shown |= below(graph, [name])
    return Shown(excerpts.of(shown), count_hidden(graph, shown, shown))


def roots_of(graph: Graph) -> list[str]:
    """Return the theses, other statements without targets, and the first statement of each unconnected cycle."""
    loose = (name for name in graph.map.statements if name not in graph.outgoing)
    roots = dict.fromkeys((*graph.theses, *loose))
    reached = below(graph, roots)
    for name in graph.map.statements:
        if name not in reached:
            roots[name] = None
            reached |= below(graph, [name])
    return list(roots)
