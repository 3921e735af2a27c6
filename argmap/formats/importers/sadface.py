"""SADFace: the Simple Argument Description Format, in JSON.

Based on the documentation and the library of github.com/Open-Argumentation/SADFace, for versions up to 0.1 (nodes of
type "scheme") and later ones (nodes of types "inference" and "conflict").
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from argmap.base.links import is_web_address
from argmap.formats.exchange.aif.assembly import AifReading, as_map
from argmap.formats.exchange.aif.nodes import (
    CONFLICT,
    INFERENCE,
    INFORMATION,
    PREFERENCE,
    REPHRASE,
    AifEdge,
    AifNode,
    as_id,
    as_text,
    listed,
    mapping,
)
from argmap.formats.exchange.aif.schemes import scheme_called
from argmap.formats.exchange.anchors import AnchoredTexts, Stretch
from argmap.formats.exchange.given import GivenFile
from argmap.formats.exchange.labels import relation_called
from argmap.formats.exchange.losses import pointer
from argmap.formats.importers import Imported, ImportedText, ImportOptions
from argmap.model import Relation, Source

TITLE = "SADFace"
SUFFIXES = (".json",)
ATOM, SCHEME = "atom", "scheme"
# Node types, and relations of named schemes; any other scheme of the catalogue is an inference.
TYPES: Mapping[str, str] = {"inference": INFERENCE, "conflict": CONFLICT}
NAMES: Mapping[str, str] = {
    "attack": CONFLICT,
    "conflict": CONFLICT,
    "defeat": CONFLICT,
    "disagree": CONFLICT,
    "inference": INFERENCE,
    "preference": PREFERENCE,
    "rephrase": REPHRASE,
    "support": INFERENCE,
}
NODES_OF: Mapping[Relation, str] = {
    Relation.SUPPORTS: INFERENCE,
    Relation.ATTACKS: CONFLICT,
    Relation.UNDERCUTS: CONFLICT,
}


def recognises(given: GivenFile) -> bool:
    """Return whether a file has nodes, some of which are atoms, and edges."""
    data = mapping(given.json) if given.data.lstrip()[:1] in {b"{", b"\xef"} else {}
    nodes, edges = data.get("nodes"), data.get("edges")
    return (
        isinstance(nodes, list) and isinstance(edges, list) and any(mapping(each).get("type") == ATOM for each in nodes)
    )


def read(given: GivenFile, options: ImportOptions) -> Imported:
    """Return a file as a map; the spans of text that its atoms mark become quotations."""
    data = given.json
    if not isinstance(data, dict):
        raise given.refuse("SADFace")
    reading = AifReading()
    anchored = AnchoredTexts(reading.draft)
    for number, each in enumerate(listed(data.get("resources"))):
        add_resource(anchored, mapping(each), pointer("resources", number))
    unknown = set(add_nodes(reading, data, options.words))
    for number, each in enumerate(listed(data.get("nodes"))):
        cite(reading, anchored, mapping(each), ("nodes", number))
    add_edges(reading, data, unknown)
    core = mapping(mapping(data.get("metadata")).get("core"))
    made = as_map(reading, as_text(core.get("title")) or given.stem)
    about = [as_text(core.get(name)).strip() for name in ("description", "notes")]
    note_metadata(reading, data)
    given.note_encoding(reading.draft.losses)
    texts = tuple(ImportedText(*each) for each in anchored.by_source(made))
    return Imported(replace(made, about="\n\n".join(filter(None, about)) or None), reading.draft.losses.report(), texts)


def add_resource(anchored: AnchoredTexts, resource: Mapping[str, Any], place: str) -> None:
    """Add a resource as a source, with its text."""
    key = as_id(resource.get("id"))
    if not key or key in anchored.draft.sources:
        why = f'duplicate resource "{key}"' if key else "a resource without an id"
        anchored.draft.losses.dropped("sources", place, why)
        return
    about = flat(mapping(resource.get("metadata")))
    url = as_text(about.get("url"))
    made = Source(
        id=key,
        title=as_text(about.get("title")) or url or f"Resource {key}",
        url=url if is_web_address(url) else None,
        doi=as_text(about.get("doi")) or None,
    )
    for name in (each for each in about if each not in {"title", "url", "doi"}):
        anchored.draft.losses.dropped("metadata", place, f'a map has no place for "{name}"')
    anchored.draft.losses.kept("sources")
    anchored.add(made, as_text(resource.get("content")))


def flat(metadata: Mapping[str, Any]) -> dict[str, Any]:
    """Return metadata by name, including those nested in parts such as "core"."""
    return {
        str(name).casefold(): value
        for part in (metadata, *map(mapping, metadata.values()))
        for name, value in part.items()
        if not isinstance(value, dict) and value not in (None, "", [])
    }


def add_nodes(reading: AifReading, data: Mapping[str, Any], words: Mapping[str, str]) -> Iterator[str]:
    """Add the nodes, and yield the ids of nodes whose type is unknown."""
    graph, losses = reading.graph, reading.draft.losses
    for number, each in enumerate(listed(data.get("nodes"))):
        node, place = mapping(each), pointer("nodes", number)
        name = as_id(node.get("id"))
        if not name or name in graph.nodes:
            losses.dropped("nodes", place, f'duplicate node "{name}"' if name else "a node without an id")
            continue
        if node.get("type") == ATOM:
            graph.nodes[name] = AifNode(name, INFORMATION, as_text(node.get("text")), "", place)
            reading.stands_for[name] = name
            continue
        label = as_text(node.get("name"))
        kind = type_of(as_text(node.get("type")), label, words)
        if kind is None:
            losses.dropped(
                "relations", place, f'"{label}" is not a known relation; name it with --supports or --attacks'
            )
            yield name
            continue
        scheme = "" if label.casefold() in NAMES or relation_called(label, words) else label
        graph.nodes[name] = AifNode(name, kind, label, scheme, place)
        for key in flat(mapping(node.get("metadata"))):
            losses.dropped("metadata", place, f'a map has no place for "{key}"')


def type_of(type_: str, label: str, words: Mapping[str, str]) -> str | None:
    """Return the type of a node, by its own type, the name of its scheme, or the user's words; None if unknown."""
    known = TYPES.get(type_.casefold()) or NAMES.get(label.casefold())
    if known:
        return known
    relation = relation_called(label, words)
    if relation:
        return NODES_OF[relation]
    return INFERENCE if type_ == SCHEME and scheme_called(label) else None


