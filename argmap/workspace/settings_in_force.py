"""The configuration of a folder: its project, its maps, and the origin of each setting."""

import os
from collections.abc import Iterator, Mapping

from argmap.base.decoding import decode
from argmap.base.errors import ArgmapError
from argmap.base.health import MapsFound, ProjectHealth, SettingInForce
from argmap.base.plugins import one_of
from argmap.diagram.scene import DEFAULT_LOOK
from argmap.lint.limits import DEFAULT_LIMITS
from argmap.lint.settings import ALL, DEFAULT
from argmap.lint.settings.origins import settings_of
from argmap.lint.settings.table import LIMITS, RENDER, SETTINGS
from argmap.workspace.default_paths import ANY_MAP, DEFAULT_FOLDER, default_paths
from argmap.workspace.discovery import settings_file
from argmap.workspace.folders import find_maps
from argmap.workspace.overlays import DISK
from argmap.workspace.project import PROJECT_MARKS, project_of, shown, upwards

# Values without settings, if they differ from the defaults of limits and picture options.
DEFAULTS: Mapping[str, object] = {
    "paths": [DEFAULT_FOLDER],
    "select": [ALL],
    "ignore": [],
    "preview": False,
    "verdicts": False,
    "profile": None,
    "severity": {},
    "per-file": {},
}


def project_health(path: str | None = None) -> ProjectHealth:
    """Return the configuration for a file or folder; by default, for the project's maps or the working directory.

    Raises OSError for a path that does not exist.
    """
    maps = paths_or_none()
    start = maps[0] if maps and path is None else path or os.curdir
    folder = start if os.path.isdir(start) else os.path.dirname(start)
    if path is not None:
        os.stat(path)
    above = upwards(os.path.abspath(folder))
    file, settings = next((found for each in above if (found := settings_file(each))), ("", DEFAULT))
    root = project_of(os.path.join(folder, ANY_MAP)).root
    return ProjectHealth(
        root=root,
        reason=reason_of(root),
        maps=maps_in(maps) if maps else None,
        file=shown(file) if file else None,
        settings=tuple(in_force(read_settings(file) if file else {})),
        problems=settings.problems,
    )


def reason_of(root: str) -> str:
    """Return why a folder is the root of the project."""
    mark = next((mark for mark in PROJECT_MARKS if DISK.kind(os.path.join(root, mark))), None)
    if mark:
        return f'it contains "{mark}"'
    return f"neither it nor a folder above it contains {one_of(PROJECT_MARKS)}"


def paths_or_none() -> tuple[str, ...]:
    """Return the default paths of commands; empty if the settings for them are invalid."""
    try:
        return default_paths()
    except ArgmapError:
        return ()


def maps_in(paths: tuple[str, ...]) -> MapsFound:
    """Return the number of maps that paths name, and the paths that do not exist."""
    missing = tuple(path for path in paths if DISK.kind(path) is None)
    try:
        found = find_maps([path for path in paths if path not in missing], with_parts=False)
    except (ArgmapError, OSError):
        return MapsFound(paths, 0, 0, missing)
    return MapsFound(paths, len(found.maps), found.parts, missing)


def read_settings(path: str) -> Mapping[str, SettingInForce]:
    """Return the settings in a file; empty if it cannot be read."""
    try:
        text, problem = decode(DISK.read(path), shown(path))
    except OSError:
        return {}
    return {} if problem else settings_of(text)


def in_force(given: Mapping[str, SettingInForce]) -> Iterator[SettingInForce]:
    """Yield all settings, with the configured value or else the default."""
    for name, value in defaults():
        yield given.get(name, SettingInForce(name, value))


def defaults() -> Iterator[tuple[str, object]]:
    """Yield the names and default values of all settings."""
    for name in SETTINGS:
        if name in DEFAULTS:
            yield name, DEFAULTS[name]
    for name in LIMITS:
        yield f"limits.{name}", getattr(DEFAULT_LIMITS, name.replace("-", "_"))
    for name in RENDER:
        yield f"render.{name}", getattr(DEFAULT_LOOK, name.replace("-", "_"))
