"""Locks on open files, on systems that have them."""

import contextlib


def lock(handle: int) -> None:
    """Wait for the lock on an open file, which is released when the file is closed or the process ends."""
    # Windows has no such locks, but does not open files for writing twice anyway; some network file systems have none.
    with contextlib.suppress(ImportError, OSError):
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX)
