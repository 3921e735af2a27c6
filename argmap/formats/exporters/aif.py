"""AIF in JSON, as AIFdb uses it: nodes and edges, with locutions."""

from argmap.base.json_output import as_json
from argmap.formats.exchange.aif.nodes import mapping
from argmap.formats.exchange.aif.writing import write_graph
from argmap.formats.exporters import Exported, ExportOptions
from argmap.lint.checker import Checked

TITLE = "AIF"
SUFFIX = ".json"


def export(checked: Checked, options: ExportOptions) -> Exported:
    """Return a map as an AIF graph, with the dialogue of its sidecar, and the losses."""
    # In the sidecar of an xAIF file, the graph is one level down.
    data, losses = write_graph(checked, mapping(options.rest).get("AIF", options.rest))
    return Exported(as_json(data), losses.report())
