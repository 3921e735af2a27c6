"""The parts of an AIF file that a map cannot hold: dialogue, times, edge ids, and fields of other tools."""

from collections.abc import Mapping
from typing import Any

from argmap.formats.exchange.aif.nodes import CONFLICT, INFERENCE, INFORMATION, as_id, as_text, listed, mapping

# The fields of a node that the map itself holds.
OF_MAPS = frozenset({"text", "type"})


def rest_of(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return an AIF object without the texts and types that are in the map, in the order of the file."""
    return {
        **{name: value for name, value in data.items() if name not in {"nodes", "edges"}},
        "nodes": [rest_of_node(mapping(node)) for node in listed(data.get("nodes"))],
        "edges": [dict(mapping(edge)) for edge in listed(data.get("edges"))],
    }


def rest_of_node(node: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of a node that the map does not hold: all of a dialogue node's, and others such as times."""
    type_, text = as_text(node.get("type")).strip().upper(), as_text(node.get("text"))
    if type_ == INFORMATION:
        kept: dict[str, Any] = {} if text == " ".join(text.split()) else {"text": text}
    elif type_ in {INFERENCE, CONFLICT}:
        kept = {"text": node.get("text")}
    else:
        return dict(node)
    return {name: value for name, value in node.items() if name not in OF_MAPS} | kept


def known_nodes(rest: object) -> dict[str, dict[str, Any]]:
    """Return the nodes of a sidecar by id, in file order."""
    nodes = (dict(mapping(node)) for node in listed(mapping(rest).get("nodes")))
    return {as_id(node.get("nodeID")): node for node in nodes if as_id(node.get("nodeID"))}


def known_edges(rest: object) -> dict[tuple[str, str], dict[str, Any]]:
    """Return the edges of a sidecar by their ends, in file order."""
    edges = (dict(mapping(edge)) for edge in listed(mapping(rest).get("edges")))
    return {(as_id(edge.get("fromID")), as_id(edge.get("toID"))): edge for edge in edges}
