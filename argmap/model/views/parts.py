"""Parts of a map as graphs of their own: a focus, a thesis, some kinds, without collapsed branches."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field

from argmap.base.errors import ArgmapError
from argmap.base.suggestions import there_are
from argmap.base.text import visible
from argmap.base.tuples import NamedTuple
from argmap.base.values import frozen
from argmap.language.suggestions import did_you_mean
from argmap.model import Kind
from argmap.model.graph import Graph, premises_near
from argmap.model.views.excerpts import Excerpts, GroupBy

DEFAULT_DEPTH = 2


@frozen()
class View:
    """The part of a map that the user asks to see.

    `focus` shows a statement and everything within `depth` steps; `depth` alone counts from the theses. `thesis` shows
    a statement with its whole argument. `kinds` leaves out other kinds, except theses; `tag` leaves out what neither
    has the tag nor is on a path from a tagged statement to a thesis. `collapse` hides the argument for some statements,
    except what is also used elsewhere. `group_by` changes how statements are grouped.
    """

    focus: str | None = None
    depth: int | None = None
    thesis: str | None = None
    kinds: tuple[Kind, ...] = ()
    tag: str | None = None
    group_by: GroupBy = GroupBy.GROUP
    collapse: tuple[str, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """The statements that the view names."""
        return tuple(filter(None, (self.focus, self.thesis, *self.collapse)))

    @property
    def words(self) -> tuple[str, ...]:
        """A description of the view; empty for the whole map, and different for different views."""
        named = {
            "focus": self.focus,
            "depth": None if self.depth is None else str(self.depth),
            "thesis": self.thesis,
            "kinds": " ".join(self.kinds),
            "tag": self.tag,
            "by": None if self.group_by is GroupBy.GROUP else self.group_by,
            "without": " ".join(self.collapse),
        }
        return tuple(f"{name} {value}" for name, value in named.items() if value)


WHOLE = View()


class Hidden(NamedTuple):
    """The number of statements hidden under one, and the relative path of the page that shows them."""

    statements: int
    page: str | None = None


@frozen()
class Shown:
    """The part of a map that is shown.

    `hidden` counts what is left out, by the ids of the statements it is hidden under. `view` describes the view in
    words and is empty for the whole map. On one of several pages, `root` and `number` identify the page, `whole_page`
    is the path of the overview, and `next_page` that of the next page, if `left` statements remain.
    """

    graph: Graph
    hidden: Mapping[str, Hidden] = field(default_factory=dict)
    whole_page: str | None = None
    view: tuple[str, ...] = ()
    root: str | None = None
    next_page: str | None = None
    left: int = 0
    number: int = 1


def see(graph: Graph, view: View) -> Shown:
    """Return the part of a map that a view shows, in the order of the map. Raises ArgmapError for an unknown id or tag.

    Its `hidden` counts the statements hidden under each one that is shown; what `kinds` and `tag` leave out is not
    counted.
    """
    if view == WHOLE:
        return Shown(graph)
    require(view, [vocabulary(graph, view)])
    near = within(graph, view)
    folded = near - unfolded(graph, view, near)
    kept = {name for name in near - folded if is_wanted(graph, name, view)}
    if view.tag is not None:
        kept &= tagged(graph, view.tag)
    return Shown(Excerpts(graph).of(kept, view.group_by), count_hidden(graph, near - folded, kept), view=view.words)


def suits(graph: Graph, view: View) -> bool:
    """Return whether a map contains everything that a view names."""
    has_tag = view.tag is None or any(view.tag in statement.tags for statement in graph.map.statements.values())
    return has_tag and all(name in graph.map.statements for name in view.ids)


class Vocabulary(NamedTuple):
    """The ids and tags of a map, for checking a view; empty if the map contains everything that the view names."""

    ids: tuple[str, ...] = ()
    tags: frozenset[str] = frozenset()
    is_suited: bool = False


def vocabulary(graph: Graph, view: View) -> Vocabulary:
    """Return the ids and tags of a map that a view may name."""
    if suits(graph, view):
        return Vocabulary(is_suited=True)
    statements = graph.map.statements
    return Vocabulary(tuple(statements), frozenset(tag for each in statements.values() for tag in each.tags))


def require(view: View, maps: Sequence[Vocabulary]) -> None:
    """Raise ArgmapError if no map has an id or tag of a view, or if no single map has all of them."""
    if any(each.is_suited for each in maps):
        return
    where = "in the map" if len(maps) == 1 else "in any of the maps"
    known = dict.fromkeys(name for each in maps for name in each.ids)
    for name in view.ids:
        if name not in known:
            help_text = did_you_mean(name, known, "argmap show lists them")
            raise ArgmapError(f'there is no statement "{name}" {where}; {help_text}')
    tags = {tag for each in maps for tag in each.tags}
    if view.tag is not None and view.tag not in tags:
        raise ArgmapError(
            f'there is no tag "{view.tag}" {where}; {visible(did_you_mean(view.tag, tags, there_are(tags)))}'
        )
    raise ArgmapError("no single map contains everything that is named; name a map and only what it contains")


def within(graph: Graph, view: View) -> set[str]:
    """Return the statements in the focus, under the thesis, and within the depth."""
    kept = set(graph.map.statements)
    if view.thesis is not None:
        kept &= below(graph, [view.thesis])
    if view.focus is not None:
        depth = DEFAULT_DEPTH if view.depth is None else view.depth
        kept &= below(graph, [view.focus], depth) | above(graph, [view.focus], depth)
        kept |= {view.focus, *graph.rivals.get(view.focus, ())}
        if depth > 0:
            near = [name for step in graph.outgoing.get(view.focus, ()) for name in premises_near(graph, step.id)]
            kept |= below(graph, near, depth - 1)
    elif view.depth is not None:
        kept &= below(graph, [view.thesis] if view.thesis is not None else tops(graph), view.depth)
    return kept


def below(graph: Graph, start: Iterable[str], depth: int | None = None) -> set[str]:
    """Return some statements and what supports or attacks them or their steps, down to `depth` levels if given."""
    return spread(start, depth, lambda name: premises_near(graph, name))


def above(graph: Graph, start: Iterable[str], depth: int | None = None) -> set[str]:
    """Return some statements and what they support or attack, recursively, with the other premises of those steps."""
    return spread(start, depth, lambda name: targets_near(graph, name))


def spread(start: Iterable[str], depth: int | None, near: Callable[[str], Iterable[str]]) -> set[str]:
    """Return everything that can be reached from some names in at most `depth` steps, including those names."""
    seen: set[str] = set()
    row = list(start)
    while row:
        fresh = [name for name in dict.fromkeys(row) if name not in seen]
        seen.update(fresh)
        if depth is not None and depth <= 0:
            break
        depth = None if depth is None else depth - 1
        row = [other for name in fresh for other in near(name)]
    return seen


def targets_near(graph: Graph, premise: str) -> Iterator[str]:
    """Yield the statements that a statement supports or attacks; if the target is a step, both ends of that step."""
    steps, seen = list(graph.outgoing.get(premise, ())), set()
    while steps:
        step = steps.pop(0)
        if step.target in graph.map.statements:
            yield step.target
        elif step.target in graph.steps and step.target not in seen:
            seen.add(step.target)
            hit = graph.steps[step.target]
            yield from hit.premises
            steps.append(hit)


def tops(graph: Graph) -> list[str]:
    """Return the theses, or else the statements that support or attack nothing."""
    return list(graph.theses) or [name for name in graph.map.statements if name not in graph.outgoing]


def unfolded(graph: Graph, view: View, near: set[str]) -> set[str]:
    """Return the statements of `near` that remain visible when some are collapsed."""
    closed = set(view.collapse)
    if not closed:
        return near
    roots = [name for name in near if not any(target in near for target in targets_near(graph, name))]
    starts = [*graph.theses, *roots, *closed]
    return spread(starts, None, lambda name: () if name in closed else premises_near(graph, name)) & near


def is_wanted(graph: Graph, name: str, view: View) -> bool:
    """Return whether a statement is of a requested kind."""
    return not view.kinds or name in graph.theses or graph.map.statements[name].kind in view.kinds


def tagged(graph: Graph, tag: str) -> set[str]:
    """Return the statements with a tag, and everything on their paths to the theses."""
    with_it = [name for name, statement in graph.map.statements.items() if tag in statement.tags]
    return above(graph, with_it)


def count_hidden(graph: Graph, near: set[str], kept: set[str]) -> dict[str, Hidden]:
    """Return the number of statements hidden under each one that is shown: those that lead to it and are not `near`."""
    hidden = {}
    for name in graph.map.statements:
        if name in kept:
            gone = [premise for premise in premises_near(graph, name) if premise not in near]
            if gone and (count := len(below(graph, gone) - near)):
                hidden[name] = Hidden(count)
    return hidden
