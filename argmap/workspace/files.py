"""The disk: what files hold, how they are checked, and how results are written."""

import errno
import os
import re
import stat
import sys
import tempfile
from dataclasses import dataclass, field, replace
from pathlib import Path, PureWindowsPath

from argmap.base.decoding import decode
from argmap.base.diagnostics import Finding
from argmap.base.opener import Refusal
from argmap.base.text import Span, Text
from argmap.lint.checker import Checked, check
from argmap.lint.settings import DEFAULT, Choice, Settings

STANDARD_INPUT = "-"
MAX_BYTES = 256 * 1024 * 1024
OWN_FILE = "argmap.toml"
SHARED_FILE = "pyproject.toml"
# Every way to begin the table `tool.argmap`. A file without any has no settings of ours, and is not read as TOML.
OUR_TABLE = rb"""(?m)^[ \t]*(?:\[[ \t]*)?["']?tool["']?[ \t]*(?:\.[ \t]*["']?argmap|[]=])"""
WRONG = "A904"
NO_CHOICE = Choice()
PROJECT_MARKS = (".git", SHARED_FILE, OWN_FILE)


@dataclass(frozen=True, slots=True)
class Project:
    """The folder that no path of an argument file may leave."""

    root: str

    def locate(self, path: str, beside: str) -> str | Refusal:
        """Return the full path of `path` as written in the file `beside`, if it is there and may be read."""
        if "\0" in path or os.path.isabs(path) or PureWindowsPath(path).drive:
            return Refusal(f'"{path}" is not a path relative to this file', "write the path from this file's folder")
        folder = "" if beside == STANDARD_INPUT else os.path.dirname(beside)
        full = os.path.realpath(os.path.join(folder, path))
        if os.path.commonpath([full, self.root]) != self.root:
            root = shown(self.root)
            folder = "the working directory" if root == os.curdir else root
            return Refusal(f'"{path}" leaves the project', f"keep the file below {folder}")
        if not os.path.exists(full):
            return Refusal(
                f'there is no file "{path}"', "paths are relative to the file that names them", is_missing=True
            )
        if not os.path.isfile(full):
            return Refusal(f'"{path}" is not a file', "name a file")
        return shown(full)

    def load(self, path: str, allowed: str = "") -> tuple[Text, Finding | None] | Refusal:
        """Return the text of a file, and what is wrong with its encoding. It may hold what is `allowed`."""
        try:
            return decode(read_bytes(path), path, allowed)
        except OSError as error:
            return Refusal(f'"{path}" cannot be read: {reason(error)}')


def read_bytes(path: str) -> bytes:
    """Return the bytes of a regular file, or of standard input. Raises OSError, also for what is too large."""
    if path == STANDARD_INPUT:
        data = sys.stdin.buffer.read(MAX_BYTES + 1)
    else:
        status = os.stat(path)
        if stat.S_ISDIR(status.st_mode):
            raise IsADirectoryError(0, "it is a folder", path)
        if not stat.S_ISREG(status.st_mode):
            raise OSError(0, "it is not a regular file", path)
        with open(path, "rb") as file:
            data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise OSError(0, f"it is larger than {MAX_BYTES // 1024 // 1024} MB", path)
    return data


def reason(error: OSError) -> str:
    """Return why something failed, in the system's words."""
    words = error.strerror or str(error)
    return words[:1].lower() + words[1:]


@dataclass(frozen=True, slots=True)
class Workspace:
    """Where files are checked: with the nearest settings above each, and a choice of rules that goes before theirs."""

    choice: Choice = NO_CHOICE
    known: dict[str, Settings | None] = field(default_factory=dict)

    def check(self, path: str | os.PathLike[str]) -> Checked:
        """Read and check one file; what keeps it from being read is a diagnostic like any other."""
        _, text, problem = read_text(path)
        return self.check_text(text, problem)

    def check_text(self, text: Text, problem: Finding | None = None) -> Checked:
        """Check the text of a file, or what is to become its text."""
        if problem:
            return check(text, Project(os.getcwd()), problem)
        project = Project(project_root(text.path))
        return check(text, project, settings=self.settings_for(text.path).choosing(self.choice))

    def settings_for(self, path: str) -> Settings:
        """Return the settings of the nearest folder above a file that has some."""
        folder = os.getcwd() if path == STANDARD_INPUT else os.path.dirname(os.path.abspath(path))
        while True:
            if folder not in self.known:
                self.known[folder] = settings_in(folder)
            found = self.known[folder]
            above = os.path.dirname(folder)
            if found or above == folder:
                return found or DEFAULT
            folder = above


