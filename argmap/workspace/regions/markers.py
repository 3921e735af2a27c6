"""Parsing the markers of regions, and reporting what is wrong with them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from os.path import basename, splitext

from argmap.base.plugins import one_of
from argmap.base.suggestions import there_are
from argmap.base.text import Span, Text
from argmap.base.tuples import NamedTuple
from argmap.language.suggestions import did_you_mean
from argmap.workspace.regions.comments import Comment, comments_in

END = "end"
# A word, or an option with its value. Both may be quoted, so that they can contain spaces.
WORD = re.compile(r'(?:(?P<name>[A-Za-z][A-Za-z-]*)=)?(?:"(?P<quoted>[^"]*)"|(?P<bare>[^\s"]+))(?=\s|$)')
BLANKS = re.compile(r"\s*")
NO_BLANK = re.compile(r"\S+")
# What may precede a marker on a line of its own: indentation, and quotation marks of Markdown.
BEFORE = re.compile(r"[ \t>]*")


class KindForm(NamedTuple):
    """The syntax of the marker for a kind of region: the words after the kind, and the options."""

    words: tuple[str, ...]
    options: tuple[str, ...]
    is_block: bool
    example: str


PICTURE = "picture"
MAP, STATEMENT = "MAP", "ID"
TO, FOCUS, THESIS, SHORT, VERDICTS = "to", "focus", "thesis", "short", "verdicts"
# The words and options that are ids of statements.
IDS = (STATEMENT, FOCUS, THESIS)
KINDS: Mapping[str, KindForm] = {
    "outline": KindForm((MAP,), ("depth", FOCUS, THESIS), is_block=True, example="outline arguments/map.yaml"),
    PICTURE: KindForm(
        (MAP,),
        ("depth", "direction", FOCUS, "theme", THESIS, TO, VERDICTS),
        is_block=False,
        example="picture arguments/map.yaml",
    ),
    "sources": KindForm((MAP,), (), is_block=True, example="sources arguments/map.yaml"),
    "verdict": KindForm((MAP, STATEMENT), (SHORT,), is_block=False, example="verdict arguments/map.yaml my-thesis"),
}
# Options without a value.
FLAGS = (SHORT, VERDICTS)


class MarkerProblem(NamedTuple):
    """A problem with a marker or with what it requests, its place, and what to do."""

    span: Span
    message: str
    help: str = ""


class Given(NamedTuple):
    """A word of a marker, and its place."""

    value: str
    span: Span


class DocumentRegion(NamedTuple):
    """A region: its markers, its kind, and its words and options."""

    start: Comment
    end: Comment
    kind: str
    words: Mapping[str, Given]
    options: Mapping[str, Given]

    @property
    def content(self) -> Span:
        """The span between the markers."""
        return Span(self.start.span.text, self.start.span.last, self.end.span.first)

    @property
    def is_on_one_line(self) -> bool:
        """Whether both markers are on one line."""
        return self.start.span.end.line == self.end.span.start.line

    @property
    def is_html(self) -> bool:
        """Whether Markdown treats the content as HTML, because the markers are within a line of HTML."""
        return self.start.is_html and self.is_on_one_line and not KINDS[self.kind].is_block

    @property
    def values(self) -> Mapping[str, str]:
        """The options by name."""
        return {name: given.value for name, given in self.options.items()}

    @property
    def picture_name(self) -> str:
        """The default name of its picture: that of its map, and of the part that it shows."""
        parts = [splitext(basename(self.words[MAP].value))[0]]
        return "-".join([*parts, *(self.values[name] for name in (THESIS, FOCUS) if name in self.values)])

    @property
    def before(self) -> str:
        """The text before the first marker on its line."""
        text, first, _ = self.start.span
        return text.content[first - text.position(first).column + 1 : first]

    @property
    def after(self) -> str:
        """The text after the last marker on its line."""
        text, _, last = self.end.span
        line, column = text.position(last)
        return text.line(line)[column - 1 :]

    @property
    def has_own_lines(self) -> bool:
        """Whether the markers are alone on their lines, except for indentation and quotation marks of Markdown."""
        return BEFORE.fullmatch(self.before) is not None and not self.after.strip()


class RegionsFound(NamedTuple):
    """The valid regions of a document, and the problems of its other markers."""

    regions: tuple[DocumentRegion, ...]
    problems: tuple[MarkerProblem, ...]


def regions_in(text: Text, *, is_markdown: bool) -> RegionsFound:
    """Return the regions of a document in order."""
    regions: list[DocumentRegion] = []
    problems: list[MarkerProblem] = []
    for found in read_regions(comments_in(text, is_markdown=is_markdown), is_markdown=is_markdown):
        if isinstance(found, DocumentRegion):
            regions.append(found)
        else:
            problems.append(found)
    return RegionsFound(tuple(regions), tuple(problems))


def read_regions(comments: Iterable[Comment], *, is_markdown: bool) -> Iterator[DocumentRegion | MarkerProblem]:
    """Yield the regions that comments mark, and the problems of the others."""
    begun: Comment | None = None
    for comment in comments:
        is_end = comment.is_closed and kind_of(comment) == END
        if not comment.is_closed:
            yield MarkerProblem(comment.span, "the marker is not closed", 'end it with "-->"')
            return
        if not is_end:
            if begun:
                yield no_end(begun)
            begun = comment
        elif begun is None:
            yield MarkerProblem(comment.span, "the end marker has no region", "remove it, or add a start marker")
        else:
            yield from read_region(begun, comment, is_markdown=is_markdown)
            begun = None
    if begun:
        yield no_end(begun)


def no_end(begun: Comment) -> MarkerProblem:
    """Return the problem of a region that has no end before another one begins."""
    help_text = 'write "<!-- argmap end -->" after it; regions cannot be nested'
    return MarkerProblem(begun.span, "the region has no end", help_text)


def kind_of(comment: Comment) -> str:
    """Return the first word of a comment."""
    text, first, last = comment.words
    return next(iter(text.content[first:last].split()), "")


def read_region(start: Comment, end: Comment, *, is_markdown: bool) -> Iterator[DocumentRegion | MarkerProblem]:
    """Yield the region between two markers, or the problems with them."""
    words: list[Given] = []
    options: dict[str, Given] = {}
    problems = [*extra_words(end), *read_words(start, words, options)]
    kind = words.pop(0) if words else Given("", start.span)
    if not problems:
        problems += check_kind(kind) if kind.value not in KINDS else check_words(kind, words, options)
    if problems:
        yield from problems
        return
    region = DocumentRegion(start, end, kind.value, dict(zip(KINDS[kind.value].words, words, strict=False)), options)
    problem = misplaced(region) if is_markdown else None
    yield problem or region


def extra_words(end: Comment) -> Iterator[MarkerProblem]:
    """Yield a problem if an end marker has further words."""
    text, first, last = end.words
    if text.content[first:last].split() != [END]:
        yield MarkerProblem(end.span, "the end of a region takes no words", 'write "<!-- argmap end -->"')


def read_words(comment: Comment, words: list[Given], options: dict[str, Given]) -> Iterator[MarkerProblem]:
    """Parse the words and options of a marker into `words` and `options`, and yield what cannot be read."""
    text, first, last = comment.words
    while (first := skip_blanks(text, first, last)) < last:
        found = WORD.match(text.content, first, last)
        if found is None:
            rest = NO_BLANK.match(text.content, first, last)
            span = Span(text, first, rest.end() if rest else last)
            help_text = 'write values in double quotation marks, as in focus="my-thesis"'
            yield MarkerProblem(span, "the rest of the marker cannot be read", help_text)
            return
        span = Span(text, *found.span())
        value = found["quoted"] if found["bare"] is None else found["bare"]
        name = found["name"] or (value if found["bare"] in FLAGS else None)
        if name in options:
            yield MarkerProblem(span, f'"{name}" is given twice', "remove one of them")
        if name:
            options[name] = Given(value, span)
        else:
            words.append(Given(value, span))
        first = found.end()


def skip_blanks(text: Text, first: int, last: int) -> int:
    """Return the offset of the next word of a marker."""
    found = BLANKS.match(text.content, first, last)
    return found.end() if found else first


def check_kind(kind: Given) -> Iterator[MarkerProblem]:
    """Yield a problem if there is no such kind of region."""
    known = one_of(list(KINDS))
    if not kind.value:
        yield MarkerProblem(kind.span, "the marker does not name a kind of region", f"use {known}")
    else:
        help_text = did_you_mean(kind.value, (*KINDS, END), f"use {known}")
        yield MarkerProblem(kind.span, f'there is no kind of region "{kind.value}"', help_text)


def check_words(kind: Given, words: list[Given], options: Mapping[str, Given]) -> Iterator[MarkerProblem]:
    """Yield the problems with the words and options of a marker of a known kind."""
    form = KINDS[kind.value]
    example = f'write it as in "<!-- argmap {form.example} -->"'
    if len(words) < len(form.words):
        missing = {MAP: "the path of a map", STATEMENT: "the id of a statement"}[form.words[len(words)]]
        yield MarkerProblem(kind.span, f'"{kind.value}" needs {missing}', example)
    for extra in words[len(form.words) :]:
        yield MarkerProblem(extra.span, f'"{kind.value}" takes no further word "{extra.value}"', example)
    for name, given in options.items():
        if name not in form.options:
            none = f'"{kind.value}" takes none' if not form.options else there_are(form.options)
            help_text = did_you_mean(name, form.options, none)
            yield MarkerProblem(given.span, f'"{kind.value}" has no option "{name}"', help_text)


def misplaced(region: DocumentRegion) -> MarkerProblem | None:
    """Return the problem with the place of a region in Markdown, if there is one."""
    if KINDS[region.kind].is_block and not region.has_own_lines:
        help_text = "start a new line before its first marker and after its last one"
        return MarkerProblem(region.start.span, f'"{region.kind}" needs lines of its own', help_text)
    if not region.is_on_one_line and not region.has_own_lines:
        help_text = "put both markers on one line, or on lines of their own"
        return MarkerProblem(region.start.span, "the region begins within a line and ends on another", help_text)
    return None
