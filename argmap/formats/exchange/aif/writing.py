"""A map as an AIF graph: information, inference and conflict nodes, and the dialogue kept in a sidecar."""

from collections.abc import Iterator, Mapping
from dataclasses import field
from itertools import product
from typing import Any

from argmap.base.values import frozen
from argmap.formats.exchange.aif.assembly import REPHRASES, SCHEME
from argmap.formats.exchange.aif.nodes import (
    CONFLICT,
    ILLOCUTION,
    INFERENCE,
    INFORMATION,
    LOCUTION,
    REPHRASE,
    as_id,
    as_text,
    mapping,
)
from argmap.formats.exchange.aif.schemes import name_of
from argmap.formats.exchange.aif.sidecar import known_edges, known_nodes
from argmap.formats.exchange.losses import LossRecorder
from argmap.formats.exchange.omissions import connected_steps, note_omissions
from argmap.lint.checker import Checked
from argmap.model import Map, Relation, Statement, Step
from argmap.model.graph import Graph
from argmap.model.records import ORIGINAL_ID

KEPT = frozenset({"by", "speakers", "scheme", "voice", SCHEME, REPHRASES})
DEFAULTS = {INFERENCE: "Default Inference", CONFLICT: "Default Conflict"}
Node = dict[str, Any]


@frozen()
class AifWriting:
    """A map being written as AIF. `ids` maps ids of the map to node ids; `said` maps node ids to their texts."""

    graph: Graph
    rest: object = None
    losses: LossRecorder = field(default_factory=LossRecorder)
    ids: dict[str, str] = field(default_factory=dict)
    nodes: dict[str, Node] = field(default_factory=dict)
    edges: dict[tuple[str, str], None] = field(default_factory=dict)

    def fresh(self, wanted: str) -> str:
        """Return an id for a new node: the wanted one, with a number appended if it is taken."""
        name, number = wanted, 1
        while name in self.nodes:
            number += 1
            name = f"{wanted}-{number}"
        return name

    def add(self, name: str, type_: str, text: str, **more: object) -> None:
        """Add a node."""
        self.nodes[name] = {"nodeID": name, "text": text, "type": type_, **more}


def write_graph(
    checked: Checked, rest: object, kept: frozenset[str] = frozenset()
) -> tuple[dict[str, Any], LossRecorder]:
    """Return a map as an AIF object, merged with the contents of a sidecar, and the losses except those in `kept`.

    Nodes and edges keep the order of the sidecar; new ones come last.
    """
    writing = AifWriting(checked.graph, rest)
    for name, statement in checked.map.statements.items():
        writing.ids[name] = writing.fresh(str(statement.extra.get(ORIGINAL_ID, name)))
        writing.add(writing.ids[name], INFORMATION, statement.text)
    add_steps(writing)
    rephrasings = rephrased_in(rest)
    for statement in checked.map.statements.values():
        add_rephrasings(writing, statement, rephrasings)
    add_rivals(writing, checked.map)
    known = known_nodes(rest)
    people = [] if known else list(add_speech(writing, checked.map))
    losses = writing.losses
    losses.kept("statements", len(checked.map.statements))
    note_omissions(checked.map, losses, KEPT | kept)
    data = {
        **mapping(rest),
        "nodes": list(merged_nodes(writing, known)),
        "edges": list(merged_edges(writing, known)),
    }
    return ({**data, **people_of(people)} if people else data), losses


def add_steps(writing: AifWriting) -> None:
    """Add the nodes of inferences and conflicts. Steps that came from a single node become that node again."""
    steps = connected_steps(writing.graph, writing.losses)
    shared: dict[tuple[str, tuple[str, ...]], str] = {}
    for step in steps.values():
        original = step.extra.get(ORIGINAL_ID)
        type_ = INFERENCE if step.relation is Relation.SUPPORTS else CONFLICT
        key = str(original), step.premises
        if original is None or key not in shared:
            name = writing.fresh(str(original) if original is not None else step.id if step.named else f"s-{step.id}")
            writing.add(name, type_, text_of(step, type_))
            shared[key] = name
        writing.ids[step.id] = shared[key] if original is not None else name
    for step in steps.values():
        name = writing.ids[step.id]
        for premise in step.premises:
            writing.edges[writing.ids[premise], name] = None
        writing.edges[name, writing.ids[step.target]] = None
    writing.losses.kept("relations", len(steps))


def text_of(step: Step, type_: str) -> str:
    """Return the scheme name of a step: the imported name if the scheme has not changed since."""
    kept = step.extra.get(SCHEME)
    if isinstance(kept, str):
        return kept
    return name_of(step.scheme) if step.scheme else DEFAULTS[type_]


