"""A whole picture as DOT text, with all its texts and styles, for Graphviz to draw."""

from argmap.diagram.dot.labels import box_label, card_label, cell, table
from argmap.diagram.dot.legend import heading
from argmap.diagram.dot.structure import Attributes, DotParts, assemble
from argmap.diagram.scene import Box, Card, Group, Mark, Scene, Stroke
from argmap.diagram.scene.ids import named_id, part_id
from argmap.diagram.scene.network import Joint, Line, line_ids, network_ids, network_of
from argmap.diagram.scene.options import SIDEWAYS
from argmap.diagram.scene.shapes import SMALL_SIZE, TEXT_SIZE
from argmap.diagram.scene.theme import LIGHT, Theme
from argmap.diagram.scene.wrapping import wrap

FONT = "Helvetica"
GROUP_SIZE = 10.0
GROUP_WIDTH = 300.0
# The steps that support a thesis best are drawn heavier; if an attribute is given twice, Graphviz uses the second
# value.
BEARING = " penwidth=3"
# Steps that only the mapper infers are drawn thinner.
THIN = " penwidth=0.6"
FORMS = {
    Mark.THESIS: 'shape=box style="rounded,filled" penwidth=2.4',
    Mark.CLAIM: 'shape=box style="rounded,filled"',
    Mark.EVIDENCE: "shape=box style=filled",
    Mark.COUNTERARGUMENT: "shape=note style=filled",
    Mark.ASSUMPTION: 'shape=box style="dashed,filled"',
}


def write(scene: Scene, theme: Theme = LIGHT) -> str:
    """Return the DOT text of a scene. Equal scenes give equal texts."""
    wide = scene.text_width if scene.direction in SIDEWAYS else 0
    looks = {mark: f'{form} class={mark} fillcolor="{getattr(theme, mark)}"' for mark, form in FORMS.items()}
    looks[Mark.THESIS] += f' color="{theme.ink}"'
    strokes = {(stroke, head): stroke_look(stroke, theme, has_head=head) for stroke in Stroke for head in (True, False)}
    network = network_of(scene)
    ids = network_ids(network)
    lines = tuple(line_ids(network, ids))

    def node_look(_name: str, node: Box | Card | Joint) -> str:
        if isinstance(node, Joint):
            size = "0.09" if node.is_linked else "0.04"
            return f'label="" shape=point width={size} height={size} color="{theme.ink}" id="{ids[node.id]}"'
        if isinstance(node, Card):
            return f'label=<{card_label(node, ids, theme, wide)}> shape=plain class=card id="{ids[node.id]}"'
        borne = BEARING if node.is_bearing else ""
        return f'label=<{box_label(node, theme, wide)}> {looks[node.mark]}{borne} id="{ids[node.id]}"'

    def line_look(number: int, line: Line) -> str:
        word = f" label={line.stroke}" if scene.has_words and line.has_head else ""
        borne = BEARING if line.is_bearing else THIN if line.is_mappers else ""
        return f'id="{lines[number]}" {strokes[line.stroke, line.has_head]}{borne}{word}'

    def group_look(_number: int, group: Group) -> Attributes:
        title = table(cell(wrap(group.title, GROUP_SIZE, GROUP_WIDTH) or ("",), GROUP_SIZE, theme.faint))
        fill = {"color": theme.group, "fillcolor": theme.group, "style": "rounded,filled", "margin": "12"}
        return {"id": named_id(scene.prefix, "group", group.id), "label": f"<{title}>"} | fill

    node = {
        "fontname": FONT,
        "fontsize": f"{TEXT_SIZE:g}",
        "fontcolor": theme.ink,
        "color": theme.frame,
        "margin": "0.1,0.06",
    }
    edge = {"penwidth": "1.3", "arrowsize": "0.75", "fontname": FONT, "fontsize": f"{SMALL_SIZE:g}"}
    return assemble(network, DotParts(graph_look(scene, theme), node, edge, node_look, line_look, group_look))


def graph_look(scene: Scene, theme: Theme) -> Attributes:
    """Return the graph attributes: background and heading."""
    return {
        "id": part_id(scene.prefix, "map"),
        "charset": "UTF-8",
        "bgcolor": theme.paper,
        "fontname": FONT,
        "fontcolor": theme.ink,
        "label": f"<{heading(scene, theme)}>",
        "labelloc": "t",
        "labeljust": "l",
        "pad": "0.25",
    }


def stroke_look(stroke: Stroke, theme: Theme, *, has_head: bool) -> str:
    """Return the attributes of a line: dash, arrow head and colour."""
    if stroke is Stroke.CONTRADICTS:
        look = f'class={stroke} color="{theme.attack}" fontcolor="{theme.attack}"'
        return f"{look} style=dashed dir=both arrowhead=teetee arrowtail=teetee"
    is_support = stroke is Stroke.SUPPORTS
    colour = theme.support if is_support else theme.attack
    head = f"dir=back arrowtail={'normal' if is_support else 'tee'}" if has_head else "dir=none"
    dash = {Stroke.SUPPORTS: "", Stroke.ATTACKS: " style=dashed", Stroke.UNDERCUTS: " style=dotted penwidth=1.7"}[
        stroke
    ]
    return f'class={stroke} color="{colour}" fontcolor="{colour}" {head}{dash}'
