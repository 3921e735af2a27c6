"""BibTeX: the sources of a map as entries of BibLaTeX."""

from argmap.formats.exchange.references.bibtex_writing import entry_of
from argmap.formats.exchange.references.sources import items_of_map
from argmap.formats.exporters import Exported, ExportOptions
from argmap.lint.checker import Checked

TITLE = "BibTeX"
SUFFIX = ".bib"


def export(checked: Checked, options: ExportOptions) -> Exported:
    """Return the sources of a map as entries, and everything else in the map as losses."""
    items, losses = items_of_map(checked.map)
    return Exported("\n".join(entry_of(item, losses) for item in items), losses.report())
