"""Diagnostics, findings and fixes as plain values; problems in argument files are never exceptions."""

from enum import StrEnum

from argmap.base.representation import short_repr
from argmap.base.text import Span
from argmap.base.tuples import NamedTuple


class Severity(StrEnum):
    """How serious a diagnostic is, most serious first."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Edit(NamedTuple):
    """The replacement of one span of text."""

    span: Span
    replacement: str

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


class Fix(NamedTuple):
    """Edits that together fix a finding without changing what the author means.

    A fix that is not safe rests on a guess and may change the meaning; it is applied only on request.
    """

    message: str
    edits: tuple[Edit, ...]
    is_safe: bool = True

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


class Related(NamedTuple):
    """A second place that helps to explain a finding."""

    message: str
    span: Span

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


class Finding(NamedTuple):
    """A problem as the reader or a rule reports it. Without a severity it gets that of its rule."""

    code: str
    span: Span
    message: str
    help: str = ""
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    severity: Severity | None = None

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


class Diagnostic(NamedTuple):
    """A finding together with the name and severity of its rule, as it is shown to users."""

    code: str
    name: str
    severity: Severity
    span: Span
    message: str
    help: str = ""
    related: tuple[Related, ...] = ()
    fix: Fix | None = None

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)

    @property
    def has_safe_fix(self) -> bool:
        """Whether `--fix` applies the fix without further options."""
        return self.fix is not None and self.fix.is_safe


def by_place(diagnostic: Diagnostic) -> tuple[str, int, int, str, str]:
    """Return the key that sorts diagnostics by file, position and code."""
    span = diagnostic.span
    return span.path, span.first, span.last, diagnostic.code, diagnostic.message
