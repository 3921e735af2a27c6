"""A quotation that differs from its source in letters only: accents, case, punctuation, or what scanners confuse.

Why
    It is most likely the same words, badly copied. Likely is not certain, so it does not count as verified.

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
    """Yield each quotation with the words of the source but not its letters."""
    for quoted in context.documents.quoted_as(Verdict.NEAR):
        found, document = quoted.found, quoted.document
        message = f'these are nearly the words of "{document.source.id}", but not letter by letter'
        if found.reason:
            message = f'these are the letters of "{document.source.id}", but {found.reason}'
        yield Finding(CODE, quoted.span, message, f"{document.where(found.places[0])} has: {found.marked}")
