"""The works that a map cites as they are at hand: texts, fingerprints, and what they say of its quotations."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from argmap.base.decoding import OF_PROSE
from argmap.base.diagnostics import Finding
from argmap.base.opener import Opener, Refusal
from argmap.base.text import Span, Text
from argmap.model import Citation, Map, Source, Statement
from argmap.sources import fingerprint, quotation
from argmap.sources.fingerprint import Fingerprint, UnknownFingerprintError
from argmap.sources.quotation import Found, Normal, Place, Verdict

# Far more than any book; what is larger would take minutes to read.
MOST_CHARACTERS = 16_000_000
# A map with more bad quotations than this has the wrong source, and looking for each would take long.
MOST_NEAREST = 50
# And so many characters are searched for them: 50 times 2 MB, 20 times 5 MB.
MOST_SEARCHED = 100_000_000
# So many quotations are looked up faster together than each by itself.
MANY = 50


@dataclass(frozen=True, slots=True)
class Document:
    """A source with what is at hand of it. `path` is that of its text."""

    source: Source
    path: str | None = None
    normal: Normal | None = None
    fingerprint: Fingerprint | None = None

    def where(self, place: Place) -> str:
        """Return where a place is: the line of the text where that is at hand, else the paragraph."""
        if self.path and place.line:
            return f"{self.path}:{place.line}"
        return f"paragraph {place.paragraph}" if place.paragraph else "a heading"


@dataclass(frozen=True, slots=True)
class Quoted:
    """One quotation of a map from a source that it knows, and the verdict on it."""

    statement: Statement
    citation: Citation
    work: Document
    found: Found

    @property
    def span(self) -> Span:
        """The place of the quotation in the argument file."""
        return self.citation.quote_span or self.statement.span


def quotations(argument_map: Map) -> Iterator[tuple[Statement, Citation]]:
    """Yield each citation that quotes, in the order of the file."""
    for statement in argument_map.statements.values():
        for citation in statement.citations:
            if citation.quote:
                yield statement, citation


def open_documents(argument_map: Map, opener: Opener) -> tuple[dict[str, Document], list[Finding]]:
    """Return each source that is quoted with its text and fingerprint, and what is wrong with those."""
    quotes: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for _, citation in quotations(argument_map):
        quotes[citation.source or ""].append(citation.quote)
    found: list[Finding] = []
    works = {
        name: anchored(open_document(source, opener, found), quotes[name])
        for name, source in argument_map.sources.items()
        if name in quotes
    }
    return works, found


def anchored(work: Document, quotes: Sequence[tuple[str, ...]]) -> Document:
    """Return a work made ready for so many quotations to be looked up in it."""
    if len(quotes) < MANY:
        return work
    if work.normal:
        return replace(work, normal=quotation.anchored(work.normal, quotes))
    if work.fingerprint:
        return replace(work, fingerprint=fingerprint.anchored(work.fingerprint, quotes))
    return work


def open_document(source: Source, opener: Opener, found: list[Finding]) -> Document:
    """Return a source with its text and fingerprint, as far as they are there and can be read."""
    text = open_text(source, "text", source.text, opener, found)
    hashes = open_text(source, "fingerprint", source.fingerprint, opener, found)
    known = None
    if hashes:
        try:
            known = fingerprint.read(hashes.content)
        except UnknownFingerprintError as error:
            message = f"the fingerprint cannot be read: {error}"
            help_text = "make it anew with: argmap source add"
            found.append(Finding("A411", source.places["fingerprint"], message, help_text))
    if text and len(text.content) > MOST_CHARACTERS:
        message = f"the text is longer than {MOST_CHARACTERS:,} characters"
        found.append(Finding("A411", source.places["text"], message, "split it, and cite the parts"))
        text = None
    if text is None:
        return Document(source, fingerprint=known)
    normal = quotation.normalise(text.content)
    if not normal.has_words:
        help_text = "name the file that holds the words; those of a scan must be recognised first"
        found.append(Finding("A411", source.places["text"], "the text holds no words", help_text))
    return Document(source, text.path, normal, known)


def open_text(source: Source, field: str, path: str | None, opener: Opener, found: list[Finding]) -> Text | None:
    """Return the text of a file that a source names. A path that leads nowhere has been told of by the reader."""
    if path is None:
        return None
    located = opener.locate(path, source.places[field].path)
    if isinstance(located, Refusal):
        return None
    loaded = opener.load(located, OF_PROSE)
    if isinstance(loaded, Refusal):
        found.append(Finding("A411", source.places[field], loaded.message, loaded.help))
        return None
    text, problem = loaded
    if problem:
        message = f"{problem.message} ({text.path})"
        found.append(Finding("A411", source.places[field], message, problem.help))
        return None
    return text


def judge(argument_map: Map, works: Mapping[str, Document]) -> tuple[Quoted, ...]:
    """Return the verdict on each quotation of a map; a source that the map does not know is another rule's matter."""
    judged: list[Quoted] = []
    failed = searched = 0
    for statement, citation in quotations(argument_map):
        work = works.get(citation.source or "")
        if work is None:
            continue
        found = verdict_on(citation, work, nearest=failed < MOST_NEAREST and searched < MOST_SEARCHED)
        if found.verdict in {Verdict.ALTERED, Verdict.NOT_FOUND}:
            failed += 1
            searched += len(work.normal.text) if work.normal else 0
        judged.append(Quoted(statement, citation, work, found))
    return tuple(judged)


def verdict_on(citation: Citation, work: Document, *, nearest: bool) -> Found:
    """Return the verdict on a quotation: by the text where it is at hand, else by the fingerprint."""
    if work.normal:
        return quotation.find(
            citation.quote, work.normal, citation.prefix or "", citation.suffix or "", nearest=nearest
        )
    if work.fingerprint:
        return fingerprint.find(citation.quote, work.fingerprint, citation.prefix or "", citation.suffix or "")
    return Found(Verdict.UNCHECKED, reason="neither its text nor its fingerprint is at hand")
