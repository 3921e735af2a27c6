"""The browser that shows the page."""

import os
import sys
from collections.abc import Mapping

# Where one of these is set, there is a browser that is no program of the terminal.
WINDOWS = ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER")


def has_windows(variables: Mapping[str, str]) -> bool:
    """Return whether programs with windows can be opened here."""
    return sys.platform in {"win32", "darwin"} or any(variables.get(name) for name in WINDOWS)


def open_in_browser(address: str) -> None:
    """Open an address in a browser with a window; one of the terminal would take the place of this program."""
    import webbrowser
    from threading import Thread

    if has_windows(os.environ):
        Thread(target=webbrowser.open, args=(address,), daemon=True).start()


def name_of_browser() -> str:
    """Return the name of the browser that would be opened; nothing if there is none."""
    import webbrowser

    try:
        found = webbrowser.get()
    except webbrowser.Error:
        return ""
    return str(getattr(found, "name", type(found).__name__))
