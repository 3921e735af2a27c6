"""A statement that affirms what its quotation denies, denies what it affirms, or adds "always" or "never".

Why
    The source says that the council will not send soldiers, the statement that it will. One lost "not" reverses a
    source, and "always" turns an event into a rule. The rule looks for a negation next to a word that the statement
    shares but does not negate, and the reverse; the two must share another word too. Suppositions, as after "if", are
    ignored.

Bad
    claims:
      soldiers:
        text: The council will send soldiers to the border.
        source: minutes
        quote: the council will not send soldiers
    sources:
      minutes: {title: Minutes of the council}

Good
    claims:
      soldiers:
        text: The council will not send soldiers to the border.
        source: minutes
        quote: the council will not send soldiers
    sources:
      minutes: {title: Minutes of the council}
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from argmap.base.diagnostics import Finding, Related, Severity
from argmap.language.english import is_english
from argmap.language.polarity import UNIVERSAL, base_of, denials, is_negative, matters
from argmap.lint.context import Context
from argmap.lint.needs import Need
from argmap.lint.wording import MOST_COMPARED, words_of

CODE = "A513"
SEVERITY = Severity.WARNING
SINCE = "0.1.0"
NEEDS = Need.QUOTATIONS

FEWEST_OF_THINGS = 2
FOR_ALL = frozenset({"always", "never"})
ALL = frozenset({"all", "every", "always", "everybody", "everyone", "everything"})
# "Never mind" and "never before" are not universal.
PHRASES = frozenset({"mind", "before"})


def find(context: Context) -> Iterator[Finding]:
    """Yield each statement that reverses its quotation, or makes a rule of it."""
    for statement in context.map.statements.values():
        quotes = [citation for citation in statement.citations if citation.quote]
        quotation = " ".join(part for citation in quotes for part in citation.quote)
        message = drift(statement.id, statement.text, quotation) if quotes else ""
        if message:
            related = (Related("the quotation", quotes[0].quote_span or statement.span),)
            help_text = "state what the quotation says, or quote the words that say it"
            yield Finding(CODE, statement.place("text"), message, help_text, related)


@lru_cache(MOST_COMPARED)
def drift(name: str, text: str, quotation: str) -> str:
    """Return the message about a statement that reverses or generalises its quotation; empty for a question."""
    stated, quoted = words_of(text), words_of(quotation)
    if not stated or "?" in quotation or not (is_english(stated) or is_english(quoted)):
        return ""
    return turned(name, stated, quoted) or widened(name, stated, quoted)


def turned(name: str, stated: Sequence[str], quoted: Sequence[str]) -> str:
    """Return the message on a statement that denies what its quotation affirms, or affirms what it denies."""
    for one, other, message in (
        (quoted, stated, f'the quotation in "{name}" says "{{}}", but the statement does not deny it'),
        (stated, quoted, f'"{name}" says "{{}}", but its quotation does not deny it'),
    ):
        if is_negative(other):
            continue
        found = list(denials(one))
        if not found:
            continue
        affirmed = matters(other)
        # A sentence may affirm of one thing what it denies of another.
        left = Counter(map(base_of, one)) - Counter(denial.stem for denial in found)
        for denial in found:
            fewest = FEWEST_OF_THINGS if denial.is_thing else 1
            is_same = denial.stem in affirmed and len(affirmed & denial.near) >= fewest
            if is_same and not left[denial.stem]:
                return message.format(denial.words)
    return ""


def widened(name: str, stated: Sequence[str], quoted: Sequence[str]) -> str:
    """Return the message on a statement with "always" or "never" whose quotation has neither."""
    pairs = zip(stated, [*stated[1:], ""], strict=True)
    added = next((word for word, following in pairs if word in FOR_ALL and following not in PHRASES), "")
    if added and UNIVERSAL.isdisjoint(quoted):
        return f'"{name}" says "{added}", but its quotation does not'
    for denying, word in pairwise(quoted):
        if denying == "not" and word in ALL and word in stated and ("not", word) not in pairwise(stated):
            return f'"{name}" says "{word}", but its quotation "not {word}"'
    return ""
