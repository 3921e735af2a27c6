"""Locks on open files, on systems that have them."""

import contextlib

try:
    import fcntl
except ImportError:  # on Windows, open files cannot be opened for writing or removed anyway
    fcntl = None  # type: ignore[assignment]


def lock(handle: int) -> None:
    """Wait for the lock on an open file, which is released when the file is closed or the process ends."""
    if fcntl is not None:
        with contextlib.suppress(OSError):  # some network file systems have no locks
            fcntl.flock(handle, fcntl.LOCK_EX)
