"""The skeleton of a picture, without text: nodes, steps and contradictions; and its outline."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from argmap.base.tuples import NamedTuple
from argmap.diagram.scene.homes import NO_LINK, Link, Root, Section, bearing_of, find_homes
from argmap.diagram.scene.options import DiagramOptions
from argmap.diagram.scene.outline import Outline, outline_of
from argmap.diagram.scene.pairs import Pairs, pair_up
from argmap.diagram.scene.shapes import DrawnStep, Stroke
from argmap.model import Kind, Relation, Step
from argmap.model.graph import Graph, reaching
from argmap.model.views.outline import Order

# The voice of inferences that only the mapper draws.
MAPPER = "mapper"
STROKES = {relation: Stroke(relation) for relation in Relation}
Value = TypeVar("Value")


class Skeleton(NamedTuple):
    """What is drawn, by numbers: `rows` has the statements of each node, a single one or those on a card.

    `steps` and `links` are the same steps, by the ids of the map and by the numbers of nodes. `numbers` are those of
    the nodes, by the ids of their statements.
    """

    rows: tuple[tuple[str, ...], ...]
    steps: tuple[DrawnStep, ...]
    links: tuple[Link, ...]
    rivals: tuple[tuple[str, str], ...]
    numbers: Mapping[str, int]


def skeleton_of(graph: Graph, look: DiagramOptions) -> Skeleton:
    """Return the skeleton of the picture of a graph."""
    keeps_order = look.order is Order.FILE
    cards = {} if look.spread else find_cards(graph, keeps_order=keeps_order)
    on_cards = rows_of(cards)
    rows = tuple(
        tuple(on_cards.get(cards.get(name, ""), (name,)))
        for name in graph.map.statements
        if name not in cards or on_cards[cards[name]][0] == name
    )
    numbers = {name: number for number, row in enumerate(rows) for name in row}
    bearing = look.summary.best_support if look.summary else frozenset[str]()
    steps = tuple(drawn_steps(graph, cards, on_cards, bearing))
    if look.changes:
        steps = tuple(step._replace(change=look.changes.get(step.ids[0])) for step in steps)
    return Skeleton(rows, steps, tuple(links_of(steps, numbers)), tuple(contradictions(graph)), numbers)


def find_cards(graph: Graph, *, keeps_order: bool = False) -> dict[str, str]:
    """Return the card of each piece of evidence that shares one with others.

    Adjacent evidence for one target shares a card if it supports or attacks the target in the same way, and nothing
    supports or attacks the evidence or its steps.
    """
    found: dict[str, str] = {}
    theses = frozenset(graph.theses)
    for steps in graph.incoming.values():
        if len(steps) < 2:
            continue
        run: list[str] = []
        key: object = None
        for step in steps if keeps_order else sorted(steps, key=lambda step: step.relation != "supports"):
            own = card_key(graph, step, theses)
            if own is None or own != key:
                found |= as_card(run)
                run = []
            if own is not None:
                run.append(step.premises[0])
            key = own
        found |= as_card(run)
    return found


def card_key(graph: Graph, step: Step, theses: frozenset[str]) -> object:
    """Return what all steps on a card have in common, or None if the step cannot be on a card."""
    name = step.premises[0]
    statement = graph.map.statements[name]
    is_alone = (
        statement.kind is Kind.EVIDENCE
        and len(step.premises) == 1
        and len(graph.outgoing.get(name, ())) == 1
        and name not in graph.incoming
        and name not in graph.rivals
        and step.id not in graph.incoming
        and name not in theses
    )
    return (step.relation, statement.group, step.voice == MAPPER) if is_alone else None


def as_card(run: Sequence[str]) -> dict[str, str]:
    """Return the card of each of some neighbours; nothing for a single one."""
    return dict.fromkeys(run, f"card:{run[0]}") if len(run) > 1 else {}


def rows_of(cards: Mapping[str, str]) -> dict[str, list[str]]:
    """Return the pieces of evidence on each card, in the order of their steps."""
    rows: dict[str, list[str]] = {}
    for name, card in cards.items():
        rows.setdefault(card, []).append(name)
    return rows


def drawn_steps(
    graph: Graph, cards: Mapping[str, str], rows: Mapping[str, list[str]], bearing: frozenset[str]
) -> Iterator[DrawnStep]:
    """Yield each step with both ends, in the order of the file; the steps of a card are yielded as one.

    `bearing` are the ids of the steps and statements on which the best support of theses depends.
    """
    connected = {step.id for steps in graph.incoming.values() for step in steps}
    its_ids = {steps[0].premises[0]: steps[0].id for steps in graph.outgoing.values() if len(steps) == 1}
    for name, step in graph.steps.items():
        if name not in connected:
            continue
        premise = step.premises[0]
        together = rows[cards[premise]] if premise in cards else [premise]
        if premise != together[0]:
            continue
        ids = tuple(its_ids[row] for row in together) if len(together) > 1 else (name,)
        yield DrawnStep(
            ids=ids,
            stroke=STROKES[step.relation],
            statements=tuple(together) if len(together) > 1 else distinct(step.premises),
            target=step.target,
            is_on_step=step.target not in graph.map.statements,
            is_bearing=not bearing.isdisjoint(ids),
            is_mappers=step.voice == MAPPER,
        )


def distinct(values: tuple[Value, ...]) -> tuple[Value, ...]:
    """Return values without repetitions; most steps have a single premise."""
    return values if len(values) == 1 else tuple(dict.fromkeys(values))


def links_of(steps: Sequence[DrawnStep], numbers: Mapping[str, int]) -> Iterator[Link]:
    """Yield steps with the numbers of their ends instead of ids."""
    by_id = {name: number for number, step in reversed([*enumerate(steps)]) for name in step.ids}
    for step in steps:
        premises = distinct(tuple([numbers[name] for name in step.statements]))
        target = by_id[step.target] if step.is_on_step else numbers[step.target]
        yield Link(premises, target, step.is_on_step, step.stroke)


def outline_skeleton(graph: Graph, skeleton: Skeleton, look: DiagramOptions) -> tuple[Outline, Pairs]:
    """Return the outline of the skeleton of a graph, and how contradictions are drawn in it."""
    outline = trace(graph, skeleton, look)
    rivals = [(skeleton.numbers[left], skeleton.numbers[right]) for left, right in skeleton.rivals]
    return outline, pair_up(outline, skeleton.links, rivals)


def trace(graph: Graph, skeleton: Skeleton, look: DiagramOptions) -> Outline:
    """Return the outline of what is drawn."""
    links = skeleton.links
    bearing = bearing_of(len(skeleton.rows), links)
    theses = [skeleton.numbers[name] for name in graph.theses]
    reached = reaching(graph, graph.theses)
    others = []
    for number, (name, *_) in enumerate(skeleton.rows):
        if bearing.first[number] == NO_LINK and name not in graph.theses:
            is_alone = not bearing.on_nodes[number] and name not in graph.rivals
            is_reached = name in reached or not graph.theses
            section = Section.THESES if is_reached else Section.ALONE if is_alone else Section.LOOSE
            others.append(Root(number, section))
    homes = find_homes(links, bearing, theses, sorted(others, key=lambda root: root.section))
    return outline_of(links, bearing, homes, look.order, look.far)


def contradictions(graph: Graph) -> Iterator[tuple[str, str]]:
    """Yield each pair of rivals once."""
    seen: set[frozenset[str]] = set()
    for left, others in graph.rivals.items():
        for right in others:
            pair = frozenset((left, right))
            if pair not in seen:
                seen.add(pair)
                yield left, right
