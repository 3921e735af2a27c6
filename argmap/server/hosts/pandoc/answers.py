"""Replies to the pandoc filter: each map of a document, in a form that the output format can show."""

import json
import re
from collections.abc import Mapping
from hashlib import sha256
from struct import unpack

from argmap.base.tuples import NamedTuple
from argmap.server.hosts.fences import embed_fence
from argmap.server.hosts.options import printed_form
from argmap.server.hosts.pandoc.blocks import outline_list, problem_box
from argmap.server.hosts.pandoc.elements import (
    FIGURES,
    Element,
    caption,
    division,
    document,
    figure,
    image,
    paragraph,
    plain,
    raw,
    words,
)
from argmap.server.hosts.pandoc.fences import VERDICTS, PandocFence, PandocRequest, request_of
from argmap.workspace.embedding import DIGITS, IMAGE_SCALE, OUTLINE, PICTURE, PIXELS, Embedded, data_address

# Output formats that embed pictures in the page or use image files. All other formats get an outline.
PAGES = frozenset(("chunkedhtml", "dzslides", "html", "html4", "html5", "revealjs", "s5", "slideous", "slidy"))
PRINT = frozenset(("beamer", "context", "latex", "pdf"))
WITH_VECTORS = frozenset(("epub", "epub3", "typst"))
WITH_PIXELS = frozenset(("docx", "epub2", "fb2", "icml", "odt", "opendocument", "pptx", "rtf"))
# The maximum nesting of lists: LaTeX supports four levels, other formats as many as outlines have.
LEVELS, LEVELS_IN_PRINT = 12, 4
# The maximum size of images in points, about that of the text area of a page. LaTeX limits images itself.
PAGE_WIDTH, PAGE_HEIGHT = 6 * 72, 8 * 72
POINTS_PER_PIXEL = 72 / 96 / IMAGE_SCALE
# The end of a figure that has no caption.
ENDED = "</figure>"
SVG_SIZE = re.compile(r'<svg[^>]* width="([\d.]+)pt" height="([\d.]+)pt"')


class Answer(NamedTuple):
    """The blocks that replace a fence, and a warning if they are a problem box."""

    blocks: list[Element]
    warning: str = ""


def answer(data: str | bytes) -> str:
    """Return the JSON reply to a JSON request: a division for each fence. Raises ArgmapError if it is invalid."""
    request = request_of(data)
    answers = [answer_for(fence, request) for fence in request.fences]
    warnings = [each.warning for each in answers if each.warning]
    return json.dumps(document(request.version, [division(*each.blocks) for each in answers], warnings))


def answer_for(fence: PandocFence, request: PandocRequest) -> Answer:
    """Return the replacement for a fence, within a division if the fence has an identifier."""
    embedded = embed_for(fence, request.form)
    if embedded.is_whole:
        blocks = blocks_of(embedded, fence.given, request)
    else:
        blocks = [raw("html", embedded.markup) if request.form in PAGES else problem_box(embedded.problems)]
    warning = "" if embedded.is_whole else f"{embedded.problems[0].place}: {embedded.text}"
    return Answer([division(*blocks, identifier=fence.identifier)] if fence.identifier else blocks, warning)


def embed_for(fence: PandocFence, form: str) -> Embedded:
    """Return the map of a fence in a form for an output format of pandoc."""
    given = {name: value for name, value in fence.given.items() if name not in {"alt", "caption"}}
    if given.get("form", PICTURE) != PICTURE:
        return embed_fence(fence.fence, given, (PICTURE, OUTLINE))
    shown = form_for(form)
    if shown == OUTLINE:
        # Outlines cannot show verdicts, so the option is dropped.
        given.pop(VERDICTS, None)
    return embed_fence(fence.fence, {**given, "form": shown}, (shown,))


def form_for(form: str) -> str:
    """Return the form of maps for an output format of pandoc."""
    if form in PAGES | WITH_VECTORS:
        return PICTURE
    if form in PRINT:
        return printed_form()
    return PIXELS if form in WITH_PIXELS else OUTLINE


def blocks_of(embedded: Embedded, given: Mapping[str, str], request: PandocRequest) -> list[Element]:
    """Return the blocks that show a map."""
    below = caption(given.get("caption", ""))
    if request.form in PAGES:
        begun = f'{embedded.markup.removesuffix(ENDED)}<figcaption dir="auto">'
        with_caption = [raw("html", begun), plain(*below), raw("html", f"</figcaption>{ENDED}")]
        return with_caption if below else [raw("html", embedded.markup)]
    if embedded.form == OUTLINE:
        listed = outline_list(embedded.lines, LEVELS_IN_PRINT if request.form in PRINT else LEVELS)
        return [listed, paragraph(*below)] if below else [listed]
    return imaged(embedded, given.get("alt", embedded.text), below, request)


def imaged(embedded: Embedded, seen: str, below: list[Element], request: PandocRequest) -> list[Element]:
    """Return a map as an image with a caption, as this version of pandoc expects it. `seen` is the alternative text."""
    data = embedded.image or embedded.svg.encode()
    values = {"media": f"argmap-{sha256(data).hexdigest()[:DIGITS]}.{embedded.form}"}
    if request.form not in PRINT:
        values["width"] = f"{width_of(embedded) / 72:.2f}in"
    address = data_address(embedded.form, data)
    shown = image(words(seen), address, values)
    if not below:
        return [paragraph(shown)]
    if request.version >= FIGURES:
        return [figure(shown, below)]
    if request.form in PRINT:
        return [paragraph(image(below, address, values, "fig:"))]
    return [paragraph(shown), division(paragraph(*below), style="Image Caption")]


def width_of(embedded: Embedded) -> float:
    """Return the width of an image on paper in points: its own width, reduced if the image does not fit on a page."""
    wide, high = size_of(embedded)
    return min(wide, PAGE_WIDTH, PAGE_HEIGHT * wide / high)


def size_of(embedded: Embedded) -> tuple[float, float]:
    """Return the width and height of an image, in points."""
    if embedded.form == PIXELS:
        # The first chunk of a PNG file contains its size in pixels.
        wide, high = unpack(">II", embedded.image[16:24])
        return wide * POINTS_PER_PIXEL, high * POINTS_PER_PIXEL
    found = SVG_SIZE.search(embedded.svg)
    return (float(found[1]), float(found[2])) if found else (PAGE_WIDTH, PAGE_HEIGHT)
