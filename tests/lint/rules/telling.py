"""All that one rule reports for a map made from a few lines."""

from datetime import date

from argmap.base.diagnostics import Diagnostic
from argmap.base.text import Span, Text
from argmap.lint.checker import check
from argmap.lint.settings import Settings
from argmap.workspace.project import Project

HEAD = "argmap: 1\ntitle: A map\n"
HEAD_LINES = 2


def found(rule: str, content: str, today: date | None = None) -> list[Diagnostic]:
    """Return what a rule finds in a map, without the lines that every map begins with."""
    checked = check(Text("map.yaml", HEAD + content), Project("."), settings=Settings(today=today, preview=True))
    assert checked.is_whole, [(d.code, d.message, d.span.start) for d in checked.diagnostics]
    return [diagnostic for diagnostic in checked.diagnostics if diagnostic.name == rule]


def told(rule: str, content: str, today: date | None = None) -> str:
    """Return all that a rule says: for each finding a line, one with its help, and one for each related place."""
    lines = []
    for diagnostic in found(rule, content, today):
        lines += [head_of(diagnostic), f"  = {diagnostic.help}"]
        lines += [f"  + {place(one.span)} {one.message}" for one in diagnostic.related]
    return "".join(f"{line}\n" for line in lines)


def heads(rule: str, content: str, today: date | None = None) -> list[str]:
    """Return the first line of each finding: its severity, its place and its message."""
    return [head_of(diagnostic) for diagnostic in found(rule, content, today)]


def head_of(diagnostic: Diagnostic) -> str:
    """Return the severity, the place and the message of a diagnostic."""
    return f"{diagnostic.severity} {place(diagnostic.span)} {diagnostic.message}"


def place(span: Span) -> str:
    """Return where a span begins and ends. The lines that every map begins with are not counted."""
    start, end = span.start, span.end
    last = f"{end.line - HEAD_LINES}:{end.column}" if end.line != start.line else f"{end.column}"
    return f"{start.line - HEAD_LINES}:{start.column}-{last}"
