"""From graph to picture: which statements share a card, which steps need a joint, which lines there are."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from argmap.diagram.scene.boxes import BoxContext, flags_of, make_box, one_line
from argmap.diagram.scene.directions import choose
from argmap.diagram.scene.ids import prefix_of
from argmap.diagram.scene.options import DEFAULT_LOOK, SIDEWAYS, DiagramOptions, Direction
from argmap.diagram.scene.shapes import Box, Card, Group, Joint, Line, Mark, Picture, Stroke
from argmap.language.phrases import titled
from argmap.model import Kind, Relation, Step
from argmap.model.graph import Graph, levels, reaching
from argmap.model.views import Shown
from argmap.sources.documents import Documents


def compose(shown: Shown, documents: Documents, look: DiagramOptions = DEFAULT_LOOK) -> Picture:
    """Return the picture of what is shown of a map, whose quotations are marked as far as its documents verify them."""
    graph = shown.graph
    cards = {} if look.spread else find_cards(graph)
    way = choose(graph, cards) if look.direction is Direction.AUTO else look.direction
    verdicts = look.outlook.evaluation.statements if look.outlook else {}
    bearing = look.outlook.best_support if look.outlook else frozenset[str]()
    setting = BoxContext(shown, look.label, way, flags_of(graph, documents), verdicts, bearing)
    nodes = tuple(make_nodes(setting, cards))
    used = {node.group for node in nodes if not isinstance(node, Joint)}
    return Picture(
        title=titled(one_line(graph.map.title), is_whole=look.is_whole),
        question=one_line(graph.map.question or ""),
        direction=way,
        nodes=nodes,
        lines=tuple(make_lines(graph, cards, bearing)),
        groups=tuple(Group(name, one_line(title)) for name, title in graph.map.groups.items() if name in used),
        theses=graph.theses,
        has_words=look.words,
        whole_page=shown.whole_page,
        is_judged=look.outlook is not None,
        prefix=prefix_of(shown, look.id_prefix),
    )


def find_cards(graph: Graph) -> dict[str, str]:
    """Return the card of each piece of evidence that shares one with others.

    Evidence shares a card when it bears on one target in one way, and nothing bears on it or on its step.
    """
    gathered: dict[tuple[str, Relation, str | None], list[str]] = defaultdict(list)
    for name, statement in graph.map.statements.items():
        steps = graph.outgoing.get(name, ())
        if statement.kind is not Kind.EVIDENCE or len(steps) != 1 or name in graph.incoming or name in graph.rivals:
            continue
        step = steps[0]
        if len(step.premises) == 1 and not needs_joint(graph, step):
            gathered[step.target, step.relation, statement.group].append(name)
    return {name: f"card:{names[0]}" for names in gathered.values() if len(names) > 1 for name in names}


def needs_joint(graph: Graph, step: Step) -> bool:
    """Tell whether a step is drawn through a point: where premises meet, or where something bears on the step."""
    return len(step.premises) > 1 or step.id in graph.incoming


def make_nodes(setting: BoxContext, cards: Mapping[str, str]) -> Iterator[Box | Card | Joint]:
    """Yield what lines lead to and from, in the order of the file, what bears on no thesis where it is drawn last.

    Sideways that is in front, for there the engine piles up the parts of a picture from below.
    """
    graph = setting.shown.graph
    reached = reaching(graph, graph.theses)
    statements = graph.map.statements
    names = sorted(statements, key=lambda name: (name in reached) == (setting.way in SIDEWAYS))
    marks = {name: Mark(statement.kind) for name, statement in statements.items()}
    marks |= dict.fromkeys(graph.theses, Mark.THESIS)
    boxes = {name: make_box(setting, statements[name], marks[name]) for name in names}
    rows = rows_of(cards)
    for name in names:
        card = cards.get(name, "")
        if not card:
            yield boxes[name]
        elif card == f"card:{name}":
            yield Card(card, tuple(boxes[row] for row in rows[card]), boxes[name].group)
    joints = {step.id: step for step in drawn_steps(graph) if needs_joint(graph, step)}
    for name, step in joints.items():
        yield Joint(joint_id(name), len(step.premises) > 1, name, group_of(step, boxes))


def group_of(step: Step, boxes: Mapping[str, Box]) -> str | None:
    """Return the group that the premises of a step stand in, and its target too if that is a statement."""
    groups = {boxes[name].group for name in (*step.premises, step.target) if name in boxes}
    return groups.pop() if len(groups) == 1 else None


def drawn_steps(graph: Graph) -> Iterator[Step]:
    """Yield each step that has both its ends, once, in the order of the file."""
    drawn = {step.id for steps in graph.incoming.values() for step in steps}
    return (step for name, step in graph.steps.items() if name in drawn)


def joint_id(step: str) -> str:
    """Return the id of the point on a step."""
    return f"joint:{step}"


def rows_of(cards: Mapping[str, str]) -> dict[str, list[str]]:
    """Return the pieces of evidence on each card, in the order of the file."""
    rows: dict[str, list[str]] = defaultdict(list)
    for name, card in cards.items():
        rows[card].append(name)
    return rows


def make_lines(graph: Graph, cards: Mapping[str, str], bearing: frozenset[str]) -> Iterator[Line]:
    """Yield the lines of all steps, a card's only once, and then those of the contradictions.

    `bearing` are the ids of the steps and statements that bear the theses.
    """
    leaving: set[str] = set()
    rows = rows_of(cards)
    for step in drawn_steps(graph):
        stroke = Stroke(step.relation)
        end = step.target if step.target in graph.map.statements else joint_id(step.target)
        is_bearing = step.id in bearing
        if needs_joint(graph, step):
            joint = joint_id(step.id)
            for premise in step.premises:
                is_borne = is_bearing and premise in bearing
                yield Line(premise, joint, stroke, step.premises, step.target, has_head=False, is_bearing=is_borne)
            yield Line(joint, end, stroke, step.premises, step.target, is_bearing=is_bearing)
            continue
        premise = step.premises[0]
        start = cards.get(premise, premise)
        if start not in leaving:
            shown = tuple(rows[start]) if premise in cards else step.premises
            is_borne = is_bearing if premise not in cards else not bearing.isdisjoint(shown)
            yield Line(start, end, stroke, shown, step.target, is_bearing=is_borne)
        if premise in cards:
            leaving.add(start)
    depth = levels(graph) if graph.rivals else {}
    for left, right in contradictions(graph):
        is_level = left in depth and depth[left] == depth.get(right)
        yield Line(left, right, Stroke.CONTRADICTS, (left,), right, is_level=is_level)


def contradictions(graph: Graph) -> Iterator[tuple[str, str]]:
    """Yield each pair of rivals once."""
    seen: set[frozenset[str]] = set()
    for left, others in graph.rivals.items():
        for right in others:
            pair = frozenset((left, right))
            if pair not in seen:
                seen.add(pair)
                yield left, right
