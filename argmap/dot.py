"""The picture in the DOT language, which is what the engines draw."""

from collections.abc import Callable, Iterator, Mapping
from html import escape

import graphviz

from argmap.measure import width
from argmap.picture import Box, Card, Direction, Joint, Line, Mark, Picture, Stroke
from argmap.picture.shapes import SMALL_SIZE, TEXT_SIZE, TEXT_WIDTHS
from argmap.theme import LIGHT, Theme

# Runs a DOT text through Graphviz: text and Graphviz's name of the format in, bytes out.
Engine = Callable[[str, str], bytes]

FONT = "Helvetica"
# Begins the ids of everything but statements; no statement's id has a colon.
PREFIX = "argmap:"
TITLE_SIZE = 16.0
# Above this many nodes the engine is told to stop improving early and to draw straight lines.
MANY = 500
STYLES = {
    Mark.THESIS: ("box", "rounded,filled", 2.4),
    Mark.CLAIM: ("box", "rounded,filled", 1.0),
    Mark.EVIDENCE: ("box", "filled", 1.0),
    Mark.COUNTERARGUMENT: ("note", "filled", 1.0),
    Mark.ASSUMPTION: ("box", "dashed,filled", 1.0),
}


def write(picture: Picture, theme: Theme = LIGHT) -> str:
    """Return the DOT text of a picture. Same picture, same text."""
    names = {node.id: f"n{number}" for number, node in enumerate(picture.nodes)}
    names |= {row.id: names[card.id] for card in picture.nodes if isinstance(card, Card) for row in card.rows}
    graph = graphviz.Digraph(
        "map",
        graph_attr=graph_attributes(picture, theme),
        node_attr={
            "fontname": FONT,
            "fontsize": f"{TEXT_SIZE:g}",
            "fontcolor": theme.ink,
            "color": theme.frame,
            "margin": "0.1,0.06",
        },
        edge_attr={"penwidth": "1.3", "arrowsize": "0.75"},
    )
    ungrouped = add_groups(graph, picture, names, theme)
    for node in ungrouped:
        add_node(graph, names[node.id], node, theme, least_width(picture))
    if len(picture.theses) > 1:
        with graph.subgraph() as top:
            top.attr(rank="same")
            for thesis in picture.theses:
                top.node(names[thesis])
    joints = {node.id for node in picture.nodes if isinstance(node, Joint)}
    for number, line in enumerate(picture.lines):
        # From the reasons' end to the theses' it would be the wrong way round: the engine starts at the theses.
        look = line_look(line, theme) | {"id": f"{PREFIX}line:{number}", "minlen": length(line, joints)}
        graph.edge(names[line.end], names[line.start], **look)
    return str(graph.source)


def graph_attributes(picture: Picture, theme: Theme) -> dict[str, str]:
    """Return what holds for the whole drawing."""
    attributes = {
        "id": f"{PREFIX}map",
        "charset": "UTF-8",
        "rankdir": str(picture.direction),
        "bgcolor": theme.paper,
        "fontname": FONT,
        "fontcolor": theme.ink,
        "label": html(heading(picture, theme)),
        "labelloc": "t",
        "labeljust": "l",
        "nodesep": "0.22",
        "ranksep": "0.25" if picture.direction in {Direction.LR, Direction.RL} else "0.21",
        "pad": "0.25",
    }
    if len(picture.nodes) > MANY:
        attributes |= {"nslimit": "1", "nslimit1": "1", "mclimit": "0.3", "splines": "line"}
    return attributes


def add_groups(
    graph: graphviz.Digraph, picture: Picture, names: Mapping[str, str], theme: Theme
) -> list[Box | Card | Joint]:
    """Add the frames with what stands in them; return what stands in none."""
    groups = {group.id: group for group in picture.groups}
    rest: list[Box | Card | Joint] = []
    members: dict[str, list[Box | Card]] = {name: [] for name in groups}
    for node in picture.nodes:
        if isinstance(node, Joint) or node.group is None:
            rest.append(node)
        else:
            members[node.group].append(node)
    for number, (name, group) in enumerate(groups.items()):
        with graph.subgraph(name=f"cluster{number}") as frame:
            label = font(escape(group.title), SMALL_SIZE + 1.5, theme.faint)
            frame.attr(
                id=f"{PREFIX}group:{number}",
                label=html(label),
                style="rounded,filled",
                color=theme.group,
                fillcolor=theme.group,
                margin="12",
            )
            for node in members[name]:
                add_node(frame, names[node.id], node, theme, least_width(picture))
    return rest


def least_width(picture: Picture) -> float:
    """Return the width, in points, that all texts have at least: one width where boxes stand below each other."""
    is_sideways = picture.direction in {Direction.LR, Direction.RL}
    return TEXT_WIDTHS[picture.direction] if is_sideways else 0


def add_node(graph: graphviz.Digraph, name: str, node: Box | Card | Joint, theme: Theme, least: float) -> None:
    """Add a box, card or joint."""
    if isinstance(node, Joint):
        size = "0.09" if node.is_linked else "0.04"
        graph.node(name, "", shape="point", width=size, height=size, color=theme.ink, id=f"{PREFIX}{name}")
    elif isinstance(node, Card):
        graph.node(name, html(card_label(node, theme, least)), shape="plain", id=f"{PREFIX}{name}", **{"class": "card"})
    else:
        shape, style, pen = STYLES[node.mark]
        graph.node(
            name,
            html(table(box_rows(node, theme, least))),
            shape=shape,
            style=style,
            penwidth=f"{pen:g}",
            color=theme.ink if node.mark is Mark.THESIS else theme.frame,
            fillcolor=getattr(theme, node.mark),
            id=node.id,
            **{"class": str(node.mark)},
        )


