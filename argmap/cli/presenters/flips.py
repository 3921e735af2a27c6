"""What would turn the verdicts on theses, as text and as JSON."""

from collections.abc import Iterator, Mapping, Sequence

from argmap.base.json_output import as_json
from argmap.base.text import visible
from argmap.cli.presenters.incomplete import MapOrigin, first_line, head
from argmap.evaluation.analysis.flips import Flips, FlipSearch, GivenKind, SearchExtent, StepFlip, given_kind
from argmap.evaluation.analysis.rivalry import rivals_among_theses
from argmap.evaluation.bases import STRENGTHS
from argmap.evaluation.dominators import Dominator, DominatorKind
from argmap.evaluation.results import AcceptanceLabel
from argmap.language.phrases import in_a_row, noun, plural
from argmap.model.graph import Graph

MOST_SETS = 12
NUMBERS = ("none", "one", "two", "three")


def present(origin: MapOrigin, found: FlipSearch, form: str) -> str:
    """Return what would turn the verdicts on the theses of a map, as text or JSON."""
    return as_json(as_data(origin, found)) if form == "json" else first_line([origin]) + as_text(found)


def as_text(found: FlipSearch) -> str:
    """Return for each thesis its dominators and what would turn its verdicts, and then what was tried."""
    lines = [visible(found.graph.map.title)]
    contested = {name for pair in rivals_among_theses(found.graph) for name in pair}
    for flips in found.flips:
        lines += ["", flips.thesis, *(f"  {line}" for line in dominators_in_words(flips.dominators))]
        lines += [f"  {line}" for line in standing_lines(found, flips)]
        lines += [f"  {line}" for line in strength_lines(found, flips, has_rivals=flips.thesis in contested)]
    lines += ["", *scope(found)]
    return "\n".join(lines) + "\n"


def dominators_in_words(dominators: Sequence[Dominator]) -> Iterator[str]:
    """Yield the dominators of a thesis, one line per kind."""
    for kind in DominatorKind:
        names = [dominator.id for dominator in dominators if dominator.kind is kind]
        if names:
            yield f"all support for it passes through the {noun(len(names), kind)} {in_a_row(names)}"


def standing_lines(found: FlipSearch, flips: Flips) -> Iterator[str]:
    """Yield what would make a thesis stand, or no longer stand."""
    turns = "no longer stand" if flips.label is AcceptanceLabel.IN else "stand"
    if flips.standing:
        yield f"it would {turns} without"
        yield from (f"  {line}" for line in set_lines(found.graph, flips.standing))
    else:
        yield f"{tried(found, found.standing)} would make it {turns}"
    for number, (strengths, steps) in enumerate(steps_by_strength(flips.steps).items()):
        begun = "or" if number or flips.standing else f"it would {turns}"
        yield f"{begun} if {in_a_row(steps, most=MOST_SETS, last='or')} were {strengths}"


def steps_by_strength(flips: Sequence[StepFlip]) -> Mapping[str, Sequence[str]]:
    """Return the steps that turn a standing, grouped by the strengths that do it: "moderate or strong"."""
    strengths: dict[str, list[str]] = {}
    for flip in flips:
        strengths.setdefault(flip.step, []).append(flip.strength)
    found: dict[str, list[str]] = {}
    for step, words in strengths.items():
        found.setdefault(in_a_row(words, last="or"), []).append(f"`{step}`")
    return found


def strength_lines(found: FlipSearch, flips: Flips, *, has_rivals: bool) -> Iterator[str]:
    """Yield what would change the rank of a thesis by strength."""
    turned = "change its place by strength among its rivals" if has_rivals else "put its strength across its base"
    if not flips.is_steady:
        yield "its strength cannot be determined, so nothing that would change it is listed"
    elif flips.strength:
        yield f"to {turned}, take away"
        yield from (f"  {line}" for line in set_lines(found.graph, flips.strength))
    else:
        yield f"{tried(found, found.strength)} would {turned}"


def set_lines(graph: Graph, sets: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """Yield single statements, one line per kind, and then the larger sets."""
    single = [names[0] for names in sets if len(names) == 1]
    for kind in GivenKind:
        alike = [name for name in single if given_kind(graph.statements[name]) is kind]
        if alike:
            yield f"{kind}: {in_a_row(alike, most=MOST_SETS, last='or')}"
    larger = [names for names in sets if len(names) > 1]
    for number, names in enumerate(larger[:MOST_SETS]):
        yield f"{'or ' if number or single else ''}{'both ' if len(names) == 2 else ''}{in_a_row(names)}"
    if len(larger) > MOST_SETS:
        yield f"or one of {len(larger) - MOST_SETS:,} more sets"


def tried(found: FlipSearch, extent: SearchExtent) -> str:
    """Return what was tried without effect: "no set of up to three of the 63 given statements"."""
    count = len(found.items)
    if count < 2 and extent.is_whole:
        return "nothing that is given"
    if not extent.sizes:
        return "nothing that was tried"
    if extent.sizes == 1:
        return f"none of the {count:,} given statements alone"
    return f"no set of up to {NUMBERS[extent.sizes]} of the {count:,} given statements"


def scope(found: FlipSearch) -> Iterator[str]:
    """Yield what was tried."""
    if not found.items:
        yield "No thesis depends on a given statement."
        return
    given = f"the {plural(len(found.items), 'given statement')}"
    yield f"Tried for standing: {extent_in_words(found.standing)} of {given}, and each step as {in_a_row(STRENGTHS)}."
    yield f"Tried for strength: {extent_in_words(found.strength)} of them."
    if not (found.standing.is_whole and found.strength.is_whole) or found.are_steps_left:
        yield "The search reached its limit before everything was tried."


def extent_in_words(extent: SearchExtent) -> str:
    """Return the extent of a search."""
    done = f"all sets of up to {NUMBERS[extent.sizes]}" if extent.sizes > 1 else "each" if extent.sizes else "none"
    return f"{done}, and {extent.further:,} sets of {NUMBERS[extent.sizes + 1]}" if extent.further else done


def as_data(origin: MapOrigin, found: FlipSearch) -> Mapping[str, object]:
    """Return the flips as JSON values."""
    return {
        **head(origin),
        "items": [{"id": name, "kind": given_kind(found.graph.statements[name])} for name in found.items],
        "tried": {
            "standing": extent_data(found.standing),
            "strength": extent_data(found.strength),
            "steps": not found.are_steps_left,
        },
        "theses": {
            flips.thesis: {
                "label": flips.label,
                "bearing": dominators_data(flips.dominators),
                "standing": [list(names) for names in flips.standing],
                "steps": [{"id": flip.step, "strength": flip.strength} for flip in flips.steps],
                "strength": [list(names) for names in flips.strength] if flips.is_steady else None,
            }
            for flips in found.flips
        },
    }


def extent_data(extent: SearchExtent) -> Mapping[str, object]:
    """Return the extent of a search as JSON values."""
    return {"sizes": extent.sizes, "further": extent.further, "whole": extent.is_whole}


def dominators_data(dominators: Sequence[Dominator]) -> list[Mapping[str, str]]:
    """Return dominators as JSON values."""
    return [{"kind": dominator.kind, "id": dominator.id} for dominator in dominators]
