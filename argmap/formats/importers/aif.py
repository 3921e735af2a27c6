"""AIF in JSON, as AIFdb uses it: nodes and edges, with locutions."""

from collections.abc import Sequence

from argmap.formats.exchange.aif.assembly import as_map, read_graphs
from argmap.formats.exchange.aif.nodes import mapping
from argmap.formats.exchange.aif.sidecar import rest_of
from argmap.formats.exchange.given import GivenFile
from argmap.formats.importers import Imported, ImportOptions

TITLE = "AIF"
SUFFIXES = (".json",)


def recognises(given: GivenFile) -> bool:
    """Return whether a file has AIF nodes, whose ids are called "nodeID", and edges."""
    data = given.json if given.data.lstrip()[:1] in {b"{", b"\xef"} else None
    return is_graph(data)


def is_graph(data: object) -> bool:
    """Return whether a JSON value has the nodes and edges of AIF."""
    nodes, edges = mapping(data).get("nodes"), mapping(data).get("edges")
    return isinstance(nodes, list) and isinstance(edges, list) and any("nodeID" in mapping(node) for node in nodes)


def read(given: GivenFile, options: ImportOptions) -> Imported:
    """Return a file as a map, with its dialogue for the sidecar."""
    data = given.json
    if not isinstance(data, dict):
        raise given.refuse("AIF")
    reading = read_graphs([(data, ())], merges=options.merges_rephrased)
    made = as_map(reading, given.stem)
    given.note_encoding(reading.draft.losses)
    return Imported(made, reading.draft.losses.report(), rest=rest_of(data))


def read_together(givens: Sequence[GivenFile], options: ImportOptions) -> Imported:
    """Return several files as one map, in which nodes with the same id are merged; there is no sidecar."""
    parts = []
    for given in givens:
        if not isinstance(given.json, dict):
            raise given.refuse("AIF")
        parts.append((given.json, (given.path,)))
    reading = read_graphs(parts, merges=options.merges_rephrased)
    return Imported(as_map(reading, " and ".join(given.stem for given in givens)), reading.draft.losses.report())
