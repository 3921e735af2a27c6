"""A scene as a graph for graph languages: nodes, points where lines meet, and lines between two ids."""

from collections.abc import Iterator, Mapping

from argmap.base.representation import short_repr
from argmap.base.tuples import NamedTuple
from argmap.base.values import frozen
from argmap.diagram.scene.homes import NO_LINK, bearing_of
from argmap.diagram.scene.ids import node_ids, step_ids, unused
from argmap.diagram.scene.picture import Scene, boxes_of
from argmap.diagram.scene.shapes import Box, Card, Stroke


@frozen()
class Joint:
    """A point on a line: where linked premises meet, or where a step is undercut or backed.

    It is in a group if everything it joins is. `step` is the id of its step in the map.
    """

    id: str
    is_linked: bool
    step: str
    group: str | None = None


class Line(NamedTuple):
    """A line between two ids. `has_head` is false for the half that ends at a joint of its own step.

    `premises` and `target` are the ends of the whole step, by their ids in the map. `is_level` says that both ends are
    equally far from the theses, so that they can be next to each other; `is_bearing` that the best support of a thesis
    uses it; `is_mappers` that only the mapper draws the inference.
    """

    start: str
    end: str
    stroke: Stroke
    premises: tuple[str, ...]
    target: str
    has_head: bool = True
    is_level: bool = False
    is_bearing: bool = False
    is_mappers: bool = False

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


class NodesAndLines(NamedTuple):
    """A scene with joints among its nodes, and the lines between all nodes."""

    scene: Scene
    nodes: tuple[Box | Card | Joint, ...]
    lines: tuple[Line, ...]


def network_of(scene: Scene) -> NodesAndLines:
    """Return a scene as nodes and lines."""
    hit = {link.target for link in scene.links if link.is_on_link}
    met = {number for number, link in enumerate(scene.links) if len(link.premises) > 1}
    joints = {number: joint_of(scene, number) for number in sorted(hit | met)}
    lines = [line for number in range(len(scene.links)) for line in lines_of(scene, number, joints)]
    lines.extend(lines_between_rivals(scene))
    return NodesAndLines(scene, (*scene.nodes, *joints.values()), tuple(lines))


def lines_between_rivals(scene: Scene) -> Iterator[Line]:
    """Yield a line for each contradiction."""
    if not scene.rivals:
        return
    levels = levels_of(scene)
    nodes = {box.id: number for number, node in enumerate(scene.nodes) for box in boxes_of(node)}
    for left, right in scene.rivals:
        level = levels.get(nodes[left])
        is_level = level is not None and level == levels.get(nodes[right])
        yield Line(left, right, Stroke.CONTRADICTS, (left,), right, is_level=is_level)


def levels_of(scene: Scene) -> dict[int, int]:
    """Return the least number of steps from each node to one that supports and attacks nothing, or to a thesis.

    Nodes that lead only into cycles have none.
    """
    bearing = bearing_of(len(scene.nodes), scene.links)
    theses = frozenset(scene.theses)
    row = [number for number, node in enumerate(scene.nodes) if bearing.first[number] == NO_LINK or node.id in theses]
    found: dict[int, int] = {}
    level = 0
    while row:
        fresh = [node for node in dict.fromkeys(row) if node not in found]
        found |= dict.fromkeys(fresh, level)
        links = [number for node in fresh for number in bearing.on_nodes[node]]
        for number in links:  # which grows
            links.extend(bearing.on_links[number])
        row = [premise for number in links for premise in scene.links[number].premises]
        level += 1
    return found


def joint_of(scene: Scene, number: int) -> Joint:
    """Return the joint on a step, in the group that its premises and its target, if a statement, have in common."""
    link, step = scene.links[number], scene.steps[number]
    ends = link.premises if link.is_on_link else (*link.premises, link.target)
    groups = {scene.nodes[node].group for node in ends}
    return Joint(
        f"joint:{step.ids[0]}", len(link.premises) > 1, step.ids[0], groups.pop() if len(groups) == 1 else None
    )


def lines_of(scene: Scene, number: int, joints: Mapping[int, Joint]) -> Iterator[Line]:
    """Yield the lines of a step: a single line, or one from each premise to the joint and one from there."""
    link, step = scene.links[number], scene.steps[number]
    ends = step.statements, step.target
    end = joints[link.target].id if link.is_on_link else scene.nodes[link.target].id
    starts = [scene.nodes[node] for node in link.premises]
    if number not in joints:
        yield Line(starts[0].id, end, step.stroke, *ends, is_bearing=step.is_bearing, is_mappers=step.is_mappers)
        return
    joint = joints[number].id
    for start in starts:
        is_borne = step.is_bearing and any(box.is_bearing for box in boxes_of(start))
        yield Line(start.id, joint, step.stroke, *ends, has_head=False, is_bearing=is_borne, is_mappers=step.is_mappers)
    yield Line(joint, end, step.stroke, *ends, is_bearing=step.is_bearing, is_mappers=step.is_mappers)


def line_ids(network: NodesAndLines, ids: Mapping[str, str]) -> Iterator[str]:
    """Yield the ids of the lines in order, built from the ids that `network_ids` gives to their ends.

    Of several lines with the same ends, the second one gets the suffix ":2", and so on.
    """
    prefix = network.scene.prefix
    begin = len(prefix) + 1
    ends = {node: name[begin:] for node, name in ids.items()}
    seen: set[str] = set()
    for line in network.lines:
        whole = f"{prefix}.line:{line.stroke}:{ends[line.start]}:{ends[line.end]}"
        yield unused(whole, seen)


def network_ids(network: NodesAndLines) -> dict[str, str]:
    """Return the ids in the SVG of all possible ends of lines, by the ids of the network."""
    found = node_ids(network.scene)
    steps = step_ids(network.scene)
    return found | {f"joint:{step.ids[0]}": name for step, name in zip(network.scene.steps, steps, strict=True)}
