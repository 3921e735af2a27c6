"""A statement that appeals to unnamed people or studies.

Why
    "Everybody knows", "studies show" and "experts agree" ask for belief but give nothing to check. Say who knows it or
    which study shows it: cite the source, or name the speaker with `by`. "Many say" and the like are allowed if the
    statement cites a source; "everybody knows" and "it goes without saying" never help.

Bad
    claims:
      stay:
        text: The shop stays open.
        claims:
          village:
            text: Studies show that a village without a shop dies.
            basis: expert-opinion

Good
    claims:
      stay:
        text: The shop stays open.
        evidence:
          village:
            text: Villages without a shop lost twice as many people as others in ten years.
            source: census
    sources:
      census: {title: The census}
"""

import re
from collections.abc import Iterator

from argmap.base.diagnostics import Finding, Severity
from argmap.lint.context import Context
from argmap.lint.wording import place_of
from argmap.model import Statement

CODE = "A517"
SEVERITY = Severity.INFO
SINCE = "0.1.0"
PREVIEW = True

# Every match of the patterns contains one of these.
PARTS = (
    "everybody",
    "everyone",
    "nobody",
    "no one",
    "known",
    "accepted",
    "agreed",
    "believed",
    "goes without",
    "often said",
    "common knowledge",
    "a fact",
    "needless",
    "undeniably",
    "we all know",
    "no doubt",
    "no question",
    "stud",
    "research",
    "scien",
    "expert",
    "critics",
    "observers",
    "analysts",
    "many",
    "most",
    "some",
)
SAYING = (
    "knows?|known|shows?|proves?|says?|agrees?|believes?|thinks?|claims?|argues?|finds?|found|suggests?|confirms?|warns?"
    "|showed|shown|proven|proved|said|agreed|argued|warned"
)
# Checking the first letters of words first halves the time. These are reported even with a citation.
EMPTY = (
    r"\b(?=[ewatniu])(?:every(?:body|one)\s+(?:knows|agrees)|(?:as\s+)?we\s+all\s+know|there\s+is\s+no\s+(?:doubt|question)\s+that"
    r"|(?:nobody|no\s+one)\s+(?:can\s+)?(?:denies|deny|doubts?)"
    r"|it\s+is\s+(?:well|widely|generally|commonly|universally)\s+(?:known|accepted|agreed|believed)"
    r"|it\s+is\s+(?:often\s+said|common\s+knowledge|a\s+(?:well-?\s?known\s+)?fact)|as\s+is\s+well\s+known|it\s+goes\s+without\s+saying|needless\s+to\s+say|undeniably)\b"
)
# These are fine if a source is cited.
NAMELESS = (
    r"\b(?=[msarlneco])(?<!if\s)(?<!though\s)(?<!although\s)(?:(?:many|most|some|several|all|recent|later|numerous|leading)\s+){0,3}"
    r"(?:(?:stud(?:y|ies)|research|scien(?:ce|tists)|experts|critics|observers|analysts|researchers)"
    rf"(?:\s+ha(?:s|ve))?(?:\s+long)?|(?:many|most|some)(?:\s+people)?)\s+(?:{SAYING})\b(?!\s+of\b)"
    r"|\baccording\s+to\s+(?:\w+\s+)?(?:experts|scientists|studies|critics|observers|analysts|researchers)\b"
)


def find(context: Context) -> Iterator[Finding]:
    """Yield each statement with such words, located at the first of them."""
    for statement in context.wording.holding(*PARTS):
        found = re.search(EMPTY, statement.text, re.IGNORECASE)
        if not (found or has_name(statement)):
            found = re.search(NAMELESS, statement.text, re.IGNORECASE)
        if found:
            words = found[0].split()
            where = re.compile(r"\s+".join(map(re.escape, words)))
            message = f'"{statement.id}" appeals to "{" ".join(words)}" without naming anyone'
            yield Finding(CODE, place_of(statement, where), message, "cite the source, or say who says it")


def has_name(statement: Statement) -> bool:
    """Return whether a statement names its source or speaker, or has such a field that could not be read."""
    fields = {"by", "source", "citations", "url"}
    return bool(statement.by or statement.citations or statement.url) or not fields.isdisjoint(statement.places)
