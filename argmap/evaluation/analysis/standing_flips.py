"""Searches for what would turn the standing of theses: minimal sets of given statements, and strengths of steps."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, combinations

from argmap.base.tuples import NamedTuple
from argmap.evaluation.analysis.certificates import Certificate, certify
from argmap.evaluation.analysis.scenarios import Scenarios, labels_with, labels_without
from argmap.evaluation.labelling import HOLDS, Labels

MOST_ITEMS = 3
# The limit of work, for sets and again for steps.
MOST_WORK = 2_000_000

Numbers = frozenset[int]
NOTHING: Numbers = frozenset()


class SetSearch(NamedTuple):
    """The minimal sets of given statements that turn the standing of each thesis, by number.

    All sets of up to `sizes` statements were tried and, if the limit of work was reached, `further` sets of one more.
    """

    found: Mapping[int, Sequence[Numbers]]
    sizes: int
    further: int


class StrengthSearch(NamedTuple):
    """The steps, with their strengths, that turn the standing of each thesis, by number.

    `is_stopped` is true if the limit of work was reached.
    """

    found: Mapping[int, Sequence[tuple[int, float]]]
    is_stopped: bool


def search_sets(scenarios: Scenarios, theses: Sequence[int]) -> SetSearch:
    """Return the minimal sets of given statements whose removal turns the standing of theses.

    Such a set contains an element of every certificate of that standing. So the elements of a certificate are removed
    one at a time, then those of a certificate of what is left, and so on; no set is missed, and few useless ones are
    tried (the hitting set tree of Reiter 1987).
    """
    found: dict[int, list[Numbers]] = {thesis: [] for thesis in theses}
    trying: dict[Numbers, list[int]] = {NOTHING: list(theses)}
    most = scenarios.meter.work + MOST_WORK
    for size in range(MOST_ITEMS + 1):
        following: dict[Numbers, dict[int, None]] = {}
        for number, fallen in enumerate(sorted(trying, key=sorted)):
            if scenarios.meter.work > most:
                return SetSearch(found, max(0, size - 1), number if size else 0)
            labels = labels_without(scenarios, fallen) if fallen else scenarios.labels
            for thesis in trying[fallen]:
                if is_turned(scenarios, labels, thesis):
                    found[thesis].append(fallen)
                elif size < MOST_ITEMS:
                    for item in certificate(scenarios, labels, fallen, thesis).statements:
                        following.setdefault(fallen | {item}, {})[thesis] = None
        trying = dict(still_to_try(following, found))
    return SetSearch(found, MOST_ITEMS, 0)


def still_to_try(
    sets: Mapping[Numbers, Iterable[int]], found: Mapping[int, Sequence[Numbers]]
) -> Iterator[tuple[Numbers, list[int]]]:
    """Yield the sets without a subset already found to turn a thesis, with the theses for which that is so."""
    known = {thesis: set(turning) for thesis, turning in found.items()}
    for fallen, theses in sets.items():
        parts = [frozenset(part) for part in chain.from_iterable(combinations(fallen, n) for n in range(len(fallen)))]
        asking = [thesis for thesis in theses if known[thesis].isdisjoint(parts)]
        if asking:
            yield fallen, asking


def search_strengths(scenarios: Scenarios, theses: Iterable[int]) -> StrengthSearch:
    """Return the steps that would turn the standing of theses if they were weak, moderate or strong.

    Only steps that a certificate depends on, or that work against it, are tried.
    """
    asking: dict[tuple[int, float], list[int]] = {}
    found: dict[int, list[tuple[int, float]]] = {thesis: [] for thesis in theses}
    most = scenarios.meter.work + MOST_WORK
    for thesis in found:
        if scenarios.meter.work > most:
            return StrengthSearch(found, is_stopped=True)
        for change in certificate(scenarios, scenarios.labels, NOTHING, thesis).strengths:
            asking.setdefault(change, []).append(thesis)
    for step, strength in sorted(asking):
        if scenarios.meter.work > most:
            return StrengthSearch(found, is_stopped=True)
        labels = labels_with(scenarios, step, strength)
        for thesis in asking[step, strength]:
            if is_turned(scenarios, labels, thesis):
                found[thesis].append((step, strength))
    return StrengthSearch(found, is_stopped=False)


def certificate(scenarios: Scenarios, labels: Labels, fallen: Numbers, thesis: int) -> Certificate:
    """Return the certificate for a thesis after a set has fallen, and count the work."""
    found = certify(scenarios.structure, scenarios.terms, labels, scenarios.gone | fallen, thesis)
    scenarios.meter.work += found.work
    return found


def is_turned(scenarios: Scenarios, labels: Labels, thesis: int) -> bool:
    """Return whether a thesis has gained or lost its standing."""
    return (labels.of[thesis] == HOLDS) is not (scenarios.labels.of[thesis] == HOLDS)
