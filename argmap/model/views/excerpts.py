"""Excerpts of a map: the graph of some statements and the relations between them, in the order of the map."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from enum import StrEnum

from argmap.model import Map, Statement, Step
from argmap.model.graph import Graph, index


class GroupBy(StrEnum):
    """What the groups of a map are based on."""

    GROUP = "group"
    SOURCE = "source"
    BY = "by"
    VOICE = "voice"
    TAG = "tag"


class Excerpts:
    """A map from which excerpts are taken; each takes time in proportion to its own size, not that of the map."""

    def __init__(self, graph: Graph) -> None:
        """Number the parts of the map, and index the relations of each statement."""
        self.graph = graph
        whole = self.whole = graph.map
        self.statements = numbered(whole.statements)
        self.theses = numbered(graph.theses)
        self.steps: dict[str, list[int]] = defaultdict(list)
        for number, step in enumerate(whole.steps):
            for premise in step.premises:
                self.steps[premise].append(number)
        self.contradictions: dict[str, list[int]] = defaultdict(list)
        for number, pair in enumerate(whole.contradictions):
            self.contradictions[pair.left].append(number)

    def of(self, kept: set[str], group_by: GroupBy = GroupBy.GROUP) -> Graph:
        """Return the graph of some statements, grouped as requested."""
        whole = self.whole
        names = sorted(kept & self.statements.keys(), key=self.statements.__getitem__)
        theses = tuple(sorted(kept & self.theses.keys(), key=self.theses.__getitem__))
        steps = (step_among(whole.steps[number], kept) for number in numbers_of(self.steps, kept))
        pairs = (whole.contradictions[number] for number in numbers_of(self.contradictions, kept))
        smaller = replace(
            regroup(whole, {name: whole.statements[name] for name in names}, group_by),
            theses=theses,
            steps=tuple(step for step in steps if step),
            contradictions=tuple(pair for pair in pairs if pair.right in kept),
        )
        return index(smaller, theses)


def numbered(names: Iterable[str]) -> dict[str, int]:
    """Return the index of each name, or of its first occurrence."""
    found: dict[str, int] = {}
    for number, name in enumerate(names):
        found.setdefault(name, number)
    return found


def numbers_of(found: Mapping[str, list[int]], kept: Iterable[str]) -> list[int]:
    """Return the numbers found for some names, sorted."""
    return sorted({number for name in kept for number in found.get(name, ())})


def step_among(step: Step, kept: set[str]) -> Step | None:
    """Return a step with only those premises that are kept, or None if none is."""
    premises = tuple(name for name in step.premises if name in kept)
    if len(premises) == len(step.premises):
        return step
    return replace(step, premises=premises) if premises else None


def regroup(whole: Map, statements: Mapping[str, Statement], group_by: GroupBy) -> Map:
    """Return a map with only the given statements, grouped as requested."""
    if group_by is GroupBy.GROUP:
        return replace(whole, statements=dict(statements))
    names = {name: group_of(whole, statement, group_by) for name, statement in statements.items()}
    titles = {group: title_of(whole, group, group_by) for group in dict.fromkeys(names.values()) if group}
    grouped = {name: replace(statement, group=names[name]) for name, statement in statements.items()}
    return replace(whole, statements=grouped, groups=titles)


def group_of(whole: Map, statement: Statement, group_by: GroupBy) -> str | None:
    """Return the group of a statement, or None if it has none."""
    match group_by:
        case GroupBy.SOURCE:
            return next((citation.source for citation in statement.citations if citation.source), None)
        case GroupBy.BY:
            return statement.by
        case GroupBy.VOICE:
            return statement.voice
        case GroupBy.TAG:
            return next(iter(statement.tags), None)
        case GroupBy.GROUP:
            return statement.group if statement.group in whole.groups else None


def title_of(whole: Map, group: str, group_by: GroupBy) -> str:
    """Return the title of a group."""
    if group_by is GroupBy.BY:
        return whole.speaker_name(group) or group
    source = whole.sources.get(group) if group_by is GroupBy.SOURCE else None
    return source.title if source else group
