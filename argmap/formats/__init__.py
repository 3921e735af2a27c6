"""The formats in which maps are drawn: one module each, with `SUFFIX` and `render(shown, documents, look)`.

Picture formats lay out the graph and draw it; data and prose formats are written from the graph itself.
"""

from typing import TYPE_CHECKING, Protocol

from argmap.base.plugins import Registry
from argmap.base.tuples import NamedTuple

if TYPE_CHECKING:
    from argmap.diagram.scene import DiagramOptions
    from argmap.model.views import Shown
    from argmap.sources.documents import Documents


class Render(Protocol):
    """Draws the shown part of a map, as text or as the bytes of an image. Raises ArgmapError when it cannot."""

    def __call__(self, shown: "Shown", documents: "Documents", look: "DiagramOptions", /) -> str | bytes:
        """Return the shown part of a map in the format."""


class FormatModule(Protocol):
    """What the module of a format defines.

    `HAS_PAGES`: large maps are drawn as an overview and pages with links between them. `IS_PRINTED`: the output is
    printed on pages of size `look.paper`. `SHOWS_VERDICTS`: the verdicts in `look.summary` are drawn. `SHOWS_FALLS`:
    verdicts are always included, and so is what each statement brings down when it falls.
    """

    SUFFIX: str
    render: Render
    HAS_PAGES: bool = False
    IS_PRINTED: bool = False
    SHOWS_VERDICTS: bool = False
    SHOWS_FALLS: bool = False


class Format(NamedTuple):
    """A format: its name, the suffix of its files, its render function, and what it shows."""

    name: str
    suffix: str
    render: Render
    has_pages: bool
    is_printed: bool
    shows_verdicts: bool
    always_shows_verdicts: bool


def as_format(name: str, module: FormatModule) -> Format:
    """Return the format that a module defines."""
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
