"""The verdicts that changed from one map to another, and why, in words."""

from collections.abc import Iterator

from argmap.base.change_report import ReportEntry, ReportLine, ReportSection, line
from argmap.evaluation.analysis.map_comparison import MapComparison
from argmap.evaluation.analysis.verdict_changes import ChangedVerdict, StepEffect, VerdictChanges
from argmap.evaluation.results import Assessment
from argmap.evaluation.words import short, strength_in_words, why, why_not
from argmap.language.phrases import SIGNS


def verdict_sections(comparison: MapComparison) -> Iterator[ReportSection]:
    """Yield the theses whose verdicts changed, and the other statements."""
    found = comparison.verdicts
    if found is None:
        return
    for title, changed in (("Verdicts on theses", found.theses), ("Verdicts on other statements", found.others)):
        if changed:
            yield ReportSection(title, tuple(verdict_entry(comparison, found, one) for one in changed))


def verdict_entry(comparison: MapComparison, found: VerdictChanges, one: ChangedVerdict) -> ReportEntry:
    """Return a statement with its verdict before and now, why, and what came with that."""
    change = "added" if one.before is None else "removed" if one.after is None else "changed"
    return ReportEntry(change, one.id, verdict_in_words(one), tuple(verdict_lines(comparison, found, one)))


def verdict_in_words(one: ChangedVerdict) -> str:
    """Return the verdict before and now."""
    before, after = (str(each.standing) if each else "not there" for each in (one.before, one.after))
    told = f"{before} → {after}" if before != after else f"still {after}"
    if one.was_thesis is not one.is_thesis and one.before and one.after:
        told += ", now a thesis" if one.is_thesis else ", no longer a thesis"
    return told


def verdict_lines(comparison: MapComparison, found: VerdictChanges, one: ChangedVerdict) -> Iterator[ReportLine]:
    """Yield why the verdict was what it was, why it is what it is, and the steps that made it so."""
    if one.before and one.is_turned:
        yield line("before", why(comparison.before, found.before, one.id))
    if one.after and one.is_turned:
        yield line("now", why(comparison.after, found.after, one.id))
    yield from (effect_line(comparison, found, effect) for effect in one.effects)
    before, after = number_of(one.before), number_of(one.after)
    if (one.is_thesis or one.was_thesis) and before and after and before != after:
        yield line("strength", f"{before} → {after}")


def effect_line(comparison: MapComparison, found: VerdictChanges, effect: StepEffect) -> ReportLine:
    """Return a step that came, went, applies now or no longer applies."""
    step = f"{SIGNS[effect.step.relation]} {short(effect.step)}"
    reason = "" if effect.after is None else why_not(comparison.after, found.after, effect.step.id)
    told = f"{step} ({reason})" if reason else step
    if effect.before is None:
        return line("new", told)
    if effect.after is None:
        return line("gone", told)
    if effect.before is effect.after:
        return line("changed", told)
    return line("applies now" if effect.after else "no longer applies", told)


def number_of(assessment: Assessment | None) -> str:
    """Return a strength in words, nothing if there is no statement."""
    return strength_in_words(assessment) if assessment else ""
