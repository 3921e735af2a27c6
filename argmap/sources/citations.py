"""Citations and sources in words, and what was found of each quotation."""

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
    Verdict.NEAR: "nearly the words of the source, but not letter by letter",
    Verdict.ALTERED: "altered: these are not the words of the source",
    Verdict.NOT_FOUND: "not found in the source",
    Verdict.UNCHECKED: "not checked",
}

# What a word does that was left out, and where it stands.
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
    CutKind.BEHIND: "right after it",
    CutKind.INSIDE: "inside it",
}


def verdicts(documents: Documents, names: Container[str]) -> dict[tuple[str, Citation], Found]:
    """Return what was found of each quotation of some statements, by the id of its statement and its citation."""
    shown = (quoted for quoted in documents.quotations if quoted.statement.id in names)
    return {(quoted.statement.id, quoted.citation): quoted.found for quoted in shown}


def sign_of(found: Found) -> str:
    """Return the sign of a verdict. That of a verified quotation covers its words and what its locator names."""
    return WRONG_PLACE if found.misplaced and found.verdict is Verdict.VERIFIED else SIGNS[found.verdict]


def verified_in_words(found: Found) -> str:
    """Return what is said of a verified quotation in short: an extracted text is not always what its source prints."""
    return VERIFIED_IN_EXTRACTED if found.is_extracted else VERIFIED


def in_words(found: Found) -> str:
    """Return a verdict as a sentence without its full stop."""
    if found.misplaced and found.verdict is Verdict.VERIFIED:
        return f"the source has these words, but not in {place_named(found.misplaced)}"
    if found.cut:
        return cut_in_words(found)
    if found.verdict in {Verdict.ALTERED, Verdict.NEAR} and (found.marked or found.passage):
        return f"{WORDS[found.verdict]}, which has “{found.marked or found.passage}”"
    told, is_verified = WORDS[found.verdict], found.verdict is Verdict.VERIFIED
    if is_verified and found.is_extracted:
        told = f"{VERIFIED_IN_EXTRACTED}: it has these words"
    if is_verified and not found.is_whole:
        return f"{told} (cut: not checked)"
    return f"{told}: {found.reason}" if found.reason else told


def place_named(wrong: Misplaced) -> str:
    """Return the place that a locator names wrongly, and that of the words, in words."""
    there = f"; they stand in {wrong.unit} {wrong.there}" if wrong.there and wrong.unit != "heading" else ""
    return f"{wrong.unit} {wrong.named}".strip() + there


def cut_in_words(found: Found) -> str:
    """Return how a quotation is cut as a sentence without its full stop."""
    if found.cut and found.cut.kind is CutKind.INSERTION:
        return f"the source has these words but for “[{found.cut.own}]”, which may change what they say"
    if found.cut and found.cut.kind is CutKind.QUESTION:
        return "the source asks these words, and the quotation does not"
    return f"{WORDS[found.verdict]}: {left_out(found, '“', '”')}"


def left_out(found: Found, opening: str = '"', closing: str = '"') -> str:
    """Return the words left out of a quotation, or what they do where only the fingerprint was available."""
    cut = found.cut
    if found.cut_words or cut is None or cut.word is None:
        return f"{opening}{found.cut_words}{closing}"
    return f"{DOES[cut.word]} {WHERE[cut.kind]}"


def quoted_words(citation: Citation) -> str:
    """Return the words of a quotation on one line, with dots where words are left out."""
    return one_line(GAP.join(citation.quote))


def one_line(value: str | None) -> str:
    """Return a text with its white space folded."""
    return " ".join((value or "").split())


def place_in_words(graph: Graph, citation: Citation) -> str:
    """Return the source and the place in it that a citation names."""
    source = graph.map.source_called(citation.source)
    title = source.title if source else citation.source
    return ", ".join(filter(None, (one_line(title), one_line(citation.locator))))


def reference(source: Source) -> str:
    """Return a source as a line of a list of sources: authors, title, where it appeared, when."""
    authors = ", ".join(one_line(author) for author in source.author)
    published = ", ".join(filter(None, map(one_line, (source.container_title, source.publisher, source.issued))))
    return " ".join(f"{part.rstrip('.')}." for part in (authors, one_line(source.title), published) if part)


def address_of(source: Source) -> str | None:
    """Return the address at which a source can be read: that of its DOI, or else its own; None without a good one."""
    doi = DOI.fullmatch(source.doi or "")
    if doi:
        return f"https://doi.org/{quote(doi[1], safe='/:;()._-')}"
    return next((each for each in (source.url, source.archived) if each and is_link(each)), None)
