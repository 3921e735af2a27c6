"""A quotation without a locator, although its location is known.

Why
    Readers of a long source need to know where to look. The location is known if the words were verified, and
    --unsafe-fixes can fill it in.

Good
    claims:
      stay:
        text: The shop stays open.
        source: sign
        quote: open all year round
        locator: paragraph 1
    sources:
      sign: {title: The sign at the door}
"""

from collections.abc import Iterator

from argmap.base.diagnostics import Finding, Fix, Severity
from argmap.lint.context import Context
from argmap.lint.needs import Need
from argmap.sources.locators import locator_of
from argmap.sources.quoted import Quoted

CODE = "A418"
SEVERITY = Severity.INFO
SINCE = "0.1.0"
PREVIEW = True
ABSENCE = True
NEEDS = Need.QUOTATIONS
HAS_FIX = True
# In a shorter source the words are easy to find.
LEAST_BLOCKS = 6


def find(context: Context) -> Iterator[Finding]:
    """Yield each quotation without a locator whose words occur exactly once."""
    for quoted in context.documents.quotations:
        if not quoted.citation.locator and quoted.found.is_verified:
            place = place_of(quoted)
            if place and is_long(quoted):
                message = f'this quotation from "{quoted.document.source.id}" has no locator'
                yield Finding(CODE, quoted.span, message, f'add "locator: {place}"', fix=fix_of(quoted, place))


def place_of(quoted: Quoted) -> str:
    """Return how to cite the location of a quotation, or nothing if it is not known."""
    source = quoted.document.available
    return locator_of(source, quoted.found.places[0]) if source else ""


def is_long(quoted: Quoted) -> bool:
    """Return whether the source of a quotation has so many blocks that readers have to search for it."""
    normal, fingerprint = quoted.document.normal, quoted.document.fingerprint
    blocks = len(normal.paragraph_starts) if normal else len(fingerprint.blocks) if fingerprint else 0
    return blocks >= LEAST_BLOCKS


def fix_of(quoted: Quoted, place: str) -> Fix | None:
    """Return the fix that adds a locator to the citation of a quotation."""
    from argmap.lint.offered_fixes import offered
    from argmap.syntax.edits import set_next_to

    span = quoted.citation.quote_span
    made = set_next_to(span, "quote", "locator", place) if span else None
    return offered(f'add "locator: {place}"', made, is_safe=False) if made else None
