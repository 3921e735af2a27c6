"""A quotation without a locator, though its place is known.

Why
    A reader of a long source wants to know where to look. The place is known wherever the words were verified, and can
    be filled in with --unsafe-fixes.

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

import re
from collections.abc import Iterator

from argmap.base.diagnostics import Edit, Finding, Fix, Severity
from argmap.base.text import Span
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
# In a shorter source the words are soon found.
LEAST_BLOCKS = 6
# The field of the quotation where it begins a line, in a statement or as an item of `citations`.
FIELD = re.compile(r"(?P<before> *(?:- +)?)quote *:")


def find(context: Context) -> Iterator[Finding]:
    """Yield each quotation without a locator whose words stand in one place."""
    for quoted in context.documents.quotations:
        if not quoted.citation.locator and quoted.found.is_verified:
            place = place_of(quoted)
            if place and is_long(quoted):
                message = f'the quotation does not say where in "{quoted.document.source.id}" it stands'
                yield Finding(CODE, quoted.span, message, f'add "locator: {place}"', fix=fix_of(quoted, place))


def place_of(quoted: Quoted) -> str:
    """Return how to cite the place of a quotation, or nothing where it is not known."""
    source = quoted.document.available
    return locator_of(source, quoted.found.places[0]) if source else ""


def is_long(quoted: Quoted) -> bool:
    """Tell whether the source of a quotation has so many blocks that a reader has to look for it."""
    normal, fingerprint = quoted.document.normal, quoted.document.fingerprint
    blocks = len(normal.paragraph_starts) if normal else len(fingerprint.blocks) if fingerprint else 0
    return blocks >= LEAST_BLOCKS


def fix_of(quoted: Quoted, place: str) -> Fix | None:
    """Return the edit that adds a locator below the quotation, where that has lines of its own."""
    span = quoted.citation.quote_span
    if span is None:
        return None
    text = span.text
    start = text.content.rfind("\n", 0, span.first) + 1
    field = FIELD.match(text.content, start, span.first)
    if field is None:
        return None
    line = f"{' ' * len(field['before'])}locator: {place}"
    return Fix(f'add "locator: {place}"', (line_below(span, line),), is_safe=False)


def line_below(span: Span, line: str) -> Edit:
    """Return the edit that adds a line below the last one of a value, with the line end of the file."""
    content = span.text.content
    newline = "\r\n" if "\r\n" in content else "\n"
    end = content.find("\n", max(span.first, span.last - 1)) + 1
    if not end:
        return Edit(Span(span.text, len(content), len(content)), newline + line)
    return Edit(Span(span.text, end, end), line + newline)
