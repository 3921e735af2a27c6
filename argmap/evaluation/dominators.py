"""The dominators of a thesis: the parts that all support for it passes through."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import chain

from argmap.base.tuples import NamedTuple
from argmap.evaluation.structure import is_assumed
from argmap.model import Statement
from argmap.model.cycles import components, is_cyclic
from argmap.model.graph import Graph
from argmap.model.records import ASSUMPTION, EVIDENCE, SUPPORTS

# The number of candidates examined at a time, so that memory does not grow with the square of the map.
BLOCK = 2048
# Cycles of reasons are mistakes in a map; if following one takes more rounds, nothing is concluded about it.
MOST_ROUNDS = 100


class DominatorKind(StrEnum):
    """The kind of a dominator, most significant first."""

    ASSUMPTION = "assumption"
    SOURCE = "source"
    EVIDENCE = "evidence"
    STATEMENT = "statement"
    STEP = "step"


RANKS = {kind: rank for rank, kind in enumerate(DominatorKind)}


# Module-level names, because looking up members of an enum is slow.
STATEMENT, STEP, SOURCE = DominatorKind.STATEMENT, DominatorKind.STEP, DominatorKind.SOURCE
# The kind of dominator that a statement of a special kind is; all others are STATEMENT.
SPECIAL = {ASSUMPTION: DominatorKind.ASSUMPTION, EVIDENCE: DominatorKind.EVIDENCE}


class Dominator(NamedTuple):
    """A statement, step or source, by id, without which nothing supports a thesis."""

    kind: DominatorKind
    id: str


def find_dominators(
    graph: Graph, thesis: str, kinds: Iterable[DominatorKind] = tuple(DominatorKind)
) -> tuple[Dominator, ...]:
    """Return the parts that all support for a thesis passes through, assumptions and single sources first.

    These are the dominators of the thesis (Lengauer and Tarjan 1979) in a graph in which a step needs all its premises
    and a statement one of its steps. A thesis without support has none. Attacks are ignored.
    """
    return find_all_dominators(graph, (thesis,), kinds)[thesis]


def find_all_dominators(
    graph: Graph, theses: Iterable[str], kinds: Iterable[DominatorKind] = tuple(DominatorKind)
) -> dict[str, tuple[Dominator, ...]]:
    """Return the dominators of each thesis, in one pass over the map and one over the support of each."""
    wanted = frozenset(kinds)
    places = {name: place for place, name in enumerate(dict.fromkeys(chain(graph.map.statements, graph.steps)))}
    return {thesis: tuple(dominators_of(graph, thesis, wanted, places)) for thesis in theses}


def dominators_of(
    graph: Graph, thesis: str, wanted: Container[DominatorKind], places: Mapping[str, int]
) -> list[Dominator]:
    """Return the dominators of a thesis; `places` maps statements and steps to their order in the map."""
    support = support_of(graph, thesis)
    if len(support) == 1:
        return []
    candidates = list(candidates_of(graph, support, wanted, sorted(support.keys() - {thesis}, key=places.__getitem__)))
    if not candidates:
        return []
    order = [tuple(component) for component in components(support)]
    found: list[Dominator] = []
    for start in range(0, len(candidates), BLOCK):
        block = candidates[start : start + BLOCK]
        dominating = follow(graph, support, order, {dominator: 1 << bit for bit, dominator in enumerate(block)})
        found.extend(dominator for bit, dominator in enumerate(block) if dominating[thesis] >> bit & 1)
    return sorted(found, key=lambda dominator: RANKS[dominator.kind])


def support_of(graph: Graph, thesis: str) -> dict[str, list[str]]:
    """Return all statements and steps that support a thesis, each with its direct support."""
    found: dict[str, list[str]] = {}
    stack = [thesis]
    while stack:
        name = stack.pop()
        if name not in found:
            supports = graph.steps_to(name, SUPPORTS)
            step = graph.steps.get(name) if name not in graph.map.statements else None
            found[name] = [*(step.premises if step else ()), *(one.id for one in supports)]
            stack.extend(found[name])
    return found


def candidates_of(
    graph: Graph, support: Mapping[str, Sequence[str]], wanted: Container[DominatorKind], names: Iterable[str]
) -> Iterator[Dominator]:
    """Yield the possible dominators of a thesis: statements and steps in its support, then their sources."""
    for name in names:
        statement = graph.map.statements.get(name)
        kind = kind_of(statement) if statement else STEP
        if kind in wanted:
            yield Dominator(kind, name)
    if SOURCE in wanted:
        cited = dict.fromkeys(source for name in support for source in only_source(graph, support, name))
        yield from (Dominator(SOURCE, source) for source in cited)


def kind_of(statement: Statement) -> DominatorKind:
    """Return the kind of dominator that a statement would be."""
    return SPECIAL.get(statement.kind, STATEMENT)


def only_source(graph: Graph, support: Mapping[str, Sequence[str]], name: str) -> tuple[str, ...]:
    """Return the only source of a statement without support, as a tuple; empty if it does not cite exactly one."""
    statement = graph.map.statements.get(name)
    if statement is None or support[name]:
        return ()
    cited = {citation.source for citation in statement.citations}
    return tuple(source for source in cited if source) if len(cited) == 1 else ()


def follow(
    graph: Graph,
    support: Mapping[str, Sequence[str]],
    order: Sequence[tuple[str, ...]],
    bits: Mapping[Dominator, int],
) -> dict[str, int]:
    """Return the dominators of every statement and step, as bits."""
    own = own_bits(graph, support, bits)
    everything = (1 << len(bits)) - 1
    dominating: dict[str, int] = {}
    for component in order:
        if not is_cyclic(component, support):
            dominating[component[0]] = own.get(component[0], 0) | below(graph, support, component[0], dominating)
            continue
        dominating.update(dict.fromkeys(component, everything))
        for _ in range(MOST_ROUNDS):
            before = [dominating[name] for name in component]
            for name in component:
                dominating[name] = own.get(name, 0) | below(graph, support, name, dominating)
            if before == [dominating[name] for name in component]:
                break
        else:
            dominating.update(dict.fromkeys(component, 0))
    return dominating


def own_bits(graph: Graph, support: Mapping[str, Sequence[str]], bits: Mapping[Dominator, int]) -> dict[str, int]:
    """Return the bit of each statement and step, combined with that of its only source."""
    found = {dominator.id: bit for dominator, bit in bits.items() if dominator.kind is not SOURCE}
    for name in support:
        for source in only_source(graph, support, name):
            found[name] = found.get(name, 0) | bits.get(Dominator(SOURCE, source), 0)
    return found


def below(graph: Graph, support: Mapping[str, Sequence[str]], name: str, dominating: Mapping[str, int]) -> int:
    """Return the dominators of everything that a statement or step rests on.

    A statement rests on one of its steps. A step rests on all premises, on all assumptions that back it, and on one of
    its other backings.
    """
    if name in graph.map.statements:
        return shared(dominating[step] for step in support[name])
    step = graph.steps[name]
    found = 0
    for premise in step.premises:
        found |= dominating[premise]
    others = []
    for backing in graph.steps_to(name, SUPPORTS):
        if is_assumed(backing, graph):
            found |= dominating[backing.id]
        else:
            others.append(dominating[backing.id])
    return found | shared(others)


def shared(sets: Iterable[int]) -> int:
    """Return the bits common to all sets; 0 if there are no sets."""
    found: int | None = None
    for bits in sets:
        found = bits if found is None else found & bits
    return found or 0
