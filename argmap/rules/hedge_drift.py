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

from argmap.diagnostic import Finding, Severity
from argmap.graph import Graph
from argmap.quotation.differences import DOUBTS, words
from argmap.quotation.normal import normal_quotation
from argmap.works import quotations

CODE = "A507"
SEVERITY = Severity.WARNING


def find(graph: Graph) -> Iterator[Finding]:
    """Yield each statement that has lost all the reserve of one of its quotations."""
    for statement, citation in quotations(graph.map):
        doubts = doubts_in(" ".join(citation.quote))
        has_reserve = doubts_in(statement.text) or statement.likelihood or statement.voice == "reported"
        if doubts and not has_reserve:
            span = statement.places.get("text", statement.span)
            message = f'the quotation says "{doubts[0]}", and the statement has no such reserve'
            yield Finding(CODE, span, message, "keep the reserve of the source in the statement")


def doubts_in(text: str) -> list[str]:
    """Return the words of a text that say something with reserve."""
    return [word for word in words(normal_quotation(text)) if word.casefold() in DOUBTS]
