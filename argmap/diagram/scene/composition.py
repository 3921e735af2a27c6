"""Composition of a picture: what is drawn of a graph, with all texts."""

from collections.abc import Iterable, Iterator, Mapping

from argmap.diagram.scene.boxes import BoxContext, flags_of, make_box, one_line
from argmap.diagram.scene.changes import NO_CHANGES, DrawnChange
from argmap.diagram.scene.direction import is_right_to_left
from argmap.diagram.scene.ids import prefix_of
from argmap.diagram.scene.notes import notes_of
from argmap.diagram.scene.options import DEFAULT_LOOK, TEXT_WIDTHS, DiagramOptions, Direction, Label
from argmap.diagram.scene.picture import Picture, Scene, with_outline
from argmap.diagram.scene.shapes import Box, Card, Group, Mark, Note
from argmap.diagram.scene.skeleton import Skeleton, outline_skeleton, skeleton_of
from argmap.language.phrases import titled
from argmap.model import Contradiction, Kind, Map
from argmap.model.difference.values import pair_of
from argmap.model.views import Shown
from argmap.sources.documents import Documents

MARKS = {kind: Mark(kind) for kind in Kind}


def compose(shown: Shown, documents: Documents, look: DiagramOptions = DEFAULT_LOOK) -> Picture:
    """Return the picture of the shown part of a map; quotations verified in the documents are marked.

    With the direction "auto" it runs sideways, as the better direction is only known once both are laid out.
    """
    setting = context_of(shown, documents, look)
    skeleton = skeleton_of(shown.graph, look)
    outline, pairs = outline_skeleton(shown.graph, skeleton, look)
    notes = notes_of(setting, skeleton, outline, pairs)
    nodes = nodes_of(setting, skeleton, pairs.numbers, notes)
    return with_outline(scene_of(setting, skeleton, tuple(nodes), look), outline, pairs)


def compose_scene(shown: Shown, documents: Documents, look: DiagramOptions = DEFAULT_LOOK) -> Scene:
    """Return the same picture without an outline, and without what boxes say of other places in it."""
    setting = context_of(shown, documents, look)
    skeleton = skeleton_of(shown.graph, look)
    return scene_of(setting, skeleton, tuple(nodes_of(setting, skeleton, {}, {})), look)


def context_of(shown: Shown, documents: Documents, look: DiagramOptions) -> BoxContext:
    """Return what all boxes of a picture share."""
    way = sideways_of(shown) if look.direction is Direction.AUTO else look.direction
    return BoxContext(
        shown=shown,
        label=look.label,
        way=way,
        text_width=look.text_width or TEXT_WIDTHS[way],
        flags=flags_of(shown.graph, documents),
        verdicts=look.summary.evaluation.statements if look.summary else {},
        bearing=look.summary.best_support if look.summary else frozenset(),
        whole_text=look.whole_text,
        shows_verdicts=look.summary is None or look.summary.is_shown,
        changes=look.changes or NO_CHANGES,
    )


def scene_of(setting: BoxContext, skeleton: Skeleton, nodes: tuple[Box | Card, ...], look: DiagramOptions) -> Scene:
    """Return the scene with some nodes."""
    shown, argument_map = setting.shown, setting.shown.graph.map
    used = {node.group for node in nodes}
    return Scene(
        title=titled(one_line(argument_map.title), is_whole=look.is_whole),
        question=one_line(argument_map.question or ""),
        direction=setting.way,
        text_width=setting.text_width,
        nodes=nodes,
        steps=skeleton.steps,
        links=skeleton.links,
        rivals=skeleton.rivals,
        groups=tuple(each for each in groups_of(argument_map) if each.id in used),
        theses=shown.graph.theses,
        has_words=look.words,
        names_kinds=look.label is not Label.BOTH,
        is_part=bool(shown.view),
        whole_page=shown.whole_page,
        next_page=shown.next_page,
        left=shown.left,
        is_judged=look.summary is not None,
        rival_changes=dict(changed_pairs(skeleton.rivals, look)),
        is_compared=look.changes is not None,
        prefix=prefix_of(shown, look.id_prefix),
    )


def groups_of(argument_map: Map) -> Iterator[Group]:
    """Yield the groups of a map; the number of each is the same in all pictures of the map."""
    for number, (name, title) in enumerate(argument_map.groups.items()):
        yield Group(name, one_line(title), number)


def sideways_of(shown: Shown) -> Direction:
    """Return the sideways direction for a map: the reading direction of its title, or else of its first statement."""
    argument_map = shown.graph.map
    texts = (argument_map.title, *(statement.text for statement in argument_map.statements.values()))
    first = next((text for text in texts if text.strip()), "")
    return Direction.RL if is_right_to_left(first) else Direction.LR


def changed_pairs(
    rivals: Iterable[tuple[str, str]], look: DiagramOptions
) -> Iterator[tuple[frozenset[str], DrawnChange]]:
    """Yield the contradictions that were added or removed, with their changes."""
    for left, right in rivals:
        change = (look.changes or NO_CHANGES).get(pair_of(Contradiction(left, right)).id)
        if change:
            yield frozenset((left, right)), change


def nodes_of(
    setting: BoxContext, skeleton: Skeleton, numbers: Mapping[int, int], notes: Mapping[int, tuple[Note, ...]]
) -> Iterator[Box | Card]:
    """Yield the nodes: a statement in a box of its own, or several on a card.

    `numbers` and `notes` are those of boxes, by the numbers of the nodes.
    """
    graph = setting.shown.graph
    marks = {name: MARKS[statement.kind] for name, statement in graph.map.statements.items()}
    marks |= dict.fromkeys(graph.theses, Mark.THESIS)
    statements = graph.map.statements
    for place, row in enumerate(skeleton.rows):
        number, its_notes = numbers.get(place, 0), notes.get(place, ())
        boxes = [make_box(setting, statements[name], marks[name], number, its_notes) for name in row]
        yield boxes[0] if len(boxes) == 1 else Card(f"card:{row[0]}", tuple(boxes), boxes[0].group)
