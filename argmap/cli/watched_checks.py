"""Checks that are repeated whenever a file changes."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from argmap.base.tuples import NamedTuple
from argmap.cli.following import clear_screen, follow, refuse_with_watch
from argmap.cli.output import found_in
from argmap.cli.streams import say
from argmap.lint.summary import Summary, in_words, join, summarise
from argmap.workspace.baselines import BaselineFile, open_baseline
from argmap.workspace.following import FollowedMap, Follower
from argmap.workspace.workspace import Workspace

if TYPE_CHECKING:
    from argmap.lint.settings import Choice
    from argmap.workspace.folders import MapFile
    from argmap.workspace.overlays import FileTree


class WatchedCheck(NamedTuple):
    """What to check: paths, the choice of rules, and the path of the baseline if given."""

    paths: Sequence[str] | None
    choice: "Choice"
    baseline: str | None


def watch_checks(
    check: WatchedCheck, unfit: Mapping[str, object], write: Callable[[Summary], None], *, quiet: bool
) -> None:
    """Check maps and write the report, again after each change, until the command is interrupted.

    Raises ArgmapError if `unfit` options are given, and on the first run also OSError if there is nothing to check.
    """
    refuse_with_watch(check.paths, unfit)
    known: list[BaselineFile] = []
    skipped: list[int] = []

    def find(files: "FileTree") -> Sequence["MapFile"]:
        found = found_in(check.paths, quiet=True, with_parts=False, files=files)
        known[:] = [open_baseline(check.baseline, [file.path for file in found.maps], files=files)]
        skipped[:] = [found.skipped]
        return found.maps

    def make(file: "MapFile", files: "FileTree") -> Summary:
        return summarise([Workspace(check.choice, files).check(file.path)])

    def report(maps: Sequence[FollowedMap[Summary]]) -> None:
        summary = known[0].leave_out(join(each.made for each in maps)).skipping(skipped[0])
        clear_screen()
        write(summary)
        say(in_words(summary), quiet=quiet)

    follow(Follower(find, make), report, quiet=quiet)
