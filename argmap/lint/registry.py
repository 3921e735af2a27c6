"""The registry of rules, whose codes, names and severities are known without loading their modules."""

from collections.abc import Callable, Iterable
from functools import cache
from typing import Protocol, TypeAlias

from argmap.base.diagnostics import Finding, Severity
from argmap.base.plugins import Registry
from argmap.base.tuples import NamedTuple
from argmap.lint.context import Context
from argmap.lint.needs import Need
from argmap.lint.rule_table import ROWS

# Codes with this prefix are reported by the reader: their subject is missing from the map.
READING = "A0"
# The subjects of these are disconnected from the rest of the map: references to nothing or to the wrong kind of thing,
# unknown schemes, unusable records.
REFERENCES = frozenset({"A101", "A105", "A306", "A402", "A411"})
Find: TypeAlias = Callable[[Context], Iterable[Finding]]


class RuleModule(Protocol):
    """The contents of a rule's module; its docstring is the page of the rule.

    `SINCE` is the version of argmap that introduced the rule. `find` is absent if the findings arise while files are
    read or exceptions and settings are applied. Without what a rule `NEEDS`, it finds nothing. A strict check fails on
    errors and warnings, and on remarks of rules with `FAILS_WHEN_STRICT`. `HAS_FIX` means that some findings can be
    fixed with --fix. `ABSENCE` means that the rule reports what is missing, which cannot be known while a part of the
    map could not be read. A rule in `PREVIEW` is checked only on request: it has not been tested on enough findings, or
    is wrong too often.
    """

    CODE: str
    SEVERITY: Severity
    SINCE: str
    find: Find | None = None
    NEEDS: Need | None = None
    FAILS_WHEN_STRICT: bool = False
    HAS_FIX: bool = False
    ABSENCE: bool = False
    PREVIEW: bool = False


class Rule(NamedTuple):
    """A rule: its code, name, severity, and other data known without its module.

    A strict check fails on the findings of a rule that `fails_when_strict`. `has_fix` means that some findings can be
    fixed with --fix; `is_searched` that the rule searches the graph, if the map has what it `needs`; `is_absence` that
    it reports what is missing. A rule that `is_preview` is checked only on request. `since` is the version of argmap
    that introduced it.
    """

    code: str
    name: str
    severity: Severity
    fails_when_strict: bool
    has_fix: bool
    is_searched: bool
    needs: Need | None
    is_absence: bool
    is_preview: bool
    since: str

    @property
    def is_reading_error(self) -> bool:
        """Whether findings of the rule mean that the map is not complete."""
        return self.code.startswith(READING) and self.severity is Severity.ERROR

    @property
    def leaves_gaps(self) -> bool:
        """Whether findings of the rule mean that something may be missing from the map: unread, or disconnected."""
        return self.is_reading_error or self.code in REFERENCES

    @property
    def page(self) -> str:
        """The page of the rule, in the form of its module's docstring."""
        return RULES.get(self.name).page

    def find(self, context: Context) -> Iterable[Finding]:
        """Return the findings of the rule in a map. Its module is loaded only if it can find anything."""
        if not self.is_searched or (self.needs and not self.needs.is_met(context)):
            return ()
        found = RULES.get(self.name).find
        return found(context) if found else ()


class LoadedRule(NamedTuple):
    """The contents of a rule's module: the data for the table of rules, the page, and the function that finds."""

    rule: Rule
    page: str
    find: Find | None


def as_loaded_rule(name: str, module: RuleModule) -> LoadedRule:
    """Return the contents of a rule's module."""
    rule = Rule(
        module.CODE,
        name,
        module.SEVERITY,
        module.FAILS_WHEN_STRICT or module.SEVERITY is not Severity.INFO,
        module.HAS_FIX,
        module.find is not None,
        module.NEEDS,
        module.ABSENCE,
        module.PREVIEW,
        module.SINCE,
    )
    return LoadedRule(rule, module.__doc__ or "", module.find)


RULES = Registry("argmap.lint.rules", RuleModule, as_loaded_rule)


@cache
def rules() -> tuple[Rule, ...]:
    """Return all rules in the order of their codes, without loading their modules."""
    return tuple(
        Rule(
            code,
            name,
            Severity(severity),
            fails,
            fix,
            searched,
            Need(needs) if needs else None,
            absence,
            preview,
            since,
        )
        for code, name, severity, fails, fix, searched, needs, absence, preview, since in ROWS
    )


@cache
def by_code() -> dict[str, Rule]:
    """Return all rules by code."""
    return {rule.code: rule for rule in rules()}


@cache
def by_name() -> dict[str, Rule]:
    """Return all rules by name and by code."""
    return {rule.name: rule for rule in rules()} | by_code()
