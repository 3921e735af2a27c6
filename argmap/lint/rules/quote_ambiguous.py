"""A quotation that occurs several times in its source.

Why
    Readers cannot tell which occurrence is meant, and the contexts may differ.

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
from argmap.sources.quotation.search import MOST_PLACES

CODE = "A407"
SEVERITY = Severity.WARNING
SINCE = "0.1.0"
NEEDS = Need.AMBIGUOUS
MOST_SHOWN = 5


def find(context: Context) -> Iterator[Finding]:
    """Yield each quotation with several occurrences."""
    for quoted in context.documents.quoted_as(Verdict.AMBIGUOUS):
        found, document = quoted.found, quoted.document
        places = ", ".join(dict.fromkeys(document.where(place) for place in found.places[:MOST_SHOWN]))
        least = "at least " if len(found.places) == MOST_PLACES else ""
        number = f"{least}{len(found.places)} places" if len(found.places) > 1 else "a place"
        message = f'these words occur in {number} of "{document.source.id}" ({places})'
        help_text = 'quote more words, or add "prefix" or "suffix" with the words around them'
        if found.reason:
            message += f", but {found.reason}"
            help_text = "change it to the words around the quotation, or remove it"
        yield Finding(CODE, quoted.span, message, help_text)
