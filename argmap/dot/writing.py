"""A whole picture as DOT text."""

from collections.abc import Mapping, Sequence

import graphviz

from argmap.dot.labels import box_label, card_label, cell, table
from argmap.dot.legend import heading
from argmap.measure import wrap
from argmap.picture import Box, Card, Joint, Line, Mark, Picture, Stroke
from argmap.picture.look import SIDEWAYS, TEXT_WIDTHS
from argmap.picture.shapes import TEXT_SIZE
from argmap.text import visible
from argmap.theme import LIGHT, Theme

FONT = "Helvetica"
# Begins the ids of everything but statements; no statement's id has a colon.
PREFIX = "argmap:"
# Above this many nodes the engine is told to stop improving early and to draw straight lines.
MANY = 500
GROUP_SIZE = 10.0
GROUP_WIDTH = 300.0
FORMS = {
    Mark.THESIS: 'shape=box style="rounded,filled" penwidth=2.4',
    Mark.CLAIM: 'shape=box style="rounded,filled"',
    Mark.EVIDENCE: "shape=box style=filled",
    Mark.COUNTERARGUMENT: "shape=note style=filled",
    Mark.ASSUMPTION: 'shape=box style="dashed,filled"',
}


def write(picture: Picture, theme: Theme = LIGHT) -> str:
    """Return the DOT text of a picture. Same picture, same text.

    Nodes have numbers for names, so that nothing which people wrote stands anywhere but in labels and ids.
    """
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
    # The package quotes each attribute anew; whole lines, made of what is known to be safe, are ten times as fast.
    lines = node_lines(picture, names, theme)
    for number, group in enumerate(picture.groups):
        with graph.subgraph(name=f"cluster{number}") as frame:
            lines_of_title = wrap(group.title, GROUP_SIZE, GROUP_WIDTH) or ("",)
            title = table(cell(lines_of_title, GROUP_SIZE, theme.faint))
            fill = {"color": theme.group, "fillcolor": theme.group, "style": "rounded,filled", "margin": "12"}
            frame.attr(id=f"{PREFIX}group:{number}", label=f"<{title}>", **fill)
            frame.body.extend(lines[node.id] for node in picture.nodes if node.group == group.id)
    graph.body.extend(lines[node.id] for node in picture.nodes if node.group is None)
    graph.body.extend(rank_lines([names[thesis] for thesis in picture.theses]))
    graph.body.extend(edge_lines(picture, names, theme))
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
        "label": f"<{heading(picture, theme)}>",
        "labelloc": "t",
        "labeljust": "l",
        "nodesep": "0.22",
        "ranksep": "0.25" if picture.direction in SIDEWAYS else "0.21",
        "pad": "0.25",
        # Without it the engine ranks each group by itself, and reasons may come to stand above their theses.
        "newrank": "true",
    }
    if len(picture.nodes) > MANY:
        attributes |= {"nslimit": "1", "nslimit1": "1", "mclimit": "0.3", "splines": "line"}
    return attributes


def node_lines(picture: Picture, names: Mapping[str, str], theme: Theme) -> dict[str, str]:
    """Return the DOT line of each box, card and joint by its id."""
    least = TEXT_WIDTHS[picture.direction] if picture.direction in SIDEWAYS else 0
    looks = {mark: f'{form} class={mark} fillcolor="{getattr(theme, mark)}"' for mark, form in FORMS.items()}
    looks[Mark.THESIS] += f' color="{theme.ink}"'
    lines = {}
    for node in picture.nodes:
        name = names[node.id]
        if isinstance(node, Joint):
            size = "0.09" if node.is_linked else "0.04"
            look = f'label="" shape=point width={size} height={size} color="{theme.ink}" id="{PREFIX}{name}"'
        elif isinstance(node, Card):
            look = f'label=<{card_label(node, theme, least)}> shape=plain class=card id="{PREFIX}{name}"'
        else:
            look = f"label=<{box_label(node, theme, least)}> {looks[node.mark]} id={quoted(node)}"
        lines[node.id] = f"\t{name} [{look}]\n"
    return lines


def quoted(box: Box) -> str:
    """Return the id of a box as a DOT string."""
    safe = visible(box.id).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{safe}"'


def rank_lines(theses: Sequence[str]) -> list[str]:
    """Return the DOT lines that put the theses on one rank, in their order."""
    if len(theses) < 2:
        return []
    return [f"\t{{rank=same {'; '.join(theses)}}}\n", f"\t{' -> '.join(theses)} [style=invis]\n"]


def edge_lines(picture: Picture, names: Mapping[str, str], theme: Theme) -> list[str]:
    """Return the DOT line of each line.

    They run from the theses' end to the reasons', against their arrows, for that is where the engine starts.
    """
    looks = {(stroke, head): line_look(stroke, theme, has_head=head) for stroke in Stroke for head in (True, False)}
    joints = {node.id for node in picture.nodes if isinstance(node, Joint)}
    return [
        f"\t{names[line.end]} -> {names[line.start]} "
        f'[id="{PREFIX}line:{number}" minlen={length(line, joints)} {looks[line.stroke, line.has_head]}]\n'
        for number, line in enumerate(picture.lines)
    ]


def length(line: Line, joints: set[str]) -> int:
    """Return how many ranks a line spans: boxes stand on every second rank, joints on those between."""
    meets_joint = (line.start in joints) != (line.end in joints)
    return 1 if meets_joint or line.stroke is Stroke.CONTRADICTS else 2


def line_look(stroke: Stroke, theme: Theme, *, has_head: bool) -> str:
    """Return the look of a line: dash, head and colour."""
    if stroke is Stroke.CONTRADICTS:
        heads = "dir=both arrowhead=teetee arrowtail=teetee constraint=false"
        return f'class={stroke} color="{theme.attack}" style=dashed {heads}'
    is_support = stroke is Stroke.SUPPORTS
    colour = theme.support if is_support else theme.attack
    head = f"dir=back arrowtail={'normal' if is_support else 'tee'}" if has_head else "dir=none"
    dash = {Stroke.SUPPORTS: "", Stroke.ATTACKS: " style=dashed", Stroke.UNDERCUTS: " style=dotted penwidth=1.7"}[
        stroke
    ]
    return f'class={stroke} color="{colour}" {head}{dash}'