def rephrased_in(rest: object) -> frozenset[tuple[str, str]]:
    """Return the pairs of statements that a sidecar links by rephrasings."""
    nodes = {name for name, node in known_nodes(rest).items() if as_text(node.get("type")).upper() == REPHRASE}
    ends: dict[str, tuple[list[str], list[str]]] = {name: ([], []) for name in nodes}
    for source, target in known_edges(rest):
        if target in ends:
            ends[target][0].append(source)
        if source in ends:
            ends[source][1].append(target)
    return frozenset(pair for sources, targets in ends.values() for pair in product(sources, targets))


def add_rephrasings(writing: AifWriting, statement: Statement, known: frozenset[tuple[str, str]]) -> None:
    """Add a node for each rephrasing of another statement, except those in `known`."""
    targets, name = statement.extra.get(REPHRASES), writing.ids[statement.id]
    for target in map(as_id, targets if isinstance(targets, list | tuple) else ()):
        if target in writing.nodes and (name, target) not in known:
            node = writing.fresh(f"rephrase-{name}")
            writing.add(node, REPHRASE, "Default Rephrase")
            writing.edges[name, node] = writing.edges[node, target] = None


def add_rivals(writing: AifWriting, argument_map: Map) -> None:
    """Add contradictions as conflicts in both directions, because AIF has no symmetric conflict."""
    for each in argument_map.contradictions:
        if {each.left, each.right} <= argument_map.statements.keys():
            place = f'"{each.left}" and "{each.right}"'
            writing.losses.changed("relations", place, "a contradiction becomes two conflicts, one each way")
            for left, right in ((each.left, each.right), (each.right, each.left)):
                name = writing.fresh(f"s-{left}-{right}")
                writing.add(name, CONFLICT, DEFAULTS[CONFLICT])
                writing.edges[writing.ids[left], name] = writing.edges[name, writing.ids[right]] = None


def add_speech(writing: AifWriting, argument_map: Map) -> Iterator[tuple[str, str]]:
    """Add a locution for each statement with a speaker, and yield its node with the speaker."""
    for statement in argument_map.statements.values():
        name = argument_map.speaker_name(statement.by)
        if name:
            said, saying = (writing.fresh(f"{kind}-{statement.id}") for kind in ("l", "ya"))
            writing.add(said, LOCUTION, f"{name} : {statement.text}")
            writing.add(saying, ILLOCUTION, "Asserting")
            writing.edges[said, saying] = writing.edges[saying, writing.ids[statement.id]] = None
            yield said, name


def people_of(said: list[tuple[str, str]]) -> dict[str, Any]:
    """Return the participants, and the speaker of each locution."""
    numbers = {name: str(number) for number, name in enumerate(dict.fromkeys(name for _, name in said), 1)}
    return {
        "participants": [
            {"participantID": number, "firstname": name, "surname": ""} for name, number in numbers.items()
        ],
        "locutions": [{"nodeID": node, "personID": numbers[name]} for node, name in said],
    }


def merged_nodes(writing: AifWriting, known: Mapping[str, Node]) -> Iterator[Node]:
    """Yield the nodes of the map and those of the dialogue, in the order of the sidecar, then the new ones."""
    for name, kept in known.items():
        mine = writing.nodes.get(name)
        if mine is None:
            if "type" in kept:
                yield kept
            continue
        text = as_text(kept.get("text"))
        is_same = mine["type"] != INFORMATION or " ".join(text.split()) == mine["text"]
        is_default = mine["text"] in DEFAULTS.values()
        words = text if text and is_same and (mine["type"] == INFORMATION or is_default) else mine["text"]
        yield {"nodeID": kept["nodeID"], "text": words, "type": mine["type"]} | {
            key: value for key, value in kept.items() if key not in {"nodeID", "text", "type"}
        }
    yield from (node for name, node in writing.nodes.items() if name not in known)


def merged_edges(writing: AifWriting, known: Mapping[str, Node]) -> Iterator[dict[str, Any]]:
    """Yield the edges of the map and those of the dialogue, in the order of the sidecar, then the new ones."""
    edges = known_edges(writing.rest)
    dialogue = {name for name, node in known.items() if "type" in node and name not in writing.nodes}
    there = dialogue | writing.nodes.keys()
    for ends, edge in edges.items():
        if ends in writing.edges or (there.issuperset(ends) and not dialogue.isdisjoint(ends)):
            yield edge
    taken = {as_id(edge.get("edgeID")) for edge in edges.values()}
    number = 0
    for source, target in writing.edges:
        if (source, target) not in edges:
            number += 1
            while str(number) in taken:
                number += 1
            ids = [known[end]["nodeID"] if end in known else end for end in (source, target)]
            yield {"edgeID": str(number), "fromID": ids[0], "toID": ids[1], "formEdgeID": None}
