"""The nodes and edges of an AIF file, whose values may have any type."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import field
from typing import Any

from argmap.base.tuples import NamedTuple
from argmap.base.values import frozen
from argmap.formats.exchange.losses import LossRecorder, pointer

# The node types: information, inference, conflict, preference and rephrasing.
INFORMATION, INFERENCE, CONFLICT, PREFERENCE, REPHRASE = "I", "RA", "CA", "PA", "MA"
LOCUTION, ILLOCUTION, TRANSITION = "L", "YA", "TA"
DIALOGUE = frozenset({LOCUTION, ILLOCUTION, TRANSITION})


class AifNode(NamedTuple):
    """A node: its id, type, text, the name of its scheme if it has one, and its place."""

    id: str
    type: str
    text: str
    scheme: str
    place: str


class AifEdge(NamedTuple):
    """An edge: its id, its ends, and its place."""

    id: str
    source: str
    target: str
    place: str


@frozen()
class AifGraph:
    """All nodes by id, the edges in both directions, and the speaker of each locution by the locution's id.

    `speakers` gives the speaker of an information node directly, for formats without locutions.
    """

    nodes: dict[str, AifNode] = field(default_factory=dict)
    edges: list[AifEdge] = field(default_factory=list)
    incoming: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    outgoing: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    participants: dict[str, str] = field(default_factory=dict)
    persons: dict[str, str] = field(default_factory=dict)
    speakers: dict[str, str] = field(default_factory=dict)

    def add_edge(self, edge: AifEdge) -> None:
        """Add an edge between two existing nodes."""
        self.edges.append(edge)
        self.outgoing[edge.source].append(edge.target)
        self.incoming[edge.target].append(edge.source)

    def before(self, name: str, type_: str) -> list[AifNode]:
        """Return the nodes of a type that have an edge to the given node."""
        return [self.nodes[each] for each in self.incoming.get(name, ()) if self.nodes[each].type == type_]


def mapping(value: object) -> Mapping[str, Any]:
    """Return a value if it is a JSON object, else an empty mapping."""
    return value if isinstance(value, dict) else {}


def listed(value: object) -> list[Any]:
    """Return a value if it is a list, else an empty one."""
    return value if isinstance(value, list) else []


def as_id(value: object) -> str:
    """Return an id as text; AIF files use both strings and integers. Anything else gives an empty string."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        return ""
    return str(value).strip()


def as_text(value: object) -> str:
    """Return a value if it is a string, else an empty string."""
    return value if isinstance(value, str) else ""


def add_nodes_and_edges(graph: AifGraph, data: Mapping[str, Any], losses: LossRecorder, where: tuple[str, ...]) -> None:
    """Add the nodes and edges of a JSON object, which is at `where` in its file.

    A node with the same id and text as one from another file is added only once.
    """
    before = frozenset(graph.nodes)
    ends = {(edge.source, edge.target) for edge in graph.edges}
    for number, each in enumerate(listed(data.get("nodes"))):
        node, place = mapping(each), pointer(*where, "nodes", number)
        name = as_id(node.get("nodeID"))
        if name in before and graph.nodes[name].text == as_text(node.get("text")):
            continue
        if not name or name in graph.nodes:
            losses.dropped("nodes", place, f'duplicate node "{name}"' if name else "a node without an id")
            continue
        text, type_ = as_text(node.get("text")), as_text(node.get("type")).strip().upper()
        graph.nodes[name] = AifNode(name, type_, text, as_text(node.get("scheme")) or text, place)
    for number, each in enumerate(listed(data.get("edges"))):
        edge, place = mapping(each), pointer(*where, "edges", number)
        source, target = as_id(edge.get("fromID")), as_id(edge.get("toID"))
        if source not in graph.nodes or target not in graph.nodes:
            losses.dropped("edges", place, "an edge to a node that does not exist")
            continue
        if (source, target) in ends and source in before and target in before:
            continue
        graph.add_edge(AifEdge(as_id(edge.get("edgeID")), source, target, place))
    add_people(graph, data)


def add_people(graph: AifGraph, data: Mapping[str, Any]) -> None:
    """Add the participants by id, and the speaker of each locution."""
    for each in listed(data.get("participants")):
        person = mapping(each)
        name = " ".join(f"{as_text(person.get('firstname'))} {as_text(person.get('surname'))}".split())
        if as_id(person.get("participantID")) and name:
            graph.participants[as_id(person.get("participantID"))] = name
    for each in listed(data.get("locutions")):
        said = mapping(each)
        if as_id(said.get("nodeID")) in graph.nodes and as_id(said.get("personID")):
            graph.persons[as_id(said.get("nodeID"))] = as_id(said.get("personID"))
