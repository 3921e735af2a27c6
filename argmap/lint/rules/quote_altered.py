"""A quotation whose words differ from its source.

Why
    A dropped "not" or a changed number makes a quotation false. The message says what kind of words differ, and shows
    the words of the source with the differences in brackets.

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
from argmap.sources.quotation import Verdict
from argmap.sources.quotation.characters import APOSTROPHE
from argmap.sources.quotation.differences import Difference
from argmap.syntax.reader.diagnostics import shorten

CODE = "A405"
SEVERITY = Severity.ERROR
SINCE = "0.1.0"
NEEDS = Need.ALTERED
MOST_SHOWN = 3


def find(context: Context) -> Iterator[Finding]:
    """Yield each altered quotation."""
    for quoted in context.documents.quoted_as(Verdict.ALTERED):
        found, document = quoted.found, quoted.document
        kinds = ", ".join(dict.fromkeys(str(difference.change) for difference in found.differences))
        changes = "; ".join(in_words(difference) for difference in found.differences[:MOST_SHOWN])
        message = f'this quotation alters the words of "{document.source.id}" ({kinds}): {changes}'
        help_text = f"copy the words of the source; {document.where(found.places[0])} has: {found.marked}"
        if document.damage:
            help_text += f"; {document.damage}: extract it again, or copy the text by hand"
        yield Finding(CODE, quoted.span, message, help_text)


def in_words(difference: Difference) -> str:
    """Return a difference in words."""
    here, there = (shorten(words.replace(APOSTROPHE, "’")) for words in (difference.quoted, difference.source))
    if not there:
        return f'"{here}" is not in the source'
    if not here:
        return f'"{there}" is left out'
    return f'"{here}" for "{there}"'
