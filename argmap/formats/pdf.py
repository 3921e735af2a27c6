"""PDF, for printing: one page as large as the picture, or pages of a paper size, with links and bookmarks."""

import io
import json
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from argmap.base.errors import ArgmapError
from argmap.diagram.paper import Print, print_out
from argmap.diagram.raster.fonts import needs_others, own_font
from argmap.diagram.scene import DiagramOptions
from argmap.diagram.scene.direction import is_right_to_left
from argmap.model.views import Shown
from argmap.sources.documents import Documents

if TYPE_CHECKING:
    from pypdf import PdfWriter

SUFFIX = ".pdf"
HAS_PAGES = True
IS_PRINTED = True
SHOWS_VERDICTS = True
# typst refuses longer addresses in links.
MOST_ADDRESS = 8_000
# What begins and ends a text that keeps its own direction.
ISOLATE, POP = "\u2067", "\u2069"
# Texts of the map are passed as data, so that typst never interprets them as code.
TEMPLATE = b"""
#let print = json("print.json")
#let points(number) = number * 1pt
#set document(title: print.title, date: none)
#set page(width: points(print.width), height: points(print.height), margin: 0pt)
#set text(font: "Arimo", size: 9pt)
#for (number, sheet) in print.sheets.enumerate() {
  if number > 0 { pagebreak() }
  for (left, top, width, height, file, words) in sheet.drawings {
    place(dx: points(left), dy: points(top), image(file, width: points(width), height: points(height), alt: words))
  }
  for (left, top, width, height, to) in sheet.links {
    let there = if type(to) == str { to } else { (page: to.at(0), x: points(to.at(1)), y: points(to.at(2))) }
    place(dx: points(left), dy: points(top), link(there, box(width: points(width), height: points(height))))
  }
  if sheet.foot != "" {
    place(bottom + center, dy: -16pt, text(fill: luma(40%), sheet.foot))
  }
}
"""


def render(shown: Shown, documents: Documents, look: DiagramOptions) -> bytes:
    """Return the picture as a PDF document. Raises ArgmapError where the extra for it is not installed."""
    try:
        import pypdf
        import typst
    except ImportError as error:
        raise ArgmapError('a PDF needs more packages: run pip install "argmap[pdf]", or draw svg or png') from error
    found = print_out(shown, documents, look)
    files: dict[str, bytes] = dict(files_of(found))
    drawings = "".join(drawing.document for sheet in found.sheets for drawing in sheet.drawings)
    # typst accepts more types than its annotations say.
    source: Any = {"main.typ": TEMPLATE, **files}
    pages = typst.compile(
        source, font_paths=[os.path.dirname(own_font())], ignore_system_fonts=not needs_others(drawings)
    )
    return with_bookmarks(pypdf.PdfWriter(clone_from=io.BytesIO(pages)), found)


def files_of(found: Print) -> Iterator[tuple[str, bytes]]:
    """Yield the files that the template reads, by name: the drawings and their layout."""
    sheets = []
    for number, sheet in enumerate(found.sheets):
        names = [f"{number}-{place}.svg" for place in range(len(sheet.drawings))]
        for name, drawing in zip(names, sheet.drawings, strict=True):
            yield name, drawing.document.encode()
        drawings = [[*drawing.area, name, drawing.words] for name, drawing in zip(names, sheet.drawings, strict=True)]
        links = [
            [*area, to if isinstance(to, str) else [to.sheet + 1, *to.at]]
            for area, to in sheet.links
            if not isinstance(to, str) or len(to) < MOST_ADDRESS
        ]
        # The title keeps its own direction, with its last mark at its end.
        title = f"{ISOLATE}{found.title}{POP}" if is_right_to_left(found.title) else found.title
        foot = f"{title} · page {number + 1} of {len(found.sheets)}" if len(found.sheets) > 1 else ""
        sheets.append({"drawings": drawings, "links": links, "foot": foot})
    wide, high = found.size
    content = {"title": found.title, "width": wide, "height": high, "sheets": sheets}
    yield "print.json", json.dumps(content).encode()


def with_bookmarks(writer: "PdfWriter", found: Print) -> bytes:
    """Return the written document with the bookmarks of a print, folded below the first level."""
    from pypdf.generic import Fit

    above: list[Any] = []
    for mark in found.bookmarks:
        del above[mark.level :]
        left, top = mark.target.at
        item = writer.add_outline_item(
            title=mark.words,
            page_number=mark.target.sheet,
            parent=above[-1] if above else None,
            fit=Fit.xyz(left=left, top=found.size.height - top),
            is_open=not mark.level,
        )
        above.append(item)
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()
