"""Maps in the documents of others: the picture of a text or file, or a box that says what is wrong with it."""

import os
import re
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any, TypedDict

from argmap.base.diagnostics import Diagnostic
from argmap.base.errors import ArgmapError
from argmap.base.html import NOTHING, Html, element, text
from argmap.base.plugins import one_of
from argmap.base.representation import short_repr
from argmap.base.text import Span, visible
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
from argmap.workspace.overlays import DISK, FileTree, overlay
from argmap.workspace.recording import Recorder
from argmap.workspace.rendering import RenderOptions, as_set_for, draw_shown, judged
from argmap.workspace.workspace import NEW_FILE, Workspace

# The forms that can be in a document: a picture, an outline as HTML or Markdown, and an image in a file of its own.
PICTURE, OUTLINE, MARKDOWN, PIXELS, PRINT = FORMS = ("svg", "outline", "markdown", "png", "pdf")
MEDIA_TYPES = {PICTURE: "image/svg+xml", PIXELS: "image/png", PRINT: "application/pdf"}
# Images of pixels are as sharp in print as on screens with twice as many pixels.
IMAGE_SCALE = 2.0
# What is the path of a map rather than a map: one line that ends with a suffix of YAML.
PATH = re.compile(r".*\.ya?ml", re.IGNORECASE)
# This many digits of a digest tell the pictures of a page apart.
DIGITS = 12
# A wide picture scrolls by itself, and leaves the rest of its page where it is.
FIGURE_STYLE = "margin: 1em 0; overflow-x: auto"


@dataclass(frozen=True, slots=True)
class EmbedOptions:
    """How a map is embedded: its form, the part to show, its look, and the caption below it.

    Without a theme or direction those of the settings hold. `name` begins the ids of a picture. By default they begin
    with a digest of the text, its first line and the options.
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
        """Return how a picture is drawn whose ids begin with a name; what is not asked for is left to the settings."""
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
    """The options as callers of `argmap.embed` write them."""

    form: str
    name: str
    caption: str
    focus: str | None
    thesis: str | None
    depth: int | None
    theme: str
    direction: str
    verdicts: bool


@dataclass(frozen=True, slots=True, repr=False)
class Embedded:
    """A map as it is in a document.

    `markup` is what to put there: the map in the `form` that was asked for, or a box in HTML where it cannot be shown.
    `svg` is a picture without its caption, `image` the bytes of one in the form "png" or "pdf", and `lines` are those
    of an outline; they are empty in other forms. `text` says in one sentence what there is to see, and `is_whole`
    whether it is the map. `problems` are what keeps it from being shown. `diagnostics` are all that were found, also
    of a map that is shown. `files` are the other files that it depends on, by their absolute paths, settings and marks
    of the project included: when one of them changes, the map may change too.
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

    __repr__ = short_repr

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        return self.by_media_type()

    def by_media_type(self) -> dict[str, str]:
        """Return what a notebook can show of it, by media type: an image as text in base 64, as notebooks keep it."""
        if self.image:
            return {"text/plain": self.text, MEDIA_TYPES[self.form]: b64encode(self.image).decode("ascii")}
        is_html = self.form != MARKDOWN or not self.is_whole
        shown = {"text/plain": self.text, "text/html" if is_html else "text/markdown": self.markup}
        return shown | ({MEDIA_TYPES[PICTURE]: self.svg} if self.svg else {})


@dataclass(frozen=True, slots=True)
class InlineText:
    """A text that is a map, and the document that it is in: its path, if there is one, and its first line there.

    `shown_as` is the name of the document in places, its path by default. `file_form` is how a file is shown in place
    of a text, if the text was written for this.
    """

    content: str
    path: str = ""
    first_line: int = 1
    shown_as: str = ""
    file_form: str = ""

    @property
    def file(self) -> str:
        """The file as which the text is read. Paths in the text are relative to its folder."""
        return os.path.abspath(self.path or NEW_FILE)

    @property
    def padded(self) -> str:
        """The text with empty lines before it, so that its lines have the numbers that they have in the document."""
        return "\n" * (self.first_line - 1) + self.content

    @property
    def is_like_a_path(self) -> bool:
        """Whether the text is one line that ends as the name of a map does."""
        return PATH.fullmatch(self.content.strip()) is not None

    def place_of(self, span: Span) -> str:
        """Return where a span begins, in words: without a file where it is in a text that has none."""
        line, column = span.start
        if os.path.abspath(span.path) != self.file:
            return f"{span.path}, line {line}, column {column}"
        words = f"line {max(line, self.first_line)}, column {column}"
        name = self.shown_as or self.path
        return f"{name}, {words}" if name else words


def options_from(words: EmbedWords) -> EmbedOptions:
    """Return the options that a caller asks for. Raises ValueError for an unknown theme or direction.

    Raises TypeError for another option, as every call of a function does.
    """
    unknown = sorted(words.keys() - EmbedWords.__annotations__.keys())
    if unknown:
        raise TypeError(f'argmap.embed has no option "{unknown[0]}"')
    given: dict[str, Any] = {**words}
    for name, choices in (("theme", ThemeName), ("direction", Direction)):
        if name in given:
            given[name] = choices(given[name])
    return EmbedOptions(**given)


