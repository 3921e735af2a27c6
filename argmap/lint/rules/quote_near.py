"""A quotation that differs from its source only in accents, case, punctuation or scanning errors.

Why
    It is probably a copying error, but that is not certain, so the quotation does not count as verified.

Good
    claims:
      stay:
        text: The shop stays open.
        source: sign
        quote: open all year round
    sources:
      sign: {title: The sign at the door}
"""

from collections.abc import Iterator

from argmap.base.diagnostics import Finding, Severity
from argmap.lint.context import Context
from argmap.lint.needs import Need
from argmap.sources.quotation import Verdict

CODE = "A406"
SEVERITY = Severity.WARNING
SINCE = "0.1.0"
NEEDS = Need.NEAR


def find(context: Context) -> Iterator[Finding]:
    """Yield each quotation whose words match the source but whose letters do not."""
    for quoted in context.documents.quoted_as(Verdict.NEAR):
        found, document = quoted.found, quoted.document
        message = f'these words nearly match "{document.source.id}", but not letter by letter'
        if found.reason:
            message = f'these letters match "{document.source.id}", but {found.reason}'
        yield Finding(
            CODE,
            quoted.span,
            message,
            f"copy the words of the source; {document.where(found.places[0])} has: {found.marked}",
        )
