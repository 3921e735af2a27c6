"""A fence for Markdown, through the superfences of pymdown-extensions: the map in it is drawn in its place."""

import logging
from collections.abc import Mapping, MutableMapping, Sequence
from typing import Protocol

from argmap.base.text import visible
from argmap.server.hosts.fences import Fence, embed_fence, opening_lines
from argmap.workspace.embedding import OUTLINE, PICTURE

# The log of MkDocs, whose strict builds fail at a warning. Elsewhere it goes to standard error.
LOGGER = "mkdocs.plugins.argmap"
# What superfences puts into a page is HTML.
FORMS = (PICTURE, OUTLINE)
# The preprocessor of superfences, which keeps the places of the fences that it has found.
SUPERFENCES = "fenced_code_block"
# The processors in which MkDocs and Zensical keep the page that they build.
MKDOCS = "relpath"
ZENSICAL = "rendering_context"


class MarkdownPage(Protocol):
    """What superfences knows of the page that a fence is in."""

    lines: Sequence[str]
    preprocessors: Mapping[str, object]
    treeprocessors: Mapping[str, object]


def validator(_language: str, inputs: Mapping[str, str], options: MutableMapping[str, str], *_: object) -> bool:
    """Take every option, so that the fence can say which of them are wrong."""
    options.update(inputs)
    return True


def fence(
    source: str, _language: str, _css_class: str, options: Mapping[str, str], md: MarkdownPage, **given: object
) -> str:
    """Return the HTML of a fence: a map, or a box that says what is wrong, which is logged too."""
    line = opening_line(source, md)
    named = {"name": str(given["id_value"])} if given.get("id_value") else {}
    shown = embed_fence(Fence(source, line), {**options, **named}, FORMS)
    if not shown.is_whole:
        logging.getLogger(LOGGER).warning("%s: %s", place_in_words(page_path(md), line), shown.text)
    return shown.markup


def place_in_words(page: str, line: int) -> str:
    """Return where a fence is: its page and its line, as far as they are known."""
    fence_in_words = f"fence on line {line}" if line else "fence"
    return f"{visible(page)}, {fence_in_words}" if page else fence_in_words


def page_path(md: MarkdownPage) -> str:
    """Return the path of the page that a fence is in, as MkDocs or Zensical has it; elsewhere nothing."""
    if MKDOCS in md.treeprocessors:
        path = getattr(getattr(md.treeprocessors[MKDOCS], "file", None), "src_uri", "")
    elif ZENSICAL in md.preprocessors:
        path = getattr(getattr(md.preprocessors[ZENSICAL], "page", None), "path", "")
    else:
        path = ""
    return str(path)


def opening_line(source: str, md: MarkdownPage) -> int:
    """Return the line of a page, from 1, on which the fence of a text opens; 0 when the page does not show it.

    Superfences does not say which fence it asks for: it is the first after those that it has dealt with.
    """
    done: Sequence[tuple[str, int, int]] = getattr(md.preprocessors[SUPERFENCES], "stack", ())
    return next(iter(opening_lines(source, md.lines, done[-1][2] if done else 0)), 0)
