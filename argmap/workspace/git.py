"""Reading files of a revision from a git repository."""

import os
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from shutil import which

from argmap.base.errors import ArgmapError
from argmap.base.tuples import NamedTuple
from argmap.base.values import frozen
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
# A longer chain of links is a cycle.
MOST_LINKS = 40
# The exit code of `git merge-file` is the number of conflicts; a higher one is an error.
MOST_CONFLICTS = 127


class TreeEntry(NamedTuple):
    """An entry of a tree at a path: its git mode and the id of its object."""

    mode: str
    object_id: str


@dataclass(slots=True)
class ObjectReader:
    """A git process that returns the contents of objects, started for the first request."""

    folder: str
    process: subprocess.Popen[bytes] | None = None
    links: dict[str, str] = field(default_factory=dict)

    def read(self, object_id: str) -> bytes:
        """Return the content of an object. Raises OSError if git does not have it."""
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
        """Return the target of a symbolic link, as written. Raises OSError."""
        if object_id not in self.links:
            self.links[object_id] = os.fsdecode(self.read(object_id))
        return self.links[object_id]

    def close(self) -> None:
        """End the process."""
        if self.process:
            self.process.communicate()
            self.process = None


@frozen()
class Revision:
    """The files of a revision, at their paths in the working tree, and no others.

    `entries` and `listings` are by absolute path. A submodule is an empty folder. Settings above the repository are not
    visible, so that a revision gives the same results on every machine.
    """

    top: str
    entries: Mapping[str, TreeEntry] = field(repr=False)
    listings: Mapping[str, Listing] = field(repr=False)
    objects: ObjectReader = field(repr=False)

    def resolve(self, path: str) -> str:
        """Return the absolute path of a file, following the links of the revision.

        Raises OSError if git does not have the object of a link.
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
        """Return the kind of file at a path, or None if there is none."""
        full = self.resolve(path)
        entry = self.entries.get(full)
        if entry is None:
            return FileKind.FOLDER if full in self.listings or full == os.path.join(self.top, MARK) else None
        if entry.mode == SUBMODULE:
            return FileKind.FOLDER
        return None if entry.mode == LINK else FileKind.FILE

    def read(self, path: str, most: int | None = None) -> bytes:
        """Return the bytes of a file, or the first `most` of them. Raises OSError, also if it is too large."""
        kind, full = self.kind(path), self.resolve(path)
        if kind is None:
            raise missing_error(path)
        if kind is FileKind.FOLDER:
            raise folder_error(path)
        return limited(self.objects.read(self.entries[full].object_id)[:most], path)

    def listing(self, folder: str) -> Listing:
        """Return the names in a folder; an empty listing for anything else."""
        full = self.resolve(folder)
        found = self.listings.get(full, NO_LISTING)
        kinds = {name: self.kind(os.path.join(full, name)) for name in found.files}
        submodules = [name for name in found.files if self.entries[os.path.join(full, name)].mode == SUBMODULE]
        files = [name for name, kind in kinds.items() if kind is not FileKind.FOLDER]
        return Listing([*found.folders, *submodules], files)

    def _in_tree(self, path: str) -> str:
        """Return a path with the links above the repository resolved."""
        if is_below(path, self.top):
            return path
        above = (folder for folder in upwards(path) if os.path.realpath(folder) == self.top)
        folder = next(above, None)
        return path if folder is None else os.path.join(self.top, os.path.relpath(path, folder))


@contextmanager
def revision(name: str, folder: str = os.curdir) -> Iterator[Revision]:
    """Yield the files of a revision (commit, branch, tag or tree) of the repository that contains a folder.

    Raises ArgmapError if there is no git, no repository or no such revision.
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
    """Return whether a name is a revision of the repository that contains a folder. Raises ArgmapError without git.

    Without a repository, nothing is a revision.
    """
    git_command()
    try:
        run_git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{tree}}")
    except ArgmapError:
        return False
    return True


def merge_base(one: str, other: str, folder: str = os.curdir) -> str:
    """Return the common ancestor of two revisions. Raises ArgmapError if there is none."""
    try:
        return run_git(folder, "merge-base", "--end-of-options", one, other).strip()
    except ArgmapError as error:
        raise ArgmapError(f'"{one}" and "{other}" have no commit in common') from error


def uncommitted(path: str) -> frozenset[str]:
    """Return the resolved paths of all files with uncommitted changes in the repository of a file.

    Staged changes do not count, so there are none in a commit hook. The result is also empty without git or a
    repository, and untracked files are not included.
    """
    # Settings of a repository may name a monitor program, and no program from there may be run.
    asked = ("-c", "core.fsmonitor=false", "status", "--porcelain=v1", "-z", "--untracked-files=no", "--no-renames")
    try:
        folder = os.path.dirname(os.path.realpath(path))
        top = os.path.realpath(run_git(folder, "rev-parse", "--show-toplevel").removesuffix("\n"))
        lines = run_git(top, *asked).split("\0")
    except (ArgmapError, OSError):
        return frozenset()
    # The second letter compares the file with the index.
    return frozenset(os.path.realpath(os.path.join(top, line[3:])) for line in lines if line and line[1] != " ")


def run_git(folder: str, *arguments: str, most_code: int = 0) -> str:
    """Return the output of a git command in a folder. Raises ArgmapError with the first line of git's error.

    Exit codes from 0 to `most_code` count as success, because some commands return information in them.
    """
    command = [git_command(), "-C", folder, *arguments]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    if not 0 <= done.returncode <= most_code:
        said, *_ = os.fsdecode(done.stderr).removeprefix("fatal: ").splitlines() or [f"exit code {done.returncode}"]
        raise ArgmapError(f"git failed: {said}")
    return os.fsdecode(done.stdout)


def merge_file(ours: str, base: str, theirs: str, marker_size: int) -> bool:
    """Merge three files line by line into the first, and return whether it has conflicts.

    Raises ArgmapError if git cannot merge them, for example because they are not text.
    """
    labels = [word for label in ("ours", "base", "theirs") for word in ("-L", label)]
    options = ("--quiet", f"--marker-size={marker_size}", *labels)
    command = [git_command(), "merge-file", *options, "--", ours, base, theirs]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    if not 0 <= done.returncode <= MOST_CONFLICTS:
        raise ArgmapError("git failed: it cannot merge these files")
    return done.returncode > 0


def plain_difference(before: str, after: str) -> str:
    """Return the line-by-line difference of two files from git, without the lines with file names."""
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
    """Return the root of an absolute path, and its remaining parts in reverse order."""
    drive, rest = os.path.splitdrive(path)
    names = [name for name in rest.replace(os.sep, "/").split("/") if name not in {"", os.curdir}]
    return drive + os.sep, names[::-1]
