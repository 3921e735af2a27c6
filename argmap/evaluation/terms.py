"""On what terms a map is evaluated: the standard of proof, what is accepted, and what is changed for once."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple


class Standard(StrEnum):
    """How far what speaks for a statement must outweigh what speaks against it."""

    SCINTILLA = "scintilla"
    DIALECTICAL_VALIDITY = "dialectical-validity"
    PREPONDERANCE = "preponderance"
    CLEAR_AND_CONVINCING = "clear-and-convincing"
    BEYOND_REASONABLE_DOUBT = "beyond-reasonable-doubt"


class Accept(StrEnum):
    """What counts without a reason: all that the writer leaves open too, what has a ground, or assumptions alone."""

    ALL = "all"
    GROUNDED = "grounded"
    ASSUMPTIONS = "assumptions"


class StrengthScope(StrEnum):
    """Which steps count for strength: those that apply by standing, or all, as in the published semantics."""

    APPLYING = "applying"
    PUBLISHED = "published"


STANDARDS: Mapping[str | None, Standard] = {str(standard): standard for standard in Standard}
# What nobody weighed never meets these.
OF_GIVEN_WEIGHTS = frozenset({Standard.CLEAR_AND_CONVINCING, Standard.BEYOND_REASONABLE_DOUBT})
# The constants are those of the engine carneades-4 (Gordon and Walton 2016): conventions, not measurements.
MARGIN = 0.5
MOST_DOUBT = 0.3
# Differences of weights are rounded to this many digits, so that 0.7 - 0.2 is 0.5.
DIGITS = 9
# A smaller strength, or change of one, is 0.00 with two decimals.
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
    """On what terms a map is evaluated.

    `semantics` is one of standing, such as carneades, or a gradual one, such as quadratic-energy. `without` holds
    ids of statements and steps that are taken away; `weights` gives a statement another weight, or a step another
    strength, in [0, 1].
    """

    semantics: str = "carneades"
    standard: Standard = Standard.PREPONDERANCE
    accept: Accept = Accept.ALL
    strengths: StrengthScope = StrengthScope.APPLYING
    without: frozenset[str] = frozenset()
    weights: Mapping[str, float] = NO_WEIGHTS


def meets(standard: Standard, pro: float, con: float) -> bool:
    """Return whether the best weights for and against a statement, both in [0, 1], meet a standard of proof.

    Source: Gordon and Walton 2016, "Formalizing balancing arguments"; the scintilla and dialectical validity as in
    Gordon, Prakken and Walton 2007. What meets it meets it with a greater `pro` or a smaller `con` too.
    """
    if pro <= 0:
        return False
    if standard is Standard.SCINTILLA:
        return True
    if standard is Standard.DIALECTICAL_VALIDITY:
        return con <= 0
    margin = round(pro - con, DIGITS)
    if standard is Standard.PREPONDERANCE:
        return margin > 0
    if standard is Standard.CLEAR_AND_CONVINCING:
        return margin > MARGIN
    return margin > MARGIN and con < MOST_DOUBT
