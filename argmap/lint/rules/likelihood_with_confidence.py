"""A sentence that states both a likelihood and a confidence.

Why
    Likelihood is about the world, confidence about the evidence. In one sentence they blur: does "high confidence that
    it is likely" mean 95 percent or 55? Intelligence Community Directive 203 therefore asks to keep them in separate
    sentences. The fields `likelihood` and `confidence` do that; a statement may have both.

Bad
    claims:
      stay:
        text: We have high confidence that the shop is likely to stay open.
        source: ledger
    sources:
      ledger: {title: The ledger}

Good
    claims:
      stay:
        text: The shop is likely to stay open.
        likelihood: likely
        confidence: high
        source: ledger
    sources:
      ledger: {title: The ledger}
"""

import re
from collections.abc import Iterator

from argmap.base.diagnostics import Finding, Severity
from argmap.language.likelihoods import estimates_of
from argmap.lint.context import Context
from argmap.lint.wording import place_of

CODE = "A509"
SEVERITY = Severity.WARNING
SINCE = "0.1.0"
CONFIDENCE = (
    r"(?i)\b(?:(?:very\s+)?(?:high|medium|moderate|low|great|little)\s+confidence(?!\s+in\b)"
    r"|confidence\s+is\s+(?:\w+\s+)?(?:high|medium|moderate|low)"
    r"|(?:am|are|is|be|were|was|feel)\s+(?:\w+\s+)?confident\b)"
)


def find(context: Context) -> Iterator[Finding]:
    """Yield each statement whose text has words of both kinds, located at those of confidence."""
    estimates = estimates_of(context.graph.map.lexicon)
    for statement in context.wording.holding("confiden"):
        certain = re.compile(CONFIDENCE)
        match = certain.search(statement.text)
        likelihood = next(estimates.mentions(statement.text), None) if match else None
        if match and likelihood:
            confidence = " ".join(match[0].split())
            message = f'"{confidence}" expresses confidence, and "{likelihood.estimate.words}" likelihood'
            help_text = 'keep one of them in the text, and move the other to its field, "likelihood" or "confidence"'
            yield Finding(CODE, place_of(statement, certain), message, help_text)
