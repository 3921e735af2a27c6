"""Three-way merge of argument files, by the entries of block mappings: statements, and the fields in them.

A change made by one side is applied, and so is a change that both sides made in the same way. There is a conflict only
if both sides changed the same smallest part: the value of a field, or the comments above one.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from argmap.base.representation import short_repr
from argmap.base.tuples import NamedTuple
from argmap.model.difference.comparing import is_same
from argmap.syntax.merging.entries import ROOT, TAIL, Place, PlaceNumbers, TakenApart, take_apart


class Merged(NamedTuple):
    """A merged file, or a piece of one, as each version has it: identical except for conflicts."""

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
    """The three versions, split into entries."""

    base: TakenApart
    ours: TakenApart
    theirs: TakenApart


class Chosen(NamedTuple):
    """A piece of the merged file, and the side from which the values of an entry were taken."""

    piece: Merged
    side: TakenApart | None = None
    place: Place = ROOT


def merge(base: str, ours: str, theirs: str) -> Merged | None:
    """Merge two versions of a file with a common base.

    Returns None if a version is not YAML in block style, or if the merged text would not have the values of the two
    sides, which is checked by parsing it; then only a merge by lines is possible.
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
    """Merge a text that one side changed, or both in the same way, or both differently."""
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
    """Return a piece with the side that it was taken from; None for a conflict and for what was removed."""
    side = versions.ours if piece.ours in {versions.ours.whole(place), versions.ours.head(place)} else versions.theirs
    return Chosen(piece, side if piece.is_clean and piece.ours else None, place)


def merged_order(versions: Versions, place: Place) -> tuple[Place, ...] | None:
    """Return the entries inside an entry in an order that keeps the changes of both sides; empty if it is not split.

    Returns None if only one side splits or has the entry, and if both sides reordered shared entries differently.
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
    """Yield the entries of one order, with those that only the other has after the entries that they follow there."""
    after: dict[Place, list[Place]] = defaultdict(list)
    last, there = ROOT, set(main)
    for place in other:
        if place in there:
            last = place
        else:
            after[last].append(place)
    waiting = after[ROOT]
    known = set(other)
    for place in main:
        if place in known:
            yield from waiting
            waiting = after[place]
        yield place
    yield from waiting


def put_together(texts: Sequence[str], newline: str) -> str:
    """Join pieces into one text; each begins on a line of its own."""
    written: list[str] = []
    for text in texts:
        if text and written and not written[-1].endswith(("\n", "\r")):
            written.append(newline)
        if text:
            written.append(text)
    return "".join(written)


def says(merged: TakenApart | None, found: Sequence[Chosen]) -> bool:
    """Return whether a merged file has exactly the values that were chosen."""
    if merged is None:
        return False
    expected = {}
    for one in found:
        if one.side and one.place != TAIL:
            expected.update(one.side.values(one.place))
    return is_same(merged.values(ROOT), expected)
