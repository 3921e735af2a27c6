"""A map in a page that is text: between two fences, in a directive, or in a file that one of these names."""

from collections.abc import Mapping, Sequence
from os.path import basename, splitext
from typing import NamedTuple

from argmap.base.errors import ArgmapError
from argmap.base.opener import Refusal
from argmap.page.problems import Problem
from argmap.server.hosts.options import FILE, options_of
from argmap.workspace.embedding import Embedded, InlineText, embed_file, embed_text, refused
from argmap.workspace.project import Project, project_of
from argmap.workspace.workspace import NEW_FILE

FENCES = ("```", "~~~")
# What may stand before a fence: the indentation of a list, the marks of a quotation.
BEFORE_FENCES = " \t>"


class Fence(NamedTuple):
    """A map in a page: its text, and the line on which its fence opens, which is 0 where that is not known.

    The text begins on the line after that, unless there is another `first_line`. `page` is how places name the page.
    `path` is its file, to whose folder paths in the map are relative; by default they are relative to the working
    directory. `file_form` is how a file is shown in place of a text.
    """

    content: str
    line: int = 0
    page: str = ""
    path: str = ""
    first_line: int = 0
    file_form: str = f'{FILE}="…"'

    @property
    def place(self) -> str:
        """Where it begins, in words; nothing if that is not known."""
        return ", ".join(filter(None, (self.page, f"line {self.line}" if self.line else "")))


def embed_fence(
    fence: Fence, given: Mapping[str, str], forms: Sequence[str], project: Project | None = None
) -> Embedded:
    """Return the map of a fence with the options that are given, or a box where these are wrong too.

    It opens no file out of the project: by default the one above the working directory.
    """
    try:
        return embed(fence, given, forms, project or project_of(NEW_FILE))
    except ArgmapError as error:
        return refused(Problem(str(error), fence.place))


def embed(fence: Fence, given: Mapping[str, str], forms: Sequence[str], project: Project) -> Embedded:
    """Return the map of a fence. Raises ArgmapError for options that are wrong."""
    if FILE not in given:
        inline = InlineText(fence.content, fence.path, fence.first_line or fence.line + 1, fence.page)
        return embed_text(inline, options_of(given, forms), fence.file_form)
    path = given[FILE]
    if fence.content.strip():
        raise ArgmapError('a map with "file" shows that file: leave the text out, or "file"')
    # Paths in pages are those in maps: relative, and they never leave the project.
    found = project.locate(path, fence.path or NEW_FILE)
    if isinstance(found, Refusal):
        return refused(Problem(found.message, fence.place, found.help))
    return embed_file(found, options_of({"name": f"{splitext(basename(path))[0]} {fence.line}", **given}, forms))


def opening_lines(content: str, lines: Sequence[str], begin: int = 0, word: str = "") -> list[int]:
    """Return the lines of a page, from 1, on which a fence with a text may open, at the index `begin` or later.

    `word` is in each of them. The lines of the text may have been indented or quoted in the page.
    """
    wanted = content.split("\n") if content else []
    return [
        number + 1
        for number in range(begin, len(lines))
        if is_fence(lines[number])
        and word in lines[number]
        and is_closed_after(lines[number + 1 : number + 2 + len(wanted)], wanted)
    ]


def is_fence(line: str) -> bool:
    """Return whether a line opens or closes a fence."""
    return line.lstrip(BEFORE_FENCES).startswith(FENCES)


def is_closed_after(inside: Sequence[str], wanted: Sequence[str]) -> bool:
    """Return whether lines are those of a text and, after them, a closing fence."""
    return len(inside) > len(wanted) and is_fence(inside[-1]) and all(map(str.endswith, inside, wanted))
