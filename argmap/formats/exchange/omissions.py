"""The parts of a map that another format cannot express, as losses of an export."""

from collections.abc import Container, Sequence

from argmap.formats.exchange.losses import LossRecorder
from argmap.model import Kind, Map, Step
from argmap.model.graph import Graph
from argmap.model.records import ORIGINAL_ID, PROVENANCE
from argmap.syntax.fields import ARGUMENT, FILE, RELATIONS, SECTIONS, STATEMENT, Record

# Fields that every export handles in its own way, or that carry no content of their own.
ALWAYS = frozenset({"text", "premises", "contradicts", "claims", "argmap", "theses", "lexicon", *RELATIONS, *SECTIONS})
MARKS = frozenset({ORIGINAL_ID, PROVENANCE})


def note_omissions(argument_map: Map, losses: LossRecorder, kept: Container[str]) -> None:
    """Record as dropped every filled field of a map, its statements and its steps, except those in `kept`."""
    note(argument_map, attributes_of(FILE, kept), "map", losses, kept)
    of_statements, of_steps = attributes_of(STATEMENT, kept), attributes_of(ARGUMENT, kept)
    for statement in argument_map.statements.values():
        place = f'statement "{statement.id}"'
        note(statement, of_statements, place, losses, kept)
        if statement.kind is not Kind.CLAIM and "kind" not in kept:
            losses.dropped("kinds", place, f'the format cannot express the kind "{statement.kind}"')
    for step in argument_map.steps:
        note(step, of_steps, f'step "{step.id}"', losses, kept)


def connected_steps(graph: Graph, losses: LossRecorder) -> dict[str, Step]:
    """Return the steps that have both ends, by id; the others are recorded as dropped."""
    there = {step.id for steps in graph.incoming.values() for step in steps}
    for name in (each for each in graph.steps if each not in there):
        losses.dropped("relations", f'step "{name}"', "one of its ends is missing")
    return {name: step for name, step in graph.steps.items() if name in there}


def attributes_of(record: Record, kept: Container[str]) -> list[tuple[str, str]]:
    """Return the names of the fields that are not kept, with their attribute names."""
    return [(name, field.attribute) for name, field in record.items() if name not in ALWAYS and name not in kept]


def note(
    thing: object, attributes: Sequence[tuple[str, str]], place: str, losses: LossRecorder, kept: Container[str]
) -> None:
    """Record the filled fields of a thing that the format cannot express."""
    for name, attribute in attributes:
        value = getattr(thing, attribute, None)
        if value not in (None, "", (), {}) and (name, value) != ("voice", "author"):
            losses.dropped(name, place, f'the format has no place for "{name}"')
    for name in getattr(thing, "extra", {}):
        if name not in MARKS and name not in kept:
            losses.dropped("own fields", place, f'the format has no place for "{name}"')
