"""What a verdict hangs on: the smallest sets of evidence and assumptions whose fall would turn it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from math import comb

from argmap.evaluation import labels as labelling
from argmap.evaluation.cone import Cone, cone_of, strength_with
from argmap.evaluation.labels import Labels
from argmap.evaluation.structure import Structure, compile_structure
from argmap.evaluation.terms import Terms
from argmap.graph import Graph
from argmap.model import Kind
from argmap.weighing.comparing import lead
from argmap.weighing.judging import modular, network_of, strength_semantics

MOST_ITEMS = 3
# So many sets are tried; a size of which there are more is left out, and that is said.
MOST_SETS = 60_000
FALLIBLE = {Kind.EVIDENCE, Kind.ASSUMPTION}


class Turned(StrEnum):
    """Which verdict on a thesis is turned."""

    STANDING = "standing"
    STRENGTH = "strength"


@dataclass(frozen=True, slots=True)
class Flips:
    """What would turn the verdicts on a thesis: sets of ids, each of which turns it while no part of it does.

    Its standing is turned when it is another; its strength when it passes that of another thesis, or its own base
    where there is no other. `steady` is false where its strength cannot be told, so that nothing can turn it.
    """

    thesis: str
    standing: tuple[tuple[str, ...], ...]
    strength: tuple[tuple[str, ...], ...]
    steady: bool


@dataclass(frozen=True, slots=True)
class Search:
    """The flips of all theses; `items` are those that were tried, `sizes` up to how many of them at a time."""

    items: tuple[str, ...]
    sizes: int
    flips: tuple[Flips, ...]


@dataclass(frozen=True, slots=True)
class Worlds:
    """A map whose evidence and assumptions may fall, with an index of what would have to be evaluated again.

    `regions` holds for each item the numbers of the statements and steps that hang on it. `cones` has None for a
    thesis whose strength cannot be told.
    """

    graph: Graph
    terms: Terms
    structure: Structure
    labels: Labels
    regions: Mapping[str, frozenset[int]]
    cones: Mapping[str, Cone | None]


@dataclass(frozen=True, slots=True)
class Verdict:
    """The label of a thesis, and whether it is ahead of each other thesis (1), behind (-1) or level (0)."""

    label: int
    places: tuple[int, ...]


Fallen = tuple[str, ...]
Found = dict[str, dict[Turned, dict[Fallen, None]]]


def search(graph: Graph, terms: Terms) -> Search:
    """Return what would turn the verdicts on the theses, standing by carneades and strength by a gradual semantics.

    All sets are tried, by size. A greedy search would miss some, for a fall can lower and raise a thesis by turns.
    """
    worlds = open_worlds(graph, terms)
    items = tuple(worlds.regions)
    sizes = most_size(len(items))
    found: Found = {thesis: {turned: {} for turned in Turned} for thesis in graph.theses}
    before = verdicts(worlds, ())
    for size in range(1, sizes + 1):
        for fallen in combinations(items, size):
            after = verdicts(worlds, fallen)
            for thesis in graph.theses:
                note(found[thesis], fallen, before[thesis], after[thesis])
    flips = (
        Flips(thesis, tuple(by[Turned.STANDING]), tuple(by[Turned.STRENGTH]), steady=worlds.cones[thesis] is not None)
        for thesis, by in found.items()
    )
    return Search(items, sizes, tuple(flips))


def most_size(count: int) -> int:
    """Return up to how many of some items can be tried at a time."""
    sizes = range(1, min(MOST_ITEMS, count) + 1)
    return max((size for size in sizes if sum(comb(count, n) for n in range(1, size + 1)) <= MOST_SETS), default=0)


def open_worlds(graph: Graph, terms: Terms) -> Worlds:
    """Return a map with the items that may fall: what theses hang on in one way or another."""
    structure = compile_structure(graph, terms.weights)
    network, gradual = network_of(graph, terms), modular(strength_semantics(terms))
    gone = frozenset(network.numbers[name] for name in terms.without if name in network.numbers)
    regions = {}
    for name, statement in graph.map.statements.items():
        if statement.kind in FALLIBLE and name not in terms.without:
            region = frozenset(structure.downstream([structure.numbers[name]]))
            if not region.isdisjoint(structure.theses):
                regions[name] = region
    cones = {thesis: cone_of(network, gradual, network.numbers[thesis], gone) for thesis in graph.theses}
    return Worlds(graph, terms, structure, labelling.label(structure, terms), regions, cones)


def verdicts(worlds: Worlds, fallen: Fallen) -> dict[str, Verdict]:
    """Return the verdicts on all theses once some items have fallen."""
    labels = labels_after(worlds, fallen)
    strengths = {thesis: strength_after(cone, fallen) for thesis, cone in worlds.cones.items()}
    bases = {thesis: cone.bases[cone.topic] for thesis, cone in worlds.cones.items() if cone}
    found = {}
    for thesis, strength in strengths.items():
        others = [other for name, other in strengths.items() if name != thesis] or [bases.get(thesis)]
        places = tuple(sign(lead(strength, other)) for other in others)
        found[thesis] = Verdict(labels.of[worlds.structure.numbers[thesis]], places)
    return found


def labels_after(worlds: Worlds, fallen: Fallen) -> Labels:
    """Return the labels once some items have fallen; only what hangs on them is labelled again."""
    if not fallen:
        return worlds.labels
    region = frozenset[int]().union(*(worlds.regions[name] for name in fallen))
    withdrawn = {worlds.structure.numbers[name] for name in (*worlds.terms.without, *fallen)}
    return labelling.relabel(worlds.structure, worlds.terms, worlds.labels, sorted(region), withdrawn)


def strength_after(cone: Cone | None, fallen: Fallen) -> float | None:
    """Return the strength of a thesis once some items have fallen."""
    if cone is None:
        return None
    numbers = (cone.network.numbers[name] for name in fallen)
    pinned = {number: 0.0 for number in numbers if number in cone.places}
    return strength_with(cone, pinned) if pinned else cone.strength


def sign(value: float) -> int:
    """Return 1, 0 or -1."""
    return (value > 0) - (value < 0)


def note(found: dict[Turned, dict[Fallen, None]], fallen: Fallen, before: Verdict, after: Verdict) -> None:
    """Note that a set turns a verdict, unless a part of it has been found to."""
    turns = {Turned.STANDING: before.label != after.label, Turned.STRENGTH: before.places != after.places}
    for turned, known in found.items():
        if turns[turned] and not any(part in known for n in range(1, len(fallen)) for part in combinations(fallen, n)):
            known[fallen] = None
