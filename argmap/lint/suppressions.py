"""Exceptions: rules that a statement or step ignores with its field `allow`, and those that it need not."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from argmap.base.diagnostics import Finding, Fix, Severity
from argmap.base.text import NOWHERE, Span
from argmap.language.suggestions import did_you_mean
from argmap.lint.context import Context
from argmap.lint.registry import Rule, by_code, by_name
from argmap.lint.settings import Settings, named_by
from argmap.model import Allowance, Map, Statement, Step
from argmap.sources.quotation import Verdict
from argmap.syntax.fields import SECTIONS

UNUSED = "A901"
BAD = "A905"
# What is to be said of exceptions and settings themselves.
OF_EXCEPTIONS = frozenset({UNUSED, "A904", BAD})
# Rules about the words of a source, which are not available everywhere: what one machine does not find another may.
OF_SOURCES = frozenset({"A404", "A405", "A406", "A407", "A408"})
UNCHECKED = "A409"
# Searching for the nearest name takes time, so only the first mistakes get suggestions.
MOST_SUGGESTIONS = 20


@dataclass(frozen=True, slots=True)
class Exceptions:
    """The exceptions of a map by the stretches of its files that they speak for.

    `starts` holds for each file, in order, the offsets at which something begins that a statement or step owns, and
    `owners` next to them the exceptions that hold from there to the next.
    """

    starts: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    owners: dict[str, list[Sequence[Allowance]]] = field(default_factory=lambda: defaultdict(list))

    def at(self, span: Span) -> Sequence[Allowance]:
        """Return the exceptions that hold where a span begins."""
        number = bisect_right(self.starts.get(span.path, ()), span.first)
        return self.owners[span.path][number - 1] if number else ()


def apply_suppressions(
    context: Context, found: Iterable[Finding], settings: Settings, *, has_gaps: bool = False
) -> list[Finding]:
    """Return what was found without what the map ignores, and with what is to be said of its exceptions.

    An exception to a rule that the settings leave out may be needed with others, so nothing is said of it. Exceptions
    hold by place: those of a map that was built in memory hold once it is written. While parts of a map are missing, no
    exception is called unused.
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
                kept.append(unused(allowance, rule, can_mend=stands))
        elif problem := problem_with(allowance, rule, can_suggest=wrong < MOST_SUGGESTIONS):
            kept.append(problem)
            wrong += 1
    return kept


def place_of(allowance: Allowance) -> tuple[str, int]:
    """Return where an exception is written, which an alias may repeat."""
    return allowance.span.path, allowance.span.first


def excuses(allowance: Allowance, finding: Finding) -> bool:
    """Return whether an exception is one to what was found."""
    rule = by_name().get(allowance.rule)
    return rule is not None and rule.code == finding.code and can_be_allowed(rule)


def can_be_allowed(rule: Rule) -> bool:
    """Return whether a rule can be ignored in a file: not where the file cannot be read otherwise."""
    return not rule.is_reading_error and rule.code not in OF_EXCEPTIONS


def allowances_of(argument_map: Map) -> Iterator[tuple[str, Allowance]]:
    """Yield each exception of a map with the statement that it is about."""
    for statement in argument_map.statements.values():
        for allowance in statement.allow:
            yield statement.id, allowance
    for step in argument_map.steps:
        for allowance in step.allow:
            yield step.premises[0], allowance


def problem_with(allowance: Allowance, rule: Rule | None, *, can_suggest: bool) -> Finding | None:
    """Return what is wrong with an exception: there is no such rule, it is not to be ignored, or it is called so."""
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
    """Return the fix that writes the name of a rule for its code."""
    from argmap.lint.offered_fixes import offered
    from argmap.syntax.edits import replace_at

    return offered(f'write "{rule.name}"', replace_at(allowance.span, rule.name))


def unused(allowance: Allowance, rule: Rule, *, can_mend: bool) -> Finding:
    """Return the finding of an exception that nothing needs.

    It is not removed from a map with errors, which may be part of another one that does need it.
    """
    from argmap.lint.offered_fixes import offered
    from argmap.syntax.edits import remove_at

    fix = offered(f'remove the exception to "{rule.name}"', remove_at(allowance.span)) if can_mend else None
    message = f'unused exception to "{rule.name}"'
    return Finding(UNUSED, allowance.span, message, "remove it", fix=fix)


def lay_out(argument_map: Map) -> Exceptions:
    """Return the exceptions of a map by place."""
    owned: dict[str, dict[int, Sequence[Allowance]]] = defaultdict(dict)
    for span, owner in stretches(argument_map):
        owned[span.path][span.first] = allowances_for(argument_map, owner)
    exceptions = Exceptions()
    for path, owners in owned.items():
        exceptions.starts[path] = sorted(owners)
        exceptions.owners[path] = [owners[start] for start in exceptions.starts[path]]
    return exceptions


def stretches(argument_map: Map) -> Iterator[tuple[Span, Statement | Step | None]]:
    """Yield where something begins, with what it belongs to; of two at one place, the later holds.

    What belongs to no statement comes first. A step that a statement makes stands within it; one with a name stands by
    itself.
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
    """Yield where a statement or step and each of its own fields begin; what is nested in it is not its own."""
    yield owner.span, owner
    for name, span in owner.places.items():
        if name not in SECTIONS:
            yield span, owner


def allowances_for(argument_map: Map, owner: Statement | Step | None) -> tuple[Allowance, ...]:
    """Return the exceptions that hold for what belongs to a statement or step.

    A step that a statement makes shares those of the statement.
    """
    if owner is None:
        return ()
    if isinstance(owner, Statement) or owner.named:
        return owner.allow
    return (*owner.allow, *argument_map.statements[owner.premises[0]].allow)


def owner_at(argument_map: Map, span: Span) -> Statement | Step | None:
    """Return what a place in a file belongs to; None if that is no statement or step."""
    begun = [(each.first, owner) for each, owner in stretches(argument_map) if each.path == span.path]
    before = [(first, owner) for first, owner in begun if first <= span.first]
    latest = max((first for first, _ in before), default=None)
    return [owner for first, owner in before if first == latest][-1] if before else None
