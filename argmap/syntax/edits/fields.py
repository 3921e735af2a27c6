"""Changes, adds and removes fields of statements, arguments and steps."""

from argmap.model import Map
from argmap.model.records import ARROW
from argmap.syntax.edits.bodies import OF_OTHER_EDITS, is_not_alone, node_of, place_of, put_field
from argmap.syntax.edits.file import Edited, Refused
from argmap.syntax.edits.owners import open_owner
from argmap.syntax.edits.step_fields import set_field_of_step, unnamed_step
from argmap.syntax.edits.taking import take_entry
from argmap.syntax.edits.values import replace_value
from argmap.syntax.fields import STEP
from argmap.syntax.tree.written import COLLECTIONS
from argmap.syntax.writer.values import Value


def reword(argument_map: Map, name: str, text: str) -> Edited:
    """Return the edits that change the text of a statement."""
    return set_field(argument_map, name, "text", text)


def set_field(argument_map: Map, owner: str, name: str, value: Value) -> Edited:
    """Return the edits that add a field to a statement, an argument or a step such as `a -> b`, or replace its value.

    The value is that of the model; for citations and indicators, a list of mappings. An invalid value is written
    nevertheless, and reported when the file is read.
    """
    if ARROW in owner:
        return set_field_of_step(argument_map, owner, name, value)
    opened = open_owner(argument_map, owner)
    if isinstance(opened, Refused):
        return opened
    node = node_of(name, value, opened.record)
    if node is None:
        return Refused(f'"{owner}" has no field "{name}" that can be set', opened.span)
    body = opened.way[-1].entry.value
    if name == "text" and body.style not in COLLECTIONS:
        return is_not_alone(opened.file, opened.way[:-1]) or replace_value(opened.file, opened.way, node)
    return put_field(opened.file, opened.way, name, node, opened.record)


def remove_field(argument_map: Map, owner: str, name: str) -> Edited:
    """Return the edits that remove a field of a statement, an argument or a step such as `a -> b`."""
    step = unnamed_step(argument_map, owner) if ARROW in owner else None
    if isinstance(step, Refused):
        return step
    opened = open_owner(argument_map, step.premises[0] if step else owner)
    if isinstance(opened, Refused):
        return opened
    way = opened.way_to(step.target_span) if step else opened.way
    if isinstance(way, Refused):
        return way
    body = way[-1].entry.value
    there = place_of(body, name) if body.is_mapping else None
    record = STEP if step else opened.record
    if there is None or name in OF_OTHER_EDITS or (name in record and record[name].required):
        return Refused(f'"{owner}" has no field "{name}" that can be removed', opened.span)
    refused = is_not_alone(opened.file, way)
    if refused or (step and len(body.entries) == 1):
        return refused or replace_value(opened.file, way, {})
    return take_entry(opened.file, (*way, there), keep=len(way) + 1)
