"""Conversion of diagnostics to JSON values."""

from collections.abc import Mapping

from argmap.base.diagnostics import Diagnostic, Fix
from argmap.base.text import Span


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
    """Return the path and start of a span as JSON values."""
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
