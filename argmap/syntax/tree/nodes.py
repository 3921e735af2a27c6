"""The nodes of a YAML tree, with their positions."""

from typing import TypeAlias

from argmap.base.tuples import NamedTuple


class Scalar(NamedTuple):
    """A scalar; `plain` if it was written without quotation or block marks."""

    value: str
    first: int
    last: int
    plain: bool


class Sequence(NamedTuple):
    """A list; its span is its opening mark, because YAML does not report where a list ends."""

    items: "list[Node]"
    first: int
    last: int


class Mapping(NamedTuple):
    """Keys and values in the order of the file, without duplicate keys."""

    entries: "list[tuple[Scalar, Node]]"
    first: int
    last: int


# The words that YAML 1.2 reads as null unless they are quoted.
NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
LONGEST_NOTHING = 4
TRUTHS = frozenset({"true", "false"})
DIGITS = frozenset("0123456789")
STARTS_OF_NUMBERS = DIGITS | {"-"}
# Longer numbers take long to parse, and are more likely to be names.
MOST_DIGITS = 300

Node: TypeAlias = Scalar | Sequence | Mapping


def is_empty(node: Node) -> bool:
    """Return whether a value is missing, as after `claims:` at the end of a line, or is a YAML null."""
    # The length is asked first, because the hash of a whole sentence takes longer.
    return isinstance(node, Scalar) and node.plain and len(node.value) <= LONGEST_NOTHING and node.value in NOTHING


def plain_value(text: str) -> object:
    """Return the value of an unquoted word in a custom field: None, a boolean, a number or a text.

    Words that would be written differently afterwards, such as `1.10`, `007`, `0x1F`, `yes` or a date, stay texts.
    """
    if text in NOTHING:
        return None
    if text not in TRUTHS and not (text[-1] in DIGITS and text[0] in STARTS_OF_NUMBERS and len(text) <= MOST_DIGITS):
        return text
    import json

    try:
        value: object = json.loads(text)
    except ValueError:
        return text
    return value if json.dumps(value) == text else text


def plain_data(node: Node) -> object:
    """Return a node as JSON values, with lists as tuples; an aliased node becomes one shared value.

    Works from the leaves up with an explicit stack, because nesting is not limited.
    """
    done: dict[int, object] = {}
    stack = [node]
    while stack:
        current = stack[-1]
        if id(current) in done:
            stack.pop()
            continue
        children = children_of(current)
        waiting = [child for child in children if id(child) not in done]
        if waiting:
            stack.extend(waiting)
            continue
        done[id(current)] = assemble(current, done)
        stack.pop()
    return done[id(node)]


def children_of(node: Node) -> "list[Node]":
    """Return the nodes directly inside a node."""
    if isinstance(node, Scalar):
        return []
    if isinstance(node, Sequence):
        return node.items
    return [value for _, value in node.entries]


def assemble(node: Node, done: dict[int, object]) -> object:
    """Return the plain value of a node whose children have been converted."""
    if isinstance(node, Scalar):
        return plain_value(node.value) if node.plain else node.value
    if isinstance(node, Sequence):
        return tuple(done[id(item)] for item in node.items)
    return {key.value: done[id(value)] for key, value in node.entries}
