"""A tree of YAML nodes that know their places."""

from typing import NamedTuple, TypeAlias


class Scalar(NamedTuple):
    """A text as it was typed; `plain` when it was written without quotes or block marks."""

    value: str
    first: int
    last: int
    plain: bool


class Sequence(NamedTuple):
    """A list; its place is its opening mark, since YAML does not tell where a list ends."""

    items: "list[Node]"
    first: int
    last: int


class Mapping(NamedTuple):
    """Keys and values in the order of the file, a duplicate key only once."""

    entries: "list[tuple[Scalar, Node]]"
    first: int
    last: int


# What YAML 1.2 reads as null. Between quotation marks each is a text.
NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
TRUTHS = frozenset({"true", "false"})
DIGITS = frozenset("0123456789")
STARTS_OF_NUMBERS = DIGITS | {"-"}
# A longer number takes long to read, and is more likely the name of something.
MOST_DIGITS = 300

Node: TypeAlias = Scalar | Sequence | Mapping


def is_empty(node: Node) -> bool:
    """Return whether a value is missing, as after `claims:` at the end of a line, or is a YAML null."""
    return isinstance(node, Scalar) and node.plain and node.value in NOTHING


def plain_value(text: str) -> object:
    """Return what a word without quotation marks is in a field of somebody's own: None, a truth, a number or a text.

    What would not be written again as it was, such as `1.10`, `007`, `0x1F`, `yes` or a date, is a text.
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
    """Return a node as JSON values, a list as a tuple; an aliased node becomes one shared value.

    Works from the leaves up with a stack of its own, for nesting has no limit.
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
    """Return the plain value of a node whose children are done."""
    if isinstance(node, Scalar):
        return plain_value(node.value) if node.plain else node.value
    if isinstance(node, Sequence):
        return tuple(done[id(item)] for item in node.items)
    return {key.value: done[id(value)] for key, value in node.entries}
