"""A universal claim that rests only on single cases.

Why
    One example shows that there is such a case, not that all cases are like it, and one counterexample refutes "all",
    "every" and "nobody". Claim less ("some", "many"), or add evidence about all of them. A single case is a reason
    whose `basis` is `example`, `testimony`, `experience` or `case-study`, or that says what happened to one person or
    thing; the claim is reported if it has no other reasons.

Bad
    claims:
      loved:
        text: Everybody in the village loves the shop.
        evidence:
          neighbour:
            text: A neighbour says that she loves the shop.
            source: letters
            basis: testimony
    sources:
      letters: {title: Letters of customers}

Good
    claims:
      loved:
        text: Some people in the village love the shop.
        evidence:
          neighbour:
            text: A neighbour says that she loves the shop.
            source: letters
            basis: testimony
    sources:
      letters: {title: Letters of customers}
"""

import re
from collections.abc import Iterator

from argmap.base.diagnostics import Finding, Related, Severity
from argmap.lint.context import Context
from argmap.lint.wording import place_of
from argmap.model import Kind, Relation, Statement

CODE = "A516"
SEVERITY = Severity.INFO
SINCE = "0.1.0"
PREVIEW = True

# Every match of the pattern contains one of these.
PARTS = ("no ", "all ", "every", "nobody", "no one", "none", "always", "never")
UNIVERSAL = (
    r"(?i)(?<!at\s)(?<!after\s)(?<!above\s)(?<!not\s)\b(?:all(?!\s+(?:right|but|along|over|in\s+all)\b)"
    r"|every(?:body|one|thing)?(?!\s+(?:time|day|year|week|month|reason)\b)|nobody|no\s+one|none|always|never)\b|^No(?!\s+(?:doubt|longer)\b)\b"
)
# Cases do not show what ought to be.
OUGHT = r"(?i)\b(?:should|ought|must|may|entitled)\b"
SINGLE_BASES = frozenset({"example", "testimony", "experience", "case-study"})
# A name at the beginning, and what happened to it: "Lea became sad".
ONE_CASE = (
    r"(?:(?:A|An|One)\s+(?:\w+\s+){1,4}?|[A-Z][a-z]+\s+)"
    r"(?:\w+ed|became|got|lost|won|felt|had|was|said|says|went|died|found|left|saw|came|took|fell|grew|began|bought)\b"
)
MANY = r"(?i)\b(?:all|every\w*|nobody|none|always|never|most|percent|per\s+cent|majority|average|median)\b|%"


def find(context: Context) -> Iterator[Finding]:
    """Yield each such claim at its universal word."""
    graph = context.graph
    for statement in context.wording.holding(*PARTS):
        if statement.kind is Kind.EVIDENCE:
            continue
        steps = graph.steps_to(statement.id, Relation.SUPPORTS)
        reasons = [graph.map.statements[name] for step in steps for name in step.premises]
        single = [reason for reason in reasons if is_single(reason)]
        if not single or any(map(is_general, reasons)):
            continue
        match = re.search(UNIVERSAL, statement.text)
        if match and not re.search(OUGHT, statement.text):
            word = " ".join(match[0].split())
            message = f'"{statement.id}" says "{word.casefold()}", but "{single[0].id}" is a single case'
            help_text = 'claim less, with "some" or "many", or add a reason about all of them'
            related = (Related("the single case", single[0].place("text")),)
            yield Finding(CODE, place_of(statement, re.compile(rf"\b{re.escape(word)}\b")), message, help_text, related)


def is_single(reason: Statement) -> bool:
    """Return whether a reason describes a single case."""
    if reason.kind is not Kind.EVIDENCE:
        return False
    return reason.basis in SINGLE_BASES or ("basis" not in reason.places and bool(re.match(ONE_CASE, reason.text)))


def is_general(reason: Statement) -> bool:
    """Return whether a reason is about many cases or things in general, or whether this is not known."""
    if reason.kind is not Kind.EVIDENCE or re.search(MANY, reason.text):
        return True
    return reason.basis not in SINGLE_BASES and "basis" in reason.places
