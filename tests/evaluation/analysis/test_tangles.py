"""Maps in which everything depends on everything else: each question is answered within a budget of work."""

from random import Random

import pytest

from argmap.base.errors import ArgmapError
from argmap.evaluation.analysis import contributions, standing_flips, strength_flips, summaries
from argmap.evaluation.analysis.evaluator import label, modular, network_of
from argmap.evaluation.analysis.flips import find_flips
from argmap.evaluation.analysis.why import explain
from argmap.evaluation.dependency_cone import cone_of
from argmap.evaluation.extension_solver import MOST_CONFLICTS
from argmap.evaluation.semantics import STRENGTH
from argmap.evaluation.terms import StrengthScope, Terms
from argmap.model.graph import Graph
from tests.maps import read_whole


def tangle(size: int, relations: int, section: str = "claims") -> Graph:
    """Return a map of statements that attack each other at random."""
    random = Random(1)
    targets = [{(number + 1) % size} for number in range(size)]
    while sum(map(len, targets)) < relations:
        one, other = random.randrange(size), random.randrange(size)
        if one != other:
            targets[one].add(other)
    lines = ["theses: [s0]", f"{section}:"]
    for number, its_targets in enumerate(targets):
        names = ", ".join(f"s{target}" for target in sorted(its_targets))
        lines.append(f"  s{number}: {{text: Statement {number} holds., attacks: [{names}]}}")
    return read_whole("\n".join(lines) + "\n").graph


def rooms(guests: int) -> Graph:
    """Return a map without stable extensions, as one guest has no room: the proof of that takes very many steps."""
    lines = ["claims:"]
    for guest in range(guests):
        for room in range(guests - 1):
            others = [f"x{guest}-{other}" for other in range(guests - 1) if other != room]
            others += [f"x{other}-{room}" for other in range(guests) if other != guest]
            attacked = ", ".join([*others, f"c{guest}"])
            lines.append(f"  x{guest}-{room}: {{text: Guest {guest} has room {room}., attacks: [{attacked}]}}")
        circle = zip("cde", "dec", strict=True)
        lines += [f"  {one}{guest}: {{text: Circle {one} {guest}., attacks: {two}{guest}}}" for one, two in circle]
    return read_whole("\n".join(lines) + "\n").graph


@pytest.mark.slow
def test_contributions_in_a_tangle_are_computed_as_far_as_the_budget_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    graph = tangle(200, 800)
    monkeypatch.setattr(contributions, "MOST_WORK", 500_000)
    network = network_of(graph, Terms())
    cone = cone_of(network, modular(STRENGTH), network.numbers["s5"])
    assert cone is not None
    found = contributions.contributions(cone)
    assert found.left > 0
    assert found.orders is not None
    # Each measure goes beyond its budget by one step at most.
    assert cone.meter.work < 3 * contributions.MOST_WORK
    assert explain(graph, "s5", Terms(strengths=StrengthScope.PUBLISHED)).contributions == found


def test_flips_in_a_tangle_stop_at_the_budget_and_say_how_far_they_came(monkeypatch: pytest.MonkeyPatch) -> None:
    graph = tangle(60, 240, "assumptions")
    monkeypatch.setattr(standing_flips, "MOST_WORK", 60_000)
    monkeypatch.setattr(strength_flips, "MOST_WORK", 60_000)
    monkeypatch.setattr(summaries, "MOST_WORK", 60_000)
    search = find_flips(graph)
    assert (search.standing.sizes, search.strength.sizes) == (1, 0)
    assert search.standing.further > 0
    summary = summaries.look(graph)
    assert summary.falls
    assert summary.left == set(search.items) - summary.falls.keys()


def test_flips_of_a_small_map_are_not_stopped() -> None:
    search = find_flips(tangle(6, 8, "assumptions"))
    assert search.standing.is_whole
    assert search.strength.is_whole


@pytest.mark.slow
def test_extensions_that_are_too_hard_to_find_are_refused_after_a_number_of_conflicts() -> None:
    pytest.importorskip("clingo", reason="the solver is not installed")
    assert MOST_CONFLICTS == 50_000
    with pytest.raises(ArgmapError) as refused:
        label(rooms(12), Terms(semantics="stable"), "stable")
    assert str(refused.value) == "the stable extensions of this map are too hard to find: use the grounded semantics"
    assert label(rooms(6), Terms(semantics="stable"), "stable").extensions == ()


@pytest.mark.parametrize("semantics", ["stable", "preferred", "complete"])
def test_two_hundred_statements_that_attack_each_other_are_not_too_hard(semantics: str) -> None:
    pytest.importorskip("clingo", reason="the solver is not installed")
    assert label(tangle(200, 800), Terms(semantics=semantics), semantics).extensions
