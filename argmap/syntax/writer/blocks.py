"""Writes a tree of values as lines of YAML in block style, without recursion."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from argmap.base.text import display_width
from argmap.base.tuples import NamedTuple
from argmap.syntax.writer.scalars import MOST_OF_KEY, WIDTH, in_flow, plain_or_quoted, prose, short_text

STEP = 2
# Below this indent everything is on one line, because custom fields can be nested arbitrarily deep.
MOST_INDENT = 40


class Prose(NamedTuple):
    """Sentences, which may be folded over several lines."""

    text: str


class ShortText(NamedTuple):
    """A text that stays on one line unless it is too long."""

    text: str


class Verbatim(NamedTuple):
    """A piece of finished YAML, such as a number."""

    text: str


# A leaf is a text or finished YAML; a tuple or list is a list; the order of a mapping is kept.
Node: TypeAlias = str | Prose | ShortText | Verbatim | Sequence["Node"] | Mapping[str, "Node"]


class Waiting(NamedTuple):
    """A node that is still to be written, what precedes it on its line, and the indent of its key or dash."""

    lead: str
    node: Node
    indent: int


def lines_of(root: Mapping[str, Node], indent: int = 0) -> Iterator[str]:
    """Yield the lines of a mapping, without line breaks; a folded text is one item that contains its own breaks."""
    stack = [*reversed(list(entries(root, indent, "")))]
    while stack:
        lead, node, indent = stack.pop()
        in_line = on_one_line(lead, node, indent)
        if in_line is not None:
            yield f"{lead} {in_line}" if in_line else lead
        elif isinstance(node, Mapping):
            is_item = lead.endswith("-") and len(lead) == indent + 1
            if not is_item:
                yield lead
            stack.extend(reversed(list(entries(node, indent + STEP, f"{lead} " if is_item else ""))))
        else:
            yield lead
            below = indent + STEP
            stack.extend(Waiting(f"{' ' * below}-", item, below) for item in reversed(node))


def entries(mapping: Mapping[str, Node], indent: int, before: str) -> Iterator[Waiting]:
    """Yield the entries of a mapping; the first one follows what is already on its line."""
    for name, node in mapping.items():
        start = before or " " * indent
        before = ""
        key = plain_or_quoted(name)
        if len(key) <= MOST_OF_KEY:
            yield Waiting(f"{start}{key}:", node, indent)
        else:
            yield Waiting(f"{start}? {key}\n{' ' * indent}:", node, indent)


def on_one_line(lead: str, node: Node, indent: int) -> str | None:
    """Return a node as it is written after its key, or None if its parts have lines of their own.

    A list within a list stays on its line, whatever its length.
    """
    if isinstance(node, str):
        return plain_or_quoted(node)
    if isinstance(node, Prose | ShortText):
        write = prose if isinstance(node, Prose) else short_text
        return write(node.text, display_width(lead) + 1, indent + STEP)
    if isinstance(node, Verbatim):
        return node.text
    is_item = lead.endswith("-") and len(lead) == indent + 1
    if not node or indent >= MOST_INDENT or (is_item and not isinstance(node, Mapping)):
        return flow(node)
    if isinstance(node, Mapping) or not all(isinstance(item, str | ShortText | Verbatim) for item in node):
        return None
    row = flow(node)
    return row if display_width(lead) + 1 + display_width(row) <= WIDTH else None


def flow(node: Node) -> str:
    """Return a node on one line, without recursion."""
    parts: list[str] = []
    stack: list[Node] = [node]
    while stack:
        current = stack.pop()
        if isinstance(current, Verbatim):
            parts.append(current.text)
        elif isinstance(current, str | Prose | ShortText):
            parts.append(in_flow(current if isinstance(current, str) else current.text))
        else:
            stack.extend(reversed(list(pieces(current))))
    return "".join(parts)


def pieces(node: "Sequence[Node] | Mapping[str, Node]") -> Iterator[Node]:
    """Yield the brackets, commas, keys and parts of a collection."""
    is_mapping = isinstance(node, Mapping)
    yield Verbatim("{" if is_mapping else "[")
    for number, item in enumerate(node):
        yield Verbatim(", " if number else "")
        if isinstance(node, Mapping):
            key = in_flow(str(item))
            yield Verbatim(f"{key}: " if len(key) <= MOST_OF_KEY else f"? {key} : ")
            yield node[str(item)]
        else:
            yield item
    yield Verbatim("}" if is_mapping else "]")
