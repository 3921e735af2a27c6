"""A quotation whose words are not in its source.

Why
    Readers who look it up find nothing. The message shows the most similar passage, if there is one and the text of the
    source is available.

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

CODE = "A404"
SEVERITY = Severity.ERROR
SINCE = "0.1.0"
NEEDS = Need.NOT_FOUND


def find(context: Context) -> Iterator[Finding]:
    """Yield each quotation with no similar passage in its source."""
    for quoted in context.documents.quoted_as(Verdict.NOT_FOUND):
        found, document = quoted.found, quoted.document
        nearest = f"{document.where(found.places[0])} has: {found.passage}" if found.places else ""
        help_text = "quote the words of the source, or name the right source"
        if nearest:
            help_text += f"; nearest, {nearest}"
        elif not document.path:
            help_text += "; its text is not available, so similar words cannot be shown"
        message = f'these words are not in "{document.source.id}"'
        if found.reason:
            message = f'these words are not one passage of "{document.source.id}": {found.reason}'
            help_text = f'quote each passage separately, or mark omissions with "..."; {nearest}'
        if document.damage:
            help_text += f"; {document.damage}: extract it again, or copy the text by hand"
        yield Finding(CODE, quoted.span, message, help_text)
