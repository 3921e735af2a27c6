"""Recording requests to the disk and their answers: a result remains valid until one of the answers changes."""

import os
from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from argmap.base.tuples import NamedTuple
from argmap.base.values import frozen
from argmap.workspace.overlays import DISK, FileKind, FileTree, Listing


class Question(StrEnum):
    """What can be asked about a path: the target of its links, its kind, its state, and the names in it."""

    TARGET = "target"
    KIND = "kind"
    STATE = "state"
    NAMES = "names"


class FileState(NamedTuple):
    """The state of a file, of which at least one value differs after every change."""

    mode: int
    modified: int
    size: int
    number: int


Answer = str | FileKind | FileState | frozenset[str] | None
Answers = Mapping[tuple[Question, str], Answer]
# The prefix and suffix of temporary files of editors and of argmap.
TEMPORARY = (".", "~")


@frozen()
class TrackedFiles:
    """A file tree that records the disk's answers to each question, as they were just before it was first asked.

    A change in between therefore counts as a change, and so does a new file at a path that did not exist.
    """

    files: FileTree = DISK
    answers: dict[tuple[Question, str], Answer] = field(default_factory=dict)

    def resolve(self, path: str) -> str:
        """Return the absolute path of a file, following its links."""
        full = self.files.resolve(path)
        if full != os.path.abspath(path):
            # If a path without links becomes a link, it leads to a different file, which is noticed when that is read.
            self.answers.setdefault((Question.TARGET, os.path.abspath(path)), full)
        return full

    def kind(self, path: str) -> FileKind | None:
        """Return the kind of file at a path, or None if there is none."""
        self._ask(Question.KIND, path)
        return self.files.kind(path)

    def read(self, path: str, most: int | None = None) -> bytes:
        """Return the bytes of a regular file, or the first `most` of them. Raises OSError."""
        self._ask(Question.STATE, path)
        return self.files.read(path, most)

    def listing(self, folder: str) -> Listing:
        """Return the names in a folder; empty if it does not exist. Raises OSError if it cannot be read."""
        self._ask(Question.NAMES, folder)
        return self.files.listing(folder)

    def _ask(self, question: Question, path: str) -> None:
        full = os.path.abspath(path) if "\0" not in path else path
        if (question, full) not in self.answers:
            self.answers[question, full] = answer(question, full)


def answer(question: Question, path: str) -> Answer:
    """Return the current answer of the disk; None if there is no file or it cannot be accessed."""
    try:
        match question:
            case Question.TARGET:
                return os.path.realpath(path)
            case Question.KIND:
                return DISK.kind(path)
            case Question.STATE:
                return state_of(path)
            case Question.NAMES:
                return names_in(path)
    except (OSError, ValueError):
        return None


def state_of(path: str) -> FileState:
    """Return the state of a file. Raises OSError, and ValueError for an invalid path."""
    about = os.stat(path)
    return FileState(about.st_mode, about.st_mtime_ns, about.st_size, about.st_ino)


def names_in(folder: str) -> frozenset[str]:
    """Return the names in a folder, those of folders with a slash, without temporary files. Raises OSError."""
    first, last = TEMPORARY
    with os.scandir(folder) as entries:
        return frozenset(
            entry.name + "/" * entry.is_dir()
            for entry in entries
            if not entry.name.startswith(first) and not entry.name.endswith(last)
        )
