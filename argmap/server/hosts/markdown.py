"""A fence for Markdown, through the superfences of pymdown-extensions: the map in it is drawn in its place."""

import logging
from collections.abc import Mapping, MutableMapping, Sequence
from os.path import basename, splitext
from typing import Protocol

from argmap.base.errors import ArgmapError
from argmap.base.opener import Refusal
from argmap.page.problems import Problem
from argmap.server.hosts.options import FILE, options_of
from argmap.workspace.embedding import OUTLINE, PICTURE, Embedded, InlineText, embed_file, embed_text, refused
from argmap.workspace.project import project_of
from argmap.workspace.workspace import NEW_FILE

# The log of MkDocs, whose strict builds fail at a warning. Elsewhere it goes to standard error.
LOGGER = "mkdocs.plugins.argmap"
# What superfences puts into a page is HTML.
FORMS = (PICTURE, OUTLINE)
FENCES = ("```", "~~~")
# What may stand before a fence: the indentation of a list, the marks of a quotation.
BEFORE_FENCES = " \t>"
# The preprocessor of superfences, which keeps the places of the fences that it has found.
SUPERFENCES = "fenced_code_block"


class MarkdownPage(Protocol):
    """What superfences knows of the page that a fence stands in."""

    lines: Sequence[str]
    preprocessors: Mapping[str, object]


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
    try:
        shown = embedded(source, {**options, **named}, line)
    except ArgmapError as error:
        shown = refused(Problem(str(error), place_of(line)))
    if not shown.is_whole:
        logging.getLogger(LOGGER).warning("fence on line %d: %s", line, shown.text)
    return shown.markup


def embedded(source: str, given: Mapping[str, str], line: int) -> Embedded:
    """Return the map of a fence that begins on a line of its page. Raises ArgmapError for options that are wrong."""
    if FILE not in given:
        return embed_text(InlineText(source, first_line=line + 1), options_of(given, FORMS))
    path = given[FILE]
    if source.strip():
        raise ArgmapError('a fence with "file" shows that file: leave the text out, or "file"')
    # Paths in pages are those in maps: relative, here to the working directory, and they never leave the project.
    found = project_of(NEW_FILE).locate(path, NEW_FILE)
    if isinstance(found, Refusal):
        return refused(Problem(found.message, place_of(line), found.help))
    return embed_file(found, options_of({"name": f"{splitext(basename(path))[0]} {line}", **given}, FORMS))


def place_of(line: int) -> str:
    """Return the place of a fence in words, if there is one."""
    return f"line {line}" if line else ""


def opening_line(source: str, md: MarkdownPage) -> int:
    """Return the line of a page, from 1, on which the fence of a text opens; 0 when the page does not show it.

    Superfences does not say which fence it asks for: it is the first after those that it has dealt with.
    """
    done: Sequence[tuple[str, int, int]] = getattr(md.preprocessors[SUPERFENCES], "stack", ())
    wanted = source.split("\n") if source else []
    for number in range(done[-1][2] if done else 0, len(md.lines)):
        if md.lines[number].lstrip(BEFORE_FENCES).startswith(FENCES):
            inside = md.lines[number + 1 : number + 2 + len(wanted)]
            is_closed = len(inside) > len(wanted) and inside[-1].lstrip(BEFORE_FENCES).startswith(FENCES)
            if is_closed and all(map(str.endswith, inside, wanted)):
                return number + 1
    return 0
