"""The baseline file of a project."""

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from argmap.base.tuples import NamedTuple
from argmap.lint.summary import Summary
from argmap.workspace.overlays import DISK, FileTree
from argmap.workspace.project import STANDARD_INPUT, in_real_folder, is_below, project_of, shown

if TYPE_CHECKING:
    from argmap.lint.baseline import Baseline, RecordedFinding

BASELINE_FILE = "argmap-baseline.json"


class BaselineFile(NamedTuple):
    """A baseline file and its contents, which are empty before it is written.

    The findings name their files relative to the folder of the baseline.
    """

    path: str
    recorded: "Baseline | None" = None

    @property
    def folder(self) -> str:
        """The folder of the file, with links resolved."""
        return os.path.dirname(os.path.realpath(self.path))

    def name_path(self, path: str) -> str:
        """Return the path of a file relative to the folder of the baseline, the same on every system."""
        if path == STANDARD_INPUT:
            return path
        return os.path.relpath(in_real_folder(path), self.folder).replace(os.sep, "/")

    def leave_out(self, summary: Summary) -> Summary:
        """Return a summary without the findings in the baseline, which are only counted."""
        if self.recorded is None:
            return summary
        from argmap.lint.baseline import leave_out

        return leave_out(summary, self.recorded, self.name_path)

    def update(self, summary: Summary, paths: Sequence[str]) -> tuple["BaselineFile", tuple["RecordedFinding", ...]]:
        """Record the findings of a check, and return the new file with the findings that were removed from it.

        Findings in existing files outside of `paths` are kept. Raises OSError.
        """
        from argmap.lint import baseline as baselines
        from argmap.workspace.writing import write

        new = baselines.record(summary, self.name_path)
        old = self.recorded or baselines.NOTHING
        written, gone = baselines.update(old, new, lambda path: self.is_checked(path, paths))
        write(self.path, baselines.write(written))
        return BaselineFile(self.path, written), gone

    def is_checked(self, path: str, paths: Sequence[str]) -> bool:
        """Return whether a file in the baseline no longer exists, or is in or below one of the paths."""
        full = os.path.realpath(os.path.join(self.folder, path))
        checked = (os.path.realpath(each) for each in paths if each != STANDARD_INPUT)
        return not os.path.lexists(full) or any(is_below(full, each) for each in checked)


def open_baseline(
    named: str | None, maps: Sequence[str], *, is_written: bool = False, files: FileTree = DISK
) -> BaselineFile:
    """Return the baseline file: the named one, or else that of the project of the first map.

    Raises OSError if the named file does not exist, unless it is to be written, and ArgmapError if it is not a
    baseline, or if one to be written has no JSON suffix.
    """
    path = named or shown(os.path.join(project_of(maps[0], files).root, BASELINE_FILE))
    if is_written and named:
        from argmap.workspace.targets import form_by_ending

        form_by_ending(None, named, {"json": ".json"}, "json")
    if (is_written or named is None) and files.kind(path) is None and not os.path.lexists(path):
        return BaselineFile(path)
    from argmap.lint.baseline import read

    return BaselineFile(path, read(files.read(path), path))
