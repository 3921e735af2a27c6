"""The results of an evaluation: whether each statement stands, why, and how strong it is."""

from collections.abc import Mapping
from enum import StrEnum

from argmap.base.representation import short_repr
from argmap.base.tuples import NamedTuple
from argmap.evaluation.bases import Base
from argmap.evaluation.grounds import StatementGround
from argmap.evaluation.structure import Structure
from argmap.evaluation.terms import Terms


class AcceptanceLabel(StrEnum):
    """The label of a statement or step in the published semantics; for a step, whether it applies."""

    IN = "in"
    OUT = "out"
    UNDECIDED = "undecided"


class Standing(StrEnum):
    """The verdict on a statement.

    It `STANDS` if the reasons for it meet the standard of proof; it is `UNDECIDED` if that depends on a cycle, `TIED`
    if the weight against it equals the weight for it, and `FALLS` if it is greater. It is `UNPROVEN` if nothing is
    written for it, if nothing for or against it applies any longer, or if its reasons fall short of the standard. There
    is `NO_VERDICT` if the standard requires weights and none were given.
    """

    STANDS = "stands"
    UNDECIDED = "undecided"
    TIED = "tied"
    UNPROVEN = "unproven"
    FALLS = "falls"
    NO_VERDICT = "no verdict"


class Cause(StrEnum):
    """Why a statement has its standing.

    A statement stands because of a `REASON` or its own `GROUND`, because it is accepted as `GIVEN`, or because it is
    `ACCEPTED` in an abstract framework. It is undecided because it depends on a `CYCLE`, because only some extensions
    accept it (`DIVIDED`), or because there is `NO_EXTENSION`. It is tied because of a `TIE`. It is unproven because
    nothing is written for it (`UNSUPPORTED`), because nothing for or against it applies any longer (`EXHAUSTED`), or
    because the margin is too small (`SHORT`) or unknown (`UNWEIGHED`). It falls because more weighs against it
    (`OUTWEIGHED`), or because something accepted attacks it (`ATTACKED`).
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
    """Why a step does not apply, or is undecided."""

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

    `steps` are the ids of the deciding steps, and `rivals` those of the deciding contradicted statements; `pro` and
    `con` are the best applying weights for and against it, in [0, 1]. `is_default` is true if something applies on both
    sides and the best on neither was weighed.
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
    """Whether a step applies; `hitch` says why not, and `by` lists the premises, undercuts or backings responsible."""

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
    """The results of a semantics of standing for each statement and step, by id, with the grounds of statements.

    `extensions` are the sets of statements that can be accepted together, for semantics that have several. `structure`
    is the labelled structure, if there is one.
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
    """The results of a gradual semantics for each statement, by id.

    `values` lie in [0, 1]; None means that a strength cannot be determined, and `unsteady` says why. `bounds` maps the
    statements that depend on undecided steps to their lowest and highest strength.
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
    """The results of an evaluation for one statement.

    `bounds` are the lowest and highest strength if it depends on undecided steps.
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
    """The evaluation of a map: the assessment of each statement, and whether each step applies, by id.

    `standing_by` and `strength_by` name the two semantics. `structure` is kept for later questions about the
    evaluation.
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
