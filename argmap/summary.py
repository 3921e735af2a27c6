"""What a check of some files came to: its diagnostics and the counts."""

from collections.abc import Iterable
from dataclasses import dataclass

from argmap.catalogue import rules
from argmap.checker import Checked
from argmap.diagnostic import Diagnostic, Severity, by_place


@dataclass(frozen=True, slots=True)
class Summary:
    """The diagnostics of all files in the order of their places, and how much was checked."""

    diagnostics: tuple[Diagnostic, ...]
    files: int
    statements: int
    steps: int

    def count(self, severity: Severity) -> int:
        """Return how many diagnostics have a severity."""
        return sum(diagnostic.severity is severity for diagnostic in self.diagnostics)

    def fails(self, *, strict: bool) -> bool:
        """Tell whether there is an error, or when strict what else must not be."""
        remarks = {rule.code for rule in rules() if rule.severity is Severity.INFO and rule.fails_when_strict}
        return any(
            d.severity is Severity.ERROR or (strict and (d.severity is Severity.WARNING or d.code in remarks))
            for d in self.diagnostics
        )


def summarise(checks: Iterable[Checked]) -> Summary:
    """Return the summary of checked files. What two files say of one they both include is told once."""
    done = list(checks)
    diagnostics = {(by_place(d), d.code): d for checked in done for d in checked.diagnostics}
    return Summary(
        diagnostics=tuple(sorted(diagnostics.values(), key=by_place)),
        files=len(done),
        statements=sum(len(checked.map.statements) for checked in done),
        steps=sum(len(checked.map.steps) for checked in done),
    )


def in_words(summary: Summary) -> str:
    """Return the summary as one line."""
    counts = [(summary.count(severity), severity) for severity in Severity]
    found = ", ".join(plural(number, severity) for number, severity in counts if number)
    size = ", ".join((plural(summary.statements, "statement"), plural(summary.steps, "step")))
    return f"{found or 'all clear'} in {plural(summary.files, 'file')} ({size})"


def plural(number: int, noun: str) -> str:
    """Return a number with its noun."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
