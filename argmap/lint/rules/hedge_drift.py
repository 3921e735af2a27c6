"""A statement that drops the hedge of its quotation.

Why
    The source says probably, might or reportedly; the statement says it is so. This makes the author claim more than
    was written. The rule looks for hedging adverbs and verbs that govern the main clause of what the statement repeats,
    and for "might" where the statement says "likely"; it ignores "may", "can" and "could", which can express permission
    or possibility.

Bad
    claims:
      stay:
        text: The shop stays open all year.
        source: sign
        quote: the shop will perhaps stay open all year
    sources:
      sign: {title: The sign at the door}

Good
    claims:
      stay:
        text: The shop may stay open all year.
        source: sign
        quote: the shop will perhaps stay open all year
    sources:
      sign: {title: The sign at the door}
"""

from collections.abc import Iterator
from functools import lru_cache

from argmap.base.diagnostics import Finding, Severity
from argmap.language.reserve import is_careful, is_too_sure, reserves, speaks_of
from argmap.lint.context import Context
from argmap.lint.needs import Need
from argmap.lint.unread import is_unread
from argmap.lint.wording import MOST_COMPARED, words_of
from argmap.model import Statement
from argmap.sources.quoted import quotations

CODE = "A507"
SEVERITY = Severity.INFO
SINCE = "0.1.0"
NEEDS = Need.QUOTATIONS

HELP = "keep the hedge of the source in the statement"


def find(context: Context) -> Iterator[Finding]:
    """Yield each statement that has lost the hedge of one of its quotations."""
    for statement, citation in quotations(context.map):
        message = "" if has_reserve(statement) else drift(statement.text, " ".join(citation.quote))
        if message:
            yield Finding(CODE, statement.place("text"), message, HELP)


@lru_cache(MOST_COMPARED)
def drift(text: str, quotation: str) -> str:
    """Return the message about a text that drops the hedge of its quotation, or an empty string."""
    words = words_of(text)
    careful, too_sure = is_careful(words), is_too_sure(words)
    for reserve in reserves(quotation) if too_sure or not careful else ():
        if speaks_of(reserve.clause, words) and (not careful or reserve.is_slight):
            has = "says that it is likely" if careful else "does not"
            return f'the quotation says "{reserve.word}", but the statement {has}'
    return ""


def has_reserve(statement: Statement) -> bool:
    """Return whether a statement is hedged in another field, or whether this is not known."""
    is_reported = statement.voice == "reported" or is_unread(statement, "voice")
    return is_reported or bool(statement.likelihood) or is_unread(statement, "likelihood")
