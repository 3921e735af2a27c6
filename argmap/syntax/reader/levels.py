"""Entries that are indented one level too little: they are reported, and read where they belong."""

from collections.abc import Iterator

from argmap.syntax.fields import SECTIONS, Record
from argmap.syntax.reader.reading import Reading
from argmap.syntax.tree.nodes import Mapping, Node, Scalar, is_empty


def gathered(reading: Reading, mapping: Mapping, record: Record) -> Iterator[tuple[Scalar, Node]]:
    """Yield the entries of a mapping of ids; fields at the level of the preceding id are read as fields of it."""
    entries = iter(mapping.entries)
    waiting = next(entries, None)
    while waiting:
        key, node = waiting
        waiting = next(entries, None)
        if not is_empty(node):
            yield key, node
            continue
        fields: list[tuple[Scalar, Node]] = []
        while waiting and waiting[0].value in record:
            fields.append(waiting)
            waiting = next(entries, None)
        if fields and any(record[field.value].required for field, _ in fields):
            first = fields[0][0]
            message = f'"{first.value}" is at the same level as "{key.value}", but is one of its fields'
            reading.report("A005", first, message, f'indent the fields of "{key.value}" more than "{key.value}"')
            yield key, Mapping(fields, first.first, first.first + 1)
        else:
            yield key, node
            yield from fields


def last_section(nodes: dict[str, Node]) -> str | None:
    """Return the section read last, to which a following entry may belong."""
    names = [name for name, node in nodes.items() if name in SECTIONS and (is_empty(node) or isinstance(node, Mapping))]
    return names[-1] if names else None


def is_statement(node: Node) -> bool:
    """Return whether a node has the field that every statement must have."""
    return isinstance(node, Mapping) and any(key.value == "text" for key, _ in node.entries)


def take_into(reading: Reading, nodes: dict[str, Node], section: str, entry: tuple[Scalar, Node]) -> None:
    """Move a statement that is next to a section into it, and report it."""
    key, _ = entry
    message = f'"{key.value}" is at the same level as "{section}", but belongs in it'
    reading.report("A005", key, message, f'indent it more than "{section}"')
    node = nodes[section]
    before = node if isinstance(node, Mapping) else Mapping([], key.first, key.last)
    nodes[section] = before._replace(entries=[*before.entries, entry])
