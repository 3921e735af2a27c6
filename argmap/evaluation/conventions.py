"""What an evaluation takes for granted, said aloud: no constant and no default is silent."""

from collections import Counter
from collections.abc import Iterator

from argmap.evaluation.bases import CREDIBILITY, DEFAULT, RELIABILITY, STRENGTHS, Provenance
from argmap.evaluation.results import Cause, Evaluation, Steadiness
from argmap.evaluation.terms import MEANINGS, Accept, StrengthScope
from argmap.language.phrases import plural
from argmap.model.graph import Graph

CARNEADES = "carneades"


def conventions(graph: Graph, evaluation: Evaluation) -> Iterator[str]:
    """Yield what the evaluation takes for granted, each in a sentence."""
    yield from standing_conventions(evaluation)
    yield from strength_conventions(evaluation)
    if any(step.strength is None or isinstance(step.strength, str) for step in graph.steps.values()):
        words = ", ".join(f"{word} = {value:g}" for word, value in STRENGTHS.items())
        yield f"a step weighs what its strength says: {words}; moderate where nothing is said"
    if graph.rivals:
        yield "a contradiction counts for standing, not for strength"
    yield from unsteady(evaluation)


def standing_conventions(evaluation: Evaluation) -> Iterator[str]:
    """Yield on what terms statements stand."""
    if evaluation.standing_by == CARNEADES:
        standard = evaluation.terms.standard
        yield f"a disputed statement stands if {MEANINGS[standard]} (carneades, standard of {standard})"
    else:
        yield (
            "a statement stands or falls by what attacks what, whatever the weights, and by no standard of proof "
            f"(the {evaluation.standing_by} semantics)"
        )
    if evaluation.terms.accept is Accept.ASSUMPTIONS:
        yield "without a reason only weights and assumptions count, and assumptions outright"
    if evaluation.terms.accept is Accept.GROUNDED:
        yield "without a reason only weights, sources and assumptions count"
    given = sum(assessment.reason.cause is Cause.GIVEN for assessment in evaluation.statements.values())
    if given:
        told = f"{plural(given, 'unsupported statement')} {'is' if given == 1 else 'are'} accepted as given"
        yield f"{told}; --accept grounded does not accept {'it' if given == 1 else 'them'}"


def strength_conventions(evaluation: Evaluation) -> Iterator[str]:
    """Yield where the bases of the strengths come from."""
    count = Counter(assessment.base.provenance for assessment in evaluation.statements.values())
    counted = "the steps that apply" if evaluation.terms.strengths is StrengthScope.APPLYING else "all steps"
    yield f"a strength adds up {counted}, between 0 and 1; it is not a probability ({evaluation.strength_by})"
    if count[Provenance.ASSUMED]:
        all_or_some = f"{count[Provenance.ASSUMED]:,} of {count.total():,} statements"
        yield f"{all_or_some} begin at {DEFAULT:g} for this, since nobody gave them a weight (their base)"
    if count[Provenance.RATED]:
        letters = ", ".join(f"{letter} = {value:g}" for letter, value in RELIABILITY.items())
        digits = ", ".join(f"{digit} = {value:g}" for digit, value in CREDIBILITY.items())
        yield f"rated evidence begins at the mean of its ratings: reliability {letters}; credibility {digits}"


def unsteady(evaluation: Evaluation) -> Iterator[str]:
    """Yield which strengths cannot be determined, and why."""
    count = Counter(assessment.steadiness for assessment in evaluation.statements.values())
    if count[Steadiness.NOT_CONVERGED]:
        told = plural(count[Steadiness.NOT_CONVERGED], "strength")
        yield f"not converged: {told} did not settle, so there is no number"
    if count[Steadiness.UNSTABLE]:
        told = plural(count[Steadiness.UNSTABLE], "strength")
        yield f"unstable tie: {told} would jump if a base moved by 0.001, so there is no number"
