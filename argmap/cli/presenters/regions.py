"""Messages about regions of documents: those out of date, problems with markers, and what was done."""

from argmap.base.text import Span, visible
from argmap.language.phrases import plural


def place(span: Span) -> str:
    """Return the position of a marker in a form that editors and terminals recognise as a link."""
    line, column = span.start
    return f"{visible(span.path)}:{line}:{column}"


def problem(span: Span, message: str, help_text: str) -> str:
    """Return a line about a problem with a marker."""
    return f"{place(span)}: {message}{f'; {help_text}' if help_text else ''}"


def stale(span: Span, kind: str, picture: str | None) -> str:
    """Return a line about a region that is out of date."""
    drawn = f" ({visible(picture)})" if picture else ""
    return f'{place(span)}: "{kind}" is out of date{drawn}\n'


def refused(problems: int) -> str:
    """Return the message that nothing was written."""
    return f"{plural(problems, 'problem')}; nothing was written"


def summary(stale_regions: int, regions: int, *, is_asked_only: bool) -> str:
    """Return one line about all regions: how many were out of date, and how many were not."""
    if not regions:
        return "there are no regions: argmap sync --help shows how one is marked"
    if not stale_regions:
        return f"{plural(regions, 'region')} up to date"
    done = "out of date" if is_asked_only else "updated"
    rest = regions - stale_regions
    return f"{plural(stale_regions, 'region')} {done}{f', {rest:,} up to date' if rest else ''}"
