"""Projects: their root folders, and the paths in their files."""

import os
from collections.abc import Iterator
from pathlib import PureWindowsPath

from argmap.base.decoding import decode
from argmap.base.diagnostics import Finding
from argmap.base.opener import Refusal
from argmap.base.text import Text
from argmap.base.tuples import NamedTuple
from argmap.workspace.overlays import DISK, FileKind, FileTree, reason

# The path that means standard input.
STANDARD_INPUT = "-"
BACKSLASH = "\\"
# The files that may contain settings: argmap's own, and one shared with other programs.
OWN_FILE = "argmap.toml"
SHARED_FILE = "pyproject.toml"
TEXTS = (".txt", ".md", ".text", ".markdown")
# Of larger folders, only this many texts are listed.
MOST_TEXTS = 100
PROJECT_MARKS = (".git", SHARED_FILE, OWN_FILE)


class Project(NamedTuple):
    """The folder that no path of an argument file may leave. It opens the files below it, from any file tree."""

    root: str
    files: FileTree = DISK

    def locate(self, path: str, named_in: str) -> str | Refusal:
        """Return the full path of `path` as written in the file `named_in`, if it exists and may be read."""
        if "\0" in path or os.path.isabs(path) or PureWindowsPath(path).drive:
            return Refusal(f'"{path}" is not a path relative to this file', "write the path from this file's folder")
        folder = "" if named_in == STANDARD_INPUT else os.path.dirname(named_in)
        full = self.files.resolve(os.path.join(folder, path))
        if os.path.commonpath([full, self.root]) != self.root:
            root = shown(self.root)
            folder = "the working directory" if root == os.curdir else root
            return Refusal(f'"{path}" leaves the project', f"keep the file below {folder}")
        kind = self.files.kind(full)
        if kind is None:
            return self.refuse_missing(path, named_in)
        return shown(full) if kind is FileKind.FILE else Refusal(f'"{path}" is not a file', "name a file")

    def refuse_missing(self, path: str, named_in: str) -> Refusal:
        """Return the refusal of a path that does not exist, with a suggestion if a similar file exists.

        With a suggestion, the path counts as misspelt and not as missing; a path with a backslash is always misspelt.
        """
        from argmap.workspace.nearest_files import nearest_file

        message = f'there is no file "{path}"'
        folder = "" if named_in == STANDARD_INPUT else os.path.dirname(named_in)
        meant = nearest_file(path, folder, self.files, named_in)
        if meant and self.is_inside(os.path.join(folder, meant)):
            return Refusal(message, f'write "{meant}"')
        if BACKSLASH in path:
            return Refusal(message, f'write "/" for "{BACKSLASH}", as in "{path.replace(BACKSLASH, "/")}"')
        return Refusal(message, "write the path relative to the file that contains it", is_missing=True)

    def is_inside(self, path: str) -> bool:
        """Return whether a path leads to a file within the project."""
        full = self.files.resolve(path)
        return os.path.commonpath([full, self.root]) == self.root and self.files.kind(full) is FileKind.FILE

    def texts_next_to(self, path: str) -> list[str]:
        """Return the paths of the texts in the folder of a file, in order; of very many, only the first ones."""
        folder = "" if path == STANDARD_INPUT else os.path.dirname(path)
        try:
            names = sorted(name for name in self.files.listing(folder or os.curdir).files if name.endswith(TEXTS))
        except OSError:
            return []
        paths = (os.path.join(folder, name) for name in names[:MOST_TEXTS])
        return [path for path in paths if self.is_inside(path)]

    def load(self, path: str, allowed: str = "") -> tuple[Text, Finding | None] | Refusal:
        """Return the text of a file, and any problem with its encoding. Characters in `allowed` are accepted."""
        try:
            return decode(self.files.read(path), path, allowed)
        except OSError as error:
            return Refusal(f'"{path}" cannot be read: {reason(error)}')


def project_of(path: str, files: FileTree = DISK) -> Project:
    """Return the project of a file: the nearest folder above it with a project marker.

    Without one it is the file's folder or the working directory, whichever is higher.
    """
    here = os.getcwd()
    folder = here if path == STANDARD_INPUT else os.path.dirname(files.resolve(path))
    for candidate in upwards(folder):
        if any(files.kind(os.path.join(candidate, mark)) for mark in PROJECT_MARKS):
            return Project(candidate, files)
    return Project(here if is_below(folder, here) else folder, files)


def folder_of(path: str) -> str:
    """Return the absolute path of the folder of a file, keeping links; for standard input, the working directory."""
    return os.getcwd() if path == STANDARD_INPUT else os.path.dirname(os.path.abspath(path))


def upwards(folder: str) -> Iterator[str]:
    """Yield a folder and all folders above it, from an absolute path."""
    yield folder
    while (above := os.path.dirname(folder)) != folder:
        folder = above
        yield folder


def in_real_folder(path: str, files: FileTree = DISK) -> str:
    """Return the full path of a file with the links of its folder resolved, so that include cycles are recognised."""
    folder, name = os.path.split(os.path.abspath(path))
    return os.path.join(files.resolve(folder), name)


def shown(path: str) -> str:
    """Return an absolute path as shown to people: relative to the working directory if it is below it."""
    here = os.getcwd()
    return os.path.relpath(path, here) if is_below(path, here) else path


def is_below(path: str, folder: str) -> bool:
    """Return whether an absolute path is a folder or is below it."""
    return os.path.commonpath([path, folder]) == folder


def find_project_folder(name: str) -> str | None:
    """Return the path of a folder with a conventional name, or None if this project has no such folder.

    It is in the working directory, or in the nearest folder above it that is not above the project.
    """
    here, root = os.getcwd(), project_of(STANDARD_INPUT).root
    for folder in upwards(here):
        path = os.path.join(folder, name)
        if DISK.kind(path) is FileKind.FOLDER:
            return os.path.relpath(path, here)
        if folder == root:
            return None
    return None
