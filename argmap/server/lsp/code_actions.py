"""Remedies for a diagnostic: its fix, the exact words of the source for a quotation, or an exception to the rule."""

from collections.abc import Iterator

from argmap.base.diagnostics import Diagnostic, Edit
from argmap.base.tuples import NamedTuple
from argmap.lint.checker import Checked
from argmap.lint.fixes import edits_of
from argmap.lint.setting_aside import set_aside
from argmap.sources.quotation import Verdict
from argmap.syntax.edits import Refused, replace_at

# The placeholder for the reason of an exception.
NO_REASON = "TODO say why it does not matter here"
# Verdicts on quotations for which the source has different words.
WITH_OTHER_WORDS = frozenset({Verdict.ALTERED, Verdict.NEAR})


class Remedy(NamedTuple):
    """A remedy for a diagnostic: a title, edits, and whether it is the preferred one."""

    title: str
    edits: tuple[Edit, ...]
    is_preferred: bool = False


def remedies(checked: Checked, diagnostic: Diagnostic) -> Iterator[Remedy]:
    """Yield the remedies for a diagnostic of a map; none if the map could not be read whole."""
    if not checked.is_whole:
        return
    if diagnostic.fix:
        yield Remedy(sentence(diagnostic.fix.message), edits_of(diagnostic), diagnostic.fix.is_safe)
    yield from exact_words(checked, diagnostic)
    excepted = set_aside(checked.map, diagnostic, NO_REASON)
    if not isinstance(excepted, Refused):
        yield Remedy(f'Ignore "{diagnostic.name}" here, with a reason', excepted)


def exact_words(checked: Checked, diagnostic: Diagnostic) -> Iterator[Remedy]:
    """Yield a replacement of an inexact quotation by the words of the source."""
    for quoted in checked.documents.quotations:
        citation, found, normal = quoted.citation, quoted.found, quoted.document.normal
        if citation.quote_span != diagnostic.span or found.verdict not in WITH_OTHER_WORDS or not normal:
            continue
        from argmap.sources.excerpts import excerpt

        edits = replace_at(diagnostic.span, excerpt(normal, found.places[0]).words)
        if not isinstance(edits, Refused):
            yield Remedy("Quote the words of the source", edits)


def sentence(words: str) -> str:
    """Return words with a capital letter at the beginning."""
    return words[:1].upper() + words[1:]
