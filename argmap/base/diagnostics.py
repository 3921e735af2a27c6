"""What there is to say about an argument file: values, never exceptions."""

from enum import StrEnum
from typing import NamedTuple

from argmap.base.representation import short_repr
from argmap.base.text import Span


class Severity(StrEnum):
    """How much a diagnostic matters, the worst first."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Edit(NamedTuple):
    """One replacement of a stretch of text."""

    span: Span
    replacement: str

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


class Fix(NamedTuple):
    """Edits that together fix a finding without changing what the author means.

    One that is not safe most likely does so too, but rests on a guess: it is made only when that is asked for.
    """

    message: str
    edits: tuple[Edit, ...]
    is_safe: bool = True

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


class Related(NamedTuple):
    """A second place that explains a finding."""

    message: str
    span: Span

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


class Finding(NamedTuple):
    """What the reader or a rule found, before the rule's name is known. Without a severity it has its rule's."""

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
    """A finding with the name and severity of its rule: what people and programs are shown."""

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
        """Whether --fix fixes it without being asked for more."""
        return self.fix is not None and self.fix.is_safe


def by_place(diagnostic: Diagnostic) -> tuple[str, int, int, str, str]:
    """Return the key that orders diagnostics by file, place and code."""
    span = diagnostic.span
    return span.path, span.first, span.last, diagnostic.code, diagnostic.message
