"""Arguebuf: argument graphs of the arguebuf library, in the JSON form of its protocol buffers.

Based on graph/v1/graph.proto of arg-services (recap-utr) and the output of arguebuf 2.7.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from argmap.base.links import is_web_address
from argmap.formats.exchange.aif.assembly import AifReading, as_map, merge_rephrased
from argmap.formats.exchange.aif.nodes import (
    CONFLICT,
    INFERENCE,
    INFORMATION,
    PREFERENCE,
    REPHRASE,
    AifEdge,
    AifNode,
    as_text,
    mapping,
)
from argmap.formats.exchange.anchors import AnchoredTexts
from argmap.formats.exchange.given import GivenFile
from argmap.formats.exchange.losses import pointer
from argmap.formats.importers import Imported, ImportedText, ImportOptions
from argmap.model import Source

TITLE = "arguebuf"
SUFFIXES = (".json",)
# The node type of a scheme, by the name of the field that contains it.
TYPES: Mapping[str, str] = {
    "support": INFERENCE,
    "attack": CONFLICT,
    "rephrase": REPHRASE,
    "preference": PREFERENCE,
}
# The parts of a file that are converted or can be ignored.
KNOWN = frozenset({"nodes", "edges", "resources", "participants", "majorClaim", "schemaVersion", "libraryVersion"})


def recognises(given: GivenFile) -> bool:
    """Return whether a file has nodes by id, some of which are atoms, and edges by id."""
    data = mapping(given.json) if given.data.lstrip()[:1] in {b"{", b"\xef"} else {}
    nodes, edges = data.get("nodes"), data.get("edges", {})
    if not (isinstance(nodes, dict) and isinstance(edges, dict)):
        return False
    return any("atom" in mapping(each) for each in nodes.values())


def read(given: GivenFile, options: ImportOptions) -> Imported:
    """Return a graph as a map; references of atoms to resources become quotations."""
    data = given.json
    if not isinstance(data, dict):
        raise given.refuse("arguebuf")
    reading = AifReading()
    anchored = AnchoredTexts(reading.draft)
    for name, each, place in objects_in(data, "resources"):
        add_resource(anchored, name, each, place)
    people = {name: as_text(each.get("name")) for name, each, _ in objects_in(data, "participants")}
    unknown: set[str] = set()
    for name, each, place in objects_in(data, "nodes"):
        if not (add_atom(reading, name, each, place, people) or add_scheme(reading, name, each, place)):
            unknown.add(name)
        elif "atom" in each:
            cite(reading, anchored, name, mapping(each["atom"]), place)
    add_edges(reading, data, unknown)
    if options.merges_rephrased:
        merge_rephrased(reading)
    thesis = as_text(data.get("majorClaim"))
    if thesis in reading.stands_for:
        reading.draft.theses.append(reading.stands_for[thesis])
    made = as_map(reading, given.stem)
    note_rest(reading, data)
    given.note_encoding(reading.draft.losses)
    texts = tuple(ImportedText(*each) for each in anchored.by_source(made))
    return Imported(made, reading.draft.losses.report(), texts)


def objects_in(data: Mapping[str, Any], name: str) -> Iterator[tuple[str, Mapping[str, Any], str]]:
    """Yield the objects of a part of a file by id, with their places."""
    for key, value in mapping(data.get(name)).items():
        yield key, mapping(value), pointer(name, key)


def add_resource(anchored: AnchoredTexts, name: str, resource: Mapping[str, Any], place: str) -> None:
    """Add a resource as a source, with its text."""
    address = as_text(resource.get("source"))
    is_address = is_web_address(address)
    title = as_text(resource.get("title")) or address or f"Resource {name}"
    anchored.add(Source(id=name, title=title, url=address if is_address else None), as_text(resource.get("text")))
    anchored.draft.losses.kept("sources")
    if address and not is_address and title != address:
        anchored.draft.losses.dropped("metadata", place, f'"{address}" is not a web address')
    note_data(anchored, resource, place)


def note_data(anchored: AnchoredTexts, thing: Mapping[str, Any], place: str) -> None:
    """Report the data of users and other programs in an object, which a map cannot hold."""
    if mapping(thing.get("userdata")):
        anchored.draft.losses.dropped("userdata", f"{place}/userdata", "a map has no place for it")


def add_atom(reading: AifReading, name: str, node: Mapping[str, Any], place: str, people: Mapping[str, str]) -> bool:
    """Add an atom node with its speaker, and return whether the node is one."""
    if "atom" not in node:
        return False
    atom = mapping(node["atom"])
    reading.graph.nodes[name] = AifNode(name, INFORMATION, as_text(atom.get("text")), "", place)
    reading.stands_for[name] = name
    person = people.get(as_text(atom.get("participant")), "")
    if person.strip():
        reading.graph.speakers[name] = " ".join(person.split())
    return True


def add_scheme(reading: AifReading, name: str, node: Mapping[str, Any], place: str) -> bool:
    """Add a scheme node, and return whether its type is known."""
    scheme = mapping(node.get("scheme"))
    field = next((each for each in TYPES if each in scheme), None)
    if field is None:
        reading.draft.losses.dropped("relations", place, "nothing says whether it supports or attacks")
        return False
    label = as_text(scheme[field]).removeprefix(f"{field.upper()}_").replace("_", "-").lower()
    reading.graph.nodes[name] = AifNode(name, TYPES[field], label, "" if label == "default" else label, place)
    return True


def cite(reading: AifReading, anchored: AnchoredTexts, name: str, atom: Mapping[str, Any], place: str) -> None:
    """Let an atom quote the resource it refers to; a missing offset is 0, as in protocol buffers."""
    reference = mapping(atom.get("reference"))
    key, words, offset = as_text(reference.get("resource")), as_text(reference.get("text")), reference.get("offset", 0)
    if not reference:
        return
    first = offset if isinstance(offset, int) else -1
    citation = anchored.cite_words(key, words, first, f"{place}/atom/reference")
    if citation:
        reading.citations.setdefault(name, []).append(citation)


def add_edges(reading: AifReading, data: Mapping[str, Any], unknown: set[str]) -> None:
    """Add the edges, except those of nodes of unknown type, which were dropped."""
    for name, edge, place in objects_in(data, "edges"):
        source, target = as_text(edge.get("source")), as_text(edge.get("target"))
        if {source, target} <= reading.graph.nodes.keys():
            reading.graph.add_edge(AifEdge(name, source, target, place))
        elif unknown.isdisjoint({source, target}):
            reading.draft.losses.dropped("edges", place, "an edge to a node that does not exist")


def note_rest(reading: AifReading, data: Mapping[str, Any]) -> None:
    """Report the other contents of a file: analysts, times and user data."""
    losses = reading.draft.losses
    for name, value in data.items():
        if name not in KNOWN and value not in (None, "", [], {}):
            losses.dropped("metadata", pointer(name), f'a map has no place for "{name}"')
    for part in ("nodes", "edges"):
        for _, each, place in objects_in(data, part):
            if mapping(each.get("userdata")):
                losses.dropped("userdata", f"{place}/userdata", "a map has no place for it")
            if mapping(each.get("metadata")):
                losses.dropped("times", f"{place}/metadata", "a map has no place for it")
