"""A true quotation cut where its meaning turns.

Why
    In the source the sentence goes on with but, although, whereas, unless or if, or a word such as some, may,
    reportedly or not stands right before it. Without that word the source says something else.

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

CODE = "A408"
SEVERITY = Severity.WARNING
SINCE = "0.1.0"
NEEDS = Need.CUT


def find(context: Context) -> Iterator[Finding]:
    """Yield each quotation that leaves out a turn."""
    for quoted in context.documents.quoted_as(Verdict.CUT):
        found, document = quoted.found, quoted.document
        message = f'the quotation leaves out "{found.cut}", which changes what "{document.source.id}" says'
        yield Finding(
            CODE, quoted.span, message, f"quote these words too; they are at {document.where(found.places[0])}"
        )
