"""What may be written at a place: the text that takes the place of what has been typed, and what is said of it."""

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from argmap.base.representation import short_repr
from argmap.base.text import Span
from argmap.server.answers.descriptions import safe
from argmap.syntax.tokens import Typed
from argmap.syntax.tree.written import IN_LINES, Style
from argmap.syntax.writer.scalars import in_flow, plain_or_quoted, quoted

# Of more than this only what holds what has been typed is offered: nobody reads a longer list.
MOST_OFFERED = 300
REST_OF_WORD = re.compile(r"[\w.-]*")


class CandidateKind(StrEnum):
    """What a candidate is."""

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
    """One thing that may be written: its name, the text to insert, and what is said of it, `about` in Markdown."""

    label: str
    text: str
    kind: CandidateKind
    detail: str = ""
    about: str = ""

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


class Completions(NamedTuple):
    """What may be written at a place, the likeliest first: each takes the place of `span`.

    `is_incomplete` tells that there may be others once more letters are typed. `typed` is what is there now.
    """

    span: Span
    candidates: tuple[CompletionCandidate, ...]
    is_incomplete: bool = False

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)

    @property
    def typed(self) -> str:
        """What is there now."""
        return self.span.text.content[self.span.first : self.span.last]


class Offered(NamedTuple):
    """A value as it would be read, with what is said of it: a text of the map, or of the program."""

    value: str
    kind: CandidateKind
    detail: str = ""
    about: str = ""

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


def word_span(typed: Typed) -> Span:
    """Return the place of the word that is being typed, to its end."""
    text = typed.scan.text
    rest = REST_OF_WORD.match(text.content, typed.last)
    return Span(text, typed.first, rest.end() if rest else typed.last)


def likely(typed: Typed, offered: Iterable[Offered]) -> list[Offered]:
    """Return what is offered; of very much only what holds what has been typed, and no more than anybody reads."""
    found = list(offered)
    if len(found) <= MOST_OFFERED:
        return found
    wanted = typed.prefix.strip().casefold()
    return [each for each in found if wanted in each.value.casefold()][:MOST_OFFERED]


def as_values(typed: Typed, offered: Iterable[Offered]) -> list[CompletionCandidate]:
    """Return values as they are written at a place, so that they are read as they are."""
    return [as_candidate(each, written(typed, each.value)) for each in likely(typed, offered)]


def as_keys(typed: Typed, offered: Iterable[Offered]) -> list[CompletionCandidate]:
    """Return names as they are written as keys, with a colon if there is none yet."""
    span = word_span(typed)
    colon = "" if span.text.content[span.last : span.last + 1] == ":" or typed.style is not Style.PLAIN else ": "
    return [as_candidate(each, written(typed, each.value) + colon) for each in likely(typed, offered)]


def as_candidate(offered: Offered, text: str) -> CompletionCandidate:
    """Return what is offered with the text that is inserted."""
    return CompletionCandidate(offered.value, text, offered.kind, offered.detail, safe(offered.about))


def written(typed: Typed, value: str) -> str:
    """Return a text as it is written in the place of what is being typed, between the marks that are there."""
    if typed.style is Style.DOUBLE:
        return quoted(value)[1:-1]
    if typed.style is Style.SINGLE:
        return value.replace("'", "''")
    if typed.style in IN_LINES:
        return value
    return in_flow(value) if typed.in_flow else plain_or_quoted(value)