def settings_in(folder: str) -> Settings | None:
    """Return the settings that a folder holds, or None when it holds none. Those in a file of our own go first."""
    for name in (OWN_FILE, SHARED_FILE):
        path = os.path.join(folder, name)
        try:
            data = read_bytes(path)
        except (FileNotFoundError, IsADirectoryError):
            continue
        except OSError as error:
            message = f"the settings cannot be read: {reason(error)}"
            return Settings(problems=(Finding(WRONG, Span(Text(shown(path), ""), 0, 0), message, "check the file"),))
        if name == OWN_FILE or re.search(OUR_TABLE, data):
            from argmap.lint.settings.loader import configure

            text, problem = decode(data, shown(path))
            found = Settings(problems=(replace(problem, code=WRONG),)) if problem else configure(text, folder)
            if found:
                return found
    return None


def check_file(path: str | os.PathLike[str], *, with_rules: bool = True) -> Checked:
    """Read and check one file; what keeps it from being read is a diagnostic like any other.

    Without rules the settings do not matter, and are not read.
    """
    if with_rules:
        return Workspace().check(path)
    _, text, problem = read_text(path)
    root = os.getcwd() if problem else project_root(text.path)
    return check(text, Project(root), problem, with_rules=False)


def read_text(path: str | os.PathLike[str]) -> tuple[bytes, Text, Finding | None]:
    """Return the bytes and the text of a file, and what kept it from being read."""
    name = os.fspath(path)
    data = b""
    try:
        name = name if name == STANDARD_INPUT else shown(in_real_folder(name))
        data = read_bytes(name)
    except (OSError, ValueError) as error:
        text = Text(name, "")
        why = reason(error) if isinstance(error, OSError) else str(error)
        help_text = "check the path and the permissions"
        return data, text, Finding("A013", Span(text, 0, 0), f"the file cannot be read: {why}", help_text)
    return data, *decode(data, name)


def in_real_folder(path: str) -> str:
    """Return the full path of a file whose folder is no link, so that each file has one name in a circle."""
    folder, name = os.path.split(os.path.abspath(path))
    return os.path.join(os.path.realpath(folder), name)


def project_root(path: str) -> str:
    """Return the nearest folder above a file that is marked as a project.

    Without one it is the file's folder or the working directory, whichever is higher.
    """
    folder = Path.cwd() if path == STANDARD_INPUT else Path(path).resolve().parent
    for candidate in (folder, *folder.parents):
        if any((candidate / mark).exists() for mark in PROJECT_MARKS):
            return str(candidate)
    return str(Path.cwd() if folder.is_relative_to(Path.cwd()) else folder)


def shown(path: str) -> str:
    """Return an absolute path as people are shown it: from the working directory where it lies below that."""
    here = os.getcwd()
    return os.path.relpath(path, here) if os.path.commonpath([path, here]) == here else path


def write(path: str, data: str | bytes) -> None:
    """Write a file whole or not at all, and the folders that it needs. Raises OSError."""
    target = Path(os.path.realpath(path))
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)
    content = data.encode("utf-8") if isinstance(data, str) else data
    mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else 0o666 & ~current_umask()
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.chmod(name, mode)
        os.replace(name, target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def write_out(data: str | bytes) -> None:
    """Write data to standard output as it is. Raises OSError."""
    sys.stdout.buffer.write(data.encode("utf-8") if isinstance(data, str) else data)
    sys.stdout.buffer.flush()


def current_umask() -> int:
    """Return the process's file mode mask, which can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
