"""Merging three versions of an argument file for git, and writing the result where git expects it."""

import os
from collections.abc import Sequence
from tempfile import TemporaryDirectory

from argmap.base.diagnostics import Severity
from argmap.base.errors import ArgmapError
from argmap.base.tuples import NamedTuple
from argmap.syntax.merging import merge
from argmap.workspace.git import merge_file
from argmap.workspace.overlays import DISK
from argmap.workspace.workspace import Workspace
from argmap.workspace.writing import write_in_place

MARKER_SIZE = 7
# Which of the three versions are the two sides.
SIDES = slice(1, 3)


class MergeFiles(NamedTuple):
    """The files that git passes to a merge driver: three versions, and the path in the repository."""

    base: str
    ours: str
    theirs: str
    path: str


class MergeOutcome(NamedTuple):
    """The result of a merge: whether the file has conflicts, and the errors that neither side had."""

    has_conflicts: bool
    new_errors: tuple[str, ...] = ()

    @property
    def is_clean(self) -> bool:
        """Whether nothing remains to be resolved."""
        return not self.has_conflicts and not self.new_errors


def merge_for_git(files: MergeFiles, marker_size: int = MARKER_SIZE) -> MergeOutcome:
    """Merge the versions of a file into that of our side. Whatever happens, it contains the words of both sides.

    If all versions are valid YAML, entries are merged, otherwise lines. Conflicts are marked as git marks them. Raises
    OSError when a file cannot be read or written.
    """
    versions = [DISK.read(path) for path in files[:3]]
    texts = [decoded(data) for data in versions]
    found = merge(*(text or "" for text in texts)) if None not in texts else None
    if found is None:
        merged, has_conflicts = merge_lines(versions, marker_size)
    elif found.is_clean:
        merged, has_conflicts = found.ours.encode(), False
    else:
        merged, has_conflicts = merge_lines([part.encode() for part in found], marker_size)
    write_in_place(files.ours, [merged])
    text = decoded(merged)
    if has_conflicts or text is None or None in texts[SIDES]:
        return MergeOutcome(has_conflicts)
    known = set().union(*(errors_of(files.path, side or "") for side in texts[SIDES]))
    return MergeOutcome(has_conflicts, tuple(one for one in errors_of(files.path, text) if one not in known))


def decoded(data: bytes) -> str | None:
    """Return a file as text with its own line ends and byte order mark, or None for other encodings."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def errors_of(path: str, text: str) -> list[str]:
    """Return the errors that a file would have with this text."""
    checked = Workspace().with_buffers({path: text}).check(path)
    errors = (each for each in checked.diagnostics if each.severity is Severity.ERROR)
    return list(dict.fromkeys(f"{each.message} ({each.name})" for each in errors))


def merge_lines(versions: Sequence[bytes], marker_size: int) -> tuple[bytes, bool]:
    """Return three versions merged line by line, as by `git merge-file`, and whether there are conflicts.

    If git cannot merge them, for example because they are not text, both sides are written in full between markers.
    """
    base, ours, theirs = versions
    with TemporaryDirectory() as folder:
        paths = [os.path.join(folder, name) for name in ("ours", "base", "theirs")]
        for path, data in zip(paths, (ours, base, theirs), strict=True):
            with open(path, "wb") as file:
                file.write(data)
        try:
            has_conflicts = merge_file(paths[0], paths[1], paths[2], marker_size)
        except ArgmapError:
            return side_by_side(ours, theirs, marker_size), True
        return DISK.read(paths[0]), has_conflicts


def side_by_side(ours: bytes, theirs: bytes, size: int) -> bytes:
    """Return both sides in full between markers."""
    ends = [b"" if side.endswith(b"\n") or not side else b"\n" for side in (ours, theirs)]
    return b"".join(
        (
            *(b"<" * size, b" ours\n", ours, ends[0]),
            *(b"=" * size, b"\n", theirs, ends[1]),
            *(b">" * size, b" theirs\n"),
        )
    )
