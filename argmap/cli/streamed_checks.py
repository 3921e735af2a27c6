"""Checks of many files whose findings are written immediately, so that only those of one file are in memory."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from argmap.base.diagnostics import by_place
from argmap.base.text import NOWHERE
from argmap.base.tuples import NamedTuple
from argmap.cli.output import progress
from argmap.cli.streams import write_out
from argmap.lint.reports import REPORTS
from argmap.lint.summary import Summary, summarise

if TYPE_CHECKING:
    from argmap.base.diagnostics import Diagnostic
    from argmap.workspace.workspace import Workspace


def stream_checks(paths: Sequence[str], workspace: "Workspace", *, jobs: int | None, quiet: bool) -> Summary:
    """Check files, write the findings of each, and return a summary for counting.

    The diagnostics in the summary have no positions or texts. Raises ArgmapError if a process dies.
    """
    from argmap.workspace.overlays import DISK
    from argmap.workspace.parallel import in_order, processes_for

    processes = processes_for(paths, jobs) if workspace.files is DISK else 1
    counts = FindingCounts()
    with progress(len(paths), quiet=quiet) as update:
        for number, found in enumerate(in_order(partial(check_file, workspace=workspace), paths, processes)):
            write_out(REPORTS.get("jsonl").write(counts.add(found)))
            update(number + 1)
    return counts.summary()


class CheckedFile(NamedTuple):
    """The result of checking a file, and its path as used in findings."""

    path: str
    summary: Summary


def check_file(path: str, workspace: "Workspace") -> CheckedFile:
    """Return the result of checking a file."""
    checked = workspace.check(path)
    return CheckedFile(checked.map.span.path, summarise([checked]))


@dataclass(slots=True)
class FindingCounts:
    """The findings so far: what is counted of each, and the positions of those in included files."""

    kinds: dict[object, "Diagnostic"] = field(default_factory=dict)
    found: list["Diagnostic"] = field(default_factory=list)
    reported: set[object] = field(default_factory=set)
    total: Summary = field(default_factory=lambda: Summary((), 0, 0, 0))

    def add(self, file: CheckedFile) -> Summary:
        """Count the findings in a file, and return them without those in included files that were already reported."""
        summary = file.summary
        fresh = [each for each in summary.diagnostics if by_place(each) not in self.reported]
        self.reported.update(by_place(each) for each in fresh if each.span.path != file.path)
        for each in fresh:
            key = (each.code, each.severity, each.fix and each.fix.is_safe)
            self.found.append(self.kinds.setdefault(key, without_words(each)))
        self.total = replace(
            self.total,
            files=self.total.files + summary.files,
            statements=self.total.statements + summary.statements,
            steps=self.total.steps + summary.steps,
            imported=self.total.imported + summary.imported,
            rules_off=max(self.total.rules_off, summary.rules_off),
        )
        return replace(summary, diagnostics=tuple(fresh))

    def summary(self) -> Summary:
        """Return the summary of everything counted."""
        return replace(self.total, diagnostics=tuple(self.found))


def without_words(diagnostic: "Diagnostic") -> "Diagnostic":
    """Return what is counted of a diagnostic: its rule, its severity and whether it can be fixed."""
    fix = diagnostic.fix and diagnostic.fix._replace(edits=())
    return diagnostic._replace(span=NOWHERE, message="", help="", related=(), fix=fix)
