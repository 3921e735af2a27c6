"""Changed verdicts as JSON values."""

from collections.abc import Iterable, Mapping

from argmap.cli.presenters.verdicts import word_of
from argmap.evaluation.analysis.map_comparison import MapComparison
from argmap.evaluation.analysis.verdict_changes import ChangedVerdict, VerdictChanges
from argmap.evaluation.results import Assessment
from argmap.evaluation.words import why


def verdicts_data(comparison: MapComparison, found: VerdictChanges) -> Mapping[str, object]:
    """Return the changed verdicts."""
    terms = found.after.terms

    def each(changed: Iterable[ChangedVerdict]) -> list[Mapping[str, object]]:
        return [verdict_data(comparison, found, one) for one in changed]

    return {
        "standard": terms.standard,
        "accept": terms.accept,
        "semantics": terms.semantics,
        "theses": each(found.theses),
        "others": each(found.others),
    }


def verdict_data(comparison: MapComparison, found: VerdictChanges, one: ChangedVerdict) -> Mapping[str, object]:
    """Return a verdict before and after, with the reasons, and the steps that changed it."""
    return {
        "id": one.id,
        "before": assessment_data(one.before, why(comparison.before, found.before, one.id) if one.before else ""),
        "after": assessment_data(one.after, why(comparison.after, found.after, one.id) if one.after else ""),
        "was_thesis": one.was_thesis,
        "is_thesis": one.is_thesis,
        "steps": [{"id": each.step.id, "before": each.before, "after": each.after} for each in one.effects],
    }


def assessment_data(assessment: Assessment | None, reason: str) -> Mapping[str, object] | None:
    """Return the verdict on a statement in brief."""
    if assessment is None:
        return None
    return {"standing": word_of(assessment.standing), "strength": assessment.strength, "why": reason}
