"""Drafts of parts, which show whether a part fits on a sheet before the page numbers are known."""

from collections.abc import Callable
from dataclasses import replace

from argmap.base.text import visible
from argmap.diagram.layout import place
from argmap.diagram.paper.excerpts import excerpt
from argmap.diagram.paper.parts import OutlinePart
from argmap.diagram.paper.tree import Tree
from argmap.diagram.scene import Box, Card, Picture
from argmap.diagram.scene.geometry import Placed
from argmap.diagram.scene.measurement import BEFORE_PAGE, shorten, width_with_slack
from argmap.diagram.scene.options import SIDEWAYS
from argmap.diagram.scene.shapes import NUMBER_ROOM, SMALL_SIZE, TEXT_SIZE
from argmap.diagram.scene.sizes import PAD_X, Size
from argmap.diagram.scene.wide_fonts import wrap_in_box

# Notes that need at least as much space as any real note about another page.
SOMEWHERE, FROM_SOMEWHERE, ANY_PAGE = "continues on this page", "from this page", "page 000"
# The text width of a repeated box that has a column of its own, and its maximum number of lines.
REMINDER_TEXT, MOST_LINES = 105.0, 6
REMINDER_WIDTH = REMINDER_TEXT + 2 * PAD_X


def fits(tree: Tree, part: OutlinePart, room: Size) -> bool:
    """Return whether a part fits on a sheet."""
    root_area = 0.0 if part.root is None else tree.areas[part.root]
    if tree.area(part.places) - root_area > room.width * room.height:
        return False
    placed = drafted(tree, part, room)
    return placed.width <= room.width and placed.height <= room.height


def drafted(tree: Tree, part: OutlinePart, room: Size) -> Placed:
    """Return the layout of a part whose boxes have space for notes on where they continue and where other boxes are."""
    picture = tree.picture
    cut = {number for number, _ in tree.cut_in(part)}
    nodes: dict[int, Box | Card] = {}
    for number in part.places:
        node = picture.outline.places[number].node
        box = nodes.get(node) or with_pages(picture, node, lambda _: ANY_PAGE)
        nodes[node] = going_on(box, SOMEWHERE) if number in cut or number == part.root else box
    if part.root is not None and picture.outline.places[part.root].is_home:
        root = picture.outline.places[part.root].node
        nodes[root] = reminder(picture, nodes[root], FROM_SOMEWHERE)
    return place(excerpt(picture, part, nodes).picture, room.width)


def with_pages(picture: Picture, number: int, page_of: Callable[[int], str]) -> Box | Card:
    """Return a node with the pages of the boxes that its notes refer to, and with its own page for its stand-ins.

    `page_of` returns the words for the page of a node's box, or an empty string if it is on the same page. Notes are
    shortened as if they had a page.
    """
    node = picture.nodes[number]
    if isinstance(node, Card) or not node.number:
        return node
    most = picture.text_width - NUMBER_ROOM - width_with_slack(BEFORE_PAGE + ANY_PAGE, SMALL_SIZE)
    notes = []
    for note in node.notes:
        if note.node is not None and note.is_end:
            page, said = page_of(note.node), shorten(note.words, SMALL_SIZE, most)
            notes.append(note._replace(words=f"{said}{BEFORE_PAGE}{page}" if page else said))
        else:
            notes.append(note)
    return replace(node, notes=tuple(notes), elsewhere=page_of(number))


def going_on(node: Box | Card, words: str, page: str | None = None) -> Box | Card:
    """Return a box with a note on where it continues, after the note on what is left out. Cards never continue."""
    if isinstance(node, Card):
        return node
    return replace(node, more=" · ".join(filter(None, (node.more, words))), page=page or node.page)


def reminder(picture: Picture, node: Box | Card, origin: str) -> Box | Card:
    """Return a repeated box: its statement and where it comes from, without the other contents of the original box."""
    if isinstance(node, Card):
        return node
    most = REMINDER_TEXT if picture.direction in SIDEWAYS else picture.text_width
    # The box may show the id of its statement.
    is_named = "".join(node.lines) == visible(node.id)
    lines = wrap_in_box(visible(node.id) if is_named else node.text, TEXT_SIZE, most) or ("",)
    if len(lines) > MOST_LINES:
        last = shorten(" ".join(lines[MOST_LINES - 1 : MOST_LINES + 1]), TEXT_SIZE, most)
        lines = (*lines[: MOST_LINES - 1], last)
    return replace(
        node,
        head=(origin,),
        lines=lines,
        citation=(),
        corner="",
        indicators=(),
        group=None,
        url=None,
        notes=(),
        is_again=True,
    )
