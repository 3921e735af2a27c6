"""The values of fields before and after, as text."""

from collections.abc import Iterator, Mapping, Sequence

from argmap.base.change_report import ReportLine
from argmap.base.word_difference import PieceKind, WordPiece, word_difference
from argmap.cli.presenters.difference.words import in_words, name_of
from argmap.model.difference import FieldChange
from argmap.model.difference.order import woven

# Texts with at least this many words are compared word by word; of shorter ones both values are shown.
LEAST_WORDS = 3
NOTHING = "nothing"
ARROW = " → "


def line_of(change: FieldChange) -> ReportLine:
    """Return a changed field as a line."""
    return ReportLine(name_of(change.attribute), tuple(pieces_of(change.before, change.after)))


def pieces_of(before: object, after: object) -> Iterator[WordPiece]:
    """Yield the pieces that show how a value changed."""
    if is_list(before) or is_list(after):
        yield from pieces_of_items(items_of(before), items_of(after))
        return
    old, new = in_words(before), in_words(after)
    if min(len(old.split()), len(new.split())) >= LEAST_WORDS:
        yield from word_difference(old, new)
        return
    yield WordPiece(PieceKind.SAME, f"{old or NOTHING}{ARROW}{new or NOTHING}")


def is_list(value: object) -> bool:
    """Return whether a value has items that can be added and removed individually."""
    return isinstance(value, (tuple, list, Mapping)) and bool(value)


def pieces_of_items(before: Sequence[str], after: Sequence[str]) -> Iterator[WordPiece]:
    """Yield the added and removed items; an item that replaces another is compared word by word."""
    gone = [item for item in before if item not in after]
    come = [item for item in after if item not in before]
    if len(gone) == len(come) == 1 and len(gone[0].split()) >= LEAST_WORDS:
        yield from word_difference(gone[0], come[0])
        return
    if not gone and not come:
        yield WordPiece(PieceKind.SAME, f"{', '.join(before)}{ARROW}{', '.join(after)}")
        return
    is_next = False
    for item in woven(before, after):
        if item in gone or item in come:
            if is_next:
                yield WordPiece(PieceKind.SAME, ", ")
            yield WordPiece(PieceKind.REMOVED if item in gone else PieceKind.ADDED, item)
            is_next = True


def items_of(value: object) -> list[str]:
    """Return the items of a value as texts."""
    if isinstance(value, Mapping):
        return [f"{name}: {in_words(each)}" for name, each in value.items()]
    if isinstance(value, (tuple, list)):
        return ["null" if each is None else in_words(each) for each in value]
    return [] if value is None else [in_words(value)]
