"""Locks on open files, where the system has them."""

import contextlib

try:
    import fcntl
except ImportError:  # on Windows, where nobody can open or remove what another has open for writing
    fcntl = None  # type: ignore[assignment]


def lock(handle: int) -> None:
    """Wait for the lock on an open file, which ends with the process or when the file is closed."""
    if fcntl is not None:
        with contextlib.suppress(OSError):  # some network disks have no locks
            fcntl.flock(handle, fcntl.LOCK_EX)
