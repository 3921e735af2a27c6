"""The result of checking some files: diagnostics and counts."""

from collections.abc import Iterable
from dataclasses import replace

from argmap.base.diagnostics import Diagnostic, Severity, by_place
from argmap.base.values import frozen
from argmap.language.phrases import plural
from argmap.lint.checker import Checked, is_decided
from argmap.lint.registry import rules


@frozen()
class Summary:
    """The diagnostics of all files, ordered by position, and how much was checked.

    `baseline` counts the findings left out because a baseline contains them; `imported` the files checked as imported
    maps; `skipped` the YAML files in folders that are not maps; and `rules_off` the rules that are off for an imported
    map.
    """

    diagnostics: tuple[Diagnostic, ...]
    files: int
    statements: int
    steps: int
    baseline: int = 0
    imported: int = 0
    rules_off: int = 0
    skipped: int = 0

    @property
    def is_decided(self) -> bool:
        """Whether all files could be opened and all settings are valid."""
        return is_decided(self.diagnostics)

    def skipping(self, files: int) -> "Summary":
        """Return this summary with the number of YAML files that were skipped."""
        return replace(self, skipped=files)

    def count(self, severity: Severity) -> int:
        """Return the number of diagnostics of a severity."""
        return sum(diagnostic.severity is severity for diagnostic in self.diagnostics)

    def fails(self, *, strict: bool) -> bool:
        """Return whether the check fails: because of an error or, if strict, also other diagnostics."""
        remarks = {rule.code for rule in rules() if rule.severity is Severity.INFO and rule.fails_when_strict}
        return any(
            d.severity is Severity.ERROR or (strict and (d.severity is Severity.WARNING or d.code in remarks))
            for d in self.diagnostics
        )


def summarise(checks: Iterable[Checked]) -> Summary:
    """Return the summary of checked files."""
    return join(
        Summary(
            checked.diagnostics,
            1,
            len(checked.map.statements),
            len(checked.map.steps),
            imported=int(checked.rules_off > 0),
            rules_off=checked.rules_off,
        )
        for checked in checks
    )


def join(summaries: Iterable[Summary]) -> Summary:
    """Return several summaries combined. A finding in a file that several maps include is reported once."""
    diagnostics: dict[object, Diagnostic] = {}
    files = statements = steps = baseline = imported = rules_off = skipped = 0
    for summary in summaries:
        diagnostics |= {by_place(diagnostic): diagnostic for diagnostic in summary.diagnostics}
        files += summary.files
        statements += summary.statements
        steps += summary.steps
        baseline += summary.baseline
        skipped += summary.skipped
        imported += summary.imported
        rules_off = max(rules_off, summary.rules_off)
    found = tuple(sorted(diagnostics.values(), key=by_place))
    return Summary(found, files, statements, steps, baseline, imported, rules_off, skipped)


def in_words(summary: Summary) -> str:
    """Return the summary as one line."""
    clear = "nothing new" if summary.baseline else "all clear"
    found = ", ".join(plural(number, each) for each in Severity if (number := summary.count(each))) or clear
    size = f"{plural(summary.statements, 'statement')}, {plural(summary.steps, 'step')}"
    fixes = [diagnostic.fix.is_safe for diagnostic in summary.diagnostics if diagnostic.fix]
    options = (("--fix", sum(fixes)), ("--fix --unsafe-fixes", len(fixes) - sum(fixes)))
    hint = "".join(f"; {number:,} can be fixed with {option}" for option, number in options if number)
    known = f"; {plural(summary.baseline, 'finding')} in the baseline" if summary.baseline else ""
    others = f"; {plural(summary.skipped, 'YAML file')} skipped: not argument maps" if summary.skipped else ""
    return f"{found} in {plural(summary.files, 'file')} ({size}){hint}{known}{as_imported(summary)}{others}"


def as_imported(summary: Summary) -> str:
    """Return a note on files that were checked as imported maps."""
    if not summary.imported:
        return ""
    maps = "an imported map" if summary.imported == 1 else f"{summary.imported:,} imported maps"
    lead = f"checked as {maps}" if summary.imported == summary.files else f"{maps} among them"
    return f"; {lead}: {plural(summary.rules_off, 'rule')} off (--profile default checks them)"
