"""The rules, found by looking: their codes, names, severities and pages."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from argmap.base import plugins
from argmap.base.diagnostics import Finding, Severity
from argmap.lint.context import Context

# Codes that begin so are found by the reader: what they are about is missing from the map.
READING = "A0"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its code, its name, its severity, its page, and how to find what it is about.

    `find` is None for what is found while a file is read or its exceptions and settings are applied. A strict check
    fails on what a rule finds that `fails_when_strict`: each that gives errors or warnings, and those whose module
    says so. `has_fix` tells that some of what it finds can be mended by itself.
    """

    code: str
    name: str
    severity: Severity
    page: str
    find: Callable[[Context], Iterable[Finding]] | None
    fails_when_strict: bool
    has_fix: bool

    @property
    def is_reading_error(self) -> bool:
        """Whether the map is not all that its file says where the rule finds something."""
        return self.code.startswith(READING) and self.severity is Severity.ERROR


@cache
def rules() -> tuple[Rule, ...]:
    """Return all rules in the order of their codes."""
    found = (
        Rule(
            module.CODE,
            name,
            module.SEVERITY,
            module.__doc__ or "",
            getattr(module, "find", None),
            getattr(module, "FAILS_WHEN_STRICT", module.SEVERITY is not Severity.INFO),
            getattr(module, "HAS_FIX", False),
        )
        for name, module in plugins.load_all("argmap.lint.rules")
    )
    return tuple(sorted(found, key=lambda rule: rule.code))


@cache
def by_code() -> dict[str, Rule]:
    """Return all rules by their codes."""
    return {rule.code: rule for rule in rules()}


@cache
def by_name() -> dict[str, Rule]:
    """Return all rules by their names, and by their codes."""
    return {rule.name: rule for rule in rules()} | by_code()
