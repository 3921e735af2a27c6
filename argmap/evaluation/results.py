"""What an evaluation says: of each statement whether it stands, why, and how strong it is."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from argmap.base.representation import short_repr
from argmap.evaluation.bases import Base
from argmap.evaluation.grounds import StatementGround
from argmap.evaluation.structure import Structure
from argmap.evaluation.terms import Terms


class AcceptanceLabel(StrEnum):
    """The label of a statement or step in the published semantics; of a step, whether it applies."""

    IN = "in"
    OUT = "out"
    UNDECIDED = "undecided"


class Standing(StrEnum):
    """The verdict on a statement.

    It `STANDS` when the reasons for it meet the standard of proof; it is `UNDECIDED` when that depends on a cycle,
    `TIED` when as much speaks against it as for it, and it `FALLS` when more does. It is `UNPROVEN` when nothing is
    written for it, nothing is left that speaks for it or against it, or its reasons are short of the standard. There is
    `NO_VERDICT` where the standard asks for weights and nobody gave any.
    """

    STANDS = "stands"
    UNDECIDED = "undecided"
    TIED = "tied"
    UNPROVEN = "unproven"
    FALLS = "falls"
    NO_VERDICT = "no verdict"


class Cause(StrEnum):
    """Why a statement has its standing.

    Of a statement that stands: a `REASON` decides, or its own `GROUND`; it is accepted as `GIVEN`; or it is `ACCEPTED`
    in an abstract framework. Of one that is undecided: it depends on a `CYCLE`, is accepted in some extensions and not
    in others (`DIVIDED`), or there is `NO_EXTENSION` at all. Of one that is tied: the `TIE`. Of one that is unproven:
    nothing is written for it (`UNSUPPORTED`), nothing that applies is left for it or against it (`EXHAUSTED`), or the
    margin is too small (`SHORT` of the standard), which is not known if it is `UNWEIGHED`. Of one that falls:
    more speaks against it (`OUTWEIGHED`), or it is `ATTACKED` by what is accepted.
    """

    REASON = "reason"
    GROUND = "ground"
    GIVEN = "given"
    ACCEPTED = "accepted"
    CYCLE = "cycle"
    DIVIDED = "divided"
    NO_EXTENSION = "no extension"
    TIE = "tie"
    UNSUPPORTED = "unsupported"
    EXHAUSTED = "exhausted"
    SHORT = "short"
    UNWEIGHED = "unweighed"
    OUTWEIGHED = "outweighed"
    ATTACKED = "attacked"


STANDINGS: Mapping[Cause, Standing] = {
    Cause.REASON: Standing.STANDS,
    Cause.GROUND: Standing.STANDS,
    Cause.GIVEN: Standing.STANDS,
    Cause.ACCEPTED: Standing.STANDS,
    Cause.CYCLE: Standing.UNDECIDED,
    Cause.DIVIDED: Standing.UNDECIDED,
    Cause.NO_EXTENSION: Standing.UNDECIDED,
    Cause.TIE: Standing.TIED,
    Cause.UNSUPPORTED: Standing.UNPROVEN,
    Cause.EXHAUSTED: Standing.UNPROVEN,
    Cause.SHORT: Standing.UNPROVEN,
    Cause.UNWEIGHED: Standing.NO_VERDICT,
    Cause.OUTWEIGHED: Standing.FALLS,
    Cause.ATTACKED: Standing.FALLS,
}


class Hitch(StrEnum):
    """Why a step does not apply, or why that is open."""

    PREMISE = "premise"
    UNDERCUT = "undercut"
    UNBACKED = "unbacked"
    WITHDRAWN = "withdrawn"
    OPEN = "open"


class Steadiness(StrEnum):
    """Whether a strength can be determined."""

    STEADY = "steady"
    NOT_CONVERGED = "not converged"
    UNSTABLE = "unstable tie"


class Reason(NamedTuple):
    """Why a statement has its standing.

    `steps` are the ids of those that decided it, `rivals` the ids of contradicted statements that did; `pro` and
    `con` are the best weights for and against it that apply, in [0, 1]. It `is_default` when something applies on both
    sides and nobody weighed what is best on either.
    """

    cause: Cause
    steps: tuple[str, ...] = ()
    rivals: tuple[str, ...] = ()
    pro: float = 0.0
    con: float = 0.0
    is_default: bool = False

    @property
    def standing(self) -> Standing:
        """The verdict, which follows from the cause."""
        return STANDINGS[self.cause]

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


class Application(NamedTuple):
    """Whether a step applies; `hitch` tells why not, and `by` the premises, undercuts or backings that it is due to."""

    label: AcceptanceLabel
    hitch: Hitch | None = None
    by: tuple[str, ...] = ()

    @property
    def applies(self) -> bool:
        """Whether the step applies."""
        return self.label is AcceptanceLabel.IN

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


class Labelling(NamedTuple):
    """What a semantics of standing says of each statement and each step, by their ids, and on which grounds.

    `extensions` are the sets of statements that can be accepted together, in a semantics that has several. `structure`
    is what was labelled, where that is a structure.
    """

    labels: Mapping[str, AcceptanceLabel]
    reasons: Mapping[str, Reason]
    grounds: Mapping[str, StatementGround | None]
    applications: Mapping[str, Application]
    extensions: tuple[tuple[str, ...], ...] | None = None
    structure: Structure | None = None

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


NO_BOUNDS: Mapping[str, tuple[float, float]] = {}


class Strengths(NamedTuple):
    """What a gradual semantics says of each statement, by its id.

    `values` are in [0, 1]; those that cannot be determined are None, and `unsteady` says why. `bounds` holds the lowest
    and highest of those that depend on undecided steps.
    """

    values: Mapping[str, float | None]
    bases: Mapping[str, Base]
    unsteady: Mapping[str, Steadiness]
    bounds: Mapping[str, tuple[float, float]] = NO_BOUNDS

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)

    @property
    def converged(self) -> bool:
        """Whether every cycle of the map converged."""
        return Steadiness.NOT_CONVERGED not in self.unsteady.values()


class Assessment(NamedTuple):
    """All that an evaluation says of one statement.

    `bounds` are the lowest and highest strength where that depends on undecided steps.
    """

    label: AcceptanceLabel
    reason: Reason
    ground: StatementGround | None
    strength: float | None
    steadiness: Steadiness
    base: Base
    bounds: tuple[float, float] | None = None

    @property
    def standing(self) -> Standing:
        """The verdict on the statement."""
        return self.reason.standing

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


class Evaluation(NamedTuple):
    """What is found of a map: of each statement, by its id, its assessment; of each step whether it applies.

    `standing_by` and `strength_by` name the semantics of the two. `structure` is what the former labelled, for what
    is asked about it later.
    """

    standing_by: str
    strength_by: str
    terms: Terms
    converged: bool
    statements: Mapping[str, Assessment]
    steps: Mapping[str, Application]
    extensions: tuple[tuple[str, ...], ...] | None = None
    structure: Structure | None = None

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)
