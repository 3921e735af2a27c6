"""A checkup of the installation, the machine, and the settings of the working directory."""

import os
import platform
import sys
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO

import argmap
from argmap.base.errors import ArgmapError
from argmap.base.health import Checkup, Health, InstalledPart
from argmap.server.preview.browser import has_windows, name_of_browser
from argmap.server.preview.editors import choose_editor
from argmap.workspace import installation
from argmap.workspace.settings_in_force import project_health
from argmap.workspace.tools import tools


def examine(path: str | None = None) -> Checkup:
    """Return a checkup, with the project of a file or folder, or else of the default maps.

    Never raises because something is broken; raises OSError if the path does not exist.
    """
    project = project_health(path)
    # Some libraries print while they are imported.
    with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
        packages = installation.packages()
        found = (*tools(), *preview_parts())
    return Checkup(basis(), packages, installation.extras(packages), found, project)


def basis() -> tuple[InstalledPart, ...]:
    """Return argmap, Python and the system."""
    place = os.path.dirname(argmap.__file__)
    return (
        InstalledPart(
            "argmap", Health.OK, "checks, judges and draws argument maps", argmap.__version__, place, is_needed=True
        ),
        InstalledPart("Python", Health.OK, "runs argmap", platform.python_version(), sys.executable, is_needed=True),
        InstalledPart("system", Health.OK, "runs Python", f"{platform.system()} {platform.machine()}", is_needed=True),
    )


def preview_parts() -> Iterator[InstalledPart]:
    """Yield the browser and the editor that `argmap preview` opens."""
    purpose = "shows argmap preview"
    browser = name_of_browser() if has_windows(os.environ) else ""
    if browser:
        yield InstalledPart("browser", Health.OK, purpose, place=browser)
    else:
        help_text = "open the address that argmap preview prints in a browser, or set BROWSER"
        yield InstalledPart("browser", Health.MISSING, purpose, help=help_text)
    purpose = "opens a place from argmap preview"
    try:
        words = choose_editor(None, os.environ).words
    except ArgmapError as error:
        yield InstalledPart("editor", Health.BROKEN, purpose, help=str(error))
        return
    yield InstalledPart("editor", Health.OK, purpose, place=" ".join(words) or "links to Visual Studio Code")
