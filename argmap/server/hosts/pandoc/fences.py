"""The request of the pandoc filter: texts, options and positions of the fences of a document."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from os.path import abspath, basename, splitext
from typing import Any

from argmap.base.errors import ArgmapError
from argmap.base.values import frozen
from argmap.server.hosts.fences import Fence, opening_lines
from argmap.server.hosts.options import FILE
from argmap.workspace.overlays import DISK
from argmap.workspace.project import shown

# The class of a fence, plain and as Quarto writes the language of a cell.
CLASSES = ("argmap", "{argmap}")
# An option without a value, which may also be given as a class.
VERDICTS = "verdicts"
# Quarto's names for options.
ALIASES = {"fig-cap": "caption", "fig-alt": "alt", "label": "name"}
# The attributes that pandoc's `sourcepos` extension adds, and their form: a file, lines and columns.
POSITIONS = ("data-pos", "pos")
POSITION = re.compile(r"(?:(?P<file>[^@]*)@)?(?P<line>\d{1,9}):\d+-")
# An option in Quarto's form: a comment at the top of a cell.
CELL_OPTION = re.compile(r"#\|\s*([\w-]+)\s*:\s*(.*?)\s*")
QUOTED = re.compile(r"""(["'])(.*)\1""")
NOT_A_REQUEST = "standard input is not a request of the filter; use this command only as a pandoc filter"


@frozen()
class PandocFence:
    """A fence, its number in the document, its identifier and its options."""

    fence: Fence
    number: int
    identifier: str
    given: Mapping[str, str]


@frozen()
class PandocRequest:
    """The request of the filter: the fences, the output format, and the version of pandoc's types."""

    form: str
    version: tuple[int, ...]
    fences: Sequence[PandocFence]


@frozen()
class InputFiles:
    """The lines of the input files of a document, and the fences already located in them."""

    lines: Mapping[str, Sequence[str]]
    found: set[tuple[str, int]] = field(default_factory=set)

    def find(self, content: str) -> tuple[str, int] | None:
        """Return the file and line of the first fence with this content that has not been located yet."""
        for name, lines in self.lines.items():
            for line in opening_lines(content, lines, word="argmap"):
                if (name, line) not in self.found:
                    self.found.add((name, line))
                    return name, line
        return None


def request_of(data: str | bytes) -> PandocRequest:
    """Parse the JSON request of the filter. Raises ArgmapError if it is not a valid request."""
    try:
        asked = json.loads(data)
        form = re.split(r"[+-]", asked["meta"]["format"]["c"])[0]
        version = tuple(int(number) for number in asked["pandoc-api-version"])
        inputs = InputFiles(dict(read([str(name["c"]) for name in asked["meta"]["inputs"]["c"]])))
        fences = [fence_of(number, block["c"], inputs) for number, block in enumerate(asked["blocks"], start=1)]
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        raise ArgmapError(NOT_A_REQUEST) from error
    return PandocRequest(form, version, fences)


def read(names: Sequence[str]) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield the displayed name and the lines of each input file that can be read."""
    for name in names:
        try:
            yield shown(abspath(name)), DISK.read(name).decode("utf-8", "replace").splitlines()
        except OSError:
            continue  # an input that is not a local file cannot be searched


def fence_of(number: int, block: Sequence[Any], inputs: InputFiles) -> PandocFence:
    """Return the fence of a code block, given as its attributes and text."""
    (identifier, classes, pairs), content = block
    given = {VERDICTS: VERDICTS} if VERDICTS in classes else {}
    given |= cell_options(content) | {str(name): str(value) for name, value in pairs}
    positions = [given.pop(name) for name in POSITIONS if name in given]
    given = {ALIASES.get(name, name): value for name, value in given.items()}
    page, line = place_of(positions, str(content), inputs) or (f"map {number}", 0)
    text = "" if FILE in given and not without_options(content).strip() else str(content)
    return PandocFence(Fence(text, line, page), number, str(identifier), named(number, str(identifier), given))


def place_of(positions: Sequence[str], content: str, inputs: InputFiles) -> tuple[str, int] | None:
    """Return the file and line of a fence, as stated by pandoc or else found by its content; None if unknown."""
    for position in positions:
        if stated := POSITION.match(position):
            return stated["file"] or next(iter(inputs.lines), ""), int(stated["line"])
    return inputs.find(content)


def named(number: int, identifier: str, given: Mapping[str, str]) -> dict[str, str]:
    """Return options with a name, which becomes the prefix of the ids in the picture."""
    default = f"{splitext(basename(given[FILE]))[0]} {number}" if FILE in given else f"map {number}"
    return {"name": identifier or default, **given}


def cell_options(content: str) -> dict[str, str]:
    """Return the options in the comments at the top of a cell."""
    options = {}
    for line in content.split("\n"):
        found = CELL_OPTION.fullmatch(line)
        if not found:
            break
        quoted = QUOTED.fullmatch(found[2])
        options[found[1]] = quoted[2] if quoted else found[2]
    return options


def without_options(content: str) -> str:
    """Return the text of a cell without the options at its top."""
    lines = content.split("\n")
    return "\n".join(lines[len(cell_options(content)) :])
