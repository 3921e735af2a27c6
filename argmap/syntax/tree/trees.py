"""The trees of texts that are read again and again: where one entry of a text was changed, only that is composed."""

import re
from bisect import bisect_right
from collections.abc import Sequence as AnySequence
from typing import Any, NamedTuple

from argmap.base.text import Text, shared_head, shared_tail
from argmap.syntax.tree.composer import Composed, compose, new_tuple
from argmap.syntax.tree.nodes import Mapping, Node, Scalar, Sequence

# This many texts keep their trees: the parts of the maps that somebody works on.
MOST_KEPT = 16
# What may be an anchor. What is repeated by an alias is in several places of a tree, so no entry is only its own.
ANCHOR = re.compile(r"&(?<![^\s\[\]{},:?-]&)\S")
# What begins a document, or ends one, at the beginning of a line.
ENDS_OF_DOCUMENT = ("---", "...")
# libyaml reads a thousand levels. This many are left to the mappings round an entry, and so many collections to
# it.
MOST_ROUND = 100
MOST_INSIDE = 800
OPENING = ":-?[{"


class KnownTree(NamedTuple):
    """A text without anchors in which the composer found nothing wrong, and its tree."""

    content: str
    root: Mapping


class ChangedStretch(NamedTuple):
    """What was changed in a text: a stretch of it, and how many characters longer the text is now."""

    first: int
    last: int
    growth: int


class ChangedEntry(NamedTuple):
    """The entry of block mappings that holds a change: the lines that it takes, and where it is in the tree.

    `way` holds the mappings from the root down to that of the entry, each with the number of an entry in it.
    """

    first: int
    last: int
    way: tuple[tuple[Mapping, int], ...]


class Trees:
    """The trees of some texts as they were last composed, by their paths."""

    def __init__(self) -> None:
        """Begin without any."""
        self.known: dict[str, KnownTree] = {}

    def compose(self, text: Text) -> Composed:
        """Return what `argmap.syntax.tree.composer.compose` returns, which is found faster for a text known before."""
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
    """Return the tree of a text, or None if more than an entry of the known one was changed, or may have been."""
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
    """Return what was changed between two texts."""
    head = shared_head(before, after)
    tail = shared_tail(before, after, min(len(before), len(after)) - head)
    return ChangedStretch(head, len(before) - tail, len(after) - len(before))


def changed_entry(known: KnownTree, change: ChangedStretch) -> ChangedEntry | None:
    """Return the innermost entry after whose key all of a change lies, or None if it lies in none."""
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
    """Return whether the lines of an entry, the last ones of a text or not, can be composed by themselves.

    What follows must begin a line as it did, and nothing in them may concern the rest of the text.
    """
    return (
        (is_last or lines.endswith("\n"))
        and not lines.startswith(ENDS_OF_DOCUMENT)
        and not any(f"\n{end}" in lines or f"\r{end}" in lines for end in ENDS_OF_DOCUMENT)
        and sum(map(lines.count, OPENING)) <= MOST_INSIDE
        and not ANCHOR.search(lines)
    )


def end_of_key(entry: tuple[Scalar, Node]) -> int:
    """Return where the key of an entry ends."""
    return entry[0].last


def line_of(content: str, key: Scalar) -> int | None:
    """Return where the line begins that a key is the first word of, or None if it is not."""
    begin = content.rfind("\n", 0, key.first) + 1
    return None if content[begin : key.first].strip(" ") else begin


def grafted(way: AnySequence[tuple[Mapping, int]], node: Node, growth: int) -> Mapping:
    """Return a tree with another node in the place of that of an entry, and all after it moved."""
    (root, _), *_ = way
    for mapping, number in reversed(way):
        key, _ = mapping.entries[number]
        behind = mapping.entries[number + 1 :]
        entries = [*mapping.entries[:number], (key, node), *moved(behind, growth)]
        root = node = Mapping(entries, mapping.first, mapping.last)
    return root


def moved(entries: list[tuple[Scalar, Node]], growth: int) -> list[tuple[Scalar, Node]]:
    """Return entries that stand so many characters further on, which hold nothing that stands elsewhere too."""
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
