"""The files and folders that commands take where none are named: those of the settings, or else one folder."""

import os
from collections.abc import Iterable

from argmap.base.errors import ArgmapError
from argmap.workspace.discovery import settings_for
from argmap.workspace.project import STANDARD_INPUT, find_project_folder, is_below, project_of

# Where a project keeps its maps, unless the settings name others.
DEFAULT_FOLDER = "arguments"
# Settings are those of a file; this one need not be there.
ANY_MAP = "map.yaml"


def default_paths() -> tuple[str, ...]:
    """Return the paths of the maps of the project from the working directory; none where it has no folder for them.

    Settings that lie above the project say nothing of it. Raises ArgmapError for a path that leads out of the project.
    """
    settings, root = settings_for(ANY_MAP), project_of(STANDARD_INPUT).root
    if settings.paths and is_below(os.path.realpath(settings.folder), root):
        return tuple(inside(settings.paths, settings.folder, root))
    folder = find_project_folder(DEFAULT_FOLDER)
    return () if folder is None else (folder,)


def inside(paths: Iterable[str], folder: str, root: str) -> Iterable[str]:
    """Yield paths that the settings in a folder name from the working directory. Raises ArgmapError."""
    for path in paths:
        full = os.path.join(folder, os.path.normpath(path))
        if not is_below(os.path.realpath(full), root):
            raise ArgmapError(f'"{path}", which the setting "paths" names, leads out of the project: name another')
        yield os.path.relpath(full)


def maps_folder() -> str:
    """Return the folder, from the working directory, from which new maps name other files. Raises ArgmapError."""
    first, *_ = (*default_paths(), os.curdir)
    return first if os.path.isdir(first) else os.path.dirname(first) or os.curdir
