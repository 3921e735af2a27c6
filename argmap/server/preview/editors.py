"""Commands that open an editor at a place in a file. No shell is involved, so that no word is interpreted or split."""

import os
import re
import shlex
import subprocess
from collections.abc import Mapping
from shutil import which
from threading import Thread
from urllib.parse import quote

from argmap.base.errors import ArgmapError
from argmap.base.tuples import NamedTuple

PLACEHOLDER = re.compile(r"\{(file|line|column)\}")
VISUAL_STUDIO = ("-g", "{file}:{line}:{column}")
COLONS = ("{file}:{line}:{column}",)
# The arguments of known editors with their own windows. Editors that run in a terminal cannot be used from here.
KNOWN: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("code", "code-insiders", "codium", "vscodium", "cursor", "windsurf"), VISUAL_STUDIO),
    **dict.fromkeys(("subl", "sublime_text", "zed", "zeditor"), COLONS),
    **dict.fromkeys(("gvim", "mvim"), ("+{line}", "{file}")),
    **dict.fromkeys(("idea", "pycharm", "webstorm"), ("--line", "{line}", "{file}")),
    **dict.fromkeys(("kate", "kwrite"), ("-l", "{line}", "-c", "{column}", "{file}")),
    "emacsclient": ("-n", "+{line}:{column}", "{file}"),
    "gedit": ("+{line}:{column}", "{file}"),
    "gnome-text-editor": ("{file}",),
    "mate": ("-l", "{line}", "{file}"),
    "notepad++": ("-n{line}", "{file}"),
}


class FilePlace(NamedTuple):
    """A place in a file: absolute path, line and column, both counted from 1."""

    path: str
    line: int
    column: int


class Editor(NamedTuple):
    """The words of a command with placeholders; without words, the browser follows a link instead."""

    words: tuple[str, ...] = ()

    def command(self, place: FilePlace) -> list[str]:
        """Return the words of the command that opens a place."""
        values = {"file": place.path, "line": str(place.line), "column": str(place.column)}
        return [PLACEHOLDER.sub(lambda found: values[found[1]], word) for word in self.words]

    def open(self, place: FilePlace) -> str | None:
        """Open a place, or return the link that opens it. Raises OSError if the command cannot be run."""
        if not self.words:
            return link_to(place)
        nothing = subprocess.DEVNULL
        process = subprocess.Popen(
            self.command(place), stdin=nothing, stdout=nothing, stderr=nothing, start_new_session=True
        )
        Thread(target=process.wait, daemon=True).start()
        return None


def link_to(place: FilePlace) -> str:
    """Return the link that opens a place in Visual Studio Code."""
    path = place.path.replace(os.sep, "/")
    return f"vscode://file/{quote(os.fsencode(path.lstrip('/')))}:{place.line}:{place.column}"


def choose_editor(asked: str | None, variables: Mapping[str, str]) -> Editor:
    """Return the requested editor; otherwise that of VISUAL or EDITOR if it has a window, otherwise a link.

    Raises ArgmapError if a command is malformed or its program is not found.
    """
    if asked is not None:
        return editor_of(asked, "--editor")
    for name in ("VISUAL", "EDITOR"):
        words = variables.get(name, "").split()
        if words and program_name(words[0]) in KNOWN and which(words[0]):
            return editor_of(variables[name], f"${name}")
    return Editor()


def editor_of(command: str, origin: str) -> Editor:
    """Return the editor for a command. Raises ArgmapError, whose message names `origin`."""
    try:
        words = tuple(shlex.split(command))
    except ValueError as error:
        raise ArgmapError(f"{origin} cannot be read: {str(error).lower()}") from error
    if not words or which(words[0]) is None:
        asked = f'there is no program "{words[0]}"' if words else f"{origin} is empty"
        raise ArgmapError(f"{asked}; give a command such as --editor 'code -g {{file}}:{{line}}'")
    if "{file}" not in command:
        words += KNOWN.get(program_name(words[0]), ("{file}",))
    return Editor(words)


def program_name(path: str) -> str:
    """Return the name of a program in lower case, without an extension such as ".exe"."""
    return re.sub(r"\.(?:exe|cmd|bat)$", "", os.path.basename(path).lower())
