"""Embedding maps in other documents: a picture of a text or file, or a box with its errors."""

import os
import re
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from typing import Any, TypedDict

from argmap.base.diagnostics import Diagnostic
from argmap.base.errors import ArgmapError
from argmap.base.given_numbers import whole_number
from argmap.base.html import NOTHING, Html, element, text
from argmap.base.plugins import one_of
from argmap.base.suggestions import member_of
from argmap.base.text import Span, visible
from argmap.base.values import frozen
from argmap.diagram.scene import DEFAULT_LOOK, DiagramOptions, Direction, compose
from argmap.diagram.scene.theme import ThemeName
from argmap.diagram.scene.words import alternative_text
from argmap.evaluation.terms import Terms
from argmap.lint.checker import Checked
from argmap.model.views import View, see
from argmap.page.nested_outline import OutlineLine, nested_outline, outline_lines
from argmap.page.problems import CANNOT_BE_SHOWN, Problem, problem_box
from argmap.sources.documents import Documents
from argmap.workspace.load import can_answer
from argmap.workspace.outline_order import order_set_for
from argmap.workspace.overlays import DISK, FileTree, overlay
from argmap.workspace.recording import Recorder
from argmap.workspace.rendering import RenderOptions, as_set_for, draw_shown, judged
from argmap.workspace.workspace import NEW_FILE, Workspace

# The embedded forms: a picture, an outline as HTML or Markdown, and images as separate files.
PICTURE, OUTLINE, MARKDOWN, PIXELS, PRINT = FORMS = ("svg", "outline", "markdown", "png", "pdf")
MEDIA_TYPES = {PICTURE: "image/svg+xml", PIXELS: "image/png", PRINT: "application/pdf"}
# Twice the resolution, so that raster images are sharp in print and on high-resolution screens.
IMAGE_SCALE = 2.0
# Text that is the path of a map rather than a map: one line that ends with a YAML suffix.
PATH = re.compile(r".*\.ya?ml", re.IGNORECASE)
# The length of the digest that distinguishes the pictures of a page.
DIGITS = 12
# A wide picture scrolls on its own instead of widening the page.
FIGURE_STYLE = "margin: 1em 0; overflow-x: auto"


@frozen()
class EmbedOptions:
    """How a map is embedded: its form, the part to show, its look, and the caption.

    Without a theme or direction, the settings apply. `name` is the prefix of the ids in a picture; the default is a
    digest of the text, its first line and the options.
    """

    form: str = PICTURE
    name: str = ""
    caption: str = ""
    focus: str | None = None
    thesis: str | None = None
    depth: int | None = None
    theme: ThemeName | None = None
    direction: Direction | None = None
    verdicts: bool = False

    def drawn(self, name: str) -> RenderOptions:
        """Return the options for drawing a picture with a prefix for its ids; settings apply to unset options."""
        asked = {"id_prefix", "paper", "scale"}
        asked |= {field for field in ("theme", "direction") if getattr(self, field) is not None}
        look = DiagramOptions(
            theme=self.theme or ThemeName.AUTO,
            direction=self.direction or Direction.AUTO,
            scale=IMAGE_SCALE,
            id_prefix=name,
        )
        return RenderOptions(self.form, look=look, terms=Terms() if self.verdicts else None, asked=frozenset(asked))


class EmbedWords(TypedDict, total=False):
    """The options as keyword arguments of `argmap.embed`."""

    form: str
    name: str
    caption: str
    focus: str | None
    thesis: str | None
    depth: int | None
    theme: str
    direction: str
    verdicts: bool


