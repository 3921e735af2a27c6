"""JSON, version 1, for programs."""

from collections.abc import Mapping

from argmap.base.diagnostics import Diagnostic, Fix, Severity
from argmap.base.json_output import as_json
from argmap.base.text import Span
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
        },
    }
    return as_json(document)


def as_data(diagnostic: Diagnostic) -> Mapping[str, object]:
    """Return a diagnostic as JSON values."""
    return {
        "code": diagnostic.code,
        "name": diagnostic.name,
        "severity": diagnostic.severity,
        "message": diagnostic.message,
        "help": diagnostic.help or None,
        **place(diagnostic.span),
        "end_line": diagnostic.span.end.line,
        "end_column": diagnostic.span.end.column,
        "related": [{"message": related.message, **place(related.span)} for related in diagnostic.related],
        "fix": fix_as_data(diagnostic.fix) if diagnostic.fix else None,
    }


def place(span: Span) -> Mapping[str, object]:
    """Return where a span begins."""
    return {"path": span.path, "line": span.start.line, "column": span.start.column}


def fix_as_data(fix: Fix) -> Mapping[str, object]:
    """Return a fix as JSON values."""
    edits = [
        {
            **place(edit.span),
            "end_line": edit.span.end.line,
            "end_column": edit.span.end.column,
            "replacement": edit.replacement,
        }
        for edit in fix.edits
    ]
    return {"message": fix.message, "is_safe": fix.is_safe, "edits": edits}
