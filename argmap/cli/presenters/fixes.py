"""Messages about fixes that were or would be applied."""

from collections.abc import Iterator, Sequence

from argmap.base.diagnostics import Diagnostic
from argmap.base.text import visible
from argmap.language.phrases import plural, quoted


def done(diagnostic: Diagnostic) -> str:
    """Return one line about an applied fix."""
    start = diagnostic.span.start
    what = diagnostic.fix.message if diagnostic.fix else ""
    return visible(f"{diagnostic.span.path}:{start.line}:{start.column}: fixed {diagnostic.name}: {what}")


def not_written(failed: Sequence[str], written: int) -> str:
    """Return one line about a run that could not write all files."""
    return f"fixed {plural(written, 'file')}, not {quoted(failed)}, which could not be written"


def outlook(count: int, changed: int, broken: int) -> Iterator[str]:
    """Yield lines about what would be fixed: the findings and files, and how many files cannot be read."""
    if broken:
        yield f"{plural(broken, 'file')} cannot be read whole and would be left alone"
    yield f"would fix {plural(count, 'finding')} in {plural(changed, 'file')}" if count else "nothing to fix"
