"""Conversion of field values to nodes of YAML: one function for each shape."""

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Any, TypeAlias

from argmap.model import Allowance
from argmap.syntax.fields import Field, Record, Shape
from argmap.syntax.tree.nodes import plain_value
from argmap.syntax.writer.blocks import Node, Prose, ShortText, Verbatim
from argmap.syntax.writer.scalars import quoted

# The length of the longest number that the reader accepts.
MOST_DIGITS = 20
# A value has the type of its field's shape, which only the table of fields knows.
Value: TypeAlias = Any


def fields_of(thing: object, record: Record, given: Mapping[str, Node], leave: Iterable[str] = ()) -> dict[str, Node]:
    """Return the fields of a thing as nodes, with the names and order of the format, custom fields last.

    `given` has the nodes of fields that are not simple values. Empty fields are left out.
    """
    nodes: dict[str, Node] = {}
    for name, field in record.items():
        if name in given:
            nodes[name] = given[name]
        elif field.shape in WRITERS and name not in leave:
            value = getattr(thing, field.attribute)
            if value not in (None, "", (), {}):
                nodes[name] = WRITERS[field.shape](value, field)
    return nodes | own_fields(thing)


def own_fields(thing: object) -> dict[str, Node]:
    """Return the custom fields of a thing."""
    extra: Mapping[str, object] = getattr(thing, "extra", {})
    return {name: plain_node(value) for name, value in extra.items()}


def plain_node(value: object) -> Node:
    """Return any value as a node; values that JSON does not have become their string representation.

    Works from the leaves up with an explicit stack, because nesting is not limited.
    """
    done: dict[int, Node] = {}
    stack = [value]
    while stack:
        current = stack[-1]
        parts = parts_of(current)
        waiting = [part for part in parts if id(part) not in done]
        if waiting:
            stack.extend(waiting)
            continue
        done[id(current)] = assembled(current, done)
        stack.pop()
    return done[id(value)]


def parts_of(value: object) -> list[object]:
    """Return the values directly inside a value."""
    if isinstance(value, Mapping):
        return list(value.values())
    return list(value) if isinstance(value, list | tuple) else []


def assembled(value: object, done: Mapping[int, Node]) -> Node:
    """Return the node of a value whose parts have been converted."""
    if isinstance(value, Mapping):
        return {str(name): done[id(part)] for name, part in value.items()}
    if isinstance(value, list | tuple):
        parts = [done[id(part)] for part in value]
        return [part.text if isinstance(part, Prose) else part for part in parts]
    if isinstance(value, str):
        return Prose(value) if plain_value(value) is value else Verbatim(quoted(value))
    import json

    written = json.dumps(value) if value is None or isinstance(value, int | float) else str(value)
    return Verbatim(written) if plain_value(written) != written else assembled(str(value), done)


def one_or_list(values: Iterable[str], field: Field) -> Node:
    """Return texts as a list, or a single text on its own."""
    form = Prose if field.name == "quote" else ShortText if field.shape is Shape.TEXTS else str
    nodes: list[Node] = [form(value) for value in values]
    return nodes[0] if len(nodes) == 1 else nodes


def number(value: float | str) -> str:
    """Return a number without an exponent, in at most as many characters as the reader accepts."""
    if isinstance(value, str):
        return value
    whole = f"{value:g}"
    if float(whole) == value and "e" not in whole:
        return whole
    exact = f"{Decimal(repr(float(value))):f}"
    if len(exact) <= MOST_DIGITS:
        return exact
    short = exact.removeprefix("0")
    return short if len(short) <= MOST_DIGITS else f"{float(value):.{MOST_DIGITS - 2}f}"


def unique_keys(pairs: Iterable[tuple[str, Node]]) -> dict[str, Node]:
    """Return pairs as a mapping. A duplicate key gets trailing blanks, which the reader ignores.

    This is for targets and rules, which the reader strips of surrounding blanks.
    """
    nodes: dict[str, Node] = {}
    for key, node in pairs:
        free = key
        while free in nodes:
            free += " "
        nodes[free] = node
    return nodes


def allowances(value: Iterable[Allowance]) -> Node:
    """Return the ignored rules with their reasons."""
    return unique_keys((allowance.rule, Prose(allowance.reason)) for allowance in value)


def lexicon(value: str | Mapping[str, str]) -> Node:
    """Return the name of a lexicon, or its words with their ranges."""
    return value if isinstance(value, str) else dict(value)


WRITERS: Mapping[Shape, Callable[[Value, Field], Node]] = {
    Shape.TEXT: lambda value, _: ShortText(value),
    Shape.PROSE: lambda value, _: Prose(value),
    Shape.TEXTS: one_or_list,
    Shape.WORD: lambda value, _: value,
    Shape.NUMBER: lambda value, _: number(value),
    Shape.WHOLE: lambda value, _: str(value),
    Shape.DATE: lambda value, _: value,
    Shape.DURATION: lambda value, _: value,
    Shape.DIGEST: lambda value, _: value,
    Shape.STAMP: lambda value, _: value,
    Shape.ID: lambda value, _: value,
    Shape.IDS: one_or_list,
    Shape.PREMISES: one_or_list,
    Shape.PATH: lambda value, _: value,
    Shape.TEXTS_BY_NAME: lambda value, _: {name: Prose(text) for name, text in value.items()},
    Shape.ALLOWANCES: lambda value, _: allowances(value),
    Shape.LIKELIHOOD: lambda value, _: value,
    Shape.SCHEME: lambda value, _: value,
    Shape.STRENGTH: lambda value, _: number(value),
}
