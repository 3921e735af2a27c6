"""What a map must contain for a rule to find anything; otherwise the module of the rule is not even loaded."""

from collections.abc import Callable, Mapping
from enum import StrEnum

from argmap.lint.context import Context
from argmap.model.records import ASSUMPTION


class Need(StrEnum):
    """A need of rules, which is quick to check or shared by several rules."""

    ASSUMPTIONS = "assumptions"
    LIKELIHOODS = "likelihoods"
    MISPLACED = "misplaced"
    QUOTATIONS = "quotations"
    REVIEWS = "reviews"
    RIVALS = "rivals"
    SCHEMES = "schemes"
    SOURCES = "sources"
    SPEAKERS = "speakers"
    TODAY = "today"
    # A verdict that at least one quotation has.
    ALTERED = "altered"
    AMBIGUOUS = "ambiguous"
    CUT = "cut"
    NEAR = "near"
    NOT_FOUND = "not-found"
    UNCHECKED = "unchecked"

    def is_met(self, context: Context) -> bool:
        """Return whether a map fulfils the need."""
        condition = CONDITIONS.get(self)
        if condition:
            return condition(context)
        return self.value in context.verdicts or (
            self is Need.UNCHECKED and any(quoted.is_by_first_version for quoted in context.documents.quotations)
        )


def has_assumptions(context: Context) -> bool:
    """Return whether a map contains an assumption."""
    return any(statement.kind is ASSUMPTION for statement in context.map.statements.values())


def has_quotations(context: Context) -> bool:
    """Return whether a map contains a quotation."""
    return any(citation.quote for statement in context.map.statements.values() for citation in statement.citations)


def has_misplaced(context: Context) -> bool:
    """Return whether a locator contradicts the location of its quotation."""
    has_locators = any(citation.locator for each in context.map.statements.values() for citation in each.citations)
    return has_locators and any(quoted.found.misplaced for quoted in context.documents.quotations)


def has_schemes(context: Context) -> bool:
    """Return whether a step of a map names a scheme, or answers critical questions."""
    return any(step.scheme or step.answers for step in context.map.steps)


CONDITIONS: Mapping[Need, Callable[[Context], bool]] = {
    Need.ASSUMPTIONS: has_assumptions,
    Need.LIKELIHOODS: lambda context: any(each.likelihood for each in context.map.statements.values()),
    Need.MISPLACED: has_misplaced,
    Need.QUOTATIONS: has_quotations,
    Need.REVIEWS: lambda context: any(each.reviewed for each in context.map.statements.values()),
    Need.RIVALS: lambda context: bool(context.map.contradictions),
    Need.SCHEMES: has_schemes,
    Need.SOURCES: lambda context: bool(context.map.sources),
    Need.SPEAKERS: lambda context: bool(context.map.speakers),
    Need.TODAY: lambda context: context.today is not None,
}
