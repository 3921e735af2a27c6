"""Annotations that editors show in a file: the number of reasons for a statement, and which quotations are verified."""

from collections.abc import Iterator

from argmap.base.text import Span
from argmap.base.tuples import NamedTuple
from argmap.language.phrases import standing_verb
from argmap.model import Statement
from argmap.model.mentions import Role
from argmap.server.answers.descriptions import counted
from argmap.server.answers.known import KnownMap
from argmap.sources.citations import in_words, sign_of, verified_in_words
from argmap.syntax.tokens import mentions_in


class Lens(NamedTuple):
    """A text shown above the id of a statement."""

    span: Span
    words: str
    statement: str


def lenses(known: KnownMap) -> Iterator[Lens]:
    """Yield a lens for each statement of the file: its reasons and objections, and its standing if wanted."""
    evaluation = known.evaluation
    for span, statement in statements_here(known):
        stands = evaluation and standing_verb(evaluation.statements[statement.id].standing)
        words = " · ".join(filter(None, (counted(known.graph, statement.id), stands)))
        if words:
            yield Lens(span, words, statement.id)


def statements_here(known: KnownMap) -> Iterator[tuple[Span, Statement]]:
    """Yield the statements declared in the current text of the file, with the spans of their ids."""
    for mention in mentions_in(known.scan):
        statement = known.map.statements.get(mention.id) if mention.role is Role.STATEMENT else None
        if statement:
            yield mention.span, statement


class QuotationMark(NamedTuple):
    """An inlay hint after a quotation: a sign and a word, and a longer explanation."""

    span: Span
    words: str
    about: str


def quotation_marks(known: KnownMap) -> Iterator[QuotationMark]:
    """Yield a mark for each verified quotation of the file, if the map was read from the current text."""
    for quoted in known.checked.documents.quotations:
        span = quoted.citation.quote_span
        if span and quoted.found.is_verified and span.text.content == known.text.content:
            words = f"{sign_of(quoted.found)} {verified_in_words(quoted.found)}"
            places = quoted.found.places
            where = f"; {quoted.document.where(places[0])}" if places else ""
            yield QuotationMark(Span(known.text, span.first, span.last), words, f"{in_words(quoted.found)}{where}")
