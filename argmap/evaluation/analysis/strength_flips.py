"""Searches for minimal sets of given statements that would turn the order of theses by strength."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from argmap.base.tuples import NamedTuple
from argmap.evaluation.analysis.rivalry import lead, rivals_among_theses
from argmap.evaluation.analysis.scenarios import Scenarios, labels_without
from argmap.evaluation.analysis.standing_flips import NOTHING, Numbers, SetSearch
from argmap.evaluation.analysis.strength_scenarios import StrengthScenarios, open_strengths, strengths_without
from argmap.evaluation.labelling import Labels
from argmap.model.graph import Graph

MOST_ITEMS = 2
# The limit on strengths read while computing others.
MOST_WORK = 1_000_000


class Contest(NamedTuple):
    """The theses to examine, each with its rivals; without rivals, a thesis is compared with its base."""

    strengths: StrengthScenarios
    rivals: Mapping[int, Sequence[int]]


def search_strength(graph: Graph, scenarios: Scenarios, theses: Sequence[int]) -> tuple[SetSearch, frozenset[int]]:
    """Return the sets that turn the strength of theses, and the theses whose strength can be determined.

    It turns when it passes that of a rival, or its own base if there is no rival.
    """
    contest = contest_of(graph, scenarios, theses)
    strengths = contest.strengths
    found: dict[int, list[Numbers]] = {thesis: [] for thesis in theses}
    known = frozenset(thesis for thesis, cone in strengths.cones.items() if cone)
    before = places(contest, NOTHING, scenarios.labels)
    sizes = further = 0
    most = scenarios.meter.work + MOST_WORK
    for size in range(1, MOST_ITEMS + 1):
        for further, items in enumerate(combinations(scenarios.items, size)):
            if strengths.meter.work + scenarios.meter.work > most:
                return SetSearch(found, sizes, further), known
            fallen = frozenset(items)
            after = places(contest, fallen, labels_without(scenarios, fallen))
            for thesis, sets in found.items():
                if before[thesis] != after[thesis] and not any(part <= fallen for part in sets):
                    sets.append(fallen)
        sizes = size
    return SetSearch(found, sizes, 0), known


def contest_of(graph: Graph, scenarios: Scenarios, theses: Sequence[int]) -> Contest:
    """Return some theses with their rivals, and everything that their strengths depend on."""
    numbers = scenarios.structure.numbers
    rivals: dict[int, list[int]] = {thesis: [] for thesis in theses}
    for pair in rivals_among_theses(graph):
        one, other = (numbers[name] for name in pair)
        for thesis, rival in ((one, other), (other, one)):
            if thesis in rivals:
                rivals[thesis].append(rival)
    asked = dict.fromkeys((*theses, *(rival for others in rivals.values() for rival in others)))
    return Contest(open_strengths(graph, scenarios, asked), rivals)


def places(contest: Contest, fallen: Numbers, labels: Labels) -> dict[int, tuple[int, ...]]:
    """Return for each thesis whether it is ahead (1), level (0) or trailing (-1), for each rival or its own base."""
    strengths = strengths_without(contest.strengths, fallen, labels)
    return {thesis: tuple(places_of(contest, strengths, thesis)) for thesis in contest.rivals}


def places_of(contest: Contest, strengths: Mapping[int, float | None], thesis: int) -> Iterator[int]:
    """Yield for each rival of a thesis whether the thesis is ahead, level or trailing."""
    strength, cone = strengths[thesis], contest.strengths.cones[thesis]
    base = cone.bases[cone.topic] if cone else None
    for other in [strengths[rival] for rival in contest.rivals[thesis]] or [base]:
        ahead = lead(strength, other)
        yield (ahead > 0) - (ahead < 0)
