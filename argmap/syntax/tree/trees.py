"""A cache of the trees of texts: if one entry of a text changes, only that entry is composed again."""

import re
from bisect import bisect_right
from collections.abc import Sequence as AnySequence
from typing import Any

from argmap.base.text import Text, shared_head, shared_tail
from argmap.base.tuples import NamedTuple
from argmap.syntax.tree.composer import Composed, compose, new_tuple
from argmap.syntax.tree.nodes import Mapping, Node, Scalar, Sequence

# The number of texts whose trees are kept.
MOST_KEPT = 16
# A possible anchor. Aliased nodes are in several places of a tree, so that their entries cannot be replaced alone.
ANCHOR = re.compile(r"&(?<![^\s\[\]{},:?-]&)\S")
# The marks at the beginning of a line that begin or end a document.
ENDS_OF_DOCUMENT = ("---", "...")
# libyaml supports a thousand levels. Mappings around an entry may use the first number, and collections inside it the
# second.
MOST_ROUND = 100
MOST_INSIDE = 800
OPENING = ":-?[{"


class KnownTree(NamedTuple):
    """A text without anchors and without findings, and its tree."""

    content: str
    root: Mapping


class ChangedStretch(NamedTuple):
    """The changed stretch of a text, and by how many characters the text has grown."""

    first: int
    last: int
    growth: int


class ChangedEntry(NamedTuple):
    """The entry of block mappings that contains a change: its lines, and its position in the tree.

    `way` has the mappings from the root down to that of the entry, each with the index of an entry in it.
    """

    first: int
    last: int
    way: tuple[tuple[Mapping, int], ...]


class Trees:
    """The most recent trees of some texts, by path."""

    def __init__(self) -> None:
        """Begin with an empty cache."""
        self.known: dict[str, KnownTree] = {}

    def compose(self, text: Text) -> Composed:
        """Return the result of `argmap.syntax.tree.composer.compose`, faster for a text that is known already."""
        known = self.known.pop(text.path, None)
        root = recomposed(text, known) if known else None
        composed: Composed = (root, []) if root else compose(text)
        if isinstance(composed[0], Mapping) and not composed[1] and not ANCHOR.search(text.content):
            known = KnownTree(text.content, composed[0])
        if known:
            self.known[text.path] = known
        for path in list(self.known)[:-MOST_KEPT]:
            del self.known[path]
        return composed


def recomposed(text: Text, known: KnownTree) -> Mapping | None:
    """Return the tree of a text, or None if more than one entry of the known tree changed, or may have changed."""
    content, before = text.content, known.content
    if content == before:
        return known.root
    change = change_between(before, content)
    entry = changed_entry(known, change)
    lines = content[entry.first : entry.last + change.growth] if entry else ""
    if entry is None or not stands_alone(lines, is_last=entry.last == len(before)):
        return None
    again, found = compose(Text(text.path, lines))
    if found or not isinstance(again, Mapping) or len(again.entries) != 1:
        return None
    [(key, node)] = moved(again.entries, entry.first)
    mapping, number = entry.way[-1]
    return grafted(entry.way, node, change.growth) if key == mapping.entries[number][0] else None


def change_between(before: str, after: str) -> ChangedStretch:
    """Return the stretch that differs between two texts."""
    head = shared_head(before, after)
    tail = shared_tail(before, after, min(len(before), len(after)) - head)
    return ChangedStretch(head, len(before) - tail, len(after) - len(before))


def changed_entry(known: KnownTree, change: ChangedStretch) -> ChangedEntry | None:
    """Return the innermost entry that contains a whole change after its key, or None."""
    way: list[tuple[Mapping, int]] = []
    node: Node = known.root
    first, last = 0, len(known.content)
    while isinstance(node, Mapping) and node.entries and node.first == node.entries[0][0].first:
        number = bisect_right(node.entries, change.first, key=end_of_key) - 1
        if number < 0:
            break
        key, value = node.entries[number]
        following = node.entries[number + 1][0] if number + 1 < len(node.entries) else None
        begin = line_of(known.content, key)
        end = line_of(known.content, following) if following else last
        if begin is None or end is None or change.last > end:
            break
        way.append((node, number))
        node, first, last = value, begin, end
    return ChangedEntry(first, last, tuple(way)) if 0 < len(way) <= MOST_ROUND else None


def stands_alone(lines: str, *, is_last: bool) -> bool:
    """Return whether the lines of an entry can be composed independently of the rest of the text.

    The text after them must still begin on a new line, and nothing in them may affect the rest of the text.
    """
    return (
        (is_last or lines.endswith("\n"))
        and not lines.startswith(ENDS_OF_DOCUMENT)
        and not any(f"\n{end}" in lines or f"\r{end}" in lines for end in ENDS_OF_DOCUMENT)
        and sum(map(lines.count, OPENING)) <= MOST_INSIDE
        and not ANCHOR.search(lines)
    )


def end_of_key(entry: tuple[Scalar, Node]) -> int:
    """Return the end of the key of an entry."""
    return entry[0].last


def line_of(content: str, key: Scalar) -> int | None:
    """Return the start of the line whose first word is a key, or None if the key is not the first word."""
    begin = content.rfind("\n", 0, key.first) + 1
    return None if content[begin : key.first].strip(" ") else begin


def grafted(way: AnySequence[tuple[Mapping, int]], node: Node, growth: int) -> Mapping:
    """Return a tree with the node of one entry replaced, and everything after it moved."""
    (root, _), *_ = way
    for mapping, number in reversed(way):
        key, _ = mapping.entries[number]
        after = mapping.entries[number + 1 :]
        entries = [*mapping.entries[:number], (key, node), *moved(after, growth)]
        root = node = Mapping(entries, mapping.first, mapping.last)
    return root


def moved(entries: list[tuple[Scalar, Node]], growth: int) -> list[tuple[Scalar, Node]]:
    """Return entries moved by a number of characters; they must not contain shared nodes."""
    if not growth:
        return entries
    done: list[tuple[Scalar, Node]] = []
    stack: list[tuple[list[Any], list[Any], bool]] = [(entries, done, False)]
    while stack:
        old, new, is_list = stack.pop()
        for each in old:
            node = each if is_list else each[1]
            kind = type(node)
            if kind is Scalar:
                value, first, last, plain = node
                there = new_tuple(Scalar, (value, first + growth, last + growth, plain))
            else:
                inner: list[Any] = []
                stack.append((node[0], inner, kind is Sequence))
                there = new_tuple(kind, (inner, node.first + growth, node.last + growth))
            if is_list:
                new.append(there)
            else:
                value, first, last, plain = each[0]
                new.append((new_tuple(Scalar, (value, first + growth, last + growth, plain)), there))
    return done
