"""Three-way merge of argument files, by the entries that are in lines: statements, and the fields in them.

What one side changed is taken from it, and what both changed in the same way too. Only where both changed the smallest
thing that can be distinguished, the value of a field or the comments above one, is there a conflict.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from argmap.base.representation import short_repr
from argmap.model.difference.comparing import is_same
from argmap.syntax.merging.entries import ROOT, TAIL, Place, PlaceNumbers, TakenApart, take_apart


class Merged(NamedTuple):
    """A merged file, or a piece of one, as each version has it: the same three times, but for what is in conflict."""

    base: str
    ours: str
    theirs: str

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)

    @property
    def is_clean(self) -> bool:
        """Whether there is no conflict."""
        return self.ours == self.theirs


class Versions(NamedTuple):
    """The three versions, taken apart."""

    base: TakenApart
    ours: TakenApart
    theirs: TakenApart


class Chosen(NamedTuple):
    """A piece of the merged file, and the side whose values it has: those of one entry with all that is in it."""

    piece: Merged
    side: TakenApart | None = None
    place: Place = ROOT


def merge(base: str, ours: str, theirs: str) -> Merged | None:
    """Return what two versions of a file become together, by that which both began from.

    None if a version is not YAML in lines, and where what is merged would not say what the sides say, which is
    examined in what is read of it: then its lines are all that there is to merge.
    """
    simple = merged_text(base, ours, theirs)
    if simple.is_clean:
        return simple
    numbering = PlaceNumbers()
    base_parts, our_parts, their_parts = (take_apart(text, numbering) for text in (base, ours, theirs))
    if base_parts is None or our_parts is None or their_parts is None:
        return None
    found = list(pieces(Versions(base_parts, our_parts, their_parts)))
    newline = "\r\n" if "\r\n" in ours else "\n"
    merged = Merged(*(put_together([one.piece[side] for one in found], newline) for side in range(3)))
    return None if merged.is_clean and not says(take_apart(merged.ours, numbering), found) else merged


def merged_text(base: str, ours: str, theirs: str) -> Merged:
    """Return what a text becomes that one side changed, or both in the same way, or both in their own ways."""
    if theirs in {base, ours}:
        return Merged(ours, ours, ours)
    return Merged(theirs, theirs, theirs) if ours == base else Merged(base, ours, theirs)


def pieces(versions: Versions) -> Iterator[Chosen]:
    """Yield the pieces of the merged file in order."""
    waiting: list[Place] = [TAIL, ROOT]
    while waiting:
        place = waiting.pop()
        whole = merged_text(*(side.whole(place) for side in versions))
        order = merged_order(versions, place)
        if place == TAIL or (place != ROOT and (whole.is_clean or order is None)):
            yield chosen(versions, whole, place)
            continue
        yield Chosen(merged_text(*(side.lead(place) for side in versions)))
        head = merged_text(*(side.head(place) for side in versions))
        yield Chosen(head) if order else chosen(versions, head, place)
        waiting.extend(reversed(order or ()))


def chosen(versions: Versions, piece: Merged, place: Place) -> Chosen:
    """Return a piece with the side that it was taken from, none for a conflict and for what is gone."""
    side = versions.ours if piece.ours in {versions.ours.whole(place), versions.ours.head(place)} else versions.theirs
    return Chosen(piece, side if piece.is_clean and piece.ours else None, place)


def merged_order(versions: Versions, place: Place) -> tuple[Place, ...] | None:
    """Return the entries in an entry in the order of both sides; none if it is not taken apart.

    None if one side takes apart what the other does not, or does not have, and where both put what they share in
    another order, each in its own.
    """
    base, ours, theirs = (side.children(place) for side in versions)
    if any(place not in side.entries for side in versions[1:]) or (ours is None) is not (theirs is None):
        return None
    if ours is None or theirs is None:
        return ()
    shared = set(base or ()) & set(ours) & set(theirs)
    base_order, our_order, their_order = ([one for one in side or () if one in shared] for side in (base, ours, theirs))
    if their_order in [our_order, base_order]:
        return tuple(joined(ours, theirs))
    return tuple(joined(theirs, ours)) if our_order == base_order else None


def joined(main: Sequence[Place], other: Sequence[Place]) -> Iterator[Place]:
    """Yield the entries of one order, and those of the other alone after what they follow there."""
    behind: dict[Place, list[Place]] = defaultdict(list)
    last, there = ROOT, set(main)
    for place in other:
        if place in there:
            last = place
        else:
            behind[last].append(place)
    waiting = behind[ROOT]
    known = set(other)
    for place in main:
        if place in known:
            yield from waiting
            waiting = behind[place]
        yield place
    yield from waiting


def put_together(texts: Sequence[str], newline: str) -> str:
    """Return pieces as one text, each of which begins a line of its own."""
    written: list[str] = []
    for text in texts:
        if text and written and not written[-1].endswith(("\n", "\r")):
            written.append(newline)
        if text:
            written.append(text)
    return "".join(written)


def says(merged: TakenApart | None, found: Sequence[Chosen]) -> bool:
    """Return whether a merged file says what was chosen for it, no more and no less."""
    if merged is None:
        return False
    expected = {}
    for one in found:
        if one.side and one.place != TAIL:
            expected.update(one.side.values(one.place))
    return is_same(merged.values(ROOT), expected)
