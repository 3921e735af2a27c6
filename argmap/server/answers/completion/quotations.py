"""Completion of quotations: the words of the source that continue what has been typed."""

from argmap.base.text import Span
from argmap.server.answers.completion.candidates import CandidateKind, CompletionCandidate, Completions, written
from argmap.server.answers.known import KnownMap
from argmap.sources.continuations import continuations
from argmap.sources.documents import open_document
from argmap.sources.quotation import Normal
from argmap.syntax.tokens import TOP, TokenKind, Typed
from argmap.syntax.tree.written import Style

QUOTE = "quote"


def quotations(known: KnownMap, typed: Typed) -> Completions | None:
    """Return the continuations of a quotation that has been begun; None if the text of the source is not available."""
    name = source_of(typed)
    normal = text_of(known, name)
    if normal is None or not typed.prefix.strip():
        return None
    found = continuations(normal, typed.prefix)
    if typed.is_on_one_line:
        span = Span(typed.scan.text, typed.first, typed.last)
        return Completions(
            span, tuple(as_candidate(typed, each.words, f"from {name}") for each in found), is_incomplete=True
        )
    # The words on earlier lines stay unchanged.
    begun = typed.prefix.split(" ")[-1]
    span = Span(typed.scan.text, typed.last - len(begun), typed.last)
    rest = (each.rest for each in found if typed.style is not Style.PLAIN or written(typed, each.rest) == each.rest)
    return Completions(
        span, tuple(as_candidate(typed, each, f"from {name}") for each in rest if each), is_incomplete=True
    )


def as_candidate(typed: Typed, words: str, detail: str) -> CompletionCandidate:
    """Return words of a source as a candidate, escaped for the file and with the closing quotation mark."""
    text = written(typed, words)
    mark = {Style.DOUBLE: '"', Style.SINGLE: "'"}.get(typed.style, "")
    is_ended = not mark or mark in rest_of_line(typed)
    return CompletionCandidate(words, text if is_ended else text + mark, CandidateKind.QUOTATION, detail)


def rest_of_line(typed: Typed) -> str:
    """Return the text after the position on the same line."""
    text = typed.scan.text
    position = text.position(typed.last)
    return text.line(position.line)[position.column - 1 :]


def source_of(typed: Typed) -> str | None:
    """Return the id of the quoted source: that of the citation, or else the default source of the file."""
    scan, owner = typed.scan, typed.owner
    while owner != TOP and scan.tokens[owner].kind is TokenKind.ITEM:
        owner = scan.tokens[owner].owner
    for holder in (scan.tokens[owner].owner, TOP) if owner != TOP else ():
        key = scan.entries(holder).get("source")
        value = scan.scalar_below(key) if key is not None else None
        if value is not None:
            return scan.value(value).strip()
    return None


def text_of(known: KnownMap, name: str | None) -> Normal | None:
    """Return the normalised text of a source, or None if it is not available."""
    source, documents = known.source(name), known.checked.documents
    if source is None or documents.opener is None:
        return None
    opened = documents.opened.get(source.id) or open_document(source, documents.opener, [])
    return opened.normal