def html(content: str) -> str:
    """Return content as an HTML-like label."""
    return f"<{content}>"


def table(rows: str, attributes: str = 'BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="1"') -> str:
    """Return rows as a table."""
    return f"<TABLE {attributes}>{rows}</TABLE>"


def font(content: str, size: float, colour: str) -> str:
    """Return content in a size, in points, and a colour."""
    return f'<FONT POINT-SIZE="{size:g}" COLOR="{colour}">{content}</FONT>'


def cell(lines: tuple[str, ...], size: float, colour: str, least: float = 0) -> str:
    """Return a row with lines of text, as wide as they will be drawn, whatever widths the engine knows."""
    wide = round(max(least, *(width(line, size) for line in lines))) + 2
    content = "".join(f'{escape(line)}<BR ALIGN="LEFT"/>' for line in lines)
    return f'<TR><TD ALIGN="LEFT" WIDTH="{wide}">{font(content, size, colour)}</TD></TR>'


def box_rows(box: Box, theme: Theme, least: float) -> str:
    """Return the rows of a box, at least so many points wide: head, text, citation."""
    head = cell(box.head, SMALL_SIZE, theme.attack if box.mark is Mark.COUNTERARGUMENT else theme.faint)
    text = cell(box.lines, TEXT_SIZE, theme.ink, least)
    citation = cell(box.citation, SMALL_SIZE, theme.faint) if box.citation else ""
    return head + text + citation


def card_label(card: Card, theme: Theme, least: float) -> str:
    """Return the table of a card, a row for each piece of evidence, each with its own id."""
    rows = "<HR/>".join(
        f'<TR><TD ALIGN="LEFT" ID="{escape(row.id)}" HREF="#{escape(row.id)}" CELLPADDING="5">'
        f"{table(box_rows(row, theme, least))}</TD></TR>"
        for row in card.rows
    )
    attributes = f'BORDER="1" CELLBORDER="0" CELLSPACING="0" COLOR="{theme.frame}" BGCOLOR="{theme.evidence}"'
    return table(rows, attributes)


def length(line: Line, joints: set[str]) -> str:
    """Return how many ranks a line spans: boxes stand on every second rank, joints on those between."""
    meets_joint = (line.start in joints) != (line.end in joints)
    return "1" if meets_joint or line.stroke is Stroke.CONTRADICTS else "2"


def line_look(line: Line, theme: Theme) -> dict[str, str]:
    """Return the look of a line: dash, head and colour."""
    attributes = {"class": str(line.stroke)}
    if line.stroke is Stroke.CONTRADICTS:
        return attributes | {
            "color": theme.attack,
            "dir": "both",
            "arrowhead": "teetee",
            "arrowtail": "teetee",
            "constraint": "false",
            "style": "dashed",
        }
    is_support = line.stroke is Stroke.SUPPORTS
    attributes["color"] = theme.support if is_support else theme.attack
    attributes |= {"dir": "back", "arrowtail": "normal" if is_support else "tee"} if line.has_head else {"dir": "none"}
    if not is_support:
        attributes["style"] = "dashed" if line.stroke is Stroke.ATTACKS else "dotted"
    return attributes


def heading(picture: Picture, theme: Theme) -> str:
    """Return the title, the question and the legend."""
    rows = cell((picture.title,), TITLE_SIZE, theme.ink)
    if picture.question and picture.question != picture.title:
        rows += cell((picture.question,), TEXT_SIZE, theme.faint)
    legend = "".join(legend_cells(picture, theme))
    if legend:
        rows += f'<TR><TD ALIGN="LEFT" CELLPADDING="4">{table(f"<TR>{legend}</TR>", LEGEND_TABLE)}</TD></TR>'
    return table(rows)


LEGEND_TABLE = 'BORDER="0" CELLBORDER="0" CELLSPACING="8" CELLPADDING="3"'
LEGEND_LINES = {
    Stroke.SUPPORTS: "──►",
    Stroke.ATTACKS: "- -┤",
    Stroke.UNDERCUTS: "····┤",
    Stroke.CONTRADICTS: "├- -┤",
}
MEANINGS = {
    Stroke.SUPPORTS: "supports",
    Stroke.ATTACKS: "attacks",
    Stroke.UNDERCUTS: "undercuts the step",
    Stroke.CONTRADICTS: "cannot both be true",
}


def legend_cells(picture: Picture, theme: Theme) -> Iterator[str]:
    """Yield a cell for each mark and stroke that occurs."""
    present = {box.mark for box in picture.boxes}
    for mark in Mark:
        if mark in present:
            style = {Mark.THESIS: "ROUNDED", Mark.CLAIM: "ROUNDED", Mark.ASSUMPTION: "DASHED"}.get(mark, "")
            border = 2 if mark is Mark.THESIS else 1
            look = f'STYLE="{style}" ' if style else ""
            wide = round(width(mark, SMALL_SIZE)) + 8
            yield (
                f'<TD BORDER="{border}" {look}COLOR="{theme.frame}" BGCOLOR="{getattr(theme, mark)}" WIDTH="{wide}">'
                f"{font(mark, SMALL_SIZE, theme.ink)}</TD>"
            )
    strokes = {line.stroke for line in picture.lines}
    for stroke in Stroke:
        if stroke in strokes:
            colour = theme.support if stroke is Stroke.SUPPORTS else theme.attack
            text = f"{LEGEND_LINES[stroke]} {MEANINGS[stroke]}"
            yield f'<TD WIDTH="{round(width(text, SMALL_SIZE)) + 8}">{font(text, SMALL_SIZE, colour)}</TD>'