def embed_text(inline: InlineText, options: EmbedOptions, file_form: str = 'embed(path="…")') -> Embedded:
    """Return a map whose text is in a document. Raises ArgmapError for a form that cannot be there.

    `file_form` is how a file is shown instead: it is said where the text looks like a path.
    """
    inline = replace(inline, file_form=file_form)
    files = Recorder(overlay(DISK, {inline.file: inline.padded}))
    embedded = embed_checked(Workspace(files=files).check(inline.file), options, inline, files)
    return replace(embedded, files=tuple(path for path in embedded.files if path != inline.file))


def embed_file(path: str, options: EmbedOptions) -> Embedded:
    """Return a map that is in a file of its own. Raises ArgmapError for a form that cannot be in one."""
    # An absolute path is never the one that stands for standard input.
    full, files = os.path.abspath(path), Recorder()
    checked = Workspace(files=files).check(full)
    content = checked.map.span.text.content
    return embed_checked(checked, options, InlineText(content, path), files)


def embed_checked(checked: Checked, options: EmbedOptions, inline: InlineText, files: Recorder) -> Embedded:
    """Return a map that was read and checked as it is in a document."""
    if options.form not in FORMS:
        raise ArgmapError(f'"{options.form}" cannot stand in a document: use {one_of(FORMS)}')
    if can_answer(checked, partial=False):
        try:
            embedded = drawn(checked, options, inline, files)
        except ArgmapError as error:
            embedded = refused(Problem(str(error), inline.place_of(checked.map.span)))
    else:
        embedded = refused(*problems_of(checked, inline))
    return replace(embedded, diagnostics=checked.diagnostics, files=tuple(sorted(files.found)))


def drawn(checked: Checked, options: EmbedOptions, inline: InlineText, files: FileTree) -> Embedded:
    """Return a map that is shown. Raises ArgmapError where it cannot be drawn as asked."""
    shown = see(checked.graph, View(focus=options.focus, thesis=options.thesis, depth=options.depth))
    words = visible(alternative_text(compose(shown, Documents(checked.map), DEFAULT_LOOK)))
    if options.form == OUTLINE:
        if options.verdicts:
            raise ArgmapError(f'"{OUTLINE}" shows no verdicts: use {PICTURE}')
        lines = tuple(outline_lines(shown.graph))
        listed = figure(nested_outline(lines), options.caption)
        return Embedded(listed, words, is_whole=True, form=OUTLINE, lines=lines)
    asked = as_set_for(checked.map.span.path, options.drawn(options.name or name_of(inline, options)), files)
    written = draw_shown(shown, checked.documents, judged(checked.graph, asked))
    if isinstance(written, bytes):
        content = image_of(options.form, written, words)
        return Embedded(figure(content, options.caption), words, is_whole=True, form=options.form, image=written)
    if options.form != PICTURE:
        return Embedded(written, words, is_whole=True, form=options.form)
    # What draws pictures has escaped all that it wrote.
    return Embedded(figure(Html(written.strip()), options.caption), words, is_whole=True, svg=written)


def image_of(form: str, data: bytes, words: str) -> Html:
    """Return an image as an element that holds it: what shows no PDF shows the words instead."""
    address = data_address(form, data)
    if form == PRINT:
        return element("object", text(words), type=MEDIA_TYPES[form], data=address)
    return element("img", src=address, alt=words, style="max-width: 100%")


def data_address(form: str, data: bytes) -> str:
    """Return an address that holds an image."""
    return f"data:{MEDIA_TYPES[form]};base64,{b64encode(data).decode('ascii')}"


def figure(content: Html, caption: str) -> Html:
    """Return a picture or an outline with its caption."""
    below = element("figcaption", text(caption), dir_="auto") if caption else NOTHING
    return element("figure", content, below, class_="argmap-figure", style=FIGURE_STYLE)


def refused(*problems: Problem) -> Embedded:
    """Return what is in place of a map that cannot be shown."""
    words = f"{CANNOT_BE_SHOWN}: {visible(problems[0].message)}"
    return Embedded(problem_box(problems), words, is_whole=False, problems=problems)


def problems_of(checked: Checked, inline: InlineText) -> Iterator[Problem]:
    """Yield what keeps a map from being shown: there is at least one such thing."""
    asked = f"is this a path? write {inline.file_form}" if inline.file_form and inline.is_like_a_path else ""
    for each in checked.obstacles:
        yield Problem(each.message, inline.place_of(each.span), asked or each.help)


def name_of(inline: InlineText, options: EmbedOptions) -> str:
    """Return what the ids of a picture begin with that has no name: no other picture in the document has the same."""
    told = repr((inline.content, inline.first_line, options))
    return f"map {sha256(told.encode('utf-8', 'surrogatepass')).hexdigest()[:DIGITS]}"
