"""JSON for GitLab's Code Quality, shown in merge requests."""

from collections.abc import Mapping

from argmap.base.diagnostics import Diagnostic, Severity
from argmap.base.json_output import as_json
from argmap.base.text import Position, visible
from argmap.lint.finding_ids import fingerprints
from argmap.lint.summary import Summary

SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def report(summary: Summary, *, colour: bool = False, complete: bool = False) -> str:
    """Return the diagnostics as a JSON list."""
    names = fingerprints(summary.diagnostics)
    rows = [row(diagnostic, name) for diagnostic, name in zip(summary.diagnostics, names, strict=True)]
    return as_json(rows)


def row(diagnostic: Diagnostic, fingerprint: str) -> Mapping[str, object]:
    """Return a diagnostic in GitLab's format."""
    span = diagnostic.span
    return {
        "description": visible(diagnostic.message),
        "check_name": diagnostic.name,
        "fingerprint": fingerprint,
        "severity": SEVERITIES[diagnostic.severity],
        "location": {
            "path": visible(span.path.replace("\\", "/")),
            "positions": {"begin": position(span.start), "end": position(span.end)},
        },
    }


def position(place: Position) -> Mapping[str, int]:
    """Return a position in GitLab's format."""
    return {"line": place.line, "column": place.column}
