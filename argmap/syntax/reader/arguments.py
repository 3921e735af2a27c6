"""Reads the entries of `arguments`: named steps, their premises, and what supports or attacks them."""

from argmap.model import Step
from argmap.syntax.fields import ARGUMENT, FILE, RELATIONS
from argmap.syntax.reader.context import ReaderContext
from argmap.syntax.reader.diagnostics import refuse, shorten
from argmap.syntax.reader.levels import gathered
from argmap.syntax.reader.reading import Reading
from argmap.syntax.reader.records import Entries, read_record, require
from argmap.syntax.reader.relations import finish_step, read_target
from argmap.syntax.reader.statements import Owner, mention_tags, read_sections, take_group
from argmap.syntax.reader.values import read_ids
from argmap.syntax.tree.nodes import Mapping, Node, Scalar, is_empty


def read_arguments(page: ReaderContext, node: Node) -> None:
    """Add the named steps of a file to the map, each followed by the statements nested in it."""
    if is_empty(node):
        return
    if not isinstance(node, Mapping):
        refuse(page.reading, node, FILE["arguments"], "write each argument as an id and, indented below it, its fields")
        return
    for key, value in gathered(page.reading, node, ARGUMENT):
        read_argument(page, key, value)


def read_argument(page: ReaderContext, key: Scalar, node: Node) -> None:
    """Add one named step to the map."""
    name = page.claim_id(key, page.reading.span(key))
    if not isinstance(node, Mapping):
        page.refuse_shape(
            node if not is_empty(node) else key, "an argument must be a mapping", "write its premises and its target"
        )
        return
    mention_tags(page, node)
    entries = read_record(page.reading, node, ARGUMENT, "an argument")
    require(page.reading, key, entries.places, ARGUMENT, "an argument")
    finish_step(page.reading, entries)
    group = take_group(entries)
    step = make_named_step(page, name, key, entries)
    if step:
        page.parts.steps.append(step)
    read_sections(page, entries.nodes, Owner(name, is_step=True, group=group))


def make_named_step(page: ReaderContext, name: str, key: Scalar, entries: Entries) -> Step | None:
    """Return the step that an entry describes, if it has premises and one target."""
    premises, roles = read_premises(page.reading, entries.nodes.get("premises"))
    named = [relation for relation in entries.nodes if relation in RELATIONS]
    if len(named) != 1:
        refuse_targets(page, key, named, entries)
    if not (named and premises):
        return None
    field = ARGUMENT[named[0]]
    target = read_target(page.reading, entries.nodes[field.name], field)
    if target is None:
        return None
    return Step(
        id=name,
        relation=RELATIONS[field.name],
        premises=tuple(premise.value for premise in premises),
        roles={premise: role.value for premise, role in roles.items()},
        target=target,
        named=True,
        span=page.reading.span(key),
        target_span=entries.places[field.name],
        premise_spans=tuple(page.reading.span(premise) for premise in premises),
        role_spans={premise: page.reading.span(role) for premise, role in roles.items()},
        places=entries.places,
        **entries.values,
    )


def read_premises(reading: Reading, node: Node | None) -> tuple[tuple[Scalar, ...], dict[str, Scalar]]:
    """Read one id, a list of ids, or ids by role; return the ids, and the roles of those that have one."""
    field = ARGUMENT["premises"]
    if node is None:
        return (), {}
    if not (isinstance(node, Mapping) and node.entries):
        return read_ids(reading, node, field), {}
    premises: list[Scalar] = []
    roles: dict[str, Scalar] = {}
    for role, value in node.entries:
        for premise in read_ids(reading, value, field):
            if premise.value in roles:
                message = f'"{shorten(premise.value)}" is a premise in two roles'
                reading.report("A005", premise, message, "name each premise in one role")
            else:
                premises.append(premise)
                roles[premise.value] = role
    return tuple(premises), roles


def refuse_targets(page: ReaderContext, key: Scalar, named: list[str], entries: Entries) -> None:
    """Report an argument that has no target, or several."""
    if not named:
        help_text = "add one of: " + ", ".join(RELATIONS)
        page.reading.report("A006", key, "an argument has no target", help_text)
        return
    message = f'an argument has both "{named[0]}" and "{named[1]}"'
    page.reading.report("A005", entries.places[named[1]], message, "write a separate argument for each target")
