"""Answers to the filter for pandoc: each map of a document, in the form that the output format can show."""

import json
import re
from collections.abc import Mapping
from hashlib import sha256
from struct import unpack
from typing import NamedTuple

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
from argmap.server.hosts.pandoc.fences import VERDICTS, PandocFence, PandocRequest, question_of
from argmap.workspace.embedding import DIGITS, IMAGE_SCALE, OUTLINE, PICTURE, PIXELS, Embedded, data_address

# The formats of pandoc by what they show: a picture in the page, or in a file of its own. All others show an outline.
PAGES = frozenset(("chunkedhtml", "dzslides", "html", "html4", "html5", "revealjs", "s5", "slideous", "slidy"))
PRINT = frozenset(("beamer", "context", "latex", "pdf"))
WITH_VECTORS = frozenset(("epub", "epub3", "typst"))
WITH_PIXELS = frozenset(("docx", "epub2", "fb2", "icml", "odt", "opendocument", "pptx", "rtf"))
# LaTeX nests no more lists in each other; others do as many as outlines have.
LEVELS, LEVELS_IN_PRINT = 12, 4
# Images are no larger than the text of a page of paper, in points. LaTeX sees to that itself.
PAGE_WIDTH, PAGE_HEIGHT = 6 * 72, 8 * 72
POINTS_PER_PIXEL = 72 / 96 / IMAGE_SCALE
# How a figure ends that has no caption yet.
ENDED = "</figure>"
SVG_SIZE = re.compile(r'<svg[^>]* width="([\d.]+)pt" height="([\d.]+)pt"')


class Answer(NamedTuple):
    """What stands for a fence, and a warning where that is a box."""

    blocks: list[Element]
    warning: str = ""


def answer(data: str | bytes) -> str:
    """Return the answer to a question in JSON: a division for each fence. Raises ArgmapError for no question."""
    question = question_of(data)
    answers = [answer_for(fence, question) for fence in question.fences]
    warnings = [each.warning for each in answers if each.warning]
    return json.dumps(document(question.version, [division(*each.blocks) for each in answers], warnings))


def answer_for(fence: PandocFence, question: PandocRequest) -> Answer:
    """Return what stands for a fence, in a division where it has an identifier."""
    embedded = embed_for(fence, question.form)
    if embedded.is_whole:
        blocks = blocks_of(embedded, fence.given, question)
    else:
        blocks = [raw("html", embedded.markup) if question.form in PAGES else problem_box(embedded.problems)]
    warning = "" if embedded.is_whole else f"{embedded.problems[0].place}: {embedded.text}"
    return Answer([division(*blocks, identifier=fence.identifier)] if fence.identifier else blocks, warning)


def embed_for(fence: PandocFence, form: str) -> Embedded:
    """Return the map of a fence for a format of pandoc."""
    given = {name: value for name, value in fence.given.items() if name not in {"alt", "caption"}}
    if given.get("form", PICTURE) != PICTURE:
        return embed_fence(fence.fence, given, (PICTURE, OUTLINE))
    shown = form_for(form)
    if shown == OUTLINE:
        # An outline shows no verdicts; those of a picture are left out.
        given.pop(VERDICTS, None)
    return embed_fence(fence.fence, {**given, "form": shown}, (shown,))


def form_for(form: str) -> str:
    """Return the form of maps for a format of pandoc."""
    if form in PAGES | WITH_VECTORS:
        return PICTURE
    if form in PRINT:
        return printed_form()
    return PIXELS if form in WITH_PIXELS else OUTLINE


def blocks_of(embedded: Embedded, given: Mapping[str, str], question: PandocRequest) -> list[Element]:
    """Return a map that is shown."""
    below = caption(given.get("caption", ""))
    if question.form in PAGES:
        begun = f'{embedded.markup.removesuffix(ENDED)}<figcaption dir="auto">'
        with_caption = [raw("html", begun), plain(*below), raw("html", f"</figcaption>{ENDED}")]
        return with_caption if below else [raw("html", embedded.markup)]
    if embedded.form == OUTLINE:
        listed = outline_list(embedded.lines, LEVELS_IN_PRINT if question.form in PRINT else LEVELS)
        return [listed, paragraph(*below)] if below else [listed]
    return imaged(embedded, given.get("alt", embedded.text), below, question)


def imaged(embedded: Embedded, seen: str, below: list[Element], question: PandocRequest) -> list[Element]:
    """Return a map as an image with a caption, as this version of pandoc has it. `seen` is its alternative text."""
    data = embedded.image or embedded.svg.encode()
    values = {"media": f"argmap-{sha256(data).hexdigest()[:DIGITS]}.{embedded.form}"}
    if question.form not in PRINT:
        values["width"] = f"{width_of(embedded) / 72:.2f}in"
    address = data_address(embedded.form, data)
    shown = image(words(seen), address, values)
    if not below:
        return [paragraph(shown)]
    if question.version >= FIGURES:
        return [figure(shown, below)]
    if question.form in PRINT:
        return [paragraph(image(below, address, values, "fig:"))]
    return [paragraph(shown), division(paragraph(*below), style="Image Caption")]


def width_of(embedded: Embedded) -> float:
    """Return how wide an image is to be on paper, in points: as wide as it is, if all of it fits on a page."""
    wide, high = size_of(embedded)
    return min(wide, PAGE_WIDTH, PAGE_HEIGHT * wide / high)


def size_of(embedded: Embedded) -> tuple[float, float]:
    """Return the width and height of an image, in points."""
    if embedded.form == PIXELS:
        # The first chunk of a PNG has its size in pixels.
        wide, high = unpack(">II", embedded.image[16:24])
        return wide * POINTS_PER_PIXEL, high * POINTS_PER_PIXEL
    found = SVG_SIZE.search(embedded.svg)
    return (float(found[1]), float(found[2])) if found else (PAGE_WIDTH, PAGE_HEIGHT)
