"""A custom fence for the superfences of pymdown-extensions, which replaces the map in it by its picture."""

import logging
from collections.abc import Mapping, MutableMapping, Sequence
from typing import Protocol

from argmap.base.text import visible
from argmap.server.hosts.fences import Fence, embed_fence, opening_lines
from argmap.workspace.embedding import OUTLINE, PICTURE

# The logger of MkDocs, whose strict builds fail at a warning. In other hosts the messages go to standard error.
LOGGER = "mkdocs.plugins.argmap"
# Superfences inserts HTML into the page, so that only these forms are possible.
FORMS = (PICTURE, OUTLINE)
# The preprocessor of superfences, which records the positions of the fences it has processed.
SUPERFENCES = "fenced_code_block"
# The processors through which MkDocs and Zensical give access to the page being built.
MKDOCS = "relpath"
ZENSICAL = "rendering_context"


class MarkdownPage(Protocol):
    """The part of a Markdown converter that is used to locate a fence."""

    lines: Sequence[str]
    preprocessors: Mapping[str, object]
    treeprocessors: Mapping[str, object]


def validator(_language: str, inputs: Mapping[str, str], options: MutableMapping[str, str], *_: object) -> bool:
    """Accept every option, so that `fence` can report invalid ones."""
    options.update(inputs)
    return True


def fence(
    source: str, _language: str, _css_class: str, options: Mapping[str, str], md: MarkdownPage, **given: object
) -> str:
    """Return the HTML of a fence: a map, or a box with the problems, which are also logged."""
    line = opening_line(source, md)
    named = {"name": str(given["id_value"])} if given.get("id_value") else {}
    shown = embed_fence(Fence(source, line), {**options, **named}, FORMS)
    if not shown.is_whole:
        logging.getLogger(LOGGER).warning("%s: %s", place_in_words(page_path(md), line), shown.text)
    return shown.markup


def place_in_words(page: str, line: int) -> str:
    """Return the position of a fence for messages: its page and line, as far as they are known."""
    fence_in_words = f"fence on line {line}" if line else "fence"
    return f"{visible(page)}, {fence_in_words}" if page else fence_in_words


def page_path(md: MarkdownPage) -> str:
    """Return the path of the page that contains a fence, from MkDocs or Zensical; empty in other hosts."""
    if MKDOCS in md.treeprocessors:
        path = getattr(getattr(md.treeprocessors[MKDOCS], "file", None), "src_uri", "")
    elif ZENSICAL in md.preprocessors:
        path = getattr(getattr(md.preprocessors[ZENSICAL], "page", None), "path", "")
    else:
        path = ""
    return str(path)


def opening_line(source: str, md: MarkdownPage) -> int:
    """Return the line of the page, from 1, at which the fence of a text opens; 0 if it cannot be found.

    Superfences does not say which fence it is processing: it is the first one after those already processed.
    """
    done: Sequence[tuple[str, int, int]] = getattr(md.preprocessors[SUPERFENCES], "stack", ())
    return next(iter(opening_lines(source, md.lines, done[-1][2] if done else 0)), 0)
