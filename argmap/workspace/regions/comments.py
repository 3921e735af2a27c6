"""Finding the comments of a document that are addressed to argmap, except those in code and other raw text."""

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt

from argmap.base.text import Span, Text
from argmap.base.tuples import NamedTuple

# `<!-- argmap ... -->`. Comments that begin with any other word, even a longer one, are not ours.
OPENING = re.compile(r"<!--\s*argmap(?=\s|-->)")
CLOSING = "-->"
# What determines in a paragraph whether a comment is one: an escape, a run of backquotes, the beginning of a comment.
DECIDING = re.compile(r"\\.|`+|<!--", re.DOTALL)
COMMENT = re.compile("<!--")
BACKQUOTE = "`"
# The beginning of an HTML comment, or a tag up to its end, with any characters in quoted attribute values.
BEGINNING = re.compile(r"<!--|</?[A-Za-z]")
TAG = re.compile(r"""<(/?[A-Za-z][^\s/>]*)(?:=\s*"[^"]*"|=\s*'[^']*'|[^>=]|=(?!\s*["']))*>""")
# Elements that cannot contain comments: the end of each, and the Markdown blocks that begin with one.
RAW_NAMES = ("script", "style", "textarea", "title")
RAW_ENDS = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in RAW_NAMES}
RAW_BLOCK = re.compile(r" {0,3}<(?:script|style|textarea)[\s>]", re.IGNORECASE)
# Deeper levels of lists and quotations are ignored, because the parser recurses for each of them.
MOST_LEVELS = 100


class Comment(NamedTuple):
    """A comment: its place in the document, whether it is closed, and whether HTML follows it on its line."""

    span: Span
    is_html: bool
    is_closed: bool = True

    @property
    def words(self) -> Span:
        """The text of the comment after the name of the program."""
        text, first, last = self.span
        begin = OPENING.match(text.content, first)
        return Span(text, begin.end() if begin else first, last - len(CLOSING))


def comments_in(text: Text, *, is_markdown: bool) -> Iterator[Comment]:
    """Yield the comments of a document that are addressed to argmap, in order, up to an unclosed one."""
    found = comments_in_markdown(text) if is_markdown else comments_in_html(text)
    for comment in found:
        yield comment
        if not comment.is_closed:
            return


def comments_in_html(text: Text) -> Iterator[Comment]:
    """Yield the comments of an HTML document, but not those in tags or in elements with raw text.

    The parser of the standard library takes a minute for some documents of a few hundred kilobytes.
    """
    first, content = 0, text.content
    while found := BEGINNING.search(content, first):
        if found[0] == COMMENT.pattern:
            comment = comment_at(text, found.start(), len(content), is_html=True)
            if OPENING.match(content, found.start()):
                yield comment
            if not comment.is_closed:
                return
            first = comment.span.last
            continue
        tag = TAG.match(content, found.start())
        if tag is None:  # the tag has no end, so the rest is part of it
            return
        end_of_raw = RAW_ENDS.get(tag[1].lower())
        end = end_of_raw.search(content, tag.end()) if end_of_raw else tag
        if end is None:
            return
        first = end.end()


def comments_in_markdown(text: Text) -> Iterator[Comment]:
    """Yield the comments of a Markdown document, but not those in code blocks or code spans."""
    reader = MarkdownIt("commonmark", {"maxNesting": MOST_LEVELS}).enable("table")
    # Only blocks are needed: the parser does not give the positions of inline elements.
    reader.core.ruler.enableOnly(["normalize", "block"])
    seen = set[tuple[int, int]]()
    for token in reader.parse(text.content):
        if token.type not in {"html_block", "inline"} or token.map is None:
            continue
        lines = token.map[0], token.map[1]
        # The cells of a table row share the same lines.
        if lines not in seen:
            seen.add(lines)
            first, last = (offset_of_line(text, line) for line in lines)
            yield from comments_between(text, first, last, is_html=token.type == "html_block")


def offset_of_line(text: Text, line: int) -> int:
    """Return the offset of a line, counted from 0; the end of the text for the line after the last."""
    return text.line_starts[line] if line < len(text.line_starts) else len(text.content)


def comments_between(text: Text, first: int, last: int, *, is_html: bool) -> Iterator[Comment]:
    """Yield the comments of a block. In prose, code spans and escaped comments are skipped."""
    if is_html and RAW_BLOCK.match(text.content, first):
        return
    unmatched = set[int]()
    while found := (COMMENT if is_html else DECIDING).search(text.content, first, last):
        first = found.end()
        if found[0].startswith(BACKQUOTE):
            length = len(found[0])
            end = None if length in unmatched else closing_run(text.content, first, last, length)
            first = end or first
            unmatched |= set() if end else {length}
        elif found[0] == COMMENT.pattern:
            comment = comment_at(text, found.start(), last, is_html=is_html)
            if OPENING.match(text.content, found.start(), last):
                yield comment
            if not comment.is_closed:
                return
            first = comment.span.last


def closing_run(content: str, first: int, last: int, length: int) -> int | None:
    """Return the offset after the next run of `length` backquotes, or None if there is none."""
    run = re.compile(rf"(?<!`)`{{{length}}}(?!`)").search(content, first, last)
    return run.end() if run else None


def comment_at(text: Text, first: int, last: int, *, is_html: bool) -> Comment:
    """Return the comment at an offset; it is closed if it ends before another one begins."""
    end = text.content.find(CLOSING, first, last)
    if end >= 0:
        return Comment(Span(text, first, end + len(CLOSING)), is_html)
    line, column = text.position(first)
    return Comment(Span(text, first, first + len(text.line(line)) - column + 1), is_html, is_closed=False)
