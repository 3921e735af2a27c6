"""Mermaid, for sites such as GitHub and many wikis that render it themselves."""

from collections.abc import Iterator

from argmap.base.errors import ArgmapError
from argmap.base.escapes import mermaid_label, mermaid_line
from argmap.diagram.layout import directed
from argmap.diagram.scene import Box, Card, DiagramOptions, Direction, Mark, Stroke
from argmap.diagram.scene.network import Joint, Line, NodesAndLines, network_of
from argmap.diagram.scene.theme import THEMES, Theme
from argmap.model.views import Shown
from argmap.sources.documents import Documents

SUFFIX = ".mmd"
# Mermaid's default limits, which pages can raise.
MOST_CHARACTERS = 50_000
MOST_LINES = 500
SHAPES = {
    Mark.THESIS: ('(["', '"])'),
    Mark.CLAIM: ('("', '")'),
    Mark.EVIDENCE: ('["', '"]'),
    Mark.COUNTERARGUMENT: ('>"', '"]'),
    Mark.ASSUMPTION: ('("', '")'),
}
HEADS = {Stroke.SUPPORTS: "-->", Stroke.ATTACKS: "-.-x", Stroke.UNDERCUTS: "-.-x", Stroke.CONTRADICTS: "x-.-x"}
# Mermaid ranks the start of an arrow first, and arrows start at the reasons.
WAYS = {Direction.TB: "BT", Direction.BT: "TB", Direction.LR: "RL", Direction.RL: "LR"}


def render(shown: Shown, documents: Documents, look: DiagramOptions) -> str:
    """Return the picture as a Mermaid flowchart. Raises ArgmapError if it exceeds Mermaid's limits."""
    network = network_of(directed(shown, documents, look))
    text = "\n".join(write(network, THEMES[look.theme])) + "\n"
    if len(text) > MOST_CHARACTERS or len(network.lines) > MOST_LINES:
        raise ArgmapError(
            f"Mermaid draws at most {MOST_LINES} lines and {MOST_CHARACTERS:,} characters, "
            f"and this map has {len(network.lines)} and {len(text):,}: "
            "draw a part (--thesis, --focus, --depth), or --label id, or svg"
        )
    return text


def write(network: NodesAndLines, theme: Theme) -> Iterator[str]:
    """Yield the lines of a flowchart."""
    scene = network.scene
    names = {node.id: f"n{number}" for number, node in enumerate(network.nodes)}
    yield f"flowchart {WAYS[scene.direction]}"
    yield f"  accTitle: {mermaid_line(scene.title)}"
    if scene.question:
        yield f"  accDescr: {mermaid_line(scene.question)}"
    for number, group in enumerate(scene.groups):
        yield f'  subgraph g{number}["{mermaid_label(group.title)}"]'
        yield from (f"    {shape(node, names)}" for node in network.nodes if node.group == group.id)
        yield "  end"
    yield from (f"  {shape(node, names)}" for node in network.nodes if node.group is None)
    yield from (f"  {arrow(line, names)}" for line in network.lines)
    yield from styles(network, theme)


def shape(node: Box | Card | Joint, names: dict[str, str]) -> str:
    """Return the node of a box, a card or a junction."""
    name = names[node.id]
    if isinstance(node, Joint):
        return f'{name}(("{"⬤" if node.is_linked else "·"}")):::joint'
    if isinstance(node, Card):
        return f'{name}["{"<br/><br/>".join(map(words, node.rows))}"]:::evidence'
    before, following = SHAPES[node.mark]
    return f"{name}{before}{words(node)}{following}:::{node.mark}"


def words(box: Box) -> str:
    """Return the label of a box."""
    cited = box.corner or " ".join(box.citation)
    lines = (" ".join(box.head), " ".join(box.lines), cited, *box.indicators, box.more)
    return "<br/>".join(map(mermaid_label, filter(None, lines)))


def arrow(line: Line, names: dict[str, str]) -> str:
    """Return the edge of a line."""
    start, end = names[line.start], names[line.end]
    if not line.has_head:
        return f"{start} {'---' if line.stroke is Stroke.SUPPORTS else '-.-'} {end}"
    return f"{start} {HEADS[line.stroke]}|{line.stroke}| {end}"


def styles(network: NodesAndLines, theme: Theme) -> Iterator[str]:
    """Yield the styles of the boxes and lines in the chart."""
    marks = {box.mark for box in network.scene.boxes}
    for mark in Mark:
        if mark in marks:
            thick = ",stroke-width:2.4px" if mark is Mark.THESIS else ""
            dash = ",stroke-dasharray:5 3" if mark is Mark.ASSUMPTION else ""
            frame = theme.ink if mark is Mark.THESIS else theme.frame
            yield f"  classDef {mark} fill:{getattr(theme, mark)},stroke:{frame},color:{theme.ink}{thick}{dash}"
    if any(isinstance(node, Joint) for node in network.nodes):
        yield f"  classDef joint fill:{theme.paper},stroke:{theme.frame},color:{theme.ink}"
    for colour, strokes in ((theme.support, {Stroke.SUPPORTS}), (theme.attack, set(Stroke) - {Stroke.SUPPORTS})):
        for is_mappers, width in ((False, ""), (True, ",stroke-width:0.6px")):
            numbers = [
                str(number)
                for number, line in enumerate(network.lines)
                if line.stroke in strokes and line.is_mappers is is_mappers
            ]
            if numbers:
                yield f"  linkStyle {','.join(numbers)} stroke:{colour}{width}"
