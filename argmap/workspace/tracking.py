"""What was asked of the disk, and what it answered: nothing that was made of it changes before an answer does."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from argmap.workspace.overlays import DISK, FileKind, FileTree, Listing


class Question(StrEnum):
    """What can be asked of a path: where its links lead, what is there, in which state, and which names it holds."""

    TARGET = "target"
    KIND = "kind"
    STATE = "state"
    NAMES = "names"


class FileState(NamedTuple):
    """What the system knows of a file, of which something differs after each change of it."""

    mode: int
    modified: int
    size: int
    number: int


Answer = str | FileKind | FileState | frozenset[str] | None
Answers = Mapping[tuple[Question, str], Answer]
# How the names of files begin and end that editors and argmap make on the way to another one.
TEMPORARY = (".", "~")


@dataclass(frozen=True, slots=True)
class TrackedFiles:
    """Files, and what the disk answered when each question about them was first asked, just before it was asked.

    So a change in between is a change too, and a path that led to nothing is one that something may appear at.
    """

    files: FileTree = DISK
    answers: dict[tuple[Question, str], Answer] = field(default_factory=dict)

    def resolve(self, path: str) -> str:
        """Return the absolute path of what a path leads to, its links followed."""
        full = self.files.resolve(path)
        if full != os.path.abspath(path):
            # A path without links that gets one leads to another file, which is noticed when it is read.
            self.answers.setdefault((Question.TARGET, os.path.abspath(path)), full)
        return full

    def kind(self, path: str) -> FileKind | None:
        """Return what a path leads to, or None when there is nothing."""
        self._ask(Question.KIND, path)
        return self.files.kind(path)

    def read(self, path: str, most: int | None = None) -> bytes:
        """Return the bytes of a regular file, or the first `most` of them. Raises OSError."""
        self._ask(Question.STATE, path)
        return self.files.read(path, most)

    def listing(self, folder: str) -> Listing:
        """Return the names in a folder; none when there is no such folder. Raises OSError when it cannot be read."""
        self._ask(Question.NAMES, folder)
        return self.files.listing(folder)

    def _ask(self, question: Question, path: str) -> None:
        full = os.path.abspath(path) if "\0" not in path else path
        if (question, full) not in self.answers:
            self.answers[question, full] = answer(question, full)


def answer(question: Question, path: str) -> Answer:
    """Return what the disk answers now; None if there is nothing, or nothing that can be seen."""
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
    """Return the state of a file. Raises OSError, and ValueError for a path that cannot be one."""
    about = os.stat(path)
    return FileState(about.st_mode, about.st_mtime_ns, about.st_size, about.st_ino)


def names_in(folder: str) -> frozenset[str]:
    """Return the names in a folder, those of folders with a slash; temporary files are left out. Raises OSError."""
    first, last = TEMPORARY
    with os.scandir(folder) as entries:
        return frozenset(
            entry.name + "/" * entry.is_dir()
            for entry in entries
            if not entry.name.startswith(first) and not entry.name.endswith(last)
        )
