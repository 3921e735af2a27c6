"""Maps embedded in a document: in a fenced block, in a directive, or in a file that one of these names."""

from collections.abc import Mapping, Sequence
from os.path import basename, splitext

from argmap.base.errors import ArgmapError
from argmap.base.opener import Refusal
from argmap.base.tuples import NamedTuple
from argmap.page.problems import Problem
from argmap.server.hosts.options import FILE, options_of
from argmap.workspace.embedding import Embedded, InlineText, embed_file, embed_text, refused
from argmap.workspace.project import Project, project_of
from argmap.workspace.workspace import NEW_FILE

FENCES = ("```", "~~~")
# The characters that may precede a fence: indentation in lists, and quotation marks of blockquotes.
BEFORE_FENCES = " \t>"


class Fence(NamedTuple):
    """A map in a page: its text, and the line of the opening fence (0 if unknown).

    The text begins on the line after the fence unless `first_line` is given. `page` is the name of the page in
    messages. `path` is the file of the page; paths in the map are relative to its folder, or to the working directory
    if it is empty. `file_form` shows, in messages, how to name a file instead of giving a text.
    """

    content: str
    line: int = 0
    page: str = ""
    path: str = ""
    first_line: int = 0
    file_form: str = f'{FILE}="…"'

    @property
    def place(self) -> str:
        """The position of the fence for messages; empty if it is unknown."""
        return ", ".join(filter(None, (self.page, f"line {self.line}" if self.line else "")))


def embed_fence(
    fence: Fence, given: Mapping[str, str], forms: Sequence[str], project: Project | None = None
) -> Embedded:
    """Return the map of a fence, drawn with the given options, or a box if the map or the options are invalid.

    Only files of the project may be opened, by default the project of the working directory.
    """
    try:
        return embed(fence, given, forms, project or project_of(NEW_FILE))
    except ArgmapError as error:
        return refused(Problem(str(error), fence.place))


def embed(fence: Fence, given: Mapping[str, str], forms: Sequence[str], project: Project) -> Embedded:
    """Return the map of a fence. Raises ArgmapError if the options are invalid."""
    if FILE not in given:
        inline = InlineText(fence.content, fence.path, fence.first_line or fence.line + 1, fence.page)
        return embed_text(inline, options_of(given, forms), fence.file_form)
    path = given[FILE]
    if fence.content.strip():
        raise ArgmapError('a map with "file" shows that file: remove either the text or "file"')
    # Paths in pages obey the same rules as those in maps: they are relative, and stay within the project.
    found = project.locate(path, fence.path or NEW_FILE)
    if isinstance(found, Refusal):
        return refused(Problem(found.message, fence.place, found.help))
    return embed_file(found, options_of({"name": f"{splitext(basename(path))[0]} {fence.line}", **given}, forms))


def opening_lines(content: str, lines: Sequence[str], begin: int = 0, word: str = "") -> list[int]:
    """Return the numbers (from 1) of the lines, from index `begin` on, at which a fence with this content may open.

    Each of these lines contains `word`. The content may be indented or quoted in the page.
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
    """Return whether the lines are the wanted text followed by a closing fence."""
    return len(inside) > len(wanted) and is_fence(inside[-1]) and all(map(str.endswith, inside, wanted))
