"""A statement without the reserve of the words that it quotes.

Why
    The source says may, probably, reportedly or some; the statement says it is so. The author is made to claim
    more than was written.

Bad
    claims:
      stay:
        text: The shop stays open all year.
        source: sign
        quote: the shop may perhaps stay open all year
    sources:
      sign: {title: The sign at the door}

Good
    claims:
      stay:
        text: The shop may stay open all year.
        source: sign
        quote: the shop may perhaps stay open all year
    sources:
      sign: {title: The sign at the door}
"""

from collections.abc import Iterator

from argmap.base.diagnostics import Finding, Severity
from argmap.lint.context import Context
from argmap.lint.needs import Need
from argmap.sources.documents import quotations
from argmap.sources.quotation.differences import doubts_in
from argmap.sources.quotation.normalise import normal_quotation

CODE = "A507"
SEVERITY = Severity.WARNING
SINCE = "0.1.0"
NEEDS = Need.QUOTATIONS


def find(context: Context) -> Iterator[Finding]:
    """Yield each statement that has lost all the reserve of one of its quotations."""
    for statement, citation in quotations(context.graph.map):
        doubts = doubts_in(normal_quotation(" ".join(citation.quote)))
        stated = doubts_in(normal_quotation(statement.text))
        if doubts and statement.text and not (stated or statement.likelihood or statement.voice == "reported"):
            message = f'the quotation says "{doubts[0]}", and the statement has no such reserve'
            yield Finding(CODE, statement.place("text"), message, "keep the reserve of the source in the statement")
