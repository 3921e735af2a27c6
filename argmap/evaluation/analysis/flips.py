"""What a verdict hangs on: the smallest sets of evidence and assumptions whose fall would turn it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import combinations
from math import comb

from argmap.base.errors import ArgmapError
from argmap.base.representation import short_repr
from argmap.evaluation.analysis.evaluator import DEFAULT_TERMS
from argmap.evaluation.analysis.rivalry import lead
from argmap.evaluation.analysis.scenarios import (
    Fallen,
    Scenarios,
    labels_after,
    open_scenarios,
    strength_after,
    touched,
)
from argmap.evaluation.dominators import Dominator, find_dominators
from argmap.evaluation.terms import Terms
from argmap.language.phrases import in_a_row
from argmap.language.suggestions import did_you_mean
from argmap.model.graph import Graph

MOST_ITEMS = 3
# So many statements and steps may have to be looked at, all sets together; a size that takes more is left out, and
# that is said.
MOST_WORK = 2_000_000


class Turned(StrEnum):
    """Which verdict on a thesis is turned."""

    STANDING = "standing"
    STRENGTH = "strength"


@dataclass(frozen=True, slots=True)
class Flips:
    """What would turn the verdicts on a thesis: sets of ids, each of which turns it while no part of it does.

    Its standing is turned when it is another; its strength when it passes that of another thesis, or its own base
    where there is no other. `steady` is false where its strength cannot be told, so that nothing can turn it.
    `dominators` are what all support for it passes through.
    """

    thesis: str
    standing: tuple[Fallen, ...] = field(repr=False)
    strength: tuple[Fallen, ...] = field(repr=False)
    steady: bool
    dominators: tuple[Dominator, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class FlipSearch:
    """The flips of theses; `items` are those that were tried, `sizes` up to how many of them at a time.

    `left` counts the items that were not tried at all. It `is_stopped` where statements that hang on each other made
    the strengths take so long that not all sets were tried for them.
    """

    graph: Graph = field(repr=False)
    items: tuple[str, ...] = field(repr=False)
    sizes: int
    left: int
    is_stopped: bool
    flips: tuple[Flips, ...] = field(repr=False)

    __repr__ = short_repr

    @property
    def is_limited(self) -> bool:
        """Whether there were too many of the larger sets to try them."""
        return self.sizes < min(MOST_ITEMS, len(self.items))


Found = Mapping[Turned, dict[Fallen, None]]


def find_flips(graph: Graph, terms: Terms = DEFAULT_TERMS, thesis: str | None = None) -> FlipSearch:
    """Return what would turn the verdicts on all theses or one, standing by carneades, strength by a gradual semantics.

    All sets are tried, by size. A greedy search would miss some, for a fall can lower and raise a thesis by turns.
    Raises ArgmapError for what is no thesis, and for an unknown semantics.
    """
    if thesis is not None and thesis not in graph.theses:
        raise ArgmapError(f'"{thesis}" is no thesis: {did_you_mean(thesis, graph.theses, in_a_row(graph.theses))}')
    scenarios = open_scenarios(graph, terms)
    items = tuple(scenarios.regions)
    sizes = most_size(scenarios)
    found: dict[str, Found] = {name: {turned: {} for turned in Turned} for name in graph.theses}
    search_standing(scenarios, items, sizes, found)
    search_strength(scenarios, items, sizes, found)
    flips = (
        Flips(
            thesis=name,
            standing=tuple(by[Turned.STANDING]),
            strength=tuple(by[Turned.STRENGTH]),
            steady=scenarios.cones[name] is not None,
            dominators=find_dominators(graph, name),
        )
        for name, by in found.items()
        if thesis in {None, name}
    )
    return FlipSearch(graph, items, sizes, scenarios.left, scenarios.is_spent, tuple(flips))


def most_size(scenarios: Scenarios) -> int:
    """Return up to how many items at a time can be tried: what hangs on each is looked at for each set with it."""
    count, reached = len(scenarios.regions), sum(len(region) for region in scenarios.regions.values())
    work, size = 0, 0
    while size < min(MOST_ITEMS, count):
        work += reached * comb(count - 1, size)
        if work > MOST_WORK:
            break
        size += 1
    return size


def search_standing(scenarios: Scenarios, items: Fallen, sizes: int, found: Mapping[str, Found]) -> None:
    """Note the sets that turn the standing of a thesis.

    A set of which one part does not meet the other is not evaluated: it does what its parts do, which is known.
    """
    numbers = {thesis: scenarios.structure.numbers[thesis] for thesis in found}
    seen: dict[Fallen, frozenset[int]] = {}
    for size in range(1, sizes + 1):
        for fallen in combinations(items, size):
            if not scenarios.has_circles and not is_joint(fallen, seen):
                seen[fallen] = seen[fallen[:1]] | seen[fallen[1:]]
                continue
            labels = labels_after(scenarios, fallen)
            if size < sizes:
                seen[fallen] = touched(scenarios, fallen, labels)
            for thesis, number in numbers.items():
                if labels.of[number] != scenarios.labels.of[number]:
                    note(found[thesis][Turned.STANDING], fallen)


def is_joint(fallen: Fallen, seen: Mapping[Fallen, frozenset[int]]) -> bool:
    """Tell whether no one of some items falls apart from the others: something sees its fall and theirs."""
    rests = ((one, fallen[:place] + fallen[place + 1 :]) for place, one in enumerate(fallen))
    return len(fallen) == 1 or all(not seen[(one,)].isdisjoint(seen[rest]) for one, rest in rests)


def search_strength(scenarios: Scenarios, items: Fallen, sizes: int, found: Mapping[str, Found]) -> None:
    """Note the sets that turn the strength of a thesis, of as many as may be computed."""
    before = places(scenarios, ())
    for size in range(1, sizes + 1):
        for fallen in combinations(items, size):
            if scenarios.is_spent:
                return
            after = places(scenarios, fallen)
            for thesis in found:
                if before[thesis] != after[thesis]:
                    note(found[thesis][Turned.STRENGTH], fallen)


def places(scenarios: Scenarios, fallen: Fallen) -> dict[str, tuple[int, ...]]:
    """Return for each thesis whether it is ahead (1), level (0) or behind (-1) of each other, or of its own base."""
    strengths = {thesis: strength_after(cone, fallen) for thesis, cone in scenarios.cones.items()}
    found = {}
    for thesis, strength in strengths.items():
        cone = scenarios.cones[thesis]
        own_base = cone.bases[cone.topic] if cone else None
        others = [other for name, other in strengths.items() if name != thesis] or [own_base]
        found[thesis] = tuple(sign(lead(strength, other)) for other in others)
    return found


def sign(value: float) -> int:
    """Return 1, 0 or -1."""
    return (value > 0) - (value < 0)


def note(known: dict[Fallen, None], fallen: Fallen) -> None:
    """Note that a set turns a verdict, unless a part of it has been found to."""
    if not any(part in known for size in range(1, len(fallen)) for part in combinations(fallen, size)):
        known[fallen] = None
