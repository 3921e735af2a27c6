"""Lists and mappings in brackets: where they end, and how they are written on one line or as a block."""

import re
from collections.abc import Iterator

from argmap.base.tuples import NamedTuple
from argmap.syntax.formatter.gaps import OddLayoutError
from argmap.syntax.formatter.places import TextForm, ValuePlace
from argmap.syntax.formatter.scalars import word_in_form
from argmap.syntax.tree.nodes import Mapping, Node, Scalar, children_of
from argmap.syntax.writer import blocks
from argmap.syntax.writer.scalars import MARKS_OF_FLOW, in_flow

PIECE = re.compile(r"(?P<mark>[\[\]{},:])|(?P<other>#[^\n]*|[*&][^\s,\[\]{}]+|\?)|\s+")
PAIRS = {"[": "]", "{": "}"}
# What is written after each mark, unless a closing bracket follows.
BEHIND = {",": ", ", ":": ": "}


class Flow(NamedTuple):
    """The content of brackets: its end, and its form on one line, or None if it must not be changed.

    It is not changed if it contains a comment, an anchor, an alias, or a key without a value.
    """

    last: int
    line: str | None


def flow_at(content: str, node: Node, first: int, *, is_own: bool) -> Flow:
    """Return the content of the brackets that open at `first`. Raises OddLayoutError."""
    out: list[str] = []
    open_brackets: list[str] = []
    is_simple = True
    at = first
    for scalar in (*scalars_in(node, first), None):
        stop = scalar.first if scalar else len(content)
        while at < stop:
            piece = PIECE.match(content, at, stop)
            if piece is None:
                raise OddLayoutError(at)
            at = piece.end()
            mark = piece["mark"]
            if mark:
                is_simple = is_simple and (out[-1:] != [": "] or mark in PAIRS)
                add_mark(out, open_brackets, mark)
                if not open_brackets:
                    return Flow(at, "".join(out) if is_simple else None)
            elif piece["other"]:
                is_simple = False
        if scalar:
            raw = content[scalar.first : scalar.last]
            out.append(raw if is_own and "\n" not in raw else text_in_flow(raw, scalar.value))
            is_simple = is_simple and raw[0] != "&"
            at = scalar.last
    raise OddLayoutError(at)


def add_mark(out: list[str], open_brackets: list[str], mark: str) -> None:
    """Append a bracket, comma or colon to the parts of a line."""
    if mark in PAIRS:
        open_brackets.append(PAIRS[mark])
    elif mark in BEHIND:
        out.append(BEHIND[mark])
        return
    else:
        if out[-1] == BEHIND[","]:
            out.pop()
        open_brackets.pop()
    out.append(mark)


def scalars_in(node: Node, first: int) -> Iterator[Scalar]:
    """Yield the scalars written within a collection, in order; aliased content is written elsewhere."""
    stack: list[Node] = [node]
    at = first
    while stack:
        current = stack.pop()
        if current.first < at:
            continue
        at = current.first
        if isinstance(current, Scalar):
            if current.last > current.first:
                yield current
        elif isinstance(current, Mapping):
            stack.extend(part for entry in reversed(current.entries) for part in reversed(entry))
        else:
            stack.extend(reversed(current.items))


def text_in_flow(raw: str, value: str) -> str:
    """Return a scalar between brackets, on one line, without unnecessary quotation marks."""
    if "\n" in raw:
        return in_flow(value)
    return raw if not MARKS_OF_FLOW.isdisjoint(value) else word_in_form(raw, value)


def in_lines(key: str, node: Node, content: str, place: ValuePlace, indent: int) -> list[str]:
    """Return an entry whose value is in brackets as lines of a block, each with its indent."""
    return list(blocks.lines_of({key: as_written(node, content, place)}, indent))


def as_written(node: Node, content: str, place: ValuePlace) -> blocks.Node:
    """Convert a node of a file into one to be written, without recursion."""
    done: dict[int, blocks.Node] = {}
    stack = [(node, place)]
    while stack:
        current, here = stack[-1]
        parts = [*parts_of(current, here)]
        waiting = [part for part in parts if id(part[0]) not in done]
        if waiting:
            stack.extend(waiting)
            continue
        stack.pop()
        if isinstance(current, Scalar):
            done[id(current)] = leaf(current, content, here)
        elif isinstance(current, Mapping):
            done[id(current)] = {key.value: done[id(value)] for key, value in current.entries}
        else:
            done[id(current)] = [done[id(part)] for part in children_of(current)]
    return done[id(node)]


def parts_of(node: Node, place: ValuePlace) -> Iterator[tuple[Node, ValuePlace]]:
    """Yield the values directly inside a node, with their places."""
    if isinstance(node, Mapping):
        yield from ((value, place.of(key.value)) for key, value in node.entries)
    elif not isinstance(node, Scalar):
        yield from ((item, place) for item in node.items)


def leaf(scalar: Scalar, content: str, place: ValuePlace) -> blocks.Node:
    """Convert a scalar between brackets into one to be written in a block."""
    raw = content[scalar.first : scalar.last]
    if place.form is TextForm.PROSE:
        return blocks.Prose(scalar.value)
    if place.form is TextForm.LINE:
        return blocks.ShortText(scalar.value)
    return blocks.Verbatim(raw) if "\n" not in raw else scalar.value
