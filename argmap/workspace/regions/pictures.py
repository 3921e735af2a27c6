"""The picture files of regions: where they are written, and what they must not replace."""

import os
import re
from pathlib import PureWindowsPath
from urllib.parse import quote

from argmap.base.errors import ArgmapError
from argmap.base.tuples import NamedTuple
from argmap.workspace.overlays import DISK, FileKind
from argmap.workspace.project import Project, is_below, shown

SUFFIX = ".svg"
NAME_ANOTHER = 'name another file with to="..."'
# The beginning of a picture drawn by argmap. Programs that edit and save one change it.
OURS = re.compile(rb'<svg xmlns="[^"]*" class="argmap [^>]*aria-roledescription="argument map"')
# Characters that are not portable in file names.
UNSAFE = re.compile(r"[^\w.-]")


class PictureFile(NamedTuple):
    """A picture file: its path, its current content (None if it does not exist), and its address from the document."""

    path: str
    before: bytes | None
    address: str


def default_target(name: str) -> str:
    """Return the default path of a picture: next to its document."""
    return UNSAFE.sub("_", name) + SUFFIX


def picture_file(target: str, document: str, project: Project) -> PictureFile:
    """Return the file of a picture, by its path from the document. Raises ArgmapError if it must not be written."""
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
    """Return the content of a picture file, None if it does not exist. Raises ArgmapError if argmap did not draw it."""
    kind = DISK.kind(path)
    if kind is None:
        return None
    content = DISK.read(path) if kind is FileKind.FILE else b""
    if not OURS.match(content):
        raise ArgmapError(f'"{target}" already exists and was not drawn by argmap; {NAME_ANOTHER}')
    return content
