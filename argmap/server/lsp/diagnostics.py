"""Diagnostics in the form of the protocol."""

from collections.abc import Iterable, Mapping, Sequence

from lsprotocol.types import (
    Diagnostic,
    DiagnosticRelatedInformation,
    DiagnosticSeverity,
    DiagnosticTag,
    Location,
)

from argmap.base import diagnostics as base
from argmap.base.diagnostics import Severity
from argmap.base.text import NOWHERE
from argmap.server.lsp.documents import OpenDocument
from argmap.server.lsp.view import address, range_now

SOURCE = "argmap"
# The maximum number of diagnostics sent for a file; errors go first.
MOST = 1000
SEVERITIES = {
    Severity.ERROR: DiagnosticSeverity.Error,
    Severity.WARNING: DiagnosticSeverity.Warning,
    Severity.INFO: DiagnosticSeverity.Information,
}
ORDER = {severity: number for number, severity in enumerate(Severity)}
# What these rules report can be removed without effect; editors show it faded.
UNNECESSARY = frozenset({"unused-allow", "unused-source", "duplicate-relation", "duplicate-key"})


def chosen(diagnostics: Sequence[base.Diagnostic]) -> list[base.Diagnostic]:
    """Return the diagnostics of one file in order, without duplicates; if there are too many, the most serious ones."""
    unique = sorted(dict.fromkeys(diagnostics), key=base.by_place)
    kept = sorted(unique, key=lambda each: ORDER[each.severity])[:MOST]
    return sorted(kept, key=base.by_place)


def as_diagnostic(given: base.Diagnostic, documents: Mapping[str, OpenDocument], encoding: str) -> Diagnostic:
    """Return a diagnostic in the form of the protocol. Its data describe its fix, if there is one."""
    return Diagnostic(
        range=range_now(given.span, documents, encoding),
        message=f"{given.message}\n{given.help}" if given.help else given.message,
        severity=SEVERITIES[given.severity],
        code=given.name,
        source=SOURCE,
        tags=[DiagnosticTag.Unnecessary] if given.name in UNNECESSARY else None,
        related_information=list(related(given.related, documents, encoding)) or None,
        data={"fix": given.fix.message, "isSafe": given.fix.is_safe} if given.fix else None,
    )


def related(
    places: Iterable[base.Related], documents: Mapping[str, OpenDocument], encoding: str
) -> Iterable[DiagnosticRelatedInformation]:
    """Yield the places that help to explain a diagnostic."""
    for message, span in places:
        if span is not NOWHERE:
            location = Location(address(span.path, documents), range_now(span, documents, encoding))
            yield DiagnosticRelatedInformation(location, message)
