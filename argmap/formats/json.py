"""The whole map as JSON, version 1, for programs; `docs/reference/json.md` describes it."""

from argmap.base.json_output import json_parts
from argmap.diagram.scene import DiagramOptions
from argmap.formats.exchange.json_data import Data, connected, contradictions, of_record, of_statement, of_step
from argmap.model.graph import Graph
from argmap.model.views import Shown
from argmap.sources.citations import verdicts
from argmap.sources.documents import Documents
from argmap.syntax import fields

SUFFIX = ".json"
VERSION = 1


def render(shown: Shown, documents: Documents, look: DiagramOptions) -> str:
    """Return the map as a JSON object. The same map always gives the same text; display options have no effect."""
    return "".join(json_parts(as_data(shown.graph, documents, is_whole=look.is_whole))) + "\n"


def as_data(graph: Graph, documents: Documents, *, is_whole: bool = True) -> Data:
    """Return a map as JSON values, with a mark if it is incomplete. Empty fields are left out."""
    argument_map = graph.map
    found = verdicts(documents, argument_map.statements)
    speakers = {name: of_record(each, fields.SPEAKER) for name, each in argument_map.speakers.items()}
    return {
        "version": VERSION,
        **({} if is_whole else {"incomplete": True}),
        **of_record(argument_map, fields.FILE, leave="argmap theses include source sources speakers"),
        **({"speakers": speakers} if speakers else {}),
        "theses": list(graph.theses),
        "sources": {name: of_record(source, fields.SOURCE) for name, source in argument_map.sources.items()},
        "statements": {name: of_statement(each, found) for name, each in argument_map.statements.items()},
        "steps": {step.id: of_step(step) for step in connected(graph)},
        "contradictions": list(contradictions(graph)),
    }
