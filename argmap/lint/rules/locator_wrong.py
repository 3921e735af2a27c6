"""A locator that does not match the location of the quoted words.

Why
    Readers who look there find nothing. Numbers printed in the source decide: those of its pages, and of paragraphs,
    articles and sections that begin with one (`[24]`, `24.`, `§ 24`, `Art. 24`, "2.1 Methods"). Contradicting them is
    an error. Otherwise paragraphs, lines and pages are counted, which others may do differently: the finding is then a
    warning, and its fix requires --unsafe-fixes. The same applies if the record says that the text was `extracted` from
    a PDF or a web page, because page labels and printed page numbers may differ.

    Locators can name pages, paragraphs, lines, sections, articles and anything else that the headings of the source
    number ("table 2"), in words and abbreviations of many languages: "p. 12", "pp. 12-14", "S. 12 f.", "para. 3", "§
    24", "Art. 5(2)", "стр. 5". Anything else is free text.

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

import re
from collections.abc import Iterator

from argmap.base.diagnostics import Finding, Fix, Severity
from argmap.lint.context import Context
from argmap.lint.needs import Need
from argmap.model import Citation
from argmap.sources.quotation import Misplaced

CODE = "A416"
SEVERITY = Severity.ERROR
SINCE = "0.1.0"
NEEDS = Need.MISPLACED
HAS_FIX = True
# Words and abbreviations, singular and plural.
PLURALS = {"p": "pp", "page": "pages", "para": "paras", "paragraph": "paragraphs", "line": "lines", "l": "ll"} | {
    "section": "sections",
    "ch": "chs",
    "chapter": "chapters",
    "§": "§§",
    "¶": "¶¶",
    "Art": "Arts",
    "article": "articles",
}
SINGULARS = {several: one for one, several in PLURALS.items()}
WORD = re.compile(r"[^\W\d_]+(?=\.?\s*\Z)|[§¶]+(?=\s*\Z)")


def find(context: Context) -> Iterator[Finding]:
    """Yield each locator that contradicts the location of its quotation."""
    for quoted in context.documents.quotations:
        wrong, citation = quoted.found.misplaced, quoted.citation
        if wrong:
            place = quoted.document.where(quoted.found.places[0])
            source = quoted.document.source.id
            message = f'these words are {there(wrong)} of "{source}", not {named(wrong)}'
            help_text = f"correct the locator, or remove it; the words are at {place}"
            is_sure = wrong.is_printed and not quoted.found.is_extracted
            severity = SEVERITY if is_sure else Severity.WARNING
            span, fix = citation.locator_span or quoted.span, fix_of(citation, wrong, is_safe=is_sure)
            yield Finding(CODE, span, message, help_text, fix=fix, severity=severity)


def named(wrong: Misplaced) -> str:
    """Return the place that a locator names, in words."""
    return "in a heading" if wrong.unit == "heading" else in_words(wrong.unit, wrong.named)


def there(wrong: Misplaced) -> str:
    """Return the location of quoted words, in words."""
    if wrong.unit == "heading":
        return in_words("paragraph", wrong.there)
    if wrong.there:
        return in_words(wrong.unit, wrong.there)
    return "in a part that has no number" if wrong.is_printed else "in a heading"


def in_words(unit: str, numbers: str) -> str:
    """Return numbers of a unit, in words: on page 3, in paragraphs 2-3."""
    word = PLURALS.get(unit, unit) if "-" in numbers else unit
    return f"{'on' if unit == 'page' else 'in'} {word} {numbers}"


def fix_of(citation: Citation, wrong: Misplaced, *, is_safe: bool) -> Fix | None:
    """Return the fix that corrects the numbers."""
    from argmap.lint.offered_fixes import offered
    from argmap.syntax.edits import replace_at

    span, locator = citation.locator_span, citation.locator
    if span is None or locator is None or not wrong.there:
        return None
    start, right = right_numbers(locator, wrong)
    said = locator[:start] + right + locator[wrong.end :]
    return offered(f'write "{said}"', replace_at(span, said), is_safe=is_safe)


def right_numbers(locator: str, wrong: Misplaced) -> tuple[int, str]:
    """Return where the correction of a locator begins, and its text; the unit may be singular or plural."""
    if wrong.unit == "heading":
        return wrong.start, f"paragraph {wrong.there}"
    forms = PLURALS if "-" in wrong.there else SINGULARS
    word = WORD.search(locator, 0, wrong.start)
    if word is None or word[0] not in forms:
        return wrong.start, wrong.there
    return word.start(), forms[word[0]] + locator[word.end() : wrong.start] + wrong.there
