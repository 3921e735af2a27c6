"""The nodes and edges of a file in AIF, whatever types its values have."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from argmap.formats.exchange.losses import LossRecorder, pointer

# The types of nodes: information, and the schemes of inference, conflict, preference and rephrasing.
INFORMATION, INFERENCE, CONFLICT, PREFERENCE, REPHRASE = "I", "RA", "CA", "PA", "MA"
LOCUTION, ILLOCUTION, TRANSITION = "L", "YA", "TA"
DIALOGUE = frozenset({LOCUTION, ILLOCUTION, TRANSITION})


class AifNode(NamedTuple):
    """A node: its id, type and text, the name of its scheme where it has one, and its place."""

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


@dataclass(frozen=True, slots=True)
class AifGraph:
    """All nodes by their ids, and the edges, looked up both ways; who says each locution, by the id of its node.

    `speakers` names who says a node of information, in formats that say so without locutions.
    """

    nodes: dict[str, AifNode] = field(default_factory=dict)
    edges: list[AifEdge] = field(default_factory=list)
    incoming: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    outgoing: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    participants: dict[str, str] = field(default_factory=dict)
    persons: dict[str, str] = field(default_factory=dict)
    speakers: dict[str, str] = field(default_factory=dict)

    def add_edge(self, edge: AifEdge) -> None:
        """Add an edge between two nodes that are there."""
        self.edges.append(edge)
        self.outgoing[edge.source].append(edge.target)
        self.incoming[edge.target].append(edge.source)

    def before(self, name: str, type_: str) -> list[AifNode]:
        """Return the nodes of a type from which an edge leads to a node."""
        return [self.nodes[each] for each in self.incoming.get(name, ()) if self.nodes[each].type == type_]


def mapping(value: object) -> Mapping[str, Any]:
    """Return a value if it is an object of JSON, else an empty one."""
    return value if isinstance(value, dict) else {}


def listed(value: object) -> list[Any]:
    """Return a value if it is a list, else an empty one."""
    return value if isinstance(value, list) else []


def as_id(value: object) -> str:
    """Return an id as a text: files have texts and whole numbers. Nothing for anything else."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        return ""
    return str(value).strip()


def as_text(value: object) -> str:
    """Return a text, nothing for anything else."""
    return value if isinstance(value, str) else ""


def add_nodes_and_edges(graph: AifGraph, data: Mapping[str, Any], losses: LossRecorder, where: tuple[str, ...]) -> None:
    """Add the nodes and edges of an object of JSON, which is at `where` in its file.

    What the graph has already from another file, under the same id and with the same text, is there once.
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
            losses.dropped("edges", place, "an edge with an end that is not there")
            continue
        if (source, target) in ends and source in before and target in before:
            continue
        graph.add_edge(AifEdge(as_id(edge.get("edgeID")), source, target, place))
    add_people(graph, data)


def add_people(graph: AifGraph, data: Mapping[str, Any]) -> None:
    """Add the participants by their ids, and who says each locution."""
    for each in listed(data.get("participants")):
        person = mapping(each)
        name = " ".join(f"{as_text(person.get('firstname'))} {as_text(person.get('surname'))}".split())
        if as_id(person.get("participantID")) and name:
            graph.participants[as_id(person.get("participantID"))] = name
    for each in listed(data.get("locutions")):
        said = mapping(each)
        if as_id(said.get("nodeID")) in graph.nodes and as_id(said.get("personID")):
            graph.persons[as_id(said.get("nodeID"))] = as_id(said.get("personID"))
