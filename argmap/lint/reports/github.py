"""Workflow commands of GitHub Actions, shown next to the lines of a pull request."""

from argmap.base.diagnostics import Diagnostic, Severity
from argmap.base.escapes import github_message, github_property
from argmap.lint.summary import Summary

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def report(summary: Summary, *, colour: bool = False, complete: bool = False) -> str:
    """Return one command per line: `::error title=...,file=...,line=...::message`."""
    return "".join(command(diagnostic) + "\n" for diagnostic in summary.diagnostics)


def command(diagnostic: Diagnostic) -> str:
    """Return the command for a diagnostic. GitHub accepts columns only within a single line."""
    start, end = diagnostic.span.start, diagnostic.span.end
    properties: dict[str, object] = {
        "title": f"{diagnostic.code} {diagnostic.name}",
        "file": diagnostic.span.path,
        "line": start.line,
        "endLine": end.line,
    }
    if start.line == end.line:
        properties |= {"col": start.column, "endColumn": end.column}
    written = ",".join(f"{name}={github_property(str(value))}" for name, value in properties.items())
    message = "%0A".join(github_message(line) for line in (diagnostic.message, diagnostic.help) if line)
    return f"::{COMMANDS[diagnostic.severity]} {written}::{message}"
