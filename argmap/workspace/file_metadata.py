"""The metadata of a file: owner, extended attributes and mode."""

import contextlib
import os
import stat


def copy_metadata(source: str, about: os.stat_result, target: str) -> None:
    """Give a file the owner, extended attributes and mode of another, as far as the system allows. Raises OSError."""
    if hasattr(os, "chown"):
        for owner, group in ((about.st_uid, about.st_gid), (-1, about.st_gid)):
            try:
                os.chown(target, owner, group)
            except OSError:
                continue
            break
    if hasattr(os, "listxattr"):
        with contextlib.suppress(OSError):
            for name in os.listxattr(source):
                with contextlib.suppress(OSError):
                    os.setxattr(target, name, os.getxattr(source, name))
    # Last, because a change of the owner clears bits of the mode.
    os.chmod(target, stat.S_IMODE(about.st_mode))


def current_umask() -> int:
    """Return the file mode mask of the process, which can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
