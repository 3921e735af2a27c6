"""Baselines: recorded findings, so that only new ones are reported."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeAlias

from argmap.base.errors import ArgmapError
from argmap.base.json_output import as_json
from argmap.base.tuples import NamedTuple
from argmap.base.values import frozen
from argmap.lint.checker import is_obstacle
from argmap.lint.finding_ids import fingerprints
from argmap.lint.summary import Summary

VERSION = 1
# Maps the path of a finding to the path used in the baseline.
NamePath: TypeAlias = Callable[[str], str]
# A JSON value, whose type only the file determines.
Value: TypeAlias = Any


class RecordedFinding(NamedTuple):
    """A finding in a baseline: its path relative to the baseline's folder, its rule, its message, and its id."""

    path: str
    name: str
    message: str
    id: str


@frozen()
class Baseline:
    """The recorded findings, ordered by file and position."""

    findings: tuple[RecordedFinding, ...] = ()

    @property
    def ids(self) -> frozenset[str]:
        """The ids of the findings."""
        return frozenset(finding.id for finding in self.findings)


NOTHING = Baseline()


def record(summary: Summary, name_path: NamePath) -> Baseline:
    """Return the baseline of a summary. Findings that prevent a map from being read or checked are never recorded."""
    ids = fingerprints(summary.diagnostics, name_path)
    return Baseline(
        tuple(
            RecordedFinding(name_path(diagnostic.span.path), diagnostic.name, diagnostic.message, known_by)
            for diagnostic, known_by in zip(summary.diagnostics, ids, strict=True)
            if not is_obstacle(diagnostic)
        )
    )


def leave_out(summary: Summary, baseline: Baseline, name_path: NamePath) -> Summary:
    """Return a summary without the findings of a baseline, which are only counted."""
    ids, known = fingerprints(summary.diagnostics, name_path), baseline.ids
    new = tuple(
        diagnostic
        for diagnostic, known_by in zip(summary.diagnostics, ids, strict=True)
        if known_by not in known or is_obstacle(diagnostic)
    )
    return replace(summary, diagnostics=new, baseline=len(summary.diagnostics) - len(new))


def update(
    old: Baseline, new: Baseline, is_checked: Callable[[str], bool]
) -> tuple[Baseline, tuple[RecordedFinding, ...]]:
    """Return the baseline to write, and the findings removed from it; those in files not checked are kept."""
    found = new.ids
    lost = [finding for finding in old.findings if finding.id not in found]
    kept = [finding for finding in lost if not is_checked(finding.path)]
    gone = tuple(finding for finding in lost if is_checked(finding.path))
    return Baseline(tuple(sorted((*kept, *new.findings), key=lambda each: each.path))), gone


def write(baseline: Baseline) -> str:
    """Return a baseline as JSON, version 1."""
    return as_json({"version": VERSION, "findings": [finding._asdict() for finding in baseline.findings]})


def read(data: bytes, path: str) -> Baseline:
    """Return the baseline in a file. Raises ArgmapError if it does not contain one."""
    try:
        document: Value = json.loads(data)
        if document["version"] == VERSION:
            return Baseline(tuple(read_findings(document["findings"])))
    except (ValueError, KeyError, TypeError, RecursionError):
        pass
    raise ArgmapError(f'"{path}" is not a baseline: remove it, and write a new one with --write-baseline')


def read_findings(rows: Iterable[Mapping[str, Value]]) -> Iterable[RecordedFinding]:
    """Yield the findings of a baseline. Raises KeyError or TypeError if the data is invalid."""
    for row in rows:
        values = [row[name] for name in RecordedFinding._fields]
        if not all(isinstance(value, str) for value in values):
            raise TypeError
        yield RecordedFinding(*values)
