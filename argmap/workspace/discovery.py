"""Finding the settings that apply to a path."""

import os
import re
from functools import lru_cache

from argmap.base.decoding import decode
from argmap.base.diagnostics import Finding
from argmap.base.text import Span, Text
from argmap.lint.settings import DEFAULT, Settings
from argmap.workspace.overlays import DISK, FileTree, reason
from argmap.workspace.project import OWN_FILE, SHARED_FILE, folder_of, shown, upwards

# Every way to begin the table `tool.argmap`. A file without any is not parsed as TOML.
OUR_TABLE = rb"""(?m)^[ \t]*(?:\[[ \t]*)?["']?tool["']?[ \t]*(?:\.[ \t]*["']?argmap|[]=])"""
WRONG = "A904"
# The number of parsed settings files kept in memory, by their contents.
MOST_KEPT = 64


def settings_for(path: str, files: FileTree = DISK, known: dict[str, Settings | None] | None = None) -> Settings:
    """Return the settings of the nearest folder above a file that has some.

    They are searched for on each call, so that changes take effect at once; unchanged files are parsed only once. With
    `known`, a cache of the settings by folder, each folder is examined only once.
    """
    known = {} if known is None else known
    for folder in upwards(folder_of(path)):
        if folder not in known:
            known[folder] = settings_in(folder, files)
        found = known[folder]
        if found:
            return found
    return DEFAULT


def settings_in(folder: str, files: FileTree = DISK) -> Settings | None:
    """Return the settings in a folder, or None if it has none."""
    found = settings_file(folder, files)
    return found[1] if found else None


def settings_file(folder: str, files: FileTree = DISK) -> tuple[str, Settings] | None:
    """Return the settings file in a folder and its settings, or None. `argmap.toml` takes precedence."""
    for name in (OWN_FILE, SHARED_FILE):
        path = os.path.join(folder, name)
        try:
            data = files.read(path)
        except (FileNotFoundError, IsADirectoryError):
            continue
        except OSError as error:
            message = f"the settings cannot be read: {reason(error)}"
            wrong = Finding(WRONG, Span(Text(shown(path), ""), 0, 0), message, "check the file")
            return path, Settings(problems=(wrong,))
        if name == OWN_FILE or re.search(OUR_TABLE, data):
            found = understand(data, shown(path), folder)
            if found:
                return path, found
    return None


@lru_cache(maxsize=MOST_KEPT)
def understand(data: bytes, path: str, folder: str) -> Settings | None:
    """Return the settings in the bytes of a file, or None if it has none."""
    from argmap.lint.settings.loader import configure

    text, problem = decode(data, path)
    return Settings(problems=(problem._replace(code=WRONG),)) if problem else configure(text, folder)
