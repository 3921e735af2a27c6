"""Changes fields of unnamed steps, which follow the targets of relations."""

from argmap.model import Map, Step
from argmap.syntax.edits.bodies import is_not_alone, node_of, put_field
from argmap.syntax.edits.connecting import put_target, targets_in
from argmap.syntax.edits.file import Edited, EntryPlace, Refused
from argmap.syntax.edits.owners import OpenedEntry, open_owner
from argmap.syntax.edits.values import replace_value
from argmap.syntax.fields import STEP
from argmap.syntax.writer.blocks import Node
from argmap.syntax.writer.values import Value


def unnamed_step(argument_map: Map, name: str) -> Step | Refused:
    """Return the only step with an id such as `a -> b`."""
    steps = [each for each in argument_map.steps if each.id == name and not each.named]
    if len(steps) == 1:
        return steps[0]
    return Refused(
        f'there are {len(steps)} steps "{name}"' if steps else f'there is no statement or step called "{name}"',
        argument_map.span,
    )


def set_field_of_step(argument_map: Map, owner: str, name: str, value: Value) -> Edited:
    """Return the edits that add a field to an unnamed step, or replace its value."""
    step = unnamed_step(argument_map, owner)
    opened = step if isinstance(step, Refused) else open_owner(argument_map, step.premises[0])
    if isinstance(opened, Refused) or isinstance(step, Refused):
        return opened if isinstance(opened, Refused) else Refused("", argument_map.span)
    node = node_of(name, value, STEP)
    if node is None:
        return Refused(f'"{owner}" has no field "{name}" that can be set', opened.span)
    if step.nested:
        return put_target(opened, str(step.relation), step.target, {name: node})
    way = opened.way_to(step.target_span)
    if isinstance(way, Refused):
        return way
    if way[-1].holder.is_mapping and len(way) > len(opened.way) + 1:
        entry = way[-1].entry
        is_empty = entry.value.first == entry.value.last
        return (
            replace_value(opened.file, way, {name: node}) if is_empty else put_field(opened.file, way, name, node, STEP)
        )
    return make_mapping(opened, way, step.target, {name: node})


def make_mapping(opened: OpenedEntry, way: tuple[EntryPlace, ...], target: str, fields: dict[str, Node]) -> Edited:
    """Return the edits that turn the targets of a relation into a mapping, in which one target has fields."""
    way = way[: len(opened.way) + 1]
    targets: dict[str, Node] = {each: {} for each in targets_in(way[-1].entry.value)}
    return is_not_alone(opened.file, opened.way) or replace_value(opened.file, way, targets | {target: fields})
