"""Reads relations, and makes steps from them."""

import re

from argmap.base.text import Span
from argmap.base.tuples import NamedTuple
from argmap.language import look_alikes
from argmap.language.suggestions import did_you_mean
from argmap.model import Contradiction, Relation, Step
from argmap.model.records import ARROW, step_id
from argmap.syntax.fields import RELATIONS, STATEMENT, STEP, STRENGTHS, Field
from argmap.syntax.reader.diagnostics import describe, refuse_value, shorten
from argmap.syntax.reader.ids import normal_id
from argmap.syntax.reader.reading import Reading
from argmap.syntax.reader.records import Entries, read_record
from argmap.syntax.reader.values import NUMBER, Value, read_items, read_text, read_texts_by_name
from argmap.syntax.tree.nodes import Mapping, Node, Scalar, is_empty

STEP_REFERENCE = re.compile(r"([^()>]+?)\s*->\s*([^()>]+)")

HELP_ON_TARGETS = "to add fields to a step, write the targets without dashes: target, colon, and the fields"
HELP_ON_FIELDS = "write each as a name, a colon and a value: " + ", ".join(STEP)


class Bearing(NamedTuple):
    """One target of a relation: where it is named, and the fields of the step to it."""

    relation: Relation
    target: str
    span: Span
    entries: Entries | None = None


def read_target(reading: Reading, node: Node, field: Field) -> str | None:
    """Read the id of a statement, or a step such as `a -> b`, in its normal form."""
    value = read_text(reading, node, field)
    if value is None:
        return None
    value = normal_id(value)
    if ARROW not in value:
        may_be_arrow = ">" in value or not value.isascii()
        return None if may_be_arrow and refuse_arrow(reading, node, value) else value
    match = STEP_REFERENCE.fullmatch(value)
    if match and ARROW not in match[2]:
        return f"{match[1].strip()} {ARROW} {match[2].strip()}"
    help_text = 'write a step as "a -> b"; to refer to an undercut, give it a name under "arguments"'
    refuse_value(reading, node, field, value, help_text)
    return None


def refuse_arrow(reading: Reading, node: Node, value: str) -> str | None:
    """Report a step whose arrow is written with other characters; return the step in its normal form, or None."""
    arrow = look_alikes.written_arrow().search(value)
    if arrow is None:
        return None
    step = f" {ARROW} ".join(look_alikes.written_arrow().split(value))
    deceiver = look_alikes.first_in(arrow[0])
    what = f"the {look_alikes.describe(deceiver)}" if deceiver else f'"{arrow[0].strip()}"'
    reading.report("A005", node, f'{what} is not the "{ARROW}" of a step', f'write "{shorten(step)}"')
    return step


def read_bearings(reading: Reading, nodes: dict[str, Node]) -> list[Bearing]:
    """Read the relations of a statement, in the order of the file."""
    bearings: list[Bearing] = []
    for name, node in nodes.items():
        if name in RELATIONS:
            bearings.extend(read_relation(reading, node, STATEMENT[name]))
    return bearings


def read_relation(reading: Reading, node: Node, field: Field) -> list[Bearing]:
    """Read one target, a list of targets, or a mapping from targets to the fields of steps."""
    relation = RELATIONS[field.name]
    bearings = []
    if isinstance(node, Mapping):
        for key, value in node.entries:
            target = read_target(reading, key, field)
            entries = read_step_fields(reading, value)
            if target is not None:
                bearings.append(Bearing(relation, target, reading.span(key), entries))
        return bearings
    for item in read_items(reading, node, field, HELP_ON_TARGETS):
        target = read_target(reading, item, field)
        if target is not None:
            bearings.append(Bearing(relation, target, reading.span(item)))
    return bearings


def read_step_fields(reading: Reading, node: Node) -> Entries | None:
    """Read the fields of a step after its target."""
    if is_empty(node):
        return None
    if not isinstance(node, Mapping):
        message = f"the fields of a step must be a mapping, not {describe(node)}"
        help_text = HELP_ON_FIELDS
        if isinstance(node, Scalar) and (node.value in STRENGTHS or is_fraction(node.value)):
            help_text = f"write {{strength: {node.value}}}"
        reading.report("A005", node, message, help_text)
        return Entries({}, {}, {})
    entries = read_record(reading, node, STEP, "a step")
    finish_step(reading, entries)
    return entries


def finish_step(reading: Reading, entries: Entries) -> None:
    """Read the fields of a step that have a structure of their own."""
    if "strength" in entries.nodes:
        strength = read_strength(reading, entries.nodes["strength"], STEP["strength"])
        if strength is not None:
            entries.values["strength"] = strength
    if "answers" in entries.nodes:
        node = entries.nodes["answers"]
        entries.values["answers"] = read_texts_by_name(reading, node, STEP["answers"])
        pairs = node.entries if isinstance(node, Mapping) else ()
        entries.values["answer_spans"] = {key.value: reading.span(value) for key, value in pairs}


def read_strength(reading: Reading, node: Node, field: Field) -> str | float | None:
    """Read a word of strength, or a number from 0 to 1."""
    value = read_text(reading, node, field)
    if value is None or value in STRENGTHS:
        return value
    if is_fraction(value):
        return float(value)
    refuse_value(reading, node, field, value, did_you_mean(value, STRENGTHS, f"write {field.shape}"))
    return None


def is_fraction(value: str) -> bool:
    """Return whether a text is a number from 0 to 1."""
    return len(value) <= 20 and re.fullmatch(NUMBER, value) is not None and float(value) <= 1


def make_step(premise: str, place: Span, bearing: Bearing, *, nested: bool = False) -> Step:
    """Return the step from one statement, whose id is at `place`, to one target."""
    values: dict[str, Value] = dict(bearing.entries.values) if bearing.entries else {}
    return Step(
        id=step_id(premise, bearing.target),
        relation=bearing.relation,
        premises=(premise,),
        target=bearing.target,
        nested=nested,
        span=bearing.span,
        target_span=bearing.span,
        premise_spans=(place,),
        places=bearing.entries.places if bearing.entries else {},
        **values,
    )


def make_contradictions(reading: Reading, left: str, targets: tuple[Scalar, ...]) -> list[Contradiction]:
    """Return the contradictions that one statement names."""
    return [Contradiction(left, target.value, reading.span(target)) for target in targets]
