"""Moves many statements of a file at once, in time linear in the size of the file."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial

from argmap.base.diagnostics import Edit
from argmap.base.tuples import NamedTuple
from argmap.model import Kind
from argmap.syntax.edits.adding import SECTION_OF, new_section, put_entries, put_in_section
from argmap.syntax.edits.bodies import place_of
from argmap.syntax.edits.cutting import CutEntry, cut
from argmap.syntax.edits.file import Edited, EditedFile, EntryPlace, Refused
from argmap.syntax.edits.putting import Addition, together
from argmap.syntax.edits.rewriting import FieldChanges, Rewritten, rewritten
from argmap.syntax.reader.ids import normal_id
from argmap.syntax.writer.scalars import indented

# The key of the whole file among its entries, which are identified by their first offset.
FILE = -1


class Relocation(NamedTuple):
    """A statement to move: the way to it, and to its new owner (empty for the top level of the file)."""

    way: tuple[EntryPlace, ...]
    into: tuple[EntryPlace, ...]
    kind: Kind
    changes: FieldChanges

    @property
    def name(self) -> str:
        """The id of the statement."""
        key = self.way[-1].entry.key
        return normal_id(key.value) if key else ""

    @property
    def first(self) -> int:
        """The offset at which its entry begins."""
        return self.way[-1].entry.first

    @property
    def target(self) -> int:
        """The offset at which its new owner begins."""
        return self.into[-1].entry.first if self.into else FILE


@dataclass(slots=True)
class ChangedBody:
    """The changes in the body of a statement, an argument or the file: changed fields, and added statements."""

    way: tuple[EntryPlace, ...]
    fields: Rewritten = field(default_factory=Rewritten)
    added: dict[Kind, list[int]] = field(default_factory=lambda: defaultdict(list))


@dataclass(slots=True)
class MovedPart:
    """A moved statement, or the rest of the file, with everything in it that stays, and what is cut out of it."""

    cut: CutEntry | None
    gone: list[CutEntry] = field(default_factory=list)
    bodies: list[ChangedBody] = field(default_factory=list)
    waiting: int = 0


def relocate(file: EditedFile, moves: Sequence[Relocation]) -> Edited:
    """Return the edits that move statements of a file. None may be moved into itself or something nested in it."""
    moved: dict[int, MovedPart] = {FILE: MovedPart(None)}
    lasts = last_of_sections(moves)
    for move in moves:
        taken = cut(file, move.way, with_section=id(move.way[-1].holder.entries) in lasts)
        if isinstance(taken, Refused):
            return taken
        moved[move.first] = MovedPart(taken)
    bodies: dict[int, ChangedBody] = {}
    for move in moves:
        fields = rewritten(file, move.way, move.changes)
        if isinstance(fields, Refused):
            return fields
        bodies[move.first] = ChangedBody(move.way, fields)
    for move in moves:
        part = moved[move.first]
        around = moved[part_around(move.way[:-1], moved)]
        around.gone += [part.cut] if part.cut else []
        bodies.setdefault(move.target, ChangedBody(move.into)).added[move.kind].append(move.first)
        moved[part_around(move.into, moved)].waiting += 1
    for body in sorted(bodies.values(), key=lambda each: -len(each.way)):
        moved[part_around(body.way, moved)].bodies.append(body)
    return assembled(file, moves, moved)


def last_of_sections(moves: Iterable[Relocation]) -> set[int]:
    """Return the sections, by the identity of their entries, of which no statement remains."""
    counts: dict[int, int] = defaultdict(int)
    for move in moves:
        counts[id(move.way[-1].holder.entries)] += 1
    return {
        id(move.way[-1].holder.entries)
        for move in moves
        if counts[id(move.way[-1].holder.entries)] == len(move.way[-1].holder.entries)
    }


def part_around(way: Sequence[EntryPlace], moved: dict[int, MovedPart]) -> int:
    """Return the innermost moved part that contains the end of a way."""
    return next((place.entry.first for place in reversed(way) if place.entry.first in moved), FILE)


def assembled(file: EditedFile, moves: Sequence[Relocation], moved: dict[int, MovedPart]) -> Edited:
    """Return the edits of the file, assembled from the innermost moved parts outwards."""
    targets = {move.first: part_around(move.into, moved) for move in moves}
    texts: dict[int, Addition] = {}
    ready = [first for first in targets if not moved[first].waiting]
    while ready:
        first = ready.pop()
        part = moved[first]
        edits = edits_within(file, part, texts)
        if isinstance(edits, Refused) or part.cut is None:
            return edits
        texts[first] = text_of(file, part.cut, edits)
        outer = moved[targets[first]]
        outer.waiting -= 1
        if not outer.waiting and targets[first] != FILE:
            ready.append(targets[first])
    if moved[FILE].waiting:
        return Refused("a statement cannot be nested in itself", file.span(file.root))
    return edits_within(file, moved[FILE], texts)


def text_of(file: EditedFile, taken: CutEntry, edits: Sequence[Edit]) -> Addition:
    """Return the text of a statement that was cut out, with the edits within it applied."""
    parts: list[str] = []
    at = taken.first
    for edit in edits:
        parts += file.text.content[at : edit.span.first], edit.replacement
        at = edit.span.last
    whole = "".join([*parts, file.text.content[at : taken.last]]).strip("\r\n").replace("\r\n", "\n")
    lines = whole.split("\n")
    text = "\n".join(line[min(taken.indent, len(line) - len(line.lstrip(" "))) :] for line in lines)
    return Addition(partial(indented, text), text if taken.is_row and len(lines) == 1 else None)


def edits_within(file: EditedFile, part: MovedPart, texts: dict[int, Addition]) -> Edited:
    """Return the edits of a part in order, without those inside what is cut out of it."""
    edits: list[Edit] = []
    for body in part.bodies:
        made = edits_of(file, body, texts)
        if isinstance(made, Refused):
            return made
        edits += made
    edits.sort(key=place_of_edit)
    gone = sorted(part.gone, key=lambda each: each.gone.first)
    starts = [each.gone.first for each in gone]
    done = [Edit(each.gone, "") for each in gone]
    for edit in edits:
        number = bisect_left(starts, edit.span.first) - 1
        span = gone[number].gone if number >= 0 else edit.span
        if edit.span.first >= span.last or number < 0:
            done.append(edit)
        elif edit.span.first == edit.span.last and not gone[number].is_row:
            # Insertions into a removed stretch are made after it.
            done.append(edit._replace(span=span._replace(first=span.last)))
        else:
            return Refused("it cannot be moved as it is written", edit.span)
    return without_break(file, sorted(done, key=place_of_edit))


def place_of_edit(edit: Edit) -> tuple[int, int]:
    """Return the sort key of an edit; the order of edits at one position is kept."""
    return edit.span.first, edit.span.last


def edits_of(file: EditedFile, body: ChangedBody, texts: dict[int, Addition]) -> Edited:
    """Return the edits of one body: those of its fields, and those that add statements to its sections."""
    node = body.way[-1].entry.value if body.way else file.root
    edits, entries = list(body.fields.edits), list(body.fields.entries)
    for kind, section in SECTION_OF.items():
        if kind not in body.added:
            continue
        added = together([texts[first] for first in body.added[kind]])
        there = place_of(node, section) if node.is_mapping else None
        if there is None:
            entries.append((section, new_section(section, added)))
            continue
        put = put_in_section(file, body.way, there, added)
        if isinstance(put, Refused):
            return put
        edits += put
    made = put_entries(file, body.way, entries)
    return made if isinstance(made, Refused) else (*edits, *made)


def without_break(file: EditedFile, edits: list[Edit]) -> tuple[Edit, ...]:
    """Return edits in order, adjusted for a file whose last line has no line break.

    If that line is removed, the line before it already has a line break.
    """
    end = len(file.text.content)
    if not file.is_ended and any(edit.span.first < edit.span.last == end for edit in edits):
        for number, edit in enumerate(edits):
            if edit.span.first == edit.span.last == end:
                edits[number] = edit._replace(replacement=edit.replacement.removeprefix(file.newline))
                break
    return tuple(edits)
