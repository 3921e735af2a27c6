"""The rules: their codes, names and severities, which are known without loading their modules, and what those hold."""

from collections.abc import Callable, Iterable
from functools import cache
from typing import NamedTuple, Protocol, TypeAlias

from argmap.base.diagnostics import Finding, Severity
from argmap.base.plugins import Registry
from argmap.lint.context import Context
from argmap.lint.needs import Need
from argmap.lint.rule_table import ROWS

# Codes that begin so are found by the reader: what they are about is missing from the map.
READING = "A0"
# What these are about is not connected with the rest of the map: references to nothing or to the wrong kind of thing,
# a scheme that is not known, a record that cannot be used.
REFERENCES = frozenset({"A101", "A105", "A306", "A402", "A411"})
Find: TypeAlias = Callable[[Context], Iterable[Finding]]


class RuleModule(Protocol):
    """What the module of a rule holds; its docstring is the page of the rule.

    `SINCE` is the version of argmap that has the rule first. `find` is left out by what is found while a file is read
    or its exceptions and settings are applied. A rule `NEEDS` what it finds nothing without. A strict check fails on
    errors and warnings, and on remarks of a rule that says so. `HAS_FIX` tells that some of what a rule finds can be
    fixed with --fix, `ABSENCE` that the rule reports what is not there: while a part of the map could not be read,
    nobody knows. A rule in `PREVIEW` is checked only where preview rules are asked for: it has not been judged by
    enough findings, or is wrong too often.
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
    """A rule: its code, its name, its severity and what else is known of it without its module.

    A strict check fails on what a rule finds that `fails_when_strict`. `has_fix` tells that some of what it finds can
    be fixed with --fix, `is_searched` that the rule looks for it in the graph, where there is what it `needs`, and
    `is_absence` that it reports what is not there. A rule that `is_preview` is checked only where that is asked for.
    `since` is the version of argmap that has it first.
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
        """Whether the map is not all that its file says where the rule finds something."""
        return self.code.startswith(READING) and self.severity is Severity.ERROR

    @property
    def leaves_gaps(self) -> bool:
        """Whether something may be missing from the map where the rule finds something: unread, or not connected."""
        return self.is_reading_error or self.code in REFERENCES

    @property
    def page(self) -> str:
        """All that there is to say of the rule, in the form of its module's docstring."""
        return RULES.get(self.name).page

    def find(self, context: Context) -> Iterable[Finding]:
        """Return what the rule finds in a map. Its module is loaded only where it can find anything."""
        if not self.is_searched or (self.needs and not self.needs.is_met(context)):
            return ()
        found = RULES.get(self.name).find
        return found(context) if found else ()


class LoadedRule(NamedTuple):
    """What the module of a rule holds: all that the table of rules says of it, its page, and how to find it."""

    rule: Rule
    page: str
    find: Find | None


def as_loaded_rule(name: str, module: RuleModule) -> LoadedRule:
    """Return what the module of a rule holds."""
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
    """Return all rules by their codes."""
    return {rule.code: rule for rule in rules()}


@cache
def by_name() -> dict[str, Rule]:
    """Return all rules by their names, and by their codes."""
    return {rule.name: rule for rule in rules()} | by_code()
