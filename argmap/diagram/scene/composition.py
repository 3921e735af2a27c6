"""Composition of a picture: what is drawn of a graph, with all texts."""

from collections.abc import Iterable, Iterator, Sequence

from argmap.diagram.scene.boxes import BoxContext, flags_of, make_box, one_line
from argmap.diagram.scene.changes import NO_CHANGES, DrawnChange
from argmap.diagram.scene.direction import is_right_to_left
from argmap.diagram.scene.ids import prefix_of
from argmap.diagram.scene.notes import notes_of
from argmap.diagram.scene.options import DEFAULT_LOOK, TEXT_WIDTHS, DiagramOptions, Direction, Label
from argmap.diagram.scene.picture import Picture
from argmap.diagram.scene.shapes import Box, Card, Group, Mark, Note
from argmap.diagram.scene.skeleton import Skeleton, skeleton_of
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
    graph = shown.graph
    skeleton = skeleton_of(graph, look)
    way = sideways_of(shown) if look.direction is Direction.AUTO else look.direction
    verdicts = look.summary.evaluation.statements if look.summary else {}
    bearing = look.summary.best_support if look.summary else frozenset[str]()
    flags = flags_of(graph, documents)
    shows = look.summary is None or look.summary.is_shown
    wide = look.text_width or TEXT_WIDTHS[way]
    changes = look.changes or NO_CHANGES
    setting = BoxContext(shown, look.label, way, wide, flags, verdicts, bearing, look.whole_text, shows, changes)
    nodes = tuple(nodes_of(setting, skeleton))
    used = {node.group for node in nodes}
    return Picture(
        title=titled(one_line(graph.map.title), is_whole=look.is_whole),
        question=one_line(graph.map.question or ""),
        direction=way,
        text_width=setting.text_width,
        nodes=nodes,
        steps=skeleton.steps,
        links=skeleton.links,
        outline=skeleton.outline,
        pairs=skeleton.pairs,
        rivals=skeleton.rivals,
        groups=tuple(each for each in groups_of(graph.map) if each.id in used),
        theses=graph.theses,
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


def nodes_of(setting: BoxContext, skeleton: Skeleton) -> Iterator[Box | Card]:
    """Yield the nodes: boxes of single statements, and cards of several."""
    graph = setting.shown.graph
    notes = notes_of(setting, skeleton)
    marks = {name: MARKS[statement.kind] for name, statement in graph.map.statements.items()}
    marks |= dict.fromkeys(graph.theses, Mark.THESIS)
    for number, row in enumerate(skeleton.rows):
        pair = skeleton.pairs.numbers.get(number, 0)
        yield make_node(setting, row, [marks[name] for name in row], pair, notes.get(number, ()))


def make_node(
    setting: BoxContext, rows: Sequence[str], marks: Sequence[Mark], number: int, notes: tuple[Note, ...]
) -> Box | Card:
    """Return a statement in a box of its own, or several on a card."""
    statements = setting.shown.graph.map.statements
    boxes = tuple(
        make_box(setting, statements[name], mark, number, notes) for name, mark in zip(rows, marks, strict=True)
    )
    return boxes[0] if len(boxes) == 1 else Card(f"card:{rows[0]}", boxes, boxes[0].group)
