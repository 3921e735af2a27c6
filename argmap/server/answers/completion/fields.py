"""Completion of keys: fields that are not there yet, and the names that a field accepts as keys."""

from collections.abc import Iterator

from argmap.lint.registry import rules
from argmap.lint.suppressions import can_be_allowed
from argmap.server.answers.completion.candidates import CandidateKind, CompletionCandidate, Offered, as_keys, word_span
from argmap.server.answers.completion.ids import targets
from argmap.server.answers.descriptions import of_field
from argmap.server.answers.known import KnownMap
from argmap.syntax.fields import ARGUMENT, RELATIONS, Field, Shape
from argmap.syntax.schemes import Scheme, schemes
from argmap.syntax.tokens import TOP, Typed
from argmap.syntax.tree.written import Style

# Fields of these shapes have their content on lines of their own.
ON_LINES = frozenset(
    {
        Shape.SECTION,
        Shape.ARGUMENTS,
        Shape.SOURCES,
        Shape.SPEAKERS,
        Shape.CITATIONS,
        Shape.INDICATORS,
        Shape.TEXTS_BY_NAME,
        Shape.ALLOWANCES,
        Shape.REVIEW,
    }
)


def keys(known: KnownMap, typed: Typed) -> list[CompletionCandidate]:
    """Return the keys that may be typed at a position."""
    place = typed.place
    there = {name for name, number in typed.scan.entries(typed.owner).items() if not is_typed(typed, number)}
    if place.has_names:
        return as_keys(typed, [each for each in names(known, typed) if each.value not in there])
    if place.record is None:
        return []
    if place.record is ARGUMENT and not RELATIONS.keys().isdisjoint(there):
        there |= RELATIONS.keys()
    return [as_field(typed, field) for name, field in place.record.items() if name not in there]


def is_typed(typed: Typed, number: int) -> bool:
    """Return whether a key is the one being typed."""
    token = typed.scan.tokens[number]
    return token.first <= typed.first <= token.last


def as_field(typed: Typed, field: Field) -> CompletionCandidate:
    """Return a field as a candidate key, with a colon unless there is one already."""
    span = word_span(typed)
    is_followed = span.text.content[span.last : span.last + 1] == ":" or typed.style is not Style.PLAIN
    colon = "" if is_followed else ":" if field.shape in ON_LINES and not typed.in_flow else ": "
    return CompletionCandidate(field.name, field.name + colon, CandidateKind.FIELD, field.shape, of_field(field))


def names(known: KnownMap, typed: Typed) -> Iterator[Offered]:
    """Yield the keys that are not fields: targets, rules, critical questions, premises of schemes."""
    field = typed.place.field
    if field is None:
        return
    if field.shape is Shape.TARGETS:
        yield from targets(known, typed)
    elif field.shape is Shape.ALLOWANCES:
        for rule in rules():
            if can_be_allowed(rule):
                summary = rule.page.partition("\n")[0]
                yield Offered(rule.name, CandidateKind.RULE, f"{rule.code} {rule.severity}", summary)
    elif (scheme := scheme_of(typed)) and field.shape in {Shape.PREMISES, Shape.TEXTS_BY_NAME}:
        texts = scheme.premises if field.shape is Shape.PREMISES else scheme.questions
        yield from (Offered(name, CandidateKind.SCHEME, scheme.name, text) for name, text in texts.items())


def scheme_of(typed: Typed) -> Scheme | None:
    """Return the scheme of the step in whose field a key is being typed, if there is one."""
    scan = typed.scan
    step = scan.tokens[typed.owner].owner if typed.owner != TOP else TOP
    key = scan.entries(step).get("scheme")
    value = scan.scalar_below(key) if key is not None else None
    return schemes().get(scan.value(value)) if value is not None else None
