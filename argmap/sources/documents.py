"""The available texts and fingerprints of the sources of a map, and the verdicts on its quotations."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from argmap.base.decoding import OF_PROSE
from argmap.base.diagnostics import Finding
from argmap.base.opener import Opener, Refusal
from argmap.base.text import Text
from argmap.base.values import frozen
from argmap.model import Citation, Map, Source
from argmap.sources.quoted import Document, Quoted, Verdicts, quotations

if TYPE_CHECKING:
    from argmap.sources.fingerprint import Fingerprint
    from argmap.sources.quotation import Normal, Verdict

# Far more than any book has; a longer text would take minutes to read.
MOST_CHARACTERS = 16_000_000
# From this number on, looking up quotations together is faster than one by one.
MANY = 300
# An upper bound for characters per word, including markup.
MOST_PER_WORD = 100
# The number of texts and fingerprints kept in memory, for a map that is checked again and again while it is being
# written.
MOST_KEPT = 8


@frozen(eq=False, slots=False)
class Documents:
    """The available sources of a map. Nothing is opened or judged before it is needed.

    Sources that the map quotes are opened, or with `only_quoted` False all of them. Without an opener there are no
    documents and no verdicts.
    """

    map: Map
    opener: Opener | None = None
    only_quoted: bool = True

    @cached_property
    def _reading(self) -> tuple[Mapping[str, Document], tuple[Finding, ...]]:
        quotes: dict[str, list[Citation]] = defaultdict(list)
        for _, citation in quotations(self.map):
            quotes[citation.source or ""].append(citation)
        found: list[Finding] = []
        opened = {
            name: ready(open_document(source, self.opener, found), quotes[name])
            for name, source in self.map.sources.items()
            if self.opener and (name in quotes or not self.only_quoted)
        }
        return opened, tuple(found)

    @property
    def opened(self) -> Mapping[str, Document]:
        """The documents by source id, in map order."""
        return self._reading[0]

    @property
    def problems(self) -> tuple[Finding, ...]:
        """The problems that prevented texts and fingerprints from being read."""
        return self._reading[1]

    @cached_property
    def quotations(self) -> tuple[Quoted, ...]:
        """Each quotation from a known source, with its verdict, in file order."""
        if not self.opened:
            return ()
        from argmap.sources.judging import judge

        return judge(self.map, self.opened)

    def quoted_as(self, verdict: "Verdict") -> Iterator[Quoted]:
        """Yield the quotations with this verdict, in file order."""
        return (quoted for quoted in self.quotations if quoted.found.verdict is verdict)


def ready(document: Document, citations: Sequence[Citation]) -> Document:
    """Return a document with an index for the quotations of citations that have not been looked up yet."""
    quotes = [citation.quote for citation in citations if (citation, True) not in document.verdicts]
    if len(quotes) < MANY:
        return document
    if document.normal:
        from argmap.sources.quotation.verdict import anchored

        return document._replace(normal=anchored(document.normal, quotes))
    if document.fingerprint:
        from argmap.sources import fingerprint

        return document._replace(fingerprint=fingerprint.anchored(document.fingerprint, quotes))
    return document


def open_document(source: Source, opener: Opener, found: list[Finding]) -> Document:
    """Return a source with its text and fingerprint, as far as they exist and can be read."""
    text = open_text(source, "text", source.text, opener, found)
    hashes = open_text(source, "fingerprint", source.fingerprint, opener, found)
    known: Fingerprint | None = None
    verdicts: Verdicts = {}
    if hashes:
        from argmap.sources.fingerprint import UnknownFingerprintError

        try:
            known, verdicts = read_fingerprint(hashes.content)
        except UnknownFingerprintError as error:
            message = f"the fingerprint cannot be read: {error}"
            help_text = "record it again with: argmap source add"
            found.append(Finding("A411", source.place("fingerprint"), message, help_text))
    if text and len(text.content) > MOST_CHARACTERS:
        message = f"the text is longer than {MOST_CHARACTERS:,} characters"
        found.append(Finding("A411", source.place("text"), message, "split it, and cite the parts"))
        text = None
    if text is None and source.sha256 and known:
        text = renamed_text(source, source.sha256.lower(), known.words, opener)
    if text is None:
        return Document(source, verdicts, fingerprint=known)
    normal, verdicts = read_text(text.content, source.language)
    if not normal.has_words:
        help_text = "name a file that contains text; use text recognition for a scan"
        found.append(Finding("A411", source.place("text"), "the text contains no words", help_text))
    return Document(source, verdicts, text.path, normal, known)


def renamed_text(source: Source, sha256: str, words: int, opener: Opener) -> Text | None:
    """Return the text of a source, found by its digest and number of words, if its file was renamed."""
    from argmap.sources.fingerprint import digest

    for path in opener.texts_next_to(source.place("sha256").path):
        loaded = opener.load(path, OF_PROSE)
        if isinstance(loaded, Refusal):
            continue
        text, problem = loaded
        is_likely = words <= len(text.content) <= min(MOST_PER_WORD * (words + 1), MOST_CHARACTERS)
        if is_likely and problem is None and digest(read_text(text.content, source.language)[0]) == sha256:
            return text
    return None


@lru_cache(maxsize=MOST_KEPT)
def read_text(content: str, language: str | None) -> "tuple[Normal, Verdicts]":
    """Return a text in normal form, with an empty store for verdicts on quotations from it."""
    from argmap.sources import quotation

    return quotation.normalise(content, language), {}


@lru_cache(maxsize=MOST_KEPT)
def read_fingerprint(content: str) -> "tuple[Fingerprint, Verdicts]":
    """Return a fingerprint, with an empty store for verdicts on quotations from it.

    Raises UnknownFingerprintError.
    """
    from argmap.sources import fingerprint

    return fingerprint.read(content), {}


def open_text(source: Source, field: str, path: str | None, opener: Opener, found: list[Finding]) -> Text | None:
    """Return the text of a file that a source names. A path that does not exist was reported by the reader."""
    if path is None:
        return None
    located = opener.locate(path, source.place(field).path)
    if isinstance(located, Refusal):
        return None
    loaded = opener.load(located, OF_PROSE)
    if isinstance(loaded, Refusal):
        found.append(Finding("A411", source.place(field), loaded.message, loaded.help))
        return None
    text, problem = loaded
    if problem:
        message = f"{problem.message} ({text.path})"
        found.append(Finding("A411", source.place(field), message, problem.help))
        return None
    return text
