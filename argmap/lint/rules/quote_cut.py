"""A quotation cut so that its meaning may change.

Why
    The words match the source, but what was left out next to them or between them may change what they say: a negation,
    a hedge (may, reportedly), a contrast or condition (but, unless, if) or a denial (denies that, refused to) within
    two words of the quotation or in a gap; a question mark; the first part of a compound (non-violent); a part of a
    number (50 million, CHF 50, twenty-five, 5-year). The same applies to words in brackets that negate, or that replace
    words of the source.

    It is not reported if a statement that replies to this one quotes what was left out.

    Such words are known in nine languages: English, German, French, Spanish, Russian, Arabic, Hindi, Chinese and
    Japanese. The English and German lists were tested on running text. The others have not been reviewed by native
    speakers; they were compared with the stop words of stopwords-iso, which cover nearly all Spanish negations, but
    almost none of the Chinese and Japanese hedges. The `language` of a source selects the list; otherwise the words of
    its text do. In other languages a verdict says "cut: not checked".

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
from argmap.sources.citations import left_out
from argmap.sources.quotation import CutKind, Found, Verdict

CODE = "A408"
SEVERITY = Severity.WARNING
SINCE = "0.1.0"
NEEDS = Need.CUT


def find(context: Context) -> Iterator[Finding]:
    """Yield each quotation that leaves out such words."""
    for quoted in context.documents.quoted_as(Verdict.CUT):
        found, document = quoted.found, quoted.document
        yield Finding(CODE, quoted.span, *message_for(found, document.source.id, document.where(found.places[0])))


def message_for(found: Found, source: str, where: str) -> tuple[str, str]:
    """Return the message and the help for a cut quotation."""
    kind = found.cut.kind if found.cut else None
    if kind is CutKind.QUESTION:
        message = f'"{source}" asks this as a question, but the quotation does not'
        return message, f"quote the question with its mark, or the words that answer it; see {where}"
    if kind is CutKind.INSERTION:
        message = (
            f'the quotation from "{source}" is verified except for "[{found.cut_words}]", which may change its meaning'
        )
        return message, f"quote the words of the source instead; see {where}"
    message = f'the quotation leaves out {left_out(found)}, which may change the meaning of "{source}"'
    return message, f"quote these words too, here or in a statement that replies to this one; see {where}"
