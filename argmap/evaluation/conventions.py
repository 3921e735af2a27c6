"""The conventions of an evaluation, stated explicitly."""

from collections import Counter
from collections.abc import Iterator

from argmap.evaluation.bases import CREDIBILITY, DEFAULT, RELIABILITY, STRENGTHS, Provenance
from argmap.evaluation.results import Cause, Evaluation, Steadiness
from argmap.evaluation.terms import MEANINGS, Accept, StrengthScope
from argmap.language.phrases import plural
from argmap.model.graph import Graph

CARNEADES = "carneades"


def conventions(graph: Graph, evaluation: Evaluation) -> Iterator[str]:
    """Yield each convention that the evaluation relies on, as a sentence."""
    yield from standing_conventions(evaluation)
    yield from strength_conventions(evaluation)
    if any(step.strength is None or isinstance(step.strength, str) for step in graph.steps.values()):
        words = ", ".join(f"{word} = {value:g}" for word, value in STRENGTHS.items())
        yield f"steps weigh by their strength: {words}; moderate by default"
    if graph.rivals:
        yield "a contradiction counts for standing, not for strength"
    yield from unsteady(evaluation)


def standing_conventions(evaluation: Evaluation) -> Iterator[str]:
    """Yield the conventions that decide which statements stand."""
    if evaluation.standing_by == CARNEADES:
        standard = evaluation.terms.standard
        yield f"a disputed statement stands if {MEANINGS[standard]} (carneades, standard of {standard})"
    else:
        yield (
            "standing depends only on which statements attack each other, not on weights or a standard of proof "
            f"(the {evaluation.standing_by} semantics)"
        )
    if evaluation.terms.accept is Accept.ASSUMPTIONS:
        yield "without a reason only weights and assumptions count, and assumptions outright"
    if evaluation.terms.accept is Accept.GROUNDED:
        yield "without a reason only weights, sources and assumptions count"
    given = sum(assessment.reason.cause is Cause.GIVEN for assessment in evaluation.statements.values())
    if given:
        accepted = f"{plural(given, 'unsupported statement')} {'is' if given == 1 else 'are'} accepted as given"
        yield f"{accepted}; --accept grounded does not accept {'it' if given == 1 else 'them'}"


def strength_conventions(evaluation: Evaluation) -> Iterator[str]:
    """Yield the conventions for strengths and their bases."""
    count = Counter(assessment.base.provenance for assessment in evaluation.statements.values())
    counted = "the steps that apply" if evaluation.terms.strengths is StrengthScope.APPLYING else "all steps"
    yield f"a strength adds up {counted}, between 0 and 1; it is not a probability ({evaluation.strength_by})"
    if count[Provenance.ASSUMED]:
        all_or_some = f"{count[Provenance.ASSUMED]:,} of {count.total():,} statements"
        yield f"{all_or_some} start at the default of {DEFAULT:g}, because they have no weight or rating"
    if count[Provenance.RATED]:
        letters = ", ".join(f"{letter} = {value:g}" for letter, value in RELIABILITY.items())
        digits = ", ".join(f"{digit} = {value:g}" for digit, value in CREDIBILITY.items())
        yield f"rated evidence starts at the mean of its ratings: reliability {letters}; credibility {digits}"


def unsteady(evaluation: Evaluation) -> Iterator[str]:
    """Yield how many strengths cannot be determined, and why."""
    count = Counter(assessment.steadiness for assessment in evaluation.statements.values())
    if count[Steadiness.NOT_CONVERGED]:
        strengths = plural(count[Steadiness.NOT_CONVERGED], "strength")
        yield f"not converged: {strengths} cannot be given, because a cycle does not converge"
    if count[Steadiness.UNSTABLE]:
        strengths = plural(count[Steadiness.UNSTABLE], "strength")
        yield f"unstable tie: {strengths} cannot be given, because a change of 0.001 in a base causes a jump"
