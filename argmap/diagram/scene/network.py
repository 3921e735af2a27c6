"""A picture as a graph for graph languages: nodes, points where lines meet, and lines between two ids."""

from collections.abc import Iterator, Mapping

from argmap.base.representation import short_repr
from argmap.base.tuples import NamedTuple
from argmap.base.values import frozen
from argmap.diagram.scene.ids import node_ids, step_ids, unused
from argmap.diagram.scene.picture import Picture, boxes_of
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
    """A picture with joints among its nodes, and the lines between all nodes."""

    picture: Picture
    nodes: tuple[Box | Card | Joint, ...]
    lines: tuple[Line, ...]


def network_of(picture: Picture) -> NodesAndLines:
    """Return a picture as nodes and lines."""
    hit = {link.target for link in picture.links if link.is_on_link}
    met = {number for number, link in enumerate(picture.links) if len(link.premises) > 1}
    joints = {number: joint_of(picture, number) for number in sorted(hit | met)}
    lines = [line for number in range(len(picture.links)) for line in lines_of(picture, number, joints)]
    lines.extend(lines_between_rivals(picture))
    return NodesAndLines(picture, (*picture.nodes, *joints.values()), tuple(lines))


def lines_between_rivals(picture: Picture) -> Iterator[Line]:
    """Yield a line for each contradiction."""
    if not picture.rivals:
        return
    columns = {
        box.id: picture.outline.places[picture.outline.homes[number]].column
        for number, node in enumerate(picture.nodes)
        for box in boxes_of(node)
    }
    for left, right in picture.rivals:
        is_level = columns[left] == columns[right]
        yield Line(left, right, Stroke.CONTRADICTS, (left,), right, is_level=is_level)


def joint_of(picture: Picture, number: int) -> Joint:
    """Return the joint on a step, in the group that its premises and its target, if a statement, have in common."""
    link, step = picture.links[number], picture.steps[number]
    ends = link.premises if link.is_on_link else (*link.premises, link.target)
    groups = {picture.nodes[node].group for node in ends}
    return Joint(
        f"joint:{step.ids[0]}", len(link.premises) > 1, step.ids[0], groups.pop() if len(groups) == 1 else None
    )


def lines_of(picture: Picture, number: int, joints: Mapping[int, Joint]) -> Iterator[Line]:
    """Yield the lines of a step: a single line, or one from each premise to the joint and one from there."""
    link, step = picture.links[number], picture.steps[number]
    ends = step.statements, step.target
    end = joints[link.target].id if link.is_on_link else picture.nodes[link.target].id
    starts = [picture.nodes[node] for node in link.premises]
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
    prefix = network.picture.prefix
    begin = len(prefix) + 1
    ends = {node: name[begin:] for node, name in ids.items()}
    seen: set[str] = set()
    for line in network.lines:
        whole = f"{prefix}.line:{line.stroke}:{ends[line.start]}:{ends[line.end]}"
        yield unused(whole, seen)


def network_ids(network: NodesAndLines) -> dict[str, str]:
    """Return the ids in the SVG of all possible ends of lines, by the ids of the network."""
    found = node_ids(network.picture)
    steps = step_ids(network.picture)
    return found | {f"joint:{step.ids[0]}": name for step, name in zip(network.picture.steps, steps, strict=True)}
