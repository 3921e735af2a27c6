"""What would turn the verdicts on theses, as text and as JSON."""

from collections.abc import Iterator, Mapping, Sequence

from argmap.base.json_output import as_json
from argmap.base.text import visible
from argmap.cli.presenters.incomplete import MapOrigin, first_line, head
from argmap.evaluation.analysis.flips import FlipSearch
from argmap.evaluation.dominators import Dominator, DominatorKind
from argmap.language.phrases import in_a_row, noun, plural
from argmap.model.graph import Graph

MOST_SETS = 12
NUMBERS = ("none", "one", "two", "three")


def present(origin: MapOrigin, found: FlipSearch, form: str) -> str:
    """Return what would turn the verdicts on theses of a map, as text or as JSON."""
    return as_json(as_data(origin, found)) if form == "json" else first_line([origin]) + as_text(found)


def as_text(found: FlipSearch) -> str:
    """Return for each thesis what carries it, and the sets whose fall turns its verdicts."""
    lines = [visible(found.graph.map.title)]
    for flips in found.flips:
        lines += ["", flips.thesis, *(f"  {line}" for line in dominators_in_words(flips.dominators))]
        lines += [f"  {line}" for line in turning("its standing", flips.standing, found)]
        if flips.steady:
            lines += [f"  {line}" for line in turning(strength_words(found.graph), flips.strength, found)]
        else:
            lines.append("  its strength cannot be told, so nothing is said of what would turn it")
    lines += ["", *scope(found)]
    return "\n".join(lines) + "\n"


def strength_words(graph: Graph) -> str:
    """Return what it is for a strength to be turned."""
    return "its place by strength" if len(graph.theses) > 1 else "whether its strength is above its base"


def dominators_in_words(dominators: Sequence[Dominator]) -> Iterator[str]:
    """Yield what all that supports a thesis passes through, a line for each kind."""
    for kind in DominatorKind:
        names = [dominator.id for dominator in dominators if dominator.kind is kind]
        if names:
            yield f"all that supports it passes through the {noun(len(names), kind)} {in_a_row(names)}"


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
    if found.is_stopped:
        yield "Not all of them were tried for strength, for statements that hang on each other take too long."
    if found.is_limited:
        yield "Of larger sets there are too many."


def as_data(origin: MapOrigin, found: FlipSearch) -> Mapping[str, object]:
    """Return the flips as JSON values."""
    return {
        **head(origin),
        "items": list(found.items),
        "sizes": found.sizes,
        "left": found.left,
        "stopped": found.is_stopped,
        "theses": {
            flips.thesis: {
                "bearing": dominators_data(flips.dominators),
                "standing": [list(names) for names in flips.standing],
                "strength": [list(names) for names in flips.strength] if flips.steady else None,
            }
            for flips in found.flips
        },
    }


def dominators_data(dominators: Sequence[Dominator]) -> list[Mapping[str, str]]:
    """Return what all that supports a statement passes through as JSON values."""
    return [{"kind": dominator.kind, "id": dominator.id} for dominator in dominators]
