"""The terms of an evaluation: the standard of proof, what is accepted, and hypothetical changes."""

from collections.abc import Mapping
from enum import StrEnum

from argmap.base.errors import ArgmapError
from argmap.base.given_numbers import as_given, share_in
from argmap.base.suggestions import member_of
from argmap.base.tuples import NamedTuple


class Standard(StrEnum):
    """How far the reasons for a statement must outweigh those against it."""

    SCINTILLA = "scintilla"
    DIALECTICAL_VALIDITY = "dialectical-validity"
    PREPONDERANCE = "preponderance"
    CLEAR_AND_CONVINCING = "clear-and-convincing"
    BEYOND_REASONABLE_DOUBT = "beyond-reasonable-doubt"


# A module-level name, because Python 3.11 looks up members of an enum slowly, and every statement needs it.
SCINTILLA = Standard.SCINTILLA


class Accept(StrEnum):
    """What counts without a reason: all unsupported statements, those with a ground, or only assumptions."""

    ALL = "all"
    GROUNDED = "grounded"
    ASSUMPTIONS = "assumptions"


class StrengthScope(StrEnum):
    """Which steps count for strength: those that apply by standing, or all, as in the published semantics."""

    APPLYING = "applying"
    PUBLISHED = "published"


STANDARDS: Mapping[str | None, Standard] = {str(standard): standard for standard in Standard}
# Standards that are never met by default weights.
OF_GIVEN_WEIGHTS = frozenset({Standard.CLEAR_AND_CONVINCING, Standard.BEYOND_REASONABLE_DOUBT})
# The constants of the engine carneades-4 (Gordon and Walton 2016): conventions, not measurements.
MARGIN = 0.5
MOST_DOUBT = 0.3
# Differences of weights are rounded to this many digits, so that 0.7 - 0.2 equals 0.5.
DIGITS = 9
# A smaller strength, or change of strength, is shown as 0.00.
VISIBLE = 0.005

MEANINGS: Mapping[Standard, str] = {
    Standard.SCINTILLA: "some reason applies",
    Standard.DIALECTICAL_VALIDITY: "some reason applies, and nothing against it does",
    Standard.PREPONDERANCE: "the best reason outweighs the best against it",
    Standard.CLEAR_AND_CONVINCING: f"the best reason outweighs the best against it by more than {MARGIN:g}",
    Standard.BEYOND_REASONABLE_DOUBT: (
        f"the best reason outweighs the best against it by more than {MARGIN:g}, which is below {MOST_DOUBT:g}"
    ),
}


NO_WEIGHTS: Mapping[str, float] = {}


class Terms(NamedTuple):
    """The terms of an evaluation.

    `semantics` names a semantics of standing, such as carneades, or a gradual one, such as quadratic-energy. `without`
    contains ids of statements and steps to remove; `weights` maps ids of statements to weights, or ids of steps to
    strengths, in [0, 1].
    """

    semantics: str = "carneades"
    standard: Standard = Standard.PREPONDERANCE
    accept: Accept = Accept.ALL
    strengths: StrengthScope = StrengthScope.APPLYING
    without: frozenset[str] = frozenset()
    weights: Mapping[str, float] = NO_WEIGHTS


def terms_of(semantics: str, standard: str, accept: str, strengths: str = StrengthScope.APPLYING) -> Terms:
    """Return terms given as words. Raises ValueError, with the known words, for all but an unknown semantics."""
    return Terms(
        semantics,
        member_of(Standard, standard, "standard"),
        member_of(Accept, accept, "value of accept"),
        member_of(StrengthScope, strengths, "value of strengths"),
    )


def weights_as_given(weights: object) -> dict[str, float]:
    """Return weights by id, as floats. Raises ArgmapError unless they are a mapping to numbers in [0, 1]."""
    if not isinstance(weights, Mapping):
        raise ArgmapError(f"{as_given(weights)} does not give weights: use a mapping from ids to numbers")
    found: dict[str, float] = {}
    for name, value in weights.items():
        weight = share_in(value)
        if weight is None:
            raise ArgmapError(f"{as_given(value)} is not a weight for {as_given(name)}: give a number from 0 to 1")
        found[name] = weight
    return found


def meets(standard: Standard, pro: float, con: float) -> bool:
    """Return whether the best weights for and against a statement, both in [0, 1], meet a standard of proof.

    Source: Gordon and Walton 2016, "Formalizing balancing arguments"; scintilla and dialectical validity as in Gordon,
    Prakken and Walton 2007. The result is monotonic: a greater `pro` or a smaller `con` still meets the standard.
    """
    if pro <= 0:
        return False
    if standard is SCINTILLA:
        return True
    if standard is Standard.DIALECTICAL_VALIDITY:
        return con <= 0
    margin = round(pro - con, DIGITS)
    if standard is Standard.PREPONDERANCE:
        return margin > 0
    if standard is Standard.CLEAR_AND_CONVINCING:
        return margin > MARGIN
    return margin > MARGIN and con < MOST_DOUBT
