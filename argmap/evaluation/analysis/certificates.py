"""Certificates: sets of statements of which at least one must be removed before another gains or loses its standing.

The sets that turn a verdict are the hitting sets of such certificates (Reiter 1987, "A theory of diagnosis from first
principles").
"""

from collections.abc import Collection, Iterable, Iterator
from enum import Enum

from argmap.base.tuples import NamedTuple
from argmap.evaluation.bases import STRENGTHS
from argmap.evaluation.labelling import FAILS, HOLDS, Labels, standard_of
from argmap.evaluation.structure import Structure
from argmap.evaluation.terms import Terms, meets


class FactKind(Enum):
    """What is certified about a statement or step.

    `FOR`: that it holds, or may hold. `AGAINST`: that it fails, or may fail. `CASE`: that a statement is not removed,
    so that its support counts against its rivals.
    """

    FOR = 1
    AGAINST = -1
    CASE = 0


class Fact(NamedTuple):
    """A fact of a certificate: a statement or step, and what is certified about it."""

    node: int
    kind: FactKind


class Margin(NamedTuple):
    """The weight on one side that certifies a fact about a statement, and the steps, if any, that provide it."""

    fact: Fact
    weight: float
    chosen: tuple[int, ...]


class LabelledView(NamedTuple):
    """A labelled structure without some statements and steps, and the facts certified so far.

    That a statement stands is certified by facts that were each concluded earlier. That it does not stand is certified
    by what does not fail and what does not hold; this may be circular, because nothing in a cycle changes by itself.
    """

    structure: Structure
    terms: Terms
    labels: Labels
    gone: Collection[int]
    is_standing: bool
    known: dict[Fact, None]
    margins: list["Margin"]

    def is_so(self, fact: Fact, before: int) -> bool:
        """Return whether a fact is true and, where order matters, was concluded before the node of rank `before`."""
        label = self.labels.of[fact.node]
        if self.is_standing:
            return label == (HOLDS if fact.kind is FactKind.FOR else FAILS) and self.labels.ranks[fact.node] < before
        return label != (FAILS if fact.kind is FactKind.FOR else HOLDS)

    def counter(self, fact: Fact) -> Iterator[int]:
        """Yield the steps that count against a fact about a statement."""
        structure, node = self.structure, fact.node
        yield from structure.cons[node] if fact.kind is FactKind.FOR else structure.pros[node]
        for rival in structure.rivals[node] if fact.kind is FactKind.FOR else ():
            yield from structure.pros[rival] if rival not in self.gone else ()

    def suffices(self, statement: int, pro: float, con: float) -> bool:
        """Return whether a statement meets its standard of proof with the given weights for and against it."""
        return meets(standard_of(self.structure, self.terms, statement, con), pro, con)


class Certificate(NamedTuple):
    """The reasons why a label is as it is.

    At least one of the given `statements` must be removed before the label turns, or a step must get another strength;
    `strengths` lists the changes of strength that might suffice. `work` is the number of facts that were examined.
    """

    statements: tuple[int, ...]
    strengths: tuple[tuple[int, float], ...]
    work: int


def certify(structure: Structure, terms: Terms, labels: Labels, gone: Collection[int], topic: int) -> Certificate:
    """Return a certificate for a statement that stands, or for one that does not.

    As long as none of the statements in the certificate is removed, the label does not change, whatever other given
    statements are removed in addition to `gone`. The certificate is small, but not always the smallest.
    """
    is_standing = labels.of[topic] == HOLDS
    view = LabelledView(structure, terms, labels, gone, is_standing, {}, [])
    stack = [Fact(topic, FactKind.FOR if is_standing else FactKind.AGAINST)]
    while stack:
        fact = stack.pop()
        if fact not in view.known:
            view.known[fact] = None
            stack.extend(needed(view, fact))
    found = {fact.node for fact in view.known if fact.kind is not FactKind.AGAINST and fact.node < structure.size}
    given = tuple(sorted(node for node in found if structure.grounds[node]))
    return Certificate(given, tuple(dict.fromkeys(strengths_to_try(view))), len(view.known))


def strengths_to_try(view: LabelledView) -> Iterator[tuple[int, float]]:
    """Yield the steps, each with a named strength, that might invalidate a certificate."""
    weights = view.structure.weights
    for margin in view.margins:
        node, kind = margin.fact
        yield from ((step, value) for step in margin.chosen for value in STRENGTHS.values() if value < weights[step])
        for step in view.counter(margin.fact):
            for value in STRENGTHS.values() if Fact(step, FactKind.AGAINST) not in view.known else ():
                case = (margin.weight, value) if kind is FactKind.FOR else (value, margin.weight)
                if value > weights[step] and view.suffices(node, *case) is (kind is FactKind.AGAINST):
                    yield step, value


