"""Exceptions: rules that a statement or step ignores with its field `allow`, and exceptions that are not needed."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field

from argmap.base.diagnostics import Finding, Fix, Severity
from argmap.base.text import NOWHERE, Span
from argmap.base.values import frozen
from argmap.language.suggestions import did_you_mean
from argmap.lint.context import Context
from argmap.lint.registry import Rule, by_code, by_name
from argmap.lint.settings import Settings, named_by
from argmap.model import Allowance, Map, Statement, Step
from argmap.sources.quotation import Verdict
from argmap.syntax.fields import SECTIONS

UNUSED = "A901"
BAD = "A905"
# Rules about exceptions and settings themselves.
OF_EXCEPTIONS = frozenset({UNUSED, "A904", BAD})
# Rules about the text of sources, which may be available on one machine but not on another.
OF_SOURCES = frozenset({"A404", "A405", "A406", "A407", "A408"})
UNCHECKED = "A409"
# Searching for the nearest name takes time, so only the first mistakes get suggestions.
MOST_SUGGESTIONS = 20


@frozen()
class Exceptions:
    """The exceptions of a map, by the ranges of its files that they apply to.

    `starts` contains, for each file, the sorted offsets at which parts of statements or steps begin, and `owners` the
    exceptions that apply from each offset to the next.
    """

    starts: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    owners: dict[str, list[Sequence[Allowance]]] = field(default_factory=lambda: defaultdict(list))

    def at(self, span: Span) -> Sequence[Allowance]:
        """Return the exceptions that apply where a span begins."""
        number = bisect_right(self.starts.get(span.path, ()), span.first)
        return self.owners[span.path][number - 1] if number else ()


def apply_suppressions(
    context: Context, found: Iterable[Finding], settings: Settings, *, has_gaps: bool = False
) -> list[Finding]:
    """Return the findings that the map does not ignore, together with findings about its exceptions.

    Exceptions to rules that are off are not reported as unused. Exceptions apply by position, so those of a map built
    in memory apply once it is written. While parts of the map are missing, no exception is reported as unused.
    """
    allowances = {place_of(each): (name, each) for name, each in allowances_of(context.map) if each.span is not NOWHERE}
    if not allowances:
        return list(found)
    exceptions = lay_out(context.map)
    kept: list[Finding] = []
    used: set[tuple[str, int]] = set()
    for finding in found:
        answers = {place_of(each) for each in exceptions.at(finding.span) if excuses(each, finding)}
        used |= answers
        kept += [] if answers else [finding]
    stands = not any((f.severity or by_code()[f.code].severity) is Severity.ERROR for f in kept)
    unchecked = {quoted.statement.id for quoted in context.documents.quoted_as(Verdict.UNCHECKED)}
    wrong = 0
    for place, (statement, allowance) in allowances.items():
        rule = by_name().get(allowance.rule)
        if rule and can_be_allowed(rule) and place not in used and settings.is_checked(rule.code, place[0]):
            if not has_gaps and rule.code != UNCHECKED and not (rule.code in OF_SOURCES and statement in unchecked):
                kept.append(unused(allowance, rule, can_fix=stands))
        elif problem := problem_with(allowance, rule, can_suggest=wrong < MOST_SUGGESTIONS):
            kept.append(problem)
            wrong += 1
    return kept


def place_of(allowance: Allowance) -> tuple[str, int]:
    """Return the position at which an exception is written; an alias may repeat it."""
    return allowance.span.path, allowance.span.first


def excuses(allowance: Allowance, finding: Finding) -> bool:
    """Return whether an exception applies to a finding."""
    rule = by_name().get(allowance.rule)
    return rule is not None and rule.code == finding.code and can_be_allowed(rule)


def can_be_allowed(rule: Rule) -> bool:
    """Return whether a rule can be ignored in a file; rules about files that cannot be read cannot."""
    return not rule.is_reading_error and rule.code not in OF_EXCEPTIONS


def allowances_of(argument_map: Map) -> Iterator[tuple[str, Allowance]]:
    """Yield each exception of a map with the id of its statement."""
    for statement in argument_map.statements.values():
        for allowance in statement.allow:
            yield statement.id, allowance
    for step in argument_map.steps:
        for allowance in step.allow:
            yield step.premises[0], allowance


def problem_with(allowance: Allowance, rule: Rule | None, *, can_suggest: bool) -> Finding | None:
    """Return what is wrong with an exception: the rule does not exist, cannot be ignored, or is given by code."""
    if rule is None:
        names = [name for name, known in by_name().items() if can_be_allowed(known) and can_suggest]
        help_text = did_you_mean(allowance.rule, names, "run argmap rules to list them")
        if named_by(allowance.rule):
            help_text = "write the name of a single rule; this is a code prefix"
        return Finding(BAD, allowance.span, f'no rule is called "{allowance.rule}"', help_text)
    if not can_be_allowed(rule):
        help_text = "fix the finding instead; this rule cannot be ignored"
        return Finding(BAD, allowance.span, f'"{rule.name}" cannot be allowed', help_text)
    if allowance.rule == rule.code:
        message = f'"{rule.code}" is the code of a rule; names are clearer'
        return Finding(BAD, allowance.span, message, f'write "{rule.name}"', fix=rename(allowance, rule))
    return None


def rename(allowance: Allowance, rule: Rule) -> Fix | None:
    """Return the fix that replaces the code of a rule by its name."""
    from argmap.lint.offered_fixes import offered
    from argmap.syntax.edits import replace_at

    return offered(f'write "{rule.name}"', replace_at(allowance.span, rule.name))


def unused(allowance: Allowance, rule: Rule, *, can_fix: bool) -> Finding:
    """Return the finding for an unused exception.

    There is no fix if the map has errors, because it may be part of another map that needs the exception.
    """
    from argmap.lint.offered_fixes import offered
    from argmap.syntax.edits import remove_at

    fix = offered(f'remove the exception to "{rule.name}"', remove_at(allowance.span)) if can_fix else None
    message = f'unused exception to "{rule.name}"'
    return Finding(UNUSED, allowance.span, message, "remove it", fix=fix)


def lay_out(argument_map: Map) -> Exceptions:
    """Return the exceptions of a map by position."""
    owned: dict[str, dict[int, Sequence[Allowance]]] = defaultdict(dict)
    for span, owner in stretches(argument_map):
        owned[span.path][span.first] = allowances_for(argument_map, owner)
    exceptions = Exceptions()
    for path, owners in owned.items():
        exceptions.starts[path] = sorted(owners)
        exceptions.owners[path] = [owners[start] for start in exceptions.starts[path]]
    return exceptions


def stretches(argument_map: Map) -> Iterator[tuple[Span, Statement | Step | None]]:
    """Yield the span of each part with its owner; of two parts at one position, the later applies.

    Parts that belong to no statement come first. A step written within a statement belongs to it; a named step is
    separate.
    """
    for span in argument_map.places.values():
        yield span, None
    for source in argument_map.sources.values():
        yield source.span, None
    for statement in argument_map.statements.values():
        yield from begun_by(statement)
    for step in argument_map.steps:
        if step.named or not step.nested:
            yield from begun_by(step)


def begun_by(owner: Statement | Step) -> Iterator[tuple[Span, Statement | Step]]:
    """Yield the spans of a statement or step and of its own fields, without what is nested in it."""
    yield owner.span, owner
    for name, span in owner.places.items():
        if name not in SECTIONS:
            yield span, owner


def allowances_for(argument_map: Map, owner: Statement | Step | None) -> tuple[Allowance, ...]:
    """Return the exceptions that apply to the parts of a statement or step.

    A step written within a statement shares the exceptions of the statement.
    """
    if owner is None:
        return ()
    if isinstance(owner, Statement) or owner.named:
        return owner.allow
    return (*owner.allow, *argument_map.statements[owner.premises[0]].allow)


def owner_at(argument_map: Map, span: Span) -> Statement | Step | None:
    """Return the statement or step that a position in a file belongs to, or None."""
    begun = [(each.first, owner) for each, owner in stretches(argument_map) if each.path == span.path]
    before = [(first, owner) for first, owner in begun if first <= span.first]
    latest = max((first for first, _ in before), default=None)
    return [owner for first, owner in before if first == latest][-1] if before else None
