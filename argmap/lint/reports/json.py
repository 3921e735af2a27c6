"""JSON, version 1, for programs."""

from argmap.base.diagnostics import Severity
from argmap.base.json_output import as_json
from argmap.lint.finding_data import as_data
from argmap.lint.summary import Summary

VERSION = 1


def report(summary: Summary, *, colour: bool = False, complete: bool = False) -> str:
    """Return the diagnostics and counts as one JSON object."""
    document = {
        "version": VERSION,
        "diagnostics": [as_data(diagnostic) for diagnostic in summary.diagnostics],
        "summary": {
            "files": summary.files,
            "statements": summary.statements,
            "steps": summary.steps,
            **{f"{severity}s": summary.count(severity) for severity in Severity},
            "baseline": summary.baseline,
            "skipped": summary.skipped,
        },
    }
    return as_json(document)
