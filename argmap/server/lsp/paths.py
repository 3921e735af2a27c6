"""Conversion between URIs of the protocol and paths of files."""

import os
from pathlib import Path
from urllib.parse import unquote_to_bytes, urlsplit

FILE = "file"
LOCAL = frozenset({"", "localhost"})


def path_of(uri: str) -> str | None:
    """Return the absolute path of the file with a URI; None if it does not denote a file on this machine."""
    try:
        parts = urlsplit(uri)
    except ValueError:
        return None
    if parts.scheme != FILE or not parts.path.startswith("/"):
        return None
    if os.name == "nt":
        from pygls.uris import to_fs_path

        path = to_fs_path(uri) or ""
    else:
        path = os.fsdecode(unquote_to_bytes(parts.path)) if parts.netloc in LOCAL else ""
    return os.path.abspath(path) if path and "\0" not in path else None


def uri_of(path: str) -> str:
    """Return the URI of a file."""
    return Path(os.path.abspath(path)).as_uri()


def real_path(path: str) -> str:
    """Return the absolute path of a file with all links resolved, by which the server identifies files."""
    return os.path.realpath(path)
