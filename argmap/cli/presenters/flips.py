"""What the conclusion hangs on, told in a terminal and as JSON."""

from collections.abc import Iterator, Mapping, Sequence

from argmap.base.errors import ArgmapError
from argmap.base.json_output import as_json
from argmap.base.suggestions import did_you_mean
from argmap.base.text import plural, visible
from argmap.evaluation.analysis.flips import MOST_ITEMS, Flips, FlipSearch, search
from argmap.evaluation.dominators import Bearer, Load, bearers
from argmap.evaluation.terms import Terms
from argmap.evaluation.words import in_a_row
from argmap.model.graph import Graph
from argmap.workspace.load import open_graph

VERSION = 1
MOST_SETS = 12
NUMBERS = ("none", "one", "two", "three")


def tell(path: str, thesis: str | None, terms: Terms, form: str) -> str:
    """Return what would turn the verdicts on the theses of a map, or on one of them, as text or as JSON.

    Raises ArgmapError for what is no thesis.
    """
    graph = open_graph(path)
    if thesis is not None and thesis not in graph.theses:
        raise ArgmapError(f'"{thesis}" is no thesis: {did_you_mean(thesis, graph.theses, in_a_row(graph.theses))}')
    found = search(graph, terms)
    told = [flips for flips in found.flips if thesis in {None, flips.thesis}]
    carried = {flips.thesis: bearers(graph, flips.thesis) for flips in told}
    if form == "json":
        return as_json(as_data(path, found, told, carried))
    return as_text(graph, found, told, carried)


def as_text(graph: Graph, found: FlipSearch, told: Sequence[Flips], carried: Mapping[str, Sequence[Bearer]]) -> str:
    """Return for each thesis what carries it, and the sets whose fall turns its verdicts."""
    lines = [visible(graph.map.title)]
    for flips in told:
        lines += ["", flips.thesis, *(f"  {line}" for line in carried_in_words(carried[flips.thesis]))]
        lines += [f"  {line}" for line in turning("its standing", flips.standing, found)]
        if flips.steady:
            lines += [f"  {line}" for line in turning(strength_words(graph), flips.strength, found)]
        else:
            lines.append("  its strength cannot be told, so nothing is said of what would turn it")
    lines += ["", *scope(found)]
    return "\n".join(lines) + "\n"


def strength_words(graph: Graph) -> str:
    """Return what it is for a strength to be turned."""
    return "its place by strength" if len(graph.theses) > 1 else "whether its strength is above its base"


def carried_in_words(carried: Sequence[Bearer]) -> Iterator[str]:
    """Yield what all that supports a thesis passes through, a line for each kind."""
    for load in Load:
        names = [bearer.id for bearer in carried if bearer.load is load]
        if names:
            many = "s" if len(names) > 1 and load is not Load.EVIDENCE else ""
            yield f"all that supports it passes through the {load}{many} {in_a_row(names)}"


def turning(what: str, sets: Sequence[tuple[str, ...]], found: FlipSearch) -> Iterator[str]:
    """Yield the sets that turn a verdict, the smallest first."""
    if not sets:
        few = NUMBERS[found.sizes] if found.sizes < len(NUMBERS) else str(found.sizes)
        yield f"no set of {few} or fewer turns {what}" if found.sizes > 1 else f"nothing alone turns {what}"
    else:
        yield f"{what} turns with the fall of:"
        yield from (f"  {in_a_row(names)}" for names in sets[:MOST_SETS])
    if len(sets) > MOST_SETS:
        yield f"  or of one of {len(sets) - MOST_SETS:,} more sets"


def scope(found: FlipSearch) -> Iterator[str]:
    """Yield what was tried."""
    tried = plural(len(found.items), "piece") + " of evidence and assumptions"
    yield (
        f"Tried: all sets of up to {NUMBERS[found.sizes]} of {tried}."
        if found.sizes
        else f"Nothing was tried of {tried}."
    )
    if found.left:
        yield f"{plural(found.left, 'other')} were not tried: too much hangs on all of them."
    if found.sizes < min(MOST_ITEMS, len(found.items)):
        yield "Of larger sets there are too many."


def as_data(
    path: str, found: FlipSearch, told: Sequence[Flips], carried: Mapping[str, Sequence[Bearer]]
) -> Mapping[str, object]:
    """Return the flips as JSON values."""
    return {
        "version": VERSION,
        "map": path,
        "items": list(found.items),
        "sizes": found.sizes,
        "left": found.left,
        "theses": {
            flips.thesis: {
                "bearing": [{"kind": bearer.load, "id": bearer.id} for bearer in carried[flips.thesis]],
                "standing": [list(names) for names in flips.standing],
                "strength": [list(names) for names in flips.strength] if flips.steady else None,
            }
            for flips in told
        },
    }
