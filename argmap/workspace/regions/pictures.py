"""The files of pictures that belong to regions: where they go, and what they must not replace."""

import os
import re
from pathlib import PureWindowsPath
from typing import NamedTuple
from urllib.parse import quote

from argmap.base.errors import ArgmapError
from argmap.workspace.overlays import DISK, FileKind
from argmap.workspace.project import Project, is_below, shown

SUFFIX = ".svg"
NAME_ANOTHER = 'name another file with to="..."'
# How a picture of ours begins. Other programs that save one write its head in their own way.
OURS = re.compile(rb'<svg xmlns="[^"]*" class="argmap [^>]*aria-roledescription="argument map"')
# What no name of a file should hold anywhere.
UNSAFE = re.compile(r"[^\w.-]")


class PictureFile(NamedTuple):
    """A file for a picture: its path, what it holds now, None for nothing, and its address from the document."""

    path: str
    before: bytes | None
    address: str


def default_target(name: str) -> str:
    """Return the path of a picture that has no other: next to its document."""
    return UNSAFE.sub("_", name) + SUFFIX


def picture_file(target: str, document: str, project: Project) -> PictureFile:
    """Return the file of a picture, by its path from the document. Raises ArgmapError where it must not be written."""
    if "\0" in target or "\\" in target or os.path.isabs(target) or PureWindowsPath(target).drive:
        raise ArgmapError(f'"{target}" is not a path relative to this file; write "/" between its folders')
    if not target.lower().endswith(SUFFIX):
        raise ArgmapError(f'"{target}" does not name a picture; end it with "{SUFFIX}"')
    folder, name = os.path.split(os.path.join(os.path.dirname(document), target))
    real_folder = os.path.realpath(folder)
    if not is_below(real_folder, project.root):
        raise ArgmapError(f'"{target}" leaves the project; {NAME_ANOTHER}')
    path = os.path.join(real_folder, name)
    if os.path.islink(path):
        raise ArgmapError(f'"{target}" is a symbolic link; remove it, or {NAME_ANOTHER}')
    return PictureFile(shown(path), content_of(path, target), quote(target))


def content_of(path: str, target: str) -> bytes | None:
    """Return what the file of a picture holds, None for nothing. Raises ArgmapError for what is no picture of ours."""
    kind = DISK.kind(path)
    if kind is None:
        return None
    content = DISK.read(path) if kind is FileKind.FILE else b""
    if not OURS.match(content):
        raise ArgmapError(f'"{target}" is there already and was not drawn by argmap; {NAME_ANOTHER}')
    return content
