"""xAIF, as used by OVA3 and the tools around AIFdb: AIF with the analysed text."""

from argmap.base.json_output import as_json
from argmap.formats.exchange.aif.nodes import mapping
from argmap.formats.exchange.aif.writing import write_graph
from argmap.formats.exporters import Exported, ExportOptions
from argmap.lint.checker import Checked

TITLE = "xAIF"
SUFFIX = ".json"
EMPTY: dict[str, list[object]] = {
    "schemefulfillments": [],
    "descriptorfulfillments": [],
    "participants": [],
    "locutions": [],
}
NO_DRAWING = {"firstname": "", "surname": "", "url": "", "nodes": [], "edges": []}


def export(checked: Checked, options: ExportOptions) -> Exported:
    """Return a map as an xAIF graph, with the text and the layout of its sidecar, and the losses."""
    rest = mapping(options.rest)
    data, losses = write_graph(checked, rest.get("AIF"), frozenset({"citations", "sources"}))
    quoting = [each.id for each in checked.map.statements.values() if each.citations]
    if "text" not in rest:
        for name in quoting:
            losses.dropped("anchors", f'statement "{name}"', "without a sidecar there is no text to highlight")
    other = {name: value for name, value in rest.items() if name != "AIF"}
    if not rest:
        data, other = {**EMPTY, **data}, {"text": "", "dialog": True, "OVA": NO_DRAWING}
    return Exported(as_json({"AIF": data, **other}), losses.report())
