"""An AIF graph as a map: information nodes become statements, inferences and conflicts become steps."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field, replace
from typing import Any

from argmap.base.values import frozen
from argmap.formats.exchange.aif.nodes import (
    CONFLICT,
    DIALOGUE,
    INFERENCE,
    INFORMATION,
    REPHRASE,
    AifGraph,
    AifNode,
    add_nodes_and_edges,
)
from argmap.formats.exchange.aif.schemes import scheme_called
from argmap.formats.exchange.aif.speech import speakers_of
from argmap.formats.exchange.drafts import MapDraft
from argmap.formats.exchange.finishing import finish
from argmap.model import Citation, Kind, Map, Relation, Statement, Step

RELATIONS = {INFERENCE: Relation.SUPPORTS, CONFLICT: Relation.ATTACKS}
# The fields that keep the name of a scheme unknown to argmap, and the nodes that a statement rephrases.
SCHEME, REPHRASES = "x-scheme", "x-rephrases"


@frozen()
class AifReading:
    """A graph that is being converted into a map. `stands_for` maps each information node to its statement's node."""

    graph: AifGraph = field(default_factory=AifGraph)
    draft: MapDraft = field(default_factory=MapDraft)
    stands_for: dict[str, str] = field(default_factory=dict)
    citations: dict[str, list[Citation]] = field(default_factory=dict)


def read_graphs(parts: Iterable[tuple[Mapping[str, Any], tuple[str, ...]]], *, merges: bool) -> AifReading:
    """Return the graph of JSON objects, each given with its place, and the statements that its nodes stand for.

    With `merges`, a node that rephrases another becomes the same statement.
    """
    draft, graph = MapDraft(), AifGraph()
    for data, where in parts:
        add_nodes_and_edges(graph, data, draft.losses, where)
    reading = AifReading(graph, draft)
    information = [node.id for node in graph.nodes.values() if node.type == INFORMATION]
    reading.stands_for.update((name, name) for name in information)
    if merges:
        merge_rephrased(reading)
    return reading


def rephrased(graph: AifGraph) -> Iterator[tuple[AifNode, str, str]]:
    """Yield each rephrasing with the statements at its two ends."""
    for node in graph.nodes.values():
        if node.type == REPHRASE:
            for source in graph.before(node.id, INFORMATION):
                for target in graph.outgoing.get(node.id, ()):
                    if graph.nodes[target].type == INFORMATION and target != source.id:
                        yield node, source.id, target


def merge_rephrased(reading: AifReading) -> None:
    """Make each rephrasing node stand for the statement it rephrases, across any number of rephrasings."""
    stands = reading.stands_for
    for node, source, target in rephrased(reading.graph):
        kept, gone = last_of(stands, target), last_of(stands, source)
        if kept != gone:
            stands[gone] = kept
            text = reading.graph.nodes[gone].text
            reading.draft.losses.changed("rephrasings", node.place, f'merged, dropping the words "{shortened(text)}"')
    stands.update({name: last_of(stands, name) for name in stands})


def last_of(stands: dict[str, str], name: str) -> str:
    """Return the node that a node finally stands for, and shorten the path to it."""
    way = []
    while stands[name] != name:
        way.append(name)
        name = stands[name]
    stands.update(dict.fromkeys(way, name))
    return name


def shortened(text: str) -> str:
    """Return the beginning of a text."""
    line = " ".join(text.split())
    return line if len(line) <= 60 else line[:59] + "…"


def as_map(reading: AifReading, title: str) -> Map:
    """Return a graph as a map."""
    graph, draft = reading.graph, reading.draft
    speakers, said = speakers_of(graph, reading.stands_for, draft.losses)
    rephrases: dict[str, list[str]] = {}
    for node, source, target in rephrased(graph):
        if reading.stands_for[source] != reading.stands_for[target]:
            rephrases.setdefault(source, []).append(target)
            draft.losses.changed("rephrasings", node.place, f"kept as {REPHRASES} because no relation expresses it")
    for name in dict.fromkeys(reading.stands_for.values()):
        node = graph.nodes[name]
        extra = {REPHRASES: tuple(rephrases[name])} if name in rephrases else {}
        citations = tuple(reading.citations.get(name, ()))
        made = Statement(id=name, kind=Kind.CLAIM, text=node.text, by=said.get(name), citations=citations, extra=extra)
        draft.add_statement(made, original=name, place=node.place)
    for node in graph.nodes.values():
        add_scheme_node(reading, node)
    note_bare_edges(graph, draft)
    note_dialogue(reading)
    draft.losses.kept("speakers", len(speakers))
    return replace(finish(draft, title), speakers=speakers)


def add_scheme_node(reading: AifReading, node: AifNode) -> None:
    """Add the steps of an inference or a conflict: one for each of its ends, usually one."""
    graph, draft = reading.graph, reading.draft
    if node.type not in RELATIONS:
        if node.type not in {INFORMATION, REPHRASE, *DIALOGUE}:
            draft.losses.dropped("nodes", node.place, f'the node type "{node.type}" is unknown')
        return
    premises = tuple(dict.fromkeys(reading.stands_for[each.id] for each in graph.before(node.id, INFORMATION)))
    others = [each for each in graph.incoming.get(node.id, ()) if graph.nodes[each].type == REPHRASE]
    for other in others:
        draft.losses.dropped("edges", graph.nodes[other].place, "a rephrasing is not a premise")
    targets = [each for each in graph.outgoing.get(node.id, ()) if graph.nodes[each].type in {INFORMATION, *RELATIONS}]
    if not (premises and targets):
        what = "premise" if targets else "conclusion"
        draft.losses.dropped("relations", node.place, f"it has no {what}")
        return
    for number, target in enumerate(dict.fromkeys(targets)):
        key = node.id if number == 0 else f"{node.id} {target}"
        step = Step(
            id=key, relation=RELATIONS[node.type], premises=premises, target=reading.stands_for.get(target, target)
        )
        draft.add_step(with_scheme(step, node, draft), original=node.id, place=node.place)
    if len(dict.fromkeys(targets)) > 1:
        draft.losses.changed("relations", node.place, "an inference to several ends becomes one for each")


def with_scheme(step: Step, node: AifNode, draft: MapDraft) -> Step:
    """Return a step with the scheme that its node names: a scheme of the catalogue, or its name in a field."""
    scheme = scheme_called(node.scheme)
    if scheme:
        draft.losses.kept("schemes")
        return replace(step, scheme=scheme, extra={SCHEME: node.scheme})
    if scheme is None:
        draft.losses.changed(
            "schemes", node.place, f'kept as {SCHEME}: "{shortened(node.scheme)}" is not in the catalogue'
        )
        return replace(step, extra={SCHEME: node.scheme})
    return step


def note_bare_edges(graph: AifGraph, draft: MapDraft) -> None:
    """Report edges that join two information nodes directly, because nothing says what they do."""
    for edge in graph.edges:
        if graph.nodes[edge.source].type == graph.nodes[edge.target].type == INFORMATION:
            draft.losses.dropped("edges", edge.place, "no node says whether it supports or attacks")


def note_dialogue(reading: AifReading) -> None:
    """Report the size of the dialogue, which only the sidecar keeps."""
    for node in reading.graph.nodes.values():
        if node.type in DIALOGUE:
            message = "the dialogue has no place in a map; --sidecar keeps it"
            reading.draft.losses.dropped("dialogue", node.place, message)
