"""The initial strength of statements and steps, and where it comes from."""

from collections.abc import Mapping
from enum import StrEnum

from argmap.base.tuples import NamedTuple
from argmap.model import Kind, Map, Statement, Step

DEFAULT = 0.5
STRENGTHS: Mapping[str, float] = {"weak": 0.25, "moderate": 0.5, "strong": 0.75}
# The scale of NATO (AJP-2.1) consists of letters and digits. These numbers are a convention of argmap. F and 6 mean
# "cannot be judged", so they have none.
RELIABILITY: Mapping[str, float] = {"A": 0.9, "B": 0.75, "C": 0.6, "D": 0.4, "E": 0.2}
CREDIBILITY: Mapping[int, float] = {1: 0.9, 2: 0.75, 3: 0.6, 4: 0.4, 5: 0.2}


class Provenance(StrEnum):
    """The origin of a statement's base."""

    GIVEN = "given"
    RATED = "rated"
    ASSUMED = "assumed"
    CHANGED = "changed"


class Base(NamedTuple):
    """The strength of a statement before anything supports or attacks it, in [0, 1], and where it comes from."""

    value: float
    provenance: Provenance


ASSUMED = Base(DEFAULT, Provenance.ASSUMED)


def base_of(statement: Statement, argument_map: Map) -> Base:
    """Return the base of a statement: its weight, or the rating of evidence, or the default."""
    if statement.weight is not None and is_share(statement.weight):
        return Base(statement.weight, Provenance.GIVEN)
    rating = rating_of(statement, argument_map) if statement.kind is Kind.EVIDENCE else None
    return ASSUMED if rating is None else Base(rating, Provenance.RATED)


def is_share(number: float) -> bool:
    """Return whether a number lies in [0, 1]. The reader refuses others, and they count as absent."""
    return 0 <= number <= 1


def rating_of(statement: Statement, argument_map: Map) -> float | None:
    """Return the mean of the ratings of a piece of evidence, in (0, 1), or None if it has none.

    Of several sources the most reliable counts, because a bad source does not weaken what a good one says.
    """
    sources = (argument_map.source_called(citation.source) for citation in statement.citations)
    letters = [RELIABILITY.get((source.reliability if source else None) or "", 0.0) for source in sources]
    ratings = [max(letters, default=0.0), CREDIBILITY.get(statement.credibility or 0, 0.0)]
    known = [rating for rating in ratings if rating]
    return sum(known) / len(known) if known else None


def strength_of(step: Step) -> float:
    """Return the strength of a step, in [0, 1]; moderate by default, and for anything that the reader refuses."""
    strength = step.strength
    if strength is None:
        return DEFAULT
    if isinstance(strength, str):
        return STRENGTHS.get(strength, DEFAULT)
    return strength if is_share(strength) else DEFAULT
