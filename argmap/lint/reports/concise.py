"""One line a diagnostic, as compilers write them."""

from argmap.base.text import visible
from argmap.lint.summary import Summary


def report(summary: Summary, *, colour: bool = False, complete: bool = False) -> str:
    """Return `file:line:column: code severity: message (name)` lines."""
    lines = []
    for diagnostic in summary.diagnostics:
        start = diagnostic.span.start
        place = f"{diagnostic.span.path}:{start.line}:{start.column}"
        mended = " [*]" if diagnostic.has_safe_fix else ""
        line = f"{place}: {diagnostic.code} {diagnostic.severity}{mended}: {diagnostic.message} ({diagnostic.name})"
        lines.append(visible(line) + "\n")
    return "".join(lines)
