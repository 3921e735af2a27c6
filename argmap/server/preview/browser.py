"""Detection and opening of the user's browser."""

import os
import sys
from collections.abc import Mapping

# If one of these variables is set, a browser with a window is likely to be available.
WINDOWS = ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER")


def has_windows(variables: Mapping[str, str]) -> bool:
    """Return whether programs with windows can be opened here."""
    return sys.platform in {"win32", "darwin"} or any(variables.get(name) for name in WINDOWS)


def open_in_browser(address: str) -> None:
    """Open a URL in a browser with a window; a text-mode browser would take over the terminal."""
    import webbrowser
    from threading import Thread

    if has_windows(os.environ):
        Thread(target=webbrowser.open, args=(address,), daemon=True).start()


def name_of_browser() -> str:
    """Return the name of the browser that would be opened; empty if there is none."""
    import webbrowser

    try:
        found = webbrowser.get()
    except webbrowser.Error:
        return ""
    return str(getattr(found, "name", type(found).__name__))