def cite(reading: AifReading, anchored: AnchoredTexts, node: Mapping[str, Any], where: tuple[str, int]) -> None:
    """Let an atom quote the spans of resources that it names."""
    name = as_id(node.get("id"))
    if node.get("type") != ATOM or reading.graph.nodes.get(name) is None or name in reading.citations:
        return
    for number, each in enumerate(listed(node.get("sources"))):
        source, place = mapping(each), pointer(*where, "sources", number)
        key, words, offset = as_id(source.get("resource_id")), as_text(source.get("text")), source.get("offset")
        first = offset if isinstance(offset, int) else -1
        length = source.get("length")
        if words or not isinstance(length, int):
            citation = anchored.cite_words(key, words, first, place)
        else:
            citation = anchored.cite(key, (Stretch(first, first + length),), place)
        if citation:
            reading.citations.setdefault(name, []).append(citation)


def add_edges(reading: AifReading, data: Mapping[str, Any], unknown: set[str]) -> None:
    """Add the edges, except those of nodes of unknown type, which were dropped."""
    for number, each in enumerate(listed(data.get("edges"))):
        edge, place = mapping(each), pointer("edges", number)
        source, target = as_id(edge.get("source_id")), as_id(edge.get("target_id"))
        if {source, target} <= reading.graph.nodes.keys():
            reading.graph.add_edge(AifEdge(as_id(edge.get("id")), source, target, place))
        elif unknown.isdisjoint({source, target}):
            reading.draft.losses.dropped("edges", place, "an edge to a node that does not exist")


def note_metadata(reading: AifReading, data: Mapping[str, Any]) -> None:
    """Report the metadata of a file that a map has no place for: analysts and times."""
    known = flat(mapping(data.get("metadata"))) | {
        name: value
        for name, value in data.items()
        if name not in {"nodes", "edges", "resources", "metadata"} and value not in (None, "", [], {})
    }
    for name in (each for each in known if each not in {"title", "description", "notes"}):
        reading.draft.losses.dropped("metadata", "/metadata", f'a map has no place for "{name}"')
