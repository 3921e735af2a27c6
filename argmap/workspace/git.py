"""Files as they were in a revision of a git repository."""

import os
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from shutil import which
from typing import NamedTuple

from argmap.base.errors import ArgmapError
from argmap.workspace.overlays import (
    NO_LISTING,
    FileKind,
    Listing,
    folder_error,
    folders_of,
    limited,
    missing_error,
)
from argmap.workspace.project import is_below, upwards

MARK = ".git"
LINK = "120000"
SUBMODULE = "160000"
# Links that lead on for longer lead in a cycle.
MOST_LINKS = 40
# `git merge-file` ends with the number of conflicts; more is an error.
MOST_CONFLICTS = 127


class TreeEntry(NamedTuple):
    """What a revision has at a path: the mode that git gives it, and the id of its object."""

    mode: str
    object_id: str


@dataclass(slots=True)
class ObjectReader:
    """One process of git that gives the contents of objects, begun when the first is asked for."""

    folder: str
    process: subprocess.Popen[bytes] | None = None
    links: dict[str, str] = field(default_factory=dict)

    def read(self, object_id: str) -> bytes:
        """Return the content of an object. Raises OSError when git does not have it."""
        if self.process is None:
            command = [git_command(), "-C", self.folder, "cat-file", "--batch"]
            self.process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
        asked, answers = self.process.stdin, self.process.stdout
        if asked is None or answers is None:
            raise OSError(0, "git does not answer")
        asked.write(f"{object_id}\n".encode())
        asked.flush()
        header = answers.readline().split()
        if len(header) != 3:
            raise OSError(0, f"git does not have the object {object_id}")
        content = answers.read(int(header[2]))
        answers.read(1)
        return content

    def link(self, object_id: str) -> str:
        """Return where a link leads, as it is written. Raises OSError."""
        if object_id not in self.links:
            self.links[object_id] = os.fsdecode(self.read(object_id))
        return self.links[object_id]

    def close(self) -> None:
        """End the process."""
        if self.process:
            self.process.communicate()
            self.process = None


@dataclass(frozen=True, slots=True)
class Revision:
    """The files of a revision, at the paths that they have in the working tree, and nothing as well.

    `entries` and `listings` are by absolute paths. A submodule is an empty folder. Settings above the repository do
    not hold in it, so that a revision says the same on every machine.
    """

    top: str
    entries: Mapping[str, TreeEntry] = field(repr=False)
    listings: Mapping[str, Listing] = field(repr=False)
    objects: ObjectReader = field(repr=False)

    def resolve(self, path: str) -> str:
        """Return the absolute path of what a path leads to, the links of the revision followed.

        Raises OSError when git does not have the object of a link.
        """
        done, waiting = split(self._in_tree(os.path.join(os.getcwd(), path)))
        followed = 0
        while waiting:
            name = waiting.pop()
            if name == os.pardir:
                done = os.path.dirname(done)
                continue
            step = os.path.join(done, name)
            entry = self.entries.get(step)
            if entry and entry.mode == LINK and followed < MOST_LINKS:
                followed += 1
                target = self._in_tree(os.path.join(done, self.objects.link(entry.object_id)))
                done, names = split(target)
                waiting += names
            else:
                done = step
        return done

    def kind(self, path: str) -> FileKind | None:
        """Return what a path leads to, or None when there is nothing."""
        full = self.resolve(path)
        entry = self.entries.get(full)
        if entry is None:
            return FileKind.FOLDER if full in self.listings or full == os.path.join(self.top, MARK) else None
        if entry.mode == SUBMODULE:
            return FileKind.FOLDER
        return None if entry.mode == LINK else FileKind.FILE

    def read(self, path: str, most: int | None = None) -> bytes:
        """Return the bytes of a file, or the first `most` of them. Raises OSError, also for one too large."""
        kind, full = self.kind(path), self.resolve(path)
        if kind is None:
            raise missing_error(path)
        if kind is FileKind.FOLDER:
            raise folder_error(path)
        return limited(self.objects.read(self.entries[full].object_id)[:most], path)

    def listing(self, folder: str) -> Listing:
        """Return the names in a folder; none when it is no folder."""
        full = self.resolve(folder)
        found = self.listings.get(full, NO_LISTING)
        kinds = {name: self.kind(os.path.join(full, name)) for name in found.files}
        submodules = [name for name in found.files if self.entries[os.path.join(full, name)].mode == SUBMODULE]
        files = [name for name, kind in kinds.items() if kind is not FileKind.FOLDER]
        return Listing([*found.folders, *submodules], files)

    def _in_tree(self, path: str) -> str:
        """Return a path by the name that the folder of the repository has without links above it."""
        if is_below(path, self.top):
            return path
        above = (folder for folder in upwards(path) if os.path.realpath(folder) == self.top)
        folder = next(above, None)
        return path if folder is None else os.path.join(self.top, os.path.relpath(path, folder))


