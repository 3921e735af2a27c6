"""The paths that commands use if none are given: those of the settings, or else the default folder."""

import os
from collections.abc import Iterable

from argmap.base.errors import ArgmapError
from argmap.workspace.discovery import settings_for
from argmap.workspace.project import STANDARD_INPUT, find_project_folder, is_below, project_of

# The default folder of the maps of a project.
DEFAULT_FOLDER = "arguments"
# Settings are looked up for a file, which need not exist.
ANY_MAP = "map.yaml"


def default_paths() -> tuple[str, ...]:
    """Return the paths of the project's maps, relative to the working directory; empty if it has no folder for them.

    Settings above the project are ignored. Raises ArgmapError for a path that leads out of the project.
    """
    settings, root = settings_for(ANY_MAP), project_of(STANDARD_INPUT).root
    if settings.paths and is_below(os.path.realpath(settings.folder), root):
        return tuple(inside(settings.paths, settings.folder, root))
    folder = find_project_folder(DEFAULT_FOLDER)
    return () if folder is None else (folder,)


def inside(paths: Iterable[str], folder: str, root: str) -> Iterable[str]:
    """Yield the paths in the settings of a folder, relative to the working directory. Raises ArgmapError."""
    for path in paths:
        full = os.path.join(folder, os.path.normpath(path))
        if not is_below(os.path.realpath(full), root):
            raise ArgmapError(f'"{path}" in the setting "paths" leads out of the project: choose another path')
        yield os.path.relpath(full)


def maps_folder() -> str:
    """Return the folder, relative to the working directory, in which new maps are created. Raises ArgmapError."""
    first, *_ = (*default_paths(), os.curdir)
    return first if os.path.isdir(first) else os.path.dirname(first) or os.curdir
