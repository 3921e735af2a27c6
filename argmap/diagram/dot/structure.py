"""The structure shared by all DOT texts of a scene: names, ranks, groups and lengths of lines."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from argmap.base.values import frozen
from argmap.diagram.scene import Box, Card, Group, Stroke
from argmap.diagram.scene.network import Joint, Line, NodesAndLines
from argmap.diagram.scene.options import SIDEWAYS

# With more nodes than this, the engine stops optimising early.
MANY = 500
# With more nodes than this, the engine draws straight lines.
VERY_MANY = 3000
Attributes = dict[str, str]
# What needs no quotation marks in DOT: a name, a number, or a label in HTML.
PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_]*|-?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)|<.*>", re.ASCII | re.DOTALL)


@frozen()
class DotParts:
    """The parts in which DOT texts differ: attributes of the graph, and of each node, line and group."""

    graph: Attributes
    node: Attributes
    edge: Attributes
    node_look: Callable[[str, Box | Card | Joint], str]
    line_look: Callable[[int, Line], str]
    group_look: Callable[[int, Group], Attributes]


def names_of(network: NodesAndLines) -> dict[str, str]:
    """Return the DOT name of each possible end of a line, including the rows of cards, by id.

    Names are numbers, so that texts of the map appear only in labels and ids.
    """
    names = {node.id: f"n{number}" for number, node in enumerate(network.nodes)}
    return names | {row.id: names[card.id] for card in network.nodes if isinstance(card, Card) for row in card.rows}


def assemble(network: NodesAndLines, parts: DotParts) -> str:
    """Return the DOT text of a scene. Equal scenes give equal texts."""
    return "".join(dot_lines(network, parts))


def dot_lines(network: NodesAndLines, parts: DotParts) -> Iterator[str]:
    """Yield the lines of the DOT text of a scene. Nothing that they hold needs to be escaped any more."""
    names = names_of(network)
    lines = {node.id: f"\t{names[node.id]} [{parts.node_look(names[node.id], node)}]\n" for node in network.nodes}
    yield "digraph map {\n"
    for name, look in (("graph", arrangement(network) | parts.graph), ("node", parts.node), ("edge", parts.edge)):
        yield f"\t{name} [{written(look)}]\n"
    for number, group in enumerate(network.scene.groups):
        yield f"\tsubgraph cluster{number} {{\n\t\t{written(parts.group_look(number, group))}\n"
        yield from (f"\t{lines[node.id]}" for node in network.nodes if node.group == group.id)
        yield "\t}\n"
    yield from (lines[node.id] for node in network.nodes if node.group is None)
    yield from rank_lines(network, names)
    yield from edge_lines(network, names, parts)
    yield "}\n"


def written(attributes: Attributes) -> str:
    """Return attributes as DOT has them, in the order of their names."""
    pairs = sorted(attributes.items())
    return " ".join(f"{name}={value}" if PLAIN.fullmatch(value) else f'{name}="{value}"' for name, value in pairs)


def arrangement(network: NodesAndLines) -> Attributes:
    """Return the graph attributes that control the engine's layout."""
    scene = network.scene
    is_sideways = scene.direction in SIDEWAYS
    between = (0.8 if is_sideways else 0.3) if scene.has_words else (0.22 if is_sideways else 0.21)
    attributes = {
        "rankdir": str(scene.direction),
        "nodesep": "0.17",
        "ranksep": f"{between}",
        # Without this, the engine ranks each group separately, and reasons may end up above their theses.
        "newrank": "true",
        # Twenty times the usual search for fewer crossings: it leaves four fifths of them, in about the same time.
        "mclimit": "20",
    }
    if len(network.nodes) > MANY:
        attributes |= {"nslimit": "1", "nslimit1": "1", "mclimit": "0.3"}
    if len(network.nodes) > VERY_MANY:
        attributes |= {"splines": "line"}
    return attributes


def rank_lines(network: NodesAndLines, names: Mapping[str, str]) -> Iterable[str]:
    """Yield the DOT lines that put the theses on one rank, in order, and rivals of one level next to each other."""
    scene = network.scene
    theses = [names[thesis] for thesis in scene.theses]
    if len(theses) > 1:
        yield f"\t{{rank=same {'; '.join(theses)}}}\n\t{' -> '.join(theses)} [style=invis]\n"
    for line in network.lines:
        if line.is_level and line.start not in scene.theses:
            yield f"\t{{rank=same {names[line.start]}; {names[line.end]}}}\n"


def edge_lines(network: NodesAndLines, names: Mapping[str, str], parts: DotParts) -> Iterable[str]:
    """Yield the DOT line of each line.

    They run from theses to reasons, against the arrows, because the engine begins there; between rivals they run from
    the first to the second.
    """
    scene = network.scene
    joints = {node.id for node in network.nodes if isinstance(node, Joint)}
    # Between rivals on one rank, the length counts gaps between boxes; bars and words need room there.
    apart = 6 if scene.has_words and scene.direction not in SIDEWAYS else 3
    for number, line in enumerate(network.lines):
        if line.stroke is Stroke.CONTRADICTS:
            begin, end, span = line.start, line.end, f"minlen={apart} constraint=false"
        else:
            begin, end, span = line.end, line.start, f"minlen={length(line, joints)}"
        yield f"\t{names[begin]} -> {names[end]} [{span} {parts.line_look(number, line)}]\n"


def length(line: Line, joints: set[str]) -> int:
    """Return the number of ranks that a line spans: boxes are on even ranks, joints on the odd ranks between them."""
    return 1 if (line.start in joints) != (line.end in joints) else 2
