"""Writing files so that an interruption leaves either the old or the new content, complete."""

import contextlib
import errno
import os
import re
import stat
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from argmap.workspace.file_locks import lock
from argmap.workspace.file_metadata import copy_metadata, current_umask

TEMPORARY_SUFFIX = ".argmap-tmp"
# The longest file name on almost every system, in bytes.
MOST_NAME_BYTES = 255
# Paths of the streams that a process was started with.
OWN_STREAM = re.compile(r"/dev/(?:fd/(\d+)|(stdin|stdout|stderr))|/proc/(?:self|thread-self)/fd/(\d+)")
STREAMS = {"stdin": 0, "stdout": 1, "stderr": 2}
# Errors after which a file cannot be replaced but may still be writable.
NOT_REPLACEABLE = {errno.EACCES, errno.EPERM, errno.EBUSY, errno.EXDEV, errno.EROFS}


def write(path: str, data: str | bytes | Iterable[bytes]) -> str | None:
    """Write a file and the folders it needs, and return the reason if it was written in place, or None.

    If `data` is given in parts, only one is in memory at a time; they may be iterated over twice.

    A file is replaced by another one that is complete and on the disk, so that a part of it is never visible. A file
    that cannot or should not be replaced is written in place. Raises OSError with the path that was given.
    """
    content = data.encode("utf-8", "backslashreplace") if isinstance(data, str) else data
    try:
        return write_parts(path, [content] if isinstance(content, bytes) else content)
    except OSError as error:
        error.filename, error.filename2 = path, None
        raise


def write_parts(path: str, content: Iterable[bytes]) -> str | None:
    """Write a file, and return the reason if it was written in place, or None. Raises OSError, for any file."""
    stream = own_stream(path)
    if stream is not None:
        with os.fdopen(os.dup(stream), "wb") as file:
            file.writelines(content)
        return None
    about = status_of(path)
    if about and stat.S_ISDIR(about.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), path)
    if about and not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)
    reason = why_in_place(about)
    if reason is None:
        target = Path(os.path.realpath(path))
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            replace(target, content, about)
        except OSError as error:
            if about is None or error.errno not in NOT_REPLACEABLE:
                raise
            reason = "no new file can be created in its folder"
        else:
            return None
    write_in_place(path, content)
    return reason


def own_stream(path: str) -> int | None:
    """Return the file descriptor of this process that a path leads to, or None.

    Opening it by path would truncate a file to which the stream appends.
    """
    found = OWN_STREAM.fullmatch(os.path.abspath(path))
    if found is None:
        return None
    return STREAMS[found[2]] if found[2] else int(found[1] or found[3])


def status_of(path: str) -> os.stat_result | None:
    """Return the status of a file, or None if it does not exist. Raises OSError if it cannot be accessed."""
    try:
        return os.stat(path)
    except FileNotFoundError:
        return None


def why_in_place(about: os.stat_result | None) -> str | None:
    """Return why a file must not be replaced by another one, or None."""
    if about is None:
        return None
    if stat.S_ISFIFO(about.st_mode) or stat.S_ISSOCK(about.st_mode):
        return "it is a pipe"
    if not stat.S_ISREG(about.st_mode):
        return "it is a device"
    return "it has a second name (hard link)" if about.st_nlink > 1 else None


def write_in_place(path: str, content: Iterable[bytes]) -> None:
    """Write into an existing file. Raises OSError."""
    with os.fdopen(os.open(path, os.O_WRONLY | getattr(os, "O_BINARY", 0)), "wb") as file:
        file.writelines(content)
        file.flush()
        if stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            file.truncate()
            os.fsync(file.fileno())


def replace(target: Path, content: Iterable[bytes], about: os.stat_result | None) -> None:
    """Replace a file with a new one, keeping the metadata in `about`. Raises OSError."""
    temporary = temporary_of(target)
    with os.fdopen(open_temporary(temporary), "wb") as file:
        try:
            file.writelines(content)
            file.flush()
            if about is None:
                os.chmod(temporary, 0o666 & ~current_umask())
            else:
                copy_metadata(str(target), about, str(temporary))
            os.fsync(file.fileno())
            if os.name == "nt":
                file.close()  # open files cannot be renamed there; elsewhere the lock is kept until the file is renamed
            os.replace(temporary, target)
        except BaseException:
            with contextlib.suppress(OSError):
                temporary.unlink()
            raise
    sync_folder(target.parent)


def temporary_of(target: Path) -> Path:
    """Return the path of the temporary file for another one: always the same, so that leftovers do not accumulate."""
    name = f".{target.name}{TEMPORARY_SUFFIX}"
    if len(os.fsencode(name)) > MOST_NAME_BYTES:
        name = f".{sha256(os.fsencode(target.name)).hexdigest()}{TEMPORARY_SUFFIX}"
    return target.parent / name


def open_temporary(path: Path) -> int:
    """Open an empty temporary file that only this process writes. Raises OSError.

    A leftover of a killed run is emptied; a run that is still writing holds a lock, which is waited for.
    """
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    while True:
        if path.is_symlink():
            path.unlink(missing_ok=True)
        handle = os.open(path, flags, 0o600)
        try:
            lock(handle)
            is_ours = path.exists() and os.path.samestat(os.fstat(handle), os.lstat(path))
            if is_ours:
                os.ftruncate(handle, 0)
                return handle
        except FileNotFoundError:
            pass  # its writer finished in between
        except BaseException:
            os.close(handle)
            raise
        os.close(handle)


def sync_folder(folder: Path) -> None:
    """Write the names in a folder to the disk, if the system supports it."""
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
