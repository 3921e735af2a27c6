"""A file as entries that can be moved by themselves: a key with its value, and the comments above it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from argmap.base.representation import short_repr
from argmap.base.text import Text
from argmap.syntax.tree.composer import compose
from argmap.syntax.tree.nodes import Mapping, Node, Scalar, children_of, plain_data

# The number of the keys that lead to an entry, which several versions of a file share; that of the file itself is 0.
Place: TypeAlias = int
ROOT: Place = 0
# What follows all entries.
TAIL: Place = -1
# Deeper entries are not taken apart: to find their ends would take time in the square of the depth.
MOST_LEVELS = 100


class Entry(NamedTuple):
    """An entry of a mapping, by offsets: where the comments above it begin, its key line, what is inside, and its end.

    `children` are the places of the entries in it; None if its value is not taken apart, and then `inner` is its
    end. `value` is what is read of it.
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


@dataclass(frozen=True, slots=True)
class TakenApart:
    """A version of a file by its entries; that of the file itself has the comments at its end after it."""

    text: str = field(repr=False)
    entries: dict[Place, Entry]

    __repr__ = short_repr

    def whole(self, place: Place) -> str:
        """Return an entry with the comments above it; nothing if it is not there."""
        if place == TAIL:
            return self.text[self.entries[ROOT].last :]
        entry = self.entries.get(place)
        return self.text[entry.lead : entry.last] if entry else ""

    def lead(self, place: Place) -> str:
        """Return the comments and blank lines above an entry; nothing if it is not there."""
        entry = self.entries.get(place)
        return self.text[entry.lead : entry.first] if entry else ""

    def head(self, place: Place) -> str:
        """Return what stands before the entries in an entry: its key, or all of it where it is not taken apart."""
        entry = self.entries.get(place)
        return self.text[entry.first : entry.inner] if entry else ""

    def children(self, place: Place) -> tuple[Place, ...] | None:
        """Return the entries in an entry; None if it is not taken apart, or not there."""
        entry = self.entries.get(place)
        return entry.children if entry else None

    def values(self, place: Place) -> dict[Place, object]:
        """Return what is read of an entry and of all in it, by the places of those that are not taken apart."""
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
    """Gives the same number to the same keys in all versions."""

    def __init__(self) -> None:
        """Begin with no place known."""
        self.known: dict[tuple[Place, str], Place] = {}

    def place(self, parent: Place, key: str) -> Place:
        """Return the place of a key in the mapping at another place."""
        return self.known.setdefault((parent, key), len(self.known) + 1)


def take_apart(content: str, numbering: PlaceNumbers) -> TakenApart | None:
    """Return a file by its entries, None if it cannot be read as YAML or is no mapping in lines."""
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
    """Return the entries of a mapping in lines that ends at an offset, none of them taken apart yet."""
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
    """Return whether a mapping is in lines below its key, and is not an alias for one that stands elsewhere."""
    return mapping.first > key.last and is_in_lines(mapping, text, key.last)


def is_in_lines(mapping: Mapping, text: Text, after: int) -> bool:
    """Return whether each key of a mapping begins a line of its own, all equally far to the right, after an offset."""
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
    """Return where the line of an offset begins."""
    return text.line_starts[text.position(offset).line - 1]


def start_of_run(text: Text, end: int, after: int) -> int:
    """Return where the comments and blank lines begin that end at the beginning of a line, those after an offset."""
    begin = end
    while begin > 0:
        line = line_start(text, begin - 1)
        written = text.content[line:begin].strip()
        if line < after or (written and not written.startswith("#")):
            break
        begin = line
    return begin


def last_scalar(node: Node, key: Scalar | None = None) -> int:
    """Return where the last text in a node ends, as far as that is known."""
    last = key.last if key else 0
    stack, seen = [node], set()
    while stack:
        current = stack.pop()
        last = max(last, current.last)
        if id(current) not in seen:
            seen.add(id(current))
            stack.extend(children_of(current))
    return last
