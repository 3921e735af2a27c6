"""One line per diagnostic, in the format of compilers."""

from argmap.base.text import visible
from argmap.lint.summary import Summary


def report(summary: Summary, *, colour: bool = False, complete: bool = False) -> str:
    """Return `file:line:column: code severity: message (name)` lines."""
    lines = []
    for diagnostic in summary.diagnostics:
        start = diagnostic.span.start
        place = f"{diagnostic.span.path}:{start.line}:{start.column}"
        fixed = " [*]" if diagnostic.has_safe_fix else ""
        line = f"{place}: {diagnostic.code} {diagnostic.severity}{fixed}: {diagnostic.message} ({diagnostic.name})"
        lines.append(visible(line) + "\n")
    return "".join(lines)