@frozen()
class Embedded:
    """A map embedded in a document.

    `markup` is what to insert: the map in the requested `form`, or an HTML box if it cannot be shown. `svg` is a
    picture without its caption, `image` the bytes of one in the form "png" or "pdf", and `lines` are those of an
    outline; they are empty in other forms. `text` describes the result in one sentence, and `is_whole` is true if it is
    the map. `problems` are the reasons why it cannot be shown; `diagnostics` are all findings, also those of a map that
    is shown. `files` are the absolute paths of all other files on which the result depends, including settings and
    project markers: if one of them changes, the map may change too.
    """

    markup: str
    text: str
    is_whole: bool
    form: str = PICTURE
    svg: str = ""
    image: bytes = b""
    lines: tuple[OutlineLine, ...] = ()
    problems: tuple[Problem, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    files: tuple[str, ...] = ()

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        return self.by_media_type()

    def by_media_type(self) -> dict[str, str]:
        """Return the representations for a notebook by media type, with images in base64."""
        if self.image:
            return {"text/plain": self.text, MEDIA_TYPES[self.form]: b64encode(self.image).decode("ascii")}
        is_html = self.form != MARKDOWN or not self.is_whole
        shown = {"text/plain": self.text, "text/html" if is_html else "text/markdown": self.markup}
        return shown | ({MEDIA_TYPES[PICTURE]: self.svg} if self.svg else {})


@frozen()
class InlineText:
    """The text of a map in a document, the path of the document if it has one, and the line where the text begins.

    `shown_as` is the name of the document in messages, by default its path. `file_form` is the syntax for embedding a
    file instead, for the case that the text is a path.
    """

    content: str
    path: str = ""
    first_line: int = 1
    shown_as: str = ""
    file_form: str = ""

    @property
    def file(self) -> str:
        """The path under which the text is read. Paths in the text are relative to its folder."""
        return os.path.abspath(self.path or NEW_FILE)

    @property
    def padded(self) -> str:
        """The text with empty lines before it, so that line numbers are those of the document."""
        return "\n" * (self.first_line - 1) + self.content

    @property
    def is_like_a_path(self) -> bool:
        """Whether the text is one line that ends like the name of a map."""
        return PATH.fullmatch(self.content.strip()) is not None

    def place_of(self, span: Span) -> str:
        """Return the beginning of a span as text, without the file if the document has none."""
        line, column = span.start
        if os.path.abspath(span.path) != self.file:
            return f"{span.path}, line {line}, column {column}"
        words = f"line {max(line, self.first_line)}, column {column}"
        name = self.shown_as or self.path
        return f"{name}, {words}" if name else words


def options_from(words: EmbedWords) -> EmbedOptions:
    """Return the options for keyword arguments. Raises ValueError for an unknown theme or direction.

    Raises ArgmapError for a depth that is not a whole number, and TypeError for an unknown option, as a function call
    does.
    """
    unknown = sorted(words.keys() - EmbedWords.__annotations__.keys())
    if unknown:
        raise TypeError(f'argmap.embed has no option "{unknown[0]}"')
    given: dict[str, Any] = {**words}
    for name, choices in (("theme", ThemeName), ("direction", Direction)):
        if name in given:
            given[name] = member_of(choices, given[name], name)
    if given.get("depth") is not None:
        given["depth"] = whole_number(given["depth"], "depth", least=0)
    return EmbedOptions(**given)


def embed_text(inline: InlineText, options: EmbedOptions, file_form: str = 'embed(path="…")') -> Embedded:
    """Return a map whose text is in a document.

    Raises ArgmapError for a form that cannot be embedded, and for a first line that is not a whole number.
    `file_form` is the syntax for embedding a file instead, which is suggested if the text looks like a path.
    """
    inline = replace(inline, file_form=file_form, first_line=whole_number(inline.first_line, "first line", least=1))
    files = Recorder(overlay(DISK, {inline.file: inline.padded}))
    embedded = embed_checked(Workspace(files=files).check(inline.file), options, inline, files)
    return replace(embedded, files=tuple(path for path in embedded.files if path != inline.file))


def embed_file(path: str, options: EmbedOptions) -> Embedded:
    """Return a map from a file of its own. Raises ArgmapError for a form that cannot be embedded."""
    # An absolute path never means standard input.
    full, files = os.path.abspath(path), Recorder()
    checked = Workspace(files=files).check(full)
    content = checked.map.span.text.content
    return embed_checked(checked, options, InlineText(content, path), files)


def embed_checked(checked: Checked, options: EmbedOptions, inline: InlineText, files: Recorder) -> Embedded:
    """Return a checked map embedded in a document."""
    if options.form not in FORMS:
        raise ArgmapError(f'"{options.form}" cannot be embedded: use {one_of(FORMS)}')
    if can_answer(checked, partial=False):
        try:
            embedded = drawn(checked, options, inline, files)
        except ArgmapError as error:
            embedded = refused(Problem(str(error), inline.place_of(checked.map.span)))
    else:
        embedded = refused(*problems_of(checked, inline))
    return replace(embedded, diagnostics=checked.diagnostics, files=tuple(sorted(files.found)))


def drawn(checked: Checked, options: EmbedOptions, inline: InlineText, files: FileTree) -> Embedded:
    """Return the embedded form of a valid map. Raises ArgmapError if it cannot be drawn."""
    shown = see(checked.graph, View(focus=options.focus, thesis=options.thesis, depth=options.depth))
    words = visible(alternative_text(compose(shown, Documents(checked.map), DEFAULT_LOOK)))
    if options.form == OUTLINE:
        if options.verdicts:
            raise ArgmapError(f'"{OUTLINE}" shows no verdicts: use {PICTURE}')
        lines = tuple(outline_lines(shown.graph, order_set_for(checked.map.span.path, files)))
        listed = figure(nested_outline(lines), options.caption)
        return Embedded(listed, words, is_whole=True, form=OUTLINE, lines=lines)
    asked = as_set_for(checked.map.span.path, options.drawn(options.name or name_of(inline, options)), files)
    written = draw_shown(shown, checked.documents, judged(checked.graph, asked))
    if isinstance(written, bytes):
        content = image_of(options.form, written, words)
        return Embedded(figure(content, options.caption), words, is_whole=True, form=options.form, image=written)
    if options.form != PICTURE:
        return Embedded(written, words, is_whole=True, form=options.form)
    # The renderer has escaped all text.
    return Embedded(figure(Html(written.strip()), options.caption), words, is_whole=True, svg=written)


def image_of(form: str, data: bytes, words: str) -> Html:
    """Return an image as an element; a viewer that cannot show a PDF shows the words instead."""
    address = data_address(form, data)
    if form == PRINT:
        return element("object", text(words), type=MEDIA_TYPES[form], data=address)
    return element("img", src=address, alt=words, style="max-width: 100%")


def data_address(form: str, data: bytes) -> str:
    """Return a data URL of an image."""
    return f"data:{MEDIA_TYPES[form]};base64,{b64encode(data).decode('ascii')}"


def figure(content: Html, caption: str) -> Html:
    """Return a picture or an outline with its caption."""
    below = element("figcaption", text(caption), dir_="auto") if caption else NOTHING
    return element("figure", content, below, class_="argmap-figure", style=FIGURE_STYLE)


def refused(*problems: Problem) -> Embedded:
    """Return the box shown instead of a map that cannot be shown."""
    words = f"{CANNOT_BE_SHOWN}: {visible(problems[0].message)}"
    return Embedded(problem_box(problems), words, is_whole=False, problems=problems)


def problems_of(checked: Checked, inline: InlineText) -> Iterator[Problem]:
    """Yield the reasons why a map cannot be shown, at least one."""
    asked = f"is this a path? write {inline.file_form}" if inline.file_form and inline.is_like_a_path else ""
    for each in checked.obstacles:
        yield Problem(each.message, inline.place_of(each.span), asked or each.help)


def name_of(inline: InlineText, options: EmbedOptions) -> str:
    """Return the default prefix of the ids in a picture, which is unique in the document."""
    key = repr((inline.content, inline.first_line, options))
    return f"map {sha256(key.encode('utf-8', 'surrogatepass')).hexdigest()[:DIGITS]}"
