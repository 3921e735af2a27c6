"""Each part of a picture beside one that it bears on: a forest without circles."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from argmap.diagram.layout.outline import ROOT, Outline, improved, place_among
from argmap.diagram.scene import Card, Joint, Picture, Stroke

# A joint whose premises all stand elsewhere takes up so much of a column, in points.
LONE_JOINT = 12.0


@dataclass(frozen=True, slots=True)
class Forest:
    """The nodes of a picture by their numbers in it.

    `order` holds each node before its children and these before its next sibling. `columns` tells how many boxes stand
    between a node and its root; a joint stands in the corridor before the boxes of its column. `nests` tells how many
    joints stand in a row from a joint to the boxes of its column, itself among them; 0 for boxes. `targets` holds the
    box that the line from each node leads to, over joints if need be, ROOT where there is none.
    """

    joints: tuple[bool, ...]
    parents: tuple[int, ...]
    children: tuple[tuple[int, ...], ...]
    order: tuple[int, ...]
    columns: tuple[int, ...]
    nests: tuple[int, ...]
    targets: tuple[int, ...]

    @property
    def rows(self) -> tuple[tuple[int, ...], ...]:
        """What takes up room in each column, in turn: boxes, and joints that have no children."""
        found: dict[int, list[int]] = defaultdict(list)
        for node in self.order:
            if not (self.joints[node] and self.children[node]):
                found[self.columns[node]].append(node)
        return tuple(tuple(found[column]) for column in range(max(self.columns, default=-1) + 1))


def plant(picture: Picture, heights: Sequence[float]) -> Forest:
    """Return the forest of a picture. Theses are its first roots; a circle is cut at its first statement."""
    numbers = numbers_of(picture)
    joints = tuple(isinstance(node, Joint) for node in picture.nodes)
    theses = [numbers[thesis] for thesis in picture.theses]
    targets = targets_of(picture, numbers)
    for thesis in theses:
        targets.pop(thesis, None)
    ranks = ranks_of(picture, numbers)
    beside = rivals_beside(picture, numbers, {*targets, *theses})
    for node, rivals in beside.items():
        for rival in rivals:
            ranks[rival] = ranks[node]
    outline = grown(theses, targets, beside, ranks)
    rooms = [LONE_JOINT if joint else height for joint, height in zip(joints, heights, strict=True)]
    lines = [(start, end) for start, ends in targets.items() for end in ends]
    return measured(improved(outline, lines, ranks, rooms), joints)


def numbers_of(picture: Picture) -> dict[str, int]:
    """Return the number of all that lines lead to, rows of cards too, by the ids of the picture."""
    numbers = {node.id: number for number, node in enumerate(picture.nodes)}
    rows = {row.id: numbers[card.id] for card in picture.nodes if isinstance(card, Card) for row in card.rows}
    return numbers | rows


def targets_of(picture: Picture, numbers: Mapping[str, int]) -> dict[int, list[int]]:
    """Return what each node bears on, each once, in the order of the file."""
    targets: dict[int, dict[int, None]] = defaultdict(dict)
    for line in picture.lines:
        start, end = numbers[line.start], numbers[line.end]
        if line.stroke is not Stroke.CONTRADICTS and start != end:
            targets[start][end] = None
    return {start: list(ends) for start, ends in targets.items()}


def ranks_of(picture: Picture, numbers: Mapping[str, int]) -> list[int]:
    """Return the place of each node in the file; a joint stands where the first of its premises does."""
    ranks = list(range(len(picture.nodes)))
    for line in reversed(picture.lines):
        if not line.has_head:
            ranks[numbers[line.end]] = numbers[line.start]
    for line in picture.lines:
        if not line.has_head:
            ranks[numbers[line.end]] = min(ranks[numbers[line.end]], numbers[line.start])
    return ranks


def rivals_beside(picture: Picture, numbers: Mapping[str, int], settled: Iterable[int]) -> dict[int, list[int]]:
    """Return what stands beside each node, for it bears on nothing and only contradicts it."""
    known = set(settled)
    beside: dict[int, list[int]] = defaultdict(list)
    for line in picture.lines:
        if line.stroke is Stroke.CONTRADICTS:
            start, end = numbers[line.start], numbers[line.end]
            for one, other in ((start, end), (end, start)):
                if other not in known and one in known:
                    known.add(other)
                    beside[one].append(other)
    return beside


def grown(
    theses: Sequence[int], targets: Mapping[int, Sequence[int]], beside: Mapping[int, list[int]], ranks: Sequence[int]
) -> Outline:
    """Return the outline in which each node stands once: below what it bears on, or beside its rival.

    That is the first of its targets where this leads to a thesis, else another that does.
    """
    first: dict[int, list[int]] = defaultdict(list)
    later: dict[int, list[int]] = defaultdict(list)
    for node in sorted(targets, key=ranks.__getitem__):
        for place, target in enumerate(targets[node]):
            (later if place else first)[target].append(node)
    outline = Outline([ROOT] * len(ranks), {node: [] for node in range(ROOT, len(ranks))})
    placed: set[int] = set()
    rivals = {rival for found in beside.values() for rival in found}
    free = [node for node in range(len(ranks)) if node not in targets and node not in rivals]
    for starts in (theses, *((node,) for node in (*free, *range(len(ranks))))):
        reached = list(with_rivals(starts, beside, placed))
        outline.children[ROOT].extend(reached)
        done = 0
        for node in reached:
            while done < len(reached):
                reached.extend(adopted(reached[done], first[reached[done]], beside, placed, (outline, ranks)))
                done += 1
            reached.extend(adopted(node, later[node], beside, placed, (outline, ranks)))
    return outline


def adopted(
    parent: int,
    nodes: Sequence[int],
    beside: Mapping[int, list[int]],
    placed: set[int],
    to: tuple[Outline, Sequence[int]],
) -> Iterator[int]:
    """Hang those of some nodes that are not placed yet on a parent, in the order of the file, and yield them."""
    outline, ranks = to
    for node in nodes:
        place = place_among(outline.children[parent], node, ranks)
        for number, one in enumerate(with_rivals((node,), beside, placed)):
            outline.children[parent].insert(place + number, one)
            outline.parents[one] = parent
            yield one


def with_rivals(nodes: Iterable[int], beside: Mapping[int, list[int]], placed: set[int]) -> Iterator[int]:
    """Yield nodes that are not placed yet, each with its rivals after it, and count them as placed."""
    for node in nodes:
        waiting = [node]
        while waiting:
            one = waiting.pop()
            if one not in placed:
                placed.add(one)
                yield one
                waiting.extend(reversed(beside.get(one, ())))


def measured(outline: Outline, joints: tuple[bool, ...]) -> Forest:
    """Return an outline as a forest, each node with its column."""
    order = outline.order()
    columns, nests, targets = ([0] * len(joints), [0] * len(joints), [ROOT] * len(joints))
    for node in order:
        for child in outline.children[node]:
            columns[child] = columns[node] + (not joints[node])
            targets[child] = targets[node] if joints[node] else node
    for node in reversed(order):
        if joints[node]:
            nests[node] = 1 + max((nests[child] for child in outline.children[node]), default=0)
    children = tuple(tuple(outline.children[node]) for node in range(len(joints)))
    return Forest(joints, tuple(outline.parents), children, tuple(order), tuple(columns), tuple(nests), tuple(targets))
