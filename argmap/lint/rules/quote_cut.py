"""A true quotation cut where its meaning turns.

Why
    The words are those of the source, but what was left out next to them or between them changes what they say: a
    negation, a doubt (may, reportedly), a turn (but, unless, if) or a denial (denies that, refused to) within two words
    of the quotation, or in a gap of it; the mark of a question; the first part of a compound (non-violent). So do words
    in brackets that negate, or take the place of words of the source.

    A statement that replies to this one, and quotes what was left out, makes it whole.

    Such words are known in nine languages: English, German, French, Spanish, Russian, Arabic, Hindi, Chinese and
    Japanese. The lists of English and German were tried on running text. The others are our own, no native speaker has
    read them, and they were compared with the stop words of stopwords-iso, which cover each language differently:
    nearly all of the Spanish negations, and almost none of the Chinese and Japanese hedges.
    The `language` of a source says which list serves, or else the words of its text. In other languages a verdict says
    "cut: not checked".

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
    """Yield each quotation that leaves out a turn."""
    for quoted in context.documents.quoted_as(Verdict.CUT):
        found, document = quoted.found, quoted.document
        yield Finding(CODE, quoted.span, *tell(found, document.source.id, document.where(found.places[0])))


def tell(found: Found, source: str, where: str) -> tuple[str, str]:
    """Return what is wrong with a cut quotation, and what to do."""
    kind = found.cut.kind if found.cut else None
    if kind is CutKind.QUESTION:
        message = f'"{source}" asks this, and the quotation does not say so'
        return message, f"quote the question with its mark, or the words that answer it; it is at {where}"
    if kind is CutKind.INSERTION:
        message = f'the words of "{source}" are verified but for "[{found.cut_words}]", which may change what they say'
        return message, f"quote the words of the source instead; they are at {where}"
    message = f'the quotation leaves out {left_out(found)}, which may change what "{source}" says'
    return message, f"quote these words too, or in a statement that replies to this one; they are at {where}"
