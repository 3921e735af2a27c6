"""Completion candidates: the text that replaces the word being typed, and a description."""

import re
from collections.abc import Iterable
from enum import StrEnum

from argmap.base.representation import short_repr
from argmap.base.text import Span
from argmap.base.tuples import NamedTuple
from argmap.server.answers.descriptions import safe
from argmap.syntax.tokens import Typed
from argmap.syntax.tree.written import IN_LINES, Style
from argmap.syntax.writer.scalars import in_flow, plain_or_quoted, quoted

# With more candidates than this, only those that contain the typed text are offered.
MOST_OFFERED = 300
REST_OF_WORD = re.compile(r"[\w.-]*")


class CandidateKind(StrEnum):
    """The kinds of candidates."""

    FIELD = "field"
    STATEMENT = "statement"
    STEP = "step"
    SOURCE = "source"
    GROUP = "group"
    TAG = "tag"
    SPEAKER = "speaker"
    WORD = "word"
    SCHEME = "scheme"
    RULE = "rule"
    FILE = "file"
    QUOTATION = "quotation"


class CompletionCandidate(NamedTuple):
    """A possible completion: its label, the text to insert, a short detail, and a description in Markdown (`about`)."""

    label: str
    text: str
    kind: CandidateKind
    detail: str = ""
    about: str = ""

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


class Completions(NamedTuple):
    """The possible completions at a position, most likely first; each replaces `span`.

    If `is_incomplete` is true, typing more letters may give other candidates. `typed` is the text in `span` now.
    """

    span: Span
    candidates: tuple[CompletionCandidate, ...]
    is_incomplete: bool = False

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)

    @property
    def typed(self) -> str:
        """The text that the candidates would replace."""
        return self.span.text.content[self.span.first : self.span.last]


class Offered(NamedTuple):
    """A candidate value as it will be read, with a description taken from the map or from argmap itself."""

    value: str
    kind: CandidateKind
    detail: str = ""
    about: str = ""

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


def word_span(typed: Typed) -> Span:
    """Return the span of the word being typed, up to its end."""
    text = typed.scan.text
    rest = REST_OF_WORD.match(text.content, typed.last)
    return Span(text, typed.first, rest.end() if rest else typed.last)


def likely(typed: Typed, offered: Iterable[Offered]) -> list[Offered]:
    """Return what is offered; if that is too much, at most `MOST_OFFERED` values that contain the typed text."""
    found = list(offered)
    if len(found) <= MOST_OFFERED:
        return found
    wanted = typed.prefix.strip().casefold()
    return [each for each in found if wanted in each.value.casefold()][:MOST_OFFERED]


def as_values(typed: Typed, offered: Iterable[Offered]) -> list[CompletionCandidate]:
    """Return candidates that insert values so that they are read back unchanged."""
    return [as_candidate(each, written(typed, each.value)) for each in likely(typed, offered)]


def as_keys(typed: Typed, offered: Iterable[Offered]) -> list[CompletionCandidate]:
    """Return candidates that insert names as keys, with a colon unless there is one already."""
    span = word_span(typed)
    colon = "" if span.text.content[span.last : span.last + 1] == ":" or typed.style is not Style.PLAIN else ": "
    return [as_candidate(each, written(typed, each.value) + colon) for each in likely(typed, offered)]


def as_candidate(offered: Offered, text: str) -> CompletionCandidate:
    """Return an offered value as a candidate that inserts `text`."""
    return CompletionCandidate(offered.value, text, offered.kind, offered.detail, safe(offered.about))


def written(typed: Typed, value: str) -> str:
    """Return a text as it must be written at the position, within the quotation marks that are already there."""
    if typed.style is Style.DOUBLE:
        return quoted(value)[1:-1]
    if typed.style is Style.SINGLE:
        return value.replace("'", "''")
    if typed.style in IN_LINES:
        return value
    return in_flow(value) if typed.in_flow else plain_or_quoted(value)
