"""Changed verdicts and their reasons as report entries."""

from collections.abc import Iterator

from argmap.base.change_report import ReportEntry, ReportLine, ReportSection, line
from argmap.evaluation.analysis.map_comparison import MapComparison
from argmap.evaluation.analysis.verdict_changes import ChangedVerdict, StepEffect, VerdictChanges
from argmap.evaluation.results import Assessment
from argmap.evaluation.words import short, strength_in_words, why, why_not
from argmap.language.phrases import SIGNS


def verdict_sections(comparison: MapComparison) -> Iterator[ReportSection]:
    """Yield the theses whose verdicts changed, and then other statements."""
    found = comparison.verdicts
    if found is None:
        return
    for title, changed in (("Verdicts on theses", found.theses), ("Verdicts on other statements", found.others)):
        if changed:
            yield ReportSection(title, tuple(verdict_entry(comparison, found, one) for one in changed))


def verdict_entry(comparison: MapComparison, found: VerdictChanges, one: ChangedVerdict) -> ReportEntry:
    """Return an entry for a statement with its verdicts before and after, the reasons, and the steps responsible."""
    change = "added" if one.before is None else "removed" if one.after is None else "changed"
    return ReportEntry(change, one.id, verdict_in_words(one), tuple(verdict_lines(comparison, found, one)))


def verdict_in_words(one: ChangedVerdict) -> str:
    """Return the verdicts before and after."""
    before, after = (str(each.standing) if each else "not there" for each in (one.before, one.after))
    text = f"{before} → {after}" if before != after else f"still {after}"
    if one.was_thesis is not one.is_thesis and one.before and one.after:
        text += ", now a thesis" if one.is_thesis else ", no longer a thesis"
    return text


def verdict_lines(comparison: MapComparison, found: VerdictChanges, one: ChangedVerdict) -> Iterator[ReportLine]:
    """Yield the reasons for the old and the new verdict, and the steps that changed it."""
    if one.before and one.is_turned:
        yield line("before", why(comparison.before, found.before, one.id))
    if one.after and one.is_turned:
        yield line("now", why(comparison.after, found.after, one.id))
    yield from (effect_line(comparison, found, effect) for effect in one.effects)
    before, after = number_of(one.before), number_of(one.after)
    if (one.is_thesis or one.was_thesis) and before and after and before != after:
        yield line("strength", f"{before} → {after}")


def effect_line(comparison: MapComparison, found: VerdictChanges, effect: StepEffect) -> ReportLine:
    """Return a line for a step that was added or removed, or that started or stopped applying."""
    step = f"{SIGNS[effect.step.relation]} {short(effect.step)}"
    reason = "" if effect.after is None else why_not(comparison.after, found.after, effect.step.id)
    text = f"{step} ({reason})" if reason else step
    if effect.before is None:
        return line("new", text)
    if effect.after is None:
        return line("gone", text)
    if effect.before is effect.after:
        return line("changed", text)
    return line("applies now" if effect.after else "no longer applies", text)


def number_of(assessment: Assessment | None) -> str:
    """Return a strength as text, or an empty string if there is no statement."""
    return strength_in_words(assessment) if assessment else ""
