"""The formats in which maps are exported: one module each, with `SUFFIX` and `export(checked, options)`."""

from typing import TYPE_CHECKING, Protocol

from argmap.base.plugins import Registry
from argmap.base.tuples import NamedTuple

if TYPE_CHECKING:
    from argmap.formats.exchange.losses import LossReport
    from argmap.lint.checker import Checked


class Exported(NamedTuple):
    """A map in another format, and what was lost in the conversion."""

    content: str | bytes
    losses: "LossReport"


class ExportOptions(NamedTuple):
    """Options of an exporter: `rest` is the sidecar of an import, a JSON value or None."""

    rest: object = None


class Export(Protocol):
    """Writes a map in another format. Raises ArgmapError for a map that the format cannot represent at all."""

    def __call__(self, checked: "Checked", options: ExportOptions, /) -> Exported:
        """Return the map in the format, with the losses."""


class ExporterModule(Protocol):
    """What the module of an exporter defines: the display name of the format, its suffix, and the export function."""

    TITLE: str
    SUFFIX: str
    export: Export


class Exporter(NamedTuple):
    """An export format: its name, its display name, the suffix of its files, and the export function."""

    name: str
    title: str
    suffix: str
    export: Export


def as_exporter(name: str, module: ExporterModule) -> Exporter:
    """Return the exporter that a module defines."""
    return Exporter(name, module.TITLE, module.SUFFIX, module.export)


EXPORTERS = Registry("argmap.formats.exporters", ExporterModule, as_exporter)