def needed(view: LabelledView, fact: Fact) -> Iterator[Fact]:
    """Yield the facts that certify a fact."""
    node, kind = fact
    if kind is FactKind.CASE or node in view.gone:
        return
    if node >= view.structure.size:
        yield from step_for(view, node) if kind is FactKind.FOR else step_against(view, node)
    else:
        yield from statement_for(view, node) if kind is FactKind.FOR else statement_against(view, node)


def step_for(view: LabelledView, step: int) -> Iterator[Fact]:
    """Yield why a step applies, or may apply: its needs, the absence of undercuts, and one of its backings."""
    structure = view.structure
    yield from (Fact(need, FactKind.FOR) for need in structure.needs[step])
    yield from (Fact(undercut, FactKind.AGAINST) for undercut in structure.undercuts[step])
    yield from easiest(view, step, (Fact(backing, FactKind.FOR) for backing in structure.backings[step]))


def step_against(view: LabelledView, step: int) -> Iterator[Fact]:
    """Yield why a step does not apply, or may not: one failed need, one undercut, or the failure of all backings."""
    structure = view.structure
    causes = [
        *(Fact(need, FactKind.AGAINST) for need in structure.needs[step]),
        *(Fact(undercut, FactKind.FOR) for undercut in structure.undercuts[step]),
    ]
    yield from easiest(view, step, causes) or [Fact(backing, FactKind.AGAINST) for backing in structure.backings[step]]


def statement_for(view: LabelledView, statement: int) -> Iterator[Fact]:
    """Yield why a statement holds, or may hold: the best weight for it, and that nothing outweighing it applies."""
    structure = view.structure
    ground = structure.grounds[statement]
    if ground and ground.outright:
        return
    pro, chosen = best(view, statement, structure.pros[statement], structure.weights[statement])
    fact = Fact(statement, FactKind.FOR)
    view.margins.append(Margin(fact, pro, steps_of(view, chosen)))
    yield from chosen
    for con in view.counter(fact):
        if not view.suffices(statement, pro, structure.weights[con]):
            yield Fact(con, FactKind.AGAINST)


def statement_against(view: LabelledView, statement: int) -> Iterator[Fact]:
    """Yield why a statement fails, or may fail: the best weight against it, and that nothing outweighing it applies."""
    structure, weights = view.structure, view.structure.weights
    con, chosen = best(view, statement, structure.cons[statement], 0.0)
    for rival in structure.rivals[statement]:
        if rival not in view.gone:
            case, steps = best(view, statement, structure.pros[rival], weights[rival])
            if case > con:
                con, chosen = case, [Fact(rival, FactKind.CASE), *steps]
    unmet = [pro for pro in structure.pros[statement] if view.suffices(statement, weights[pro], 0.0)]
    enough = [pro for pro in unmet if view.suffices(statement, weights[pro], con)]
    if len(enough) == len(unmet) and not view.suffices(statement, weights[statement], 0.0):
        con, chosen = 0.0, []
    view.margins.append(Margin(Fact(statement, FactKind.AGAINST), con, steps_of(view, chosen)))
    yield from chosen
    yield from (Fact(pro, FactKind.AGAINST) for pro in enough)


def steps_of(view: LabelledView, facts: Iterable[Fact]) -> tuple[int, ...]:
    """Return the steps among some facts."""
    return tuple(fact.node for fact in facts if fact.node >= view.structure.size)


def best(view: LabelledView, statement: int, steps: Iterable[int], ground: float) -> tuple[float, list[Fact]]:
    """Return the greatest weight among a ground and the steps that apply, or may apply, and the step that has it."""
    weights, rank = view.structure.weights, view.labels.ranks[statement]
    facts = [fact for step in steps if view.is_so(fact := Fact(step, FactKind.FOR), rank)]
    most = max((weights[fact.node] for fact in facts), default=0.0)
    if most <= ground:
        return ground, []
    return most, easiest(view, statement, (fact for fact in facts if weights[fact.node] == most))


def easiest(view: LabelledView, node: int, facts: Iterable[Fact]) -> list[Fact]:
    """Return the true fact that is already certified or seems easiest to certify, as a list; empty if none is true."""
    found = [fact for fact in facts if view.is_so(fact, view.labels.ranks[node])]
    return [min(found, key=lambda fact: (fact not in view.known, effort(view, fact)))] if found else []


def effort(view: LabelledView, fact: Fact) -> int:
    """Return an estimate of the effort of certifying a fact."""
    structure, node = view.structure, fact.node
    if node in view.gone:
        return 0
    if node >= structure.size:
        return len(structure.needs[node]) + len(structure.undercuts[node]) if fact.kind is FactKind.FOR else 1
    if fact.kind is FactKind.FOR:
        return 1 + len(structure.cons[node]) + len(structure.rivals[node])
    return len(structure.pros[node]) + (structure.grounds[node] is not None)
