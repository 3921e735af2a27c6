"""CSL-JSON: the sources of a map in the format of reference managers and citation processors."""

from argmap.base.json_output import as_json
from argmap.formats.exchange.references.sources import items_of_map
from argmap.formats.exporters import Exported, ExportOptions
from argmap.lint.checker import Checked

TITLE = "CSL-JSON"
SUFFIX = ".json"


def export(checked: Checked, options: ExportOptions) -> Exported:
    """Return the sources of a map as a list of items, and everything else in the map as losses."""
    items, losses = items_of_map(checked.map)
    return Exported(as_json(items), losses.report())
