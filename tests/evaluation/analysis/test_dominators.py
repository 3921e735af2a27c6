"""What carries a thesis, and what a picture is reported for it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import chain
from typing import TypeVar

import pytest
from hypothesis import given, settings

from argmap.evaluation.analysis.summaries import look
from argmap.evaluation.dominators import Dominator, DominatorKind, find_all_dominators, find_dominators
from argmap.evaluation.results import Standing
from argmap.model import Relation
from argmap.model.graph import Graph
from tests.evaluation.analysis.maps import SHOP
from tests.evaluation.semantics.made import Made, graph_of, mades
from tests.laws import examples
from tests.maps import read_whole

Value = TypeVar("Value")


def carried(content: str, thesis: str = "t") -> list[tuple[str, str]]:
    """Return what carries a thesis."""
    return [(str(dominator.kind), dominator.id) for dominator in find_dominators(read_whole(content).graph, thesis)]


def test_a_thesis_that_nothing_supports_is_carried_by_nothing() -> None:
    assert carried("claims: {t: T.}") == []


def test_of_two_reasons_neither_carries() -> None:
    assert carried("claims:\n  t: T.\n  a: {text: A., supports: t}\n  b: {text: B., supports: t}\n") == []


def test_what_both_reasons_rest_on_carries() -> None:
    lines = "claims:\n  t: T.\n  a: {text: A., supports: t}\n  b: {text: B., supports: t}\n"
    assert carried(f"{lines}  c: {{text: C., supports: [a, b]}}\n") == [("statement", "c")]


def test_each_linked_premise_carries_and_assumptions_and_sources_are_reported_first() -> None:
    lines = "sources: {s: {title: S}}\nclaims: {t: T.}\nevidence: {e: {text: E., source: s}}\nassumptions: {a: A.}\n"
    assert carried(f"{lines}arguments: {{both: {{premises: [e, a], supports: t}}}}\n") == [
        ("assumption", "a"),
        ("source", "s"),
        ("evidence", "e"),
        ("step", "both"),
    ]


def test_an_assumption_that_backs_a_step_carries_and_one_of_two_other_backings_does_not() -> None:
    lines = "claims:\n  t: T.\n  a: {text: A., supports: t}\n  b: {text: B., supports: a -> t}\n"
    lines += "  c: {text: C., supports: a -> t}\nassumptions:\n  d: {text: D., supports: a -> t}\n"
    names = {name for _, name in carried(lines)}
    assert {"a", "d"} <= names
    assert names.isdisjoint({"b", "c"})


def test_two_reasons_from_one_source_rest_on_that_source() -> None:
    lines = "sources: {s: {title: S}}\nclaims: {t: T.}\nevidence:\n"
    lines += "".join(f"  e{n}: {{text: E., source: s, supports: t}}\n" for n in range(3))
    assert carried(lines) == [("source", "s")]


def test_only_what_is_asked_for_is_reported() -> None:
    graph = read_whole(SHOP).graph
    assert find_dominators(graph, "stay", [DominatorKind.ASSUMPTION]) == (Dominator(DominatorKind.ASSUMPTION, "lasts"),)


def test_reasons_in_a_cycle_end() -> None:
    lines = "theses: t\nclaims:\n  t: T.\n  a: {text: A., supports: [t, b]}\n  b: {text: B., supports: a}\n"
    assert ("statement", "a") in carried(lines)


@settings(max_examples=examples(1500))
@given(mades(circles=False))
def test_what_carries_a_thesis_is_what_it_has_no_support_without(made: Made) -> None:
    graph = graph_of(made)
    kinds = set(DominatorKind) - {DominatorKind.SOURCE}
    found = {dominator.id for dominator in find_dominators(graph, "n0", kinds)}
    names = {
        *graph.map.statements,
        *chain.from_iterable((step.id for step in steps) for steps in graph.incoming.values()),
    }
    expected = {name for name in names - {"n0"} if is_supported(graph, frozenset()) != is_supported(graph, {name})}
    assert found == (expected if is_supported(graph, frozenset()) else set())


def is_supported(graph: Graph, without: frozenset[str] | set[str]) -> bool:
    """Return whether a step still supports the first statement without something, by trying every path."""
    has_reasons = bool(graph.steps_to("n0", Relation.SUPPORTS))
    return has_reasons and holds(graph, "n0", without)


def holds(graph: Graph, name: str, without: frozenset[str] | set[str]) -> bool:
    """Return whether a statement or step is still supported; the maps here are small and have no cycles."""
    if name in without:
        return False
    supports = graph.steps_to(name, Relation.SUPPORTS)
    if name in graph.map.statements:
        return not supports or any(holds(graph, step.id, without) for step in supports)
    kinds = {step.id: {graph.map.statements[one].kind for one in step.premises} for step in supports}
    assumed = [step.id for step in supports if kinds[step.id] == {"assumption"}]
    others = [step.id for step in supports if step.id not in assumed]
    needed = all(holds(graph, one, without) for one in (*graph.steps[name].premises, *assumed))
    return needed and (not others or any(holds(graph, one, without) for one in others))


def test_a_picture_is_given_verdicts_paths_and_the_effect_of_each_fall() -> None:
    summary = look(read_whole(SHOP).graph)
    assert summary.evaluation.statements["stay"].standing is Standing.STANDS
    assert summary.bearing["stay"][0] == Dominator(DominatorKind.ASSUMPTION, "lasts")
    assert summary.ways == {"stay": ("stay", "trade -> stay", "trade"), "close": ("close",)}
    assert list(summary.falls) == ["trade", "debts", "lasts", "paid", "rent"]
    effect, other = summary.falls["lasts"]
    assert (effect.thesis, effect.before, effect.after) == ("stay", Standing.STANDS, Standing.FALLS)
    assert [effect.strength_before, effect.strength_after] == pytest.approx([0.5345, 0.4923], abs=0.0001)
    assert (other.thesis, other.before, other.after) == ("close", Standing.FALLS, Standing.UNPROVEN)
    assert summary.falls["debts"] == ()


class Counted(Mapping[str, Value]):
    """A mapping that counts how many of its entries are read, one by one or in a row."""

    def __init__(self, entries: Mapping[str, Value]) -> None:
        """Hold the entries; none has been read."""
        self.entries = entries
        self.reads = 0

    def __getitem__(self, name: str) -> Value:
        """Return an entry and count it."""
        self.reads += 1
        return self.entries[name]

    def __iter__(self) -> Iterator[str]:
        """Yield the names and count them."""
        for name in self.entries:
            self.reads += 1
            yield name

    def __len__(self) -> int:
        """Return how many entries there are."""
        return len(self.entries)


def reads_for(theses: int) -> int:
    """Return how many statements and steps are read to find the dominators of theses with a reason of their own."""
    names = [f"t{number}" for number in range(theses)]
    lines = "".join(f"  {name}: T.\n  r-{name}: {{text: R., supports: {name}}}\n" for name in names)
    graph = read_whole(f"theses: [{', '.join(names)}]\nclaims:\n{lines}").graph
    statements, steps, incoming = Counted(graph.map.statements), Counted(graph.steps), Counted(graph.incoming)
    counted = replace(graph, map=replace(graph.map, statements=statements), steps=steps, incoming=incoming)
    found = find_all_dominators(counted, names)
    assert [len(dominators) for dominators in found.values()] == [2] * theses
    return statements.reads + steps.reads + incoming.reads


def test_what_is_read_for_all_theses_grows_with_the_map_and_not_with_its_square() -> None:
    few, many = reads_for(10), reads_for(1000)
    assert many == 100 * few


@settings(max_examples=examples(300))
@given(mades())
def test_the_dominators_of_all_statements_at_once_are_those_of_each(made: Made) -> None:
    graph = graph_of(made)
    found = find_all_dominators(graph, graph.map.statements)
    assert found == {name: find_dominators(graph, name) for name in graph.map.statements}
