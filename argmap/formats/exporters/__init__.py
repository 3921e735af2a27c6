"""The formats that maps go out in, for other tools: one module each, with `SUFFIX` and `export(checked, options)`."""

from typing import TYPE_CHECKING, NamedTuple, Protocol

from argmap.base.plugins import Registry

if TYPE_CHECKING:
    from argmap.formats.exchange.losses import LossReport
    from argmap.lint.checker import Checked


class Exported(NamedTuple):
    """A map in another format, and what was lost on the way."""

    content: str | bytes
    losses: "LossReport"


class ExportOptions(NamedTuple):
    """What an exporter may need with the map: `rest` is the sidecar of an import, a JSON value or None."""

    rest: object = None


class Export(Protocol):
    """Writes a map in another format. Raises ArgmapError for a map that the format cannot hold at all."""

    def __call__(self, checked: "Checked", options: ExportOptions, /) -> Exported:
        """Return a map in the format, with what was lost."""


class ExporterModule(Protocol):
    """What the module of an exporter holds: what people call the format, how its files end, how a map is written."""

    TITLE: str
    SUFFIX: str
    export: Export


class Exporter(NamedTuple):
    """A format that maps go out in: its name, what people call it, how its files end, and how a map is written."""

    name: str
    title: str
    suffix: str
    export: Export


def as_exporter(name: str, module: ExporterModule) -> Exporter:
    """Return the exporter that a module makes."""
    return Exporter(name, module.TITLE, module.SUFFIX, module.export)


EXPORTERS = Registry("argmap.formats.exporters", ExporterModule, as_exporter)
