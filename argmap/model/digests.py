"""Digests of the reviewed content of a statement; a review expires when its digest changes."""

import json
from collections.abc import Iterable, Iterator
from enum import StrEnum
from hashlib import sha256
from itertools import zip_longest

from argmap.base.representation import short_repr
from argmap.base.tuples import NamedTuple
from argmap.model.cited import Citation
from argmap.model.graph import Graph
from argmap.model.records import Map, Relation, Statement, Step

# 48 bits per part: enough to detect accidental changes, not forgery.
DIGITS = 12
SIGN = "-"


class ReviewPart(StrEnum):
    """The parts of the content that is reviewed with a statement, in the order of its digest."""

    TEXT = "text"
    CITATIONS = "citations"
    REASONS = "reasons"
    OBJECTIONS = "objections"


class ReviewState(StrEnum):
    """Whether a statement was reviewed, and is unchanged since."""

    UNREVIEWED = "unreviewed"
    REVIEWED = "reviewed"
    SUSPECT = "suspect"


class ReviewChange(NamedTuple):
    """A statement whose review is new or has expired: its states before and after, and the parts that changed since."""

    statement: Statement
    before: ReviewState
    after: ReviewState
    changed: tuple[ReviewPart, ...]

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


def review_changes(before: Graph, after: Graph) -> Iterator[ReviewChange]:
    """Yield the statements that were reviewed, or whose reviews expired, since an earlier version of a map.

    The earlier version must already use the ids of the later one.
    """
    for name, statement in after.map.statements.items():
        if statement.reviewed:
            old = before.map.statements.get(name)
            was = state_of(before, old) if old else ReviewState.UNREVIEWED
            changed = changed_since(after, statement)
            now = ReviewState.SUSPECT if changed else ReviewState.REVIEWED
            is_again = old is not None and old.reviewed != statement.reviewed and not changed
            if was is not now or is_again:
                yield ReviewChange(statement, was, now, changed)


def state_of(graph: Graph, statement: Statement) -> ReviewState:
    """Return whether a statement was reviewed, and is unchanged since."""
    if statement.reviewed is None:
        return ReviewState.UNREVIEWED
    return ReviewState.SUSPECT if changed_since(graph, statement) else ReviewState.REVIEWED


def digest_of(graph: Graph, name: str) -> str:
    """Return the digest of what is reviewed with a statement: a group of hexadecimal digits for each part.

    It covers the kind and text of the statement, its citations, and its direct reasons and objections with their
    relations, schemes, warrants, strengths, texts and citations. Statements that it contradicts, and undercuts of steps
    to it, are among the objections. Ids, positions, order and layout do not count. Raises KeyError for an unknown id.
    """
    statement = graph.map.statements[name]
    steps = graph.steps_to(name)
    undercuts = [(step, other) for step in steps for other in graph.steps_to(step.id, Relation.UNDERCUTS)]
    rivals = [graph.map.statements[rival] for rival in graph.rivals.get(name, ())]
    parts: dict[ReviewPart, object] = {
        ReviewPart.TEXT: [statement.kind, statement.text],
        ReviewPart.CITATIONS: citations_of(graph.map, statement),
        ReviewPart.REASONS: in_order(of_step(graph.map, step) for step in steps if step.relation is Relation.SUPPORTS),
        ReviewPart.OBJECTIONS: [
            in_order(of_step(graph.map, step) for step in steps if step.relation is not Relation.SUPPORTS),
            in_order([of_step(graph.map, step), of_step(graph.map, other)] for step, other in undercuts),
            in_order(of_statement(graph.map, rival) for rival in rivals),
        ],
    }
    return SIGN.join(hexadecimal(parts[part]) for part in ReviewPart)


def changed_since(graph: Graph, statement: Statement) -> tuple[ReviewPart, ...]:
    """Return the parts that have changed since the review; empty for a statement without a review."""
    if statement.reviewed is None:
        return ()
    then, now = statement.reviewed.digest.split(SIGN), digest_of(graph, statement.id).split(SIGN)
    # A digest of another form, which the reader refuses, says nothing about any part.
    return tuple(part for part, old, new in zip_longest(ReviewPart, then, now) if part and old != new)


def of_step(argument_map: Map, step: Step) -> list[object]:
    """Return the content of a step without ids."""
    premises = [argument_map.statements[name] for name in step.premises if name in argument_map.statements]
    said = [step.relation, step.scheme, step.warrant, step.strength]
    return [*said, in_order(of_statement(argument_map, premise) for premise in premises)]


def of_statement(argument_map: Map, statement: Statement) -> list[object]:
    """Return the content and citations of a statement without ids."""
    return [statement.kind, statement.text, citations_of(argument_map, statement)]


def citations_of(argument_map: Map, statement: Statement) -> list[object]:
    """Return the citations of a statement, with sources given by their identifying fields."""
    return in_order(of_citation(argument_map, citation) for citation in statement.citations)


def of_citation(argument_map: Map, citation: Citation) -> list[object]:
    """Return a citation, with its source given by title, authors, date and addresses."""
    source = argument_map.source_called(citation.source)
    known = [source.title, source.author, source.issued, source.url, source.doi] if source and source.is_read else []
    return [known, citation.quote, citation.locator, citation.prefix, citation.suffix]


def in_order(values: Iterable[object]) -> list[object]:
    """Return JSON values sorted independently of their order in the file."""
    return sorted(values, key=json.dumps)


def hexadecimal(value: object) -> str:
    """Return the first digits of the SHA-256 of a JSON value."""
    return sha256(json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass")).hexdigest()[:DIGITS]
