"""The verdict on each quotation of a map."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from argmap.model import Citation, Map
from argmap.sources.quotation.search import Hints
from argmap.sources.quoted import Document, Quoted, quotations
from argmap.sources.replies import excused

if TYPE_CHECKING:
    from argmap.sources.locators import Numberings
    from argmap.sources.quotation import Found

# A map with more bad quotations has the wrong source, and searching for each would take long.
MOST_NEAREST = 50
# The most characters searched for nearest passages: 50 times 2 MB, 20 times 5 MB.
MOST_SEARCHED = 100_000_000
# The most verdicts kept per document, because a quotation is judged again with every letter that is typed.
MOST_VERDICTS = 20_000


def judge(argument_map: Map, documents: Mapping[str, Document]) -> tuple[Quoted, ...]:
    """Return the verdict on each quotation of a map; unknown sources are reported by another rule."""
    judged: list[Quoted] = []
    numberings: Numberings = {}
    failed = searched = 0
    for statement, citation in quotations(argument_map):
        document = documents.get(citation.source or "")
        if document is None:
            continue
        is_nearest_wanted = failed < MOST_NEAREST and searched < MOST_SEARCHED
        found = verdict_on(citation, document, numberings, nearest=is_nearest_wanted)
        if found.is_refuted:
            failed += 1
            searched += len(document.normal.text) if document.normal else 0
        found = found._replace(is_extracted=True) if document.source.extracted else found
        judged.append(Quoted(statement, citation, document, found))
    return excused(argument_map, judged)


def verdict_on(citation: Citation, document: Document, numberings: "Numberings", *, nearest: bool) -> "Found":
    """Return the verdict on a quotation and its locator, which is cached with the document."""
    known = document.verdicts.get((citation, nearest))
    if known is None:
        if len(document.verdicts) >= MOST_VERDICTS:
            document.verdicts.clear()
        known = look_up(citation, document, nearest=nearest)
        if citation.locator and document.available and known.has_one_place:
            from argmap.sources.locators.places import with_place

            known = with_place(known, citation.locator, document.available, numberings)
        document.verdicts[citation, nearest] = known
    return known


def look_up(citation: Citation, document: Document, *, nearest: bool) -> "Found":
    """Return the verdict on a quotation: by the text if available, else by the fingerprint."""
    hints = Hints(citation.prefix or "", citation.suffix or "")
    if citation.locator and document.available:
        from argmap.sources.locators.places import is_named_by

        hints = hints._replace(is_meant=is_named_by(citation.locator, document.available))
    if document.normal:
        from argmap.sources.quotation.unspaced import find_unspaced
        from argmap.sources.quotation.verdict import find_meant

        found = find_meant(citation.quote, document.normal, hints, nearest=nearest)
        return (found.is_refuted and find_unspaced(citation.quote, document.normal)) or found
    if document.fingerprint:
        from argmap.sources.fingerprint.lookup import find_meant as find_by_hashes

        return find_by_hashes(citation.quote, document.fingerprint, hints)
    from argmap.sources.quotation import Found, Verdict

    return Found(Verdict.UNCHECKED, reason="neither its text nor its fingerprint is available")
