"""Grounds: what counts for a statement apart from reasons."""

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from argmap.base.tuples import NamedTuple
from argmap.evaluation.bases import DEFAULT, is_share, rating_of
from argmap.evaluation.terms import Accept, Terms
from argmap.model import Kind, Map, Statement
from argmap.model.records import EVIDENCE, SUPPORTS

if TYPE_CHECKING:
    from argmap.evaluation.relations import Relations


class GroundKind(StrEnum):
    """The kind of a statement's ground.

    The author gave it a `WEIGHT`; it has a `SOURCE`, rated or not; it is an `ASSUMPTION`; or it is merely stated
    (`GIVEN`).
    """

    WEIGHT = "weight"
    RATED_SOURCE = "rated source"
    SOURCE = "source"
    ASSUMPTION = "assumption"
    GIVEN = "given"


class StatementGround(NamedTuple):
    """What counts for a statement apart from reasons, and how much, in (0, 1].

    A ground that is `outright` makes the statement hold regardless of objections.
    """

    kind: GroundKind
    weight: float = DEFAULT
    outright: bool = False

    @property
    def is_weighed(self) -> bool:
        """Whether the weight was given or rated by somebody, rather than being a default."""
        return self.kind in {GroundKind.WEIGHT, GroundKind.RATED_SOURCE}


SOURCE = StatementGround(GroundKind.SOURCE)
ASSUMPTION = StatementGround(GroundKind.ASSUMPTION)
OUTRIGHT = StatementGround(GroundKind.ASSUMPTION, 1.0, outright=True)
GIVEN = StatementGround(GroundKind.GIVEN)


def grounds_of(graph: "Relations", terms: Terms) -> Sequence[StatementGround | None]:
    """Return the ground of each statement, or None if only reasons count for it."""
    theses = frozenset(graph.theses)
    return [ground_of(statement, graph, terms, theses) for statement in graph.statements.values()]


def ground_of(statement: Statement, graph: "Relations", terms: Terms, theses: frozenset[str]) -> StatementGround | None:
    """Return the ground of one statement on the given terms."""
    weight = terms.weights.get(statement.id, statement.weight)
    if weight is not None and is_share(weight):
        return StatementGround(GroundKind.WEIGHT, weight) if weight > 0 else None
    is_assumption = statement.kind is Kind.ASSUMPTION
    if terms.accept is Accept.ASSUMPTIONS:
        return OUTRIGHT if is_assumption else None
    if is_sourced(statement, graph.map):
        rating = rating_of(statement, graph.map) if statement.kind is EVIDENCE else None
        return SOURCE if rating is None else StatementGround(GroundKind.RATED_SOURCE, rating)
    if is_assumption:
        return ASSUMPTION
    is_open = terms.accept is Accept.ALL and statement.id not in theses and not has_reasons(statement.id, graph)
    return GIVEN if is_open else None


def is_sourced(statement: Statement, argument_map: Map) -> bool:
    """Return whether a statement is backed by something outside the map.

    For evidence any citation or address suffices. For other statements the source must not be the text being mapped,
    because quoting that shows only who says so. A basis suffices for either.
    """
    if statement.basis:
        return True
    if statement.kind is EVIDENCE:
        return bool(statement.citations or statement.url)
    own = argument_map.source
    return any(citation.source is not None and citation.source != own for citation in statement.citations)


def has_reasons(name: str, graph: "Relations") -> bool:
    """Return whether a statement has any reasons, applying or not."""
    return any(step.relation is SUPPORTS for step in graph.incoming.get(name, ()))
