"""Completion at an offset of a file."""

from collections.abc import Iterator

from argmap.server.answers.completion.candidates import MOST_OFFERED, Completions, Offered, as_values, word_span
from argmap.server.answers.completion.fields import keys
from argmap.server.answers.completion.ids import ids
from argmap.server.answers.completion.quotations import QUOTE, quotations
from argmap.server.answers.completion.values import values as values_of
from argmap.server.answers.known import KnownMap
from argmap.syntax.tokens import TOP, TokenKind, Typed, role_of_value, typed_at


def complete(known: KnownMap, offset: int) -> Completions | None:
    """Return the possible completions at an offset of the file; None if there are none."""
    typed = typed_at(known.text, offset)
    if typed is None:
        return None
    field = typed.place.value_field
    if typed.may_be_value and field and field.name == QUOTE:
        return quotations(known, typed)
    if not typed.is_on_one_line:
        return None
    listed = already_listed(typed) if typed.may_be_value else set()
    values = [each for each in offered(known, typed) if each.value not in listed] if typed.may_be_value else []
    found = as_values(typed, values)
    if typed.may_be_key and not is_plain_item(typed):
        # Where either a list or a mapping may follow, as below `supports:`, ids are offered as in a list.
        there = {each.value for each in values}
        found = [*(each for each in keys(known, typed) if each.label not in there), *found]
    return Completions(word_span(typed), tuple(found), len(found) >= MOST_OFFERED) if found else None


def is_plain_item(typed: Typed) -> bool:
    """Return whether the word is typed in a list whose items are not mappings."""
    is_item = typed.owner != TOP and typed.scan.tokens[typed.owner].kind is TokenKind.ITEM
    return is_item and typed.place.has_names


def offered(known: KnownMap, typed: Typed) -> Iterator[Offered]:
    """Yield the values that may be typed at a position: ids, or the values of its field."""
    field, role = typed.place.value_field, role_of_value(typed.place)
    if role:
        yield from ids(known, typed, role)
    elif field:
        yield from values_of(known, field, typed.prefix)


def already_listed(typed: Typed) -> set[str]:
    """Return the values that the list already contains in which a value is being typed."""
    scan, owner = typed.scan, typed.owner
    if owner != TOP and scan.tokens[owner].kind is TokenKind.ITEM:
        owner = scan.tokens[owner].owner
    items = [number for number in scan.below.get(owner, ()) if scan.tokens[number].kind is TokenKind.ITEM]
    values = [value for item in items for value in scan.below.get(item, ())]
    return {scan.value(each) for each in values if not scan.tokens[each].first <= typed.first <= scan.tokens[each].last}