@contextmanager
def revision(name: str, folder: str = os.curdir) -> Iterator[Revision]:
    """Give the files of a revision of the repository that a folder is in: a commit, branch, tag or tree.

    Raises ArgmapError when there is no git, no repository or no such revision.
    """
    top = os.path.realpath(run_git(folder, "rev-parse", "--show-toplevel").removesuffix("\n"))
    try:
        tree = run_git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{tree}}").strip()
    except ArgmapError as error:
        raise ArgmapError(f'"{name}" is not a revision of this repository: git log lists them') from error
    entries = {}
    for line in run_git(top, "ls-tree", "-r", "-z", "--full-tree", tree).split("\0")[:-1]:
        about, _, path = line.partition("\t")
        mode, _, object_id = about.split(" ")
        entries[os.path.join(top, os.path.normpath(path))] = TreeEntry(mode, object_id)
    objects = ObjectReader(top)
    try:
        yield Revision(top, entries, folders_of(entries), objects)
    finally:
        objects.close()


def is_revision(name: str, folder: str = os.curdir) -> bool:
    """Return whether a name is a revision of the repository of a folder. Raises ArgmapError without git.

    Nothing is a revision where there is no repository.
    """
    git_command()
    try:
        run_git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{tree}}")
    except ArgmapError:
        return False
    return True


def merge_base(one: str, other: str, folder: str = os.curdir) -> str:
    """Return the commit that two revisions began from. Raises ArgmapError if there is none."""
    try:
        return run_git(folder, "merge-base", "--end-of-options", one, other).strip()
    except ArgmapError as error:
        raise ArgmapError(f'"{one}" and "{other}" have no commit in common') from error


def uncommitted(path: str) -> frozenset[str]:
    """Return the real paths of all files in the repository of a file that hold changes that git does not have.

    Changes that are staged are in git, so in a commit hook there are none. There are none either without git or a
    repository, and a file that git does not know is not among them.
    """
    # Settings of a repository may name a program that tells of changes, and nothing that lies there is to be run.
    asked = ("-c", "core.fsmonitor=false", "status", "--porcelain=v1", "-z", "--untracked-files=no", "--no-renames")
    try:
        folder = os.path.dirname(os.path.realpath(path))
        top = os.path.realpath(run_git(folder, "rev-parse", "--show-toplevel").removesuffix("\n"))
        lines = run_git(top, *asked).split("\0")
    except (ArgmapError, OSError):
        return frozenset()
    # The second letter compares the file with what is staged.
    return frozenset(os.path.realpath(os.path.join(top, line[3:])) for line in lines if line and line[1] != " ")


def run_git(folder: str, *arguments: str, most_code: int = 0) -> str:
    """Return what a command of git prints in a folder. Raises ArgmapError with git's first line when it fails.

    It fails when it ends with another exit code than 0 to `most_code`: some commands tell something by small ones.
    """
    command = [git_command(), "-C", folder, *arguments]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    if not 0 <= done.returncode <= most_code:
        said, *_ = os.fsdecode(done.stderr).removeprefix("fatal: ").splitlines() or [f"exit code {done.returncode}"]
        raise ArgmapError(f"git failed: {said}")
    return os.fsdecode(done.stdout)


def merge_file(ours: str, base: str, theirs: str, marker_size: int) -> bool:
    """Merge three files line by line into the first, and say whether there are conflicts in it.

    Raises ArgmapError where git cannot merge them, as when they are no text.
    """
    labels = [word for label in ("ours", "base", "theirs") for word in ("-L", label)]
    options = ("--quiet", f"--marker-size={marker_size}", *labels)
    command = [git_command(), "merge-file", *options, "--", ours, base, theirs]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    if not 0 <= done.returncode <= MOST_CONFLICTS:
        raise ArgmapError("git failed: it cannot merge these files")
    return done.returncode > 0


def plain_difference(before: str, after: str) -> str:
    """Return the difference of two files line by line, as git has it, without the lines that name its own files."""
    options = ("--no-index", "--no-ext-diff", "--no-textconv", "--no-color")
    lines = run_git(os.curdir, "diff", *options, "--", before, after, most_code=1).splitlines(keepends=True)
    begin = next((number for number, line in enumerate(lines) if line.startswith("@@")), None)
    if begin is None:
        return "the contents differ, and are not text\n" if lines else "the contents are the same\n"
    return "".join(lines[begin:])


def git_command() -> str:
    """Return the path of git. Raises ArgmapError."""
    found = which("git")
    if found is None:
        raise ArgmapError('there is no "git" on this system: install it to read revisions')
    return found


def split(path: str) -> tuple[str, list[str]]:
    """Return the root of an absolute path, and the names below it, the last one first."""
    drive, rest = os.path.splitdrive(path)
    names = [name for name in rest.replace(os.sep, "/").split("/") if name not in {"", os.curdir}]
    return drive + os.sep, names[::-1]
