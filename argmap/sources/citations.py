"""Descriptions of citations, sources and verdicts on quotations."""

import re
from collections.abc import Container, Mapping
from urllib.parse import quote

from argmap.base.links import is_link
from argmap.model import Citation, Source
from argmap.model.graph import Graph
from argmap.sources.documents import Documents
from argmap.sources.quotation import CutKind, Found, Misplaced, Verdict

DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s*)?(10\.[0-9]{4,9}/\S+)", re.IGNORECASE)
GAP = " … "
VERIFIED, VERIFIED_IN_EXTRACTED = "verified", "verified in the extracted text"
WRONG_PLACE = "!"
SIGNS: Mapping[Verdict, str] = {
    Verdict.VERIFIED: "✓",
    Verdict.AMBIGUOUS: "✓",
    Verdict.CUT: "!",
    Verdict.NEAR: "≈",
    Verdict.ALTERED: "✗",
    Verdict.NOT_FOUND: "✗",
    Verdict.UNCHECKED: "?",
}
WORDS: Mapping[Verdict, str] = {
    Verdict.VERIFIED: f"{VERIFIED}: the source has these words",
    Verdict.AMBIGUOUS: "the source has these words in several places",
    Verdict.CUT: "the source has these words, but what was left out may change what they say",
    Verdict.NEAR: "close to the words of the source, but not identical",
    Verdict.ALTERED: "altered: these are not the words of the source",
    Verdict.NOT_FOUND: "not found in the source",
    Verdict.UNCHECKED: "not checked",
}

# The effect of a word that was left out, and its position.
DOES: Mapping[int, str] = {
    1: "a negation",
    2: "a word that turns the sentence",
    7: "a condition",
    3: "a word of doubt",
    4: "a denial",
    6: "the rest of a compound",
}
WHERE: Mapping[CutKind, str] = {
    CutKind.BEFORE: "right before it",
    CutKind.AFTER: "right after it",
    CutKind.INSIDE: "inside it",
}


def verdicts(documents: Documents, names: Container[str]) -> dict[tuple[str, Citation], Found]:
    """Return the verdict on each quotation of the named statements, by statement id and citation."""
    shown = (quoted for quoted in documents.quotations if quoted.statement.id in names)
    return {(quoted.statement.id, quoted.citation): quoted.found for quoted in shown}


def sign_of(found: Found) -> str:
    """Return the sign of a verdict. Verified means that both the words and the locator are right."""
    return WRONG_PLACE if found.misplaced and found.verdict is Verdict.VERIFIED else SIGNS[found.verdict]


def verified_in_words(found: Found) -> str:
    """Return a short description of a verified quotation, with a note if the text was extracted from a file."""
    return VERIFIED_IN_EXTRACTED if found.is_extracted else VERIFIED


def in_words(found: Found) -> str:
    """Return a verdict as a sentence without its full stop."""
    if found.misplaced and found.verdict is Verdict.VERIFIED:
        return f"the source has these words, but not in {place_named(found.misplaced)}"
    if found.cut:
        return cut_in_words(found)
    if found.verdict in {Verdict.ALTERED, Verdict.NEAR} and (found.marked or found.passage):
        return f"{WORDS[found.verdict]}, which has “{found.marked or found.passage}”"
    words, is_verified = WORDS[found.verdict], found.verdict is Verdict.VERIFIED
    if is_verified and found.is_extracted:
        words = f"{VERIFIED_IN_EXTRACTED}: it has these words"
    if is_verified and not found.is_whole:
        return f"{words} (cut: not checked)"
    return f"{words}: {found.reason}" if found.reason else words


def place_named(wrong: Misplaced) -> str:
    """Return a description of the place that a locator gives wrongly, and of the actual place."""
    there = f"; they are in {wrong.unit} {wrong.there}" if wrong.there and wrong.unit != "heading" else ""
    return f"{wrong.unit} {wrong.named}".strip() + there


def cut_in_words(found: Found) -> str:
    """Return a sentence, without its full stop, on how a quotation is cut."""
    if found.cut and found.cut.kind is CutKind.INSERTION:
        return f"the source has these words except for “[{found.cut.own}]”, which may change their meaning"
    if found.cut and found.cut.kind is CutKind.QUESTION:
        return "these words are a question in the source, but not in the quotation"
    return f"{WORDS[found.verdict]}: {left_out(found, '“', '”')}"


def left_out(found: Found, opening: str = '"', closing: str = '"') -> str:
    """Return the words left out of a quotation, or their effect if only the fingerprint was available."""
    cut = found.cut
    if found.cut_words or cut is None or cut.word is None:
        return f"{opening}{found.cut_words}{closing}"
    return f"{DOES[cut.word]} {WHERE[cut.kind]}"


def quoted_words(citation: Citation) -> str:
    """Return the words of a quotation on one line, with an ellipsis where words are left out."""
    return one_line(GAP.join(citation.quote))


def one_line(value: str | None) -> str:
    """Return a text with its white space folded."""
    return " ".join((value or "").split())


def place_in_words(graph: Graph, citation: Citation) -> str:
    """Return a description of the source and the place that a citation names."""
    source = graph.map.source_called(citation.source)
    title = source.title if source else citation.source
    return ", ".join(filter(None, (one_line(title), one_line(citation.locator))))


def reference(source: Source) -> str:
    """Return a source as a line of a list of sources: authors, title, where it appeared, when."""
    authors = ", ".join(one_line(author) for author in source.author)
    published = ", ".join(filter(None, map(one_line, (source.container_title, source.publisher, source.issued))))
    return " ".join(f"{part.rstrip('.')}." for part in (authors, one_line(source.title), published) if part)


def address_of(source: Source) -> str | None:
    """Return the address at which a source can be read: its DOI, or else its URL; None if it has no valid one."""
    doi = DOI.fullmatch(source.doi or "")
    if doi:
        return f"https://doi.org/{quote(doi[1], safe='/:;()._-')}"
    return next((each for each in (source.url, source.archived) if each and is_link(each)), None)
