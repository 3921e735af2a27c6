"""A locator that names another place than the one at which the quoted words stand.

Why
    A reader who looks there finds nothing. Numbers that the source prints decide: those of its pages, and of
    paragraphs, articles and sections that begin with one (`[24]`, `24.`, `§ 24`, `Art. 24`, "2.1 Methods"). To
    contradict them is an error. Where none are printed, paragraphs, lines and pages are counted, which others may do
    otherwise: then it is a warning, and its fix is made with --unsafe-fixes only.

    Read are pages, paragraphs, lines, sections, articles and whatever else the headings of the source number ("table
    2"), in the words and abbreviations of many languages: "p. 12", "pp. 12-14", "S. 12 f.", "para. 3", "§ 24",
    "Art. 5(2)", "стр. 5". Anything else is free text.

Good
    claims:
      stay:
        text: The shop stays open.
        source: sign
        quote: open all year round
        locator: paragraph 2
    sources:
      sign: {title: The sign at the door}
"""

from collections.abc import Iterator

from argmap.base.diagnostics import Edit, Finding, Fix, Severity
from argmap.base.text import Span
from argmap.lint.context import Context
from argmap.lint.needs import Need
from argmap.model import Citation
from argmap.sources.quotation import Misplaced

CODE = "A416"
SEVERITY = Severity.ERROR
SINCE = "0.1.0"
NEEDS = Need.MISPLACED
HAS_FIX = True


def find(context: Context) -> Iterator[Finding]:
    """Yield each locator that contradicts the place of its quotation."""
    for quoted in context.documents.quotations:
        wrong, citation = quoted.found.misplaced, quoted.citation
        if wrong:
            place = quoted.document.where(quoted.found.places[0])
            source = quoted.document.source.id
            message = f'these words stand in {there(wrong)} of "{source}", not in {named(wrong)}'
            help_text = f"they are at {place}; write the place at which they stand, or leave the locator out"
            severity = SEVERITY if wrong.is_printed else Severity.WARNING
            span = citation.locator_span or quoted.span
            yield Finding(CODE, span, message, help_text, fix=fix_of(citation, wrong), severity=severity)


def named(wrong: Misplaced) -> str:
    """Return the place that a locator names, in words."""
    return "a heading" if wrong.unit == "heading" else in_words(wrong.unit, wrong.named)


def there(wrong: Misplaced) -> str:
    """Return the place at which words stand, in words."""
    if wrong.unit == "heading":
        return in_words("paragraph", wrong.there)
    if wrong.there:
        return in_words(wrong.unit, wrong.there)
    return "a part that has no number" if wrong.is_printed else "a heading"


def in_words(unit: str, numbers: str) -> str:
    """Return numbers of a unit, in words."""
    return f"{unit} {numbers}"


def fix_of(citation: Citation, wrong: Misplaced) -> Fix | None:
    """Return the edit that puts the numbers right, where the locator stands in the file as it is read."""
    span, locator = citation.locator_span, citation.locator or ""
    written = span.text.content[span.first : span.last] if span else ""
    if span is None or not wrong.there or locator not in written:
        return None
    first = span.first + written.index(locator)
    right = f"paragraph {wrong.there}" if wrong.unit == "heading" else wrong.there
    edit = Edit(Span(span.text, first + wrong.start, first + wrong.end), right)
    said = locator[: wrong.start] + right + locator[wrong.end :]
    return Fix(f'write "{said}"', (edit,), is_safe=wrong.is_printed)
