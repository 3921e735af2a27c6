"""A statement that begins with a pronoun.

Why
    Statements are read in isolation, in a box of a picture or in an answer, where nobody knows who "they" are. Name
    them. The rule reports he, she, it, they and their forms, and this, that, these and those before a verb, but not a
    dummy "it", as in "It is hard to say".

Bad
    claims:
      stay:
        text: The shop stays open.
        evidence:
          trade:
            text: It earned more than in any year before.
            source: ledger
    sources:
      ledger: {title: The ledger}

Good
    claims:
      stay:
        text: The shop stays open.
        evidence:
          trade:
            text: The shop earned more than in any year before.
            source: ledger
    sources:
      ledger: {title: The ledger}
"""

import re
from collections.abc import Iterator

from argmap.base.diagnostics import Finding, Severity
from argmap.language.english import is_english
from argmap.lint.context import Context
from argmap.lint.wording import place_of

CODE = "A510"
SEVERITY = Severity.INFO
SINCE = "0.1.0"
STARTS = ("He", "She", "It", "They", "His", "Her", "Its", "Their", "This", "That", "These", "Those")
# Before such a verb, "this" is a pronoun rather than a determiner as in "this town".
VERBS = (
    "is|isn't|are|aren't|was|wasn't|were|weren't|will|won't|would|can|cannot|can't|could|may|might|must|should|has|have"
    "|had|does|doesn't|did|means|shows|proves|makes|gives|seems|leads|causes|follows|applies|alone"
)
START = rf"(?:He|She|They|His|Her|Its|Their|It)\b|(?:This|That|These|Those)\s+(?:{VERBS})\b"
# "It is clear that", "It takes two to", "It rains", "It was cold", "It was he who": a dummy subject.
FILLING = (
    r"(?s)It\s+(?:is|was|(?:will|would|has|had)\s+be(?:en)?)\s+"
    r"(?:\w+\s+)?(?:cold|warm|hot|dark|late|early|time)"
    r"|It\s+(?:\w+\s+)?(?:rain|snow|follow|matter|depend)(?:s|ed|ing)?\b"
    r"|(?:He|She|They|Those)\s+who\b"
    r"|It\s.*\b(?:that|to|whether|who|which|if|how|when|why|what|whose)\b"
)


def find(context: Context) -> Iterator[Finding]:
    """Yield each such English statement, located at its first word."""
    words = context.wording.words
    for statement in context.graph.map.statements.values():
        text = statement.text
        if not text.startswith(STARTS) or not re.match(START, text) or re.match(FILLING, text):
            continue
        if is_english(words[statement.id]):
            first = text.split(maxsplit=1)[0]
            message = f'"{statement.id}" begins with "{first}", which is unclear in isolation'
            yield Finding(
                CODE, place_of(statement, re.compile(rf"\b{re.escape(first)}\b")), message, "name what it stands for"
            )
