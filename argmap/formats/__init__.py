"""The formats that maps are drawn in: one module each, with `SUFFIX` and `render(shown, documents, look)`.

A format of pictures composes the picture of the graph; one of data or prose reads the graph itself.
"""

from typing import TYPE_CHECKING, NamedTuple, Protocol

from argmap.base.plugins import Registry

if TYPE_CHECKING:
    from argmap.diagram.scene import DiagramOptions
    from argmap.model.views import Shown
    from argmap.sources.documents import Documents


class Render(Protocol):
    """Draws what is shown of a map: as text, or as the bytes of an image. Raises ArgmapError when it cannot."""

    def __call__(self, shown: "Shown", documents: "Documents", look: "DiagramOptions", /) -> str | bytes:
        """Return what is shown of a map in the format."""


class FormatModule(Protocol):
    """What the module of a format holds.

    One that sets `HAS_PAGES` draws large maps as an overview and pages with links between them. One that is
    printed on pages of `look.paper` sets `IS_PRINTED`. One that draws the verdicts of `look.summary` sets
    `SHOWS_VERDICTS`; one that always has them, and the effects of falls too, `SHOWS_FALLS`.
    """

    SUFFIX: str
    render: Render
    HAS_PAGES: bool = False
    IS_PRINTED: bool = False
    SHOWS_VERDICTS: bool = False
    SHOWS_FALLS: bool = False


class Format(NamedTuple):
    """A format: its name, how its files end, how it is drawn, and what it shows."""

    name: str
    suffix: str
    render: Render
    has_pages: bool
    is_printed: bool
    shows_verdicts: bool
    always_shows_verdicts: bool


def as_format(name: str, module: FormatModule) -> Format:
    """Return the format that a module makes."""
    return Format(
        name,
        module.SUFFIX,
        module.render,
        has_pages=module.HAS_PAGES,
        is_printed=module.IS_PRINTED,
        shows_verdicts=module.SHOWS_VERDICTS or module.SHOWS_FALLS,
        always_shows_verdicts=module.SHOWS_FALLS,
    )


FORMATS = Registry("argmap.formats", FormatModule, as_format)
