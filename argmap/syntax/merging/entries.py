"""Splits a file into entries that can be merged independently: a key with its value, and the comments above it."""

from collections.abc import Sequence
from dataclasses import field
from typing import TypeAlias

from argmap.base.representation import short_repr
from argmap.base.text import Text
from argmap.base.tuples import NamedTuple
from argmap.base.values import frozen
from argmap.syntax.tree.composer import compose
from argmap.syntax.tree.nodes import Mapping, Node, Scalar, children_of, plain_data

# A number for the keys that lead to an entry, the same in all versions of a file; that of the file itself is 0.
Place: TypeAlias = int
ROOT: Place = 0
# The place of the comments after all entries.
TAIL: Place = -1
# Deeper entries are not split, because finding their ends would take time quadratic in the depth.
MOST_LEVELS = 100


class Entry(NamedTuple):
    """An entry of a mapping, as offsets: the comments above it, its key, its content, and its end.

    `lead` is the beginning of the comments, `first` that of the key line, and `inner` that of the entries inside.
    `children` are the places of the entries inside; if the value is not split, they are None, and `inner` is the end.
    `value` is the parsed value.
    """

    lead: int
    first: int
    inner: int
    last: int
    children: tuple[Place, ...] | None
    value: Node

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


@frozen()
class TakenApart:
    """A version of a file, split into entries; the comments after the last entry follow the root entry."""

    text: str = field(repr=False)
    entries: dict[Place, Entry]

    def whole(self, place: Place) -> str:
        """Return an entry with the comments above it; empty if it does not exist."""
        if place == TAIL:
            return self.text[self.entries[ROOT].last :]
        entry = self.entries.get(place)
        return self.text[entry.lead : entry.last] if entry else ""

    def lead(self, place: Place) -> str:
        """Return the comments and blank lines above an entry; empty if it does not exist."""
        entry = self.entries.get(place)
        return self.text[entry.lead : entry.first] if entry else ""

    def head(self, place: Place) -> str:
        """Return the part of an entry before its own entries: its key, or the whole entry if it is not split."""
        entry = self.entries.get(place)
        return self.text[entry.first : entry.inner] if entry else ""

    def children(self, place: Place) -> tuple[Place, ...] | None:
        """Return the entries inside an entry; None if it is not split, or does not exist."""
        entry = self.entries.get(place)
        return entry.children if entry else None

    def values(self, place: Place) -> dict[Place, object]:
        """Return the parsed values inside an entry, by the places of the entries that are not split."""
        found: dict[Place, object] = {}
        waiting = [place]
        while waiting:
            entry = self.entries[(place := waiting.pop())]
            if entry.children is None:
                found[place] = plain_data(entry.value)
            else:
                waiting.extend(entry.children)
        return found


class PlaceNumbers:
    """Assigns the same numbers to the same keys in all versions."""

    def __init__(self) -> None:
        """Begin without any places."""
        self.known: dict[tuple[Place, str], Place] = {}

    def place(self, parent: Place, key: str) -> Place:
        """Return the place of a key in the mapping at another place."""
        return self.known.setdefault((parent, key), len(self.known) + 1)


def take_apart(content: str, numbering: PlaceNumbers) -> TakenApart | None:
    """Return a file split into entries; None if it is not valid YAML or not a block mapping."""
    text = Text("", content)
    root, found = compose(text)
    if found or not isinstance(root, Mapping) or not is_in_lines(root, text, 0):
        return None
    entries: dict[Place, Entry] = {}
    tail = start_of_run(text, len(content), last_scalar(root))
    waiting: list[tuple[Place, Mapping, int, int]] = [(ROOT, root, tail, 0)]
    first = start_of_run(text, line_start(text, root.entries[0][0].first), 0)
    children = tuple(numbering.place(ROOT, key.value) for key, _ in root.entries)
    entries[ROOT] = Entry(0, 0, first, tail, children, root)
    while waiting:
        place, mapping, end, level = waiting.pop()
        for number, entry in enumerate(entries_of(mapping, text, end)):
            key, value = mapping.entries[number]
            own = numbering.place(place, key.value)
            if isinstance(value, Mapping) and level < MOST_LEVELS and is_below(value, key, text):
                waiting.append((own, value, entry.last, level + 1))
                inner = tuple(numbering.place(own, name.value) for name, _ in value.entries)
                begin = start_of_run(text, line_start(text, value.entries[0][0].first), key.last)
                entries[own] = entry._replace(inner=begin, children=inner)
            else:
                entries[own] = entry
    return TakenApart(content, entries)


def entries_of(mapping: Mapping, text: Text, end: int) -> Sequence[Entry]:
    """Return the entries of a block mapping that ends at an offset, none of them split yet."""
    firsts = [line_start(text, key.first) for key, _ in mapping.entries]
    leads = [start_of_run(text, firsts[0], 0)]
    for number, first in enumerate(firsts[1:]):
        leads.append(start_of_run(text, first, last_scalar(mapping.entries[number][1], mapping.entries[number][0])))
    ends = [*leads[1:], end]
    return [
        Entry(lead, first, last, last, None, value)
        for lead, first, last, (_, value) in zip(leads, firsts, ends, mapping.entries, strict=True)
    ]


def is_below(mapping: Mapping, key: Scalar, text: Text) -> bool:
    """Return whether a mapping is in lines below its key, and is not an alias of one elsewhere."""
    return mapping.first > key.last and is_in_lines(mapping, text, key.last)


def is_in_lines(mapping: Mapping, text: Text, after: int) -> bool:
    """Return whether each key of a mapping begins a line of its own, with the same indent and after an offset."""
    columns = set()
    done = after
    for key, _ in mapping.entries:
        begin = line_start(text, key.first)
        if begin < done or text.content[begin : key.first].strip(" \ufeff"):
            return False
        columns.add(key.first - begin)
        done = key.last
    return bool(mapping.entries) and (len(columns) == 1 or text.content.startswith("\ufeff"))


def line_start(text: Text, offset: int) -> int:
    """Return the beginning of the line of an offset."""
    return text.line_starts[text.position(offset).line - 1]


def start_of_run(text: Text, end: int, after: int) -> int:
    """Return the beginning of the comments and blank lines directly before a line, but not before `after`."""
    begin = end
    while begin > 0:
        line = line_start(text, begin - 1)
        written = text.content[line:begin].strip()
        if line < after or (written and not written.startswith("#")):
            break
        begin = line
    return begin


def last_scalar(node: Node, key: Scalar | None = None) -> int:
    """Return the end of the last scalar in a node, as far as it is known."""
    last = key.last if key else 0
    stack, seen = [node], set()
    while stack:
        current = stack.pop()
        last = max(last, current.last)
        if id(current) not in seen:
            seen.add(id(current))
            stack.extend(children_of(current))
    return last
