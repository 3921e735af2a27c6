"""What an evaluation says: of each statement whether it stands, why, and how strong it is."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from argmap.base.representation import short_repr
from argmap.evaluation.bases import Base
from argmap.evaluation.terms import Terms


class Standing(StrEnum):
    """The verdict on a statement; of a step, whether it applies."""

    STANDS = "stands"
    FALLS = "falls"
    UNDECIDED = "undecided"


class Cause(StrEnum):
    """Why a statement has its standing.

    Of a statement that stands: a `REASON` decides, or it is `GIVEN`, since nothing supports it and it is taken as it
    is, or it is `ACCEPTED` in an abstract framework. Of one that falls: no reason applies (`UNSUPPORTED`), as much
    speaks against it (`TIE`) or more (`OUTWEIGHED`), the margin is too small (`SHORT` of the standard), it is
    `ATTACKED` by what is accepted, or it is `WITHDRAWN` for once. Of one that is undecided: it hangs on a `CIRCLE`,
    is accepted in some extensions and not in others (`DIVIDED`), or there is `NO_EXTENSION` at all.
    """

    REASON = "reason"
    GIVEN = "given"
    ACCEPTED = "accepted"
    UNSUPPORTED = "unsupported"
    TIE = "tie"
    OUTWEIGHED = "outweighed"
    SHORT = "short"
    ATTACKED = "attacked"
    WITHDRAWN = "withdrawn"
    CIRCLE = "circle"
    DIVIDED = "divided"
    NO_EXTENSION = "no extension"


class Hitch(StrEnum):
    """Why a step does not apply, or why that is open."""

    PREMISE = "premise"
    UNDERCUT = "undercut"
    UNBACKED = "unbacked"
    WITHDRAWN = "withdrawn"
    OPEN = "open"


class Steadiness(StrEnum):
    """Whether a strength can be told."""

    STEADY = "steady"
    NOT_CONVERGED = "not converged"
    UNSTABLE = "unstable tie"


class Reason(NamedTuple):
    """Why a statement has its standing.

    `steps` are the ids of those that decided it, `rivals` the ids of contradicted statements that did; `pro` and
    `con` are the best weights for and against it that apply, in [0, 1].
    """

    cause: Cause
    steps: tuple[str, ...] = ()
    rivals: tuple[str, ...] = ()
    pro: float = 0.0
    con: float = 0.0

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


class Application(NamedTuple):
    """Whether a step applies; `hitch` tells why not, and `by` the premises, undercuts or backings that it is due to."""

    standing: Standing
    hitch: Hitch | None = None
    by: tuple[str, ...] = ()

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


class Labelling(NamedTuple):
    """What a semantics of standing says of each statement and each step, by their ids.

    `extensions` are the sets of statements that can be accepted together, in a semantics that has several.
    """

    standings: Mapping[str, Standing]
    reasons: Mapping[str, Reason]
    applications: Mapping[str, Application]
    extensions: tuple[tuple[str, ...], ...] | None = None

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


class Strengths(NamedTuple):
    """What a gradual semantics says of each statement, by its id.

    `values` are in [0, 1]; those that cannot be told are None, and `unsteady` says why.
    """

    values: Mapping[str, float | None]
    bases: Mapping[str, Base]
    unsteady: Mapping[str, Steadiness]

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)

    @property
    def converged(self) -> bool:
        """Whether every circle of the map came to rest."""
        return Steadiness.NOT_CONVERGED not in self.unsteady.values()


class Assessment(NamedTuple):
    """All that an evaluation says of one statement."""

    standing: Standing
    reason: Reason
    strength: float | None
    steadiness: Steadiness
    base: Base

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


class Evaluation(NamedTuple):
    """What is found of a map: of each statement, by its id, its assessment; of each step whether it applies.

    `standing_by` and `strength_by` name the semantics of the two.
    """

    standing_by: str
    strength_by: str
    terms: Terms
    converged: bool
    statements: Mapping[str, Assessment]
    steps: Mapping[str, Application]
    extensions: tuple[tuple[str, ...], ...] | None = None

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)
