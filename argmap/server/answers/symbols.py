"""The statements, arguments, sources, groups and speakers of a file as an outline."""

from collections.abc import Iterable, Iterator

from argmap.base.representation import short_repr
from argmap.base.text import Span, Text, visible
from argmap.base.tuples import NamedTuple
from argmap.language.phrases import SIGNS
from argmap.model import Relation
from argmap.model.mentions import Role
from argmap.syntax.fields import RELATIONS, SECTIONS
from argmap.syntax.tokens import TOP, TextScan, TokenKind, meaning_of, scan

MOST_LETTERS = 120
# The first of these fields that is present gives the detail of a symbol.
SAYING = ("title", "text", "name", *RELATIONS)


class MapSymbol(NamedTuple):
    """A declared thing, or a section of such things.

    `role` is None for a section. `detail` is the beginning of its text, `span` the whole entry and `name_span` the id.
    `owner` is the index of the enclosing symbol in the outline, or -1.
    """

    name: str
    role: Role | None
    section: str
    detail: str
    span: Span
    name_span: Span
    owner: int

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


def symbols(text: Text) -> tuple[MapSymbol, ...]:
    """Return the outline of a file in order; the symbol of a nested statement is inside that of the outer statement."""
    found = scan(text)
    numbers: dict[int, int] = {}
    made: list[MapSymbol] = []
    for number, token in enumerate(found.tokens):
        if token.kind is not TokenKind.KEY:
            continue
        symbol = symbol_of(found, number, owner_of(found, number, numbers))
        if symbol:
            numbers[number] = len(made)
            made.append(symbol)
    return tuple(made)


def owner_of(found: TextScan, number: int, numbers: dict[int, int]) -> int:
    """Return the index of the symbol that contains a key."""
    return next((numbers[owner] for owner in found.owners(number) if owner in numbers), TOP)


def symbol_of(found: TextScan, number: int, owner: int) -> MapSymbol | None:
    """Return the symbol of a key if it declares something or is a section of the file, otherwise None."""
    meaning = meaning_of(found, number)
    is_section = (
        found.tokens[number].owner == TOP and meaning.place.record is not None and bool(found.below.get(number))
    )
    has_names = found.place_under(number).has_names
    if not (meaning.role and meaning.role.is_declaration) and not (is_section and has_names):
        return None
    section = meaning.field.name if meaning.field else ""
    span = Span(found.text, found.tokens[number].first, found.ends[number])
    detail = detail_of(found, number, section) if meaning.role else ""
    name = visible(found.value(number))
    return MapSymbol(name, meaning.role, section, detail, span, found.span(number), owner) if name else None


def detail_of(found: TextScan, number: int, section: str) -> str:
    """Return the beginning of the text of a symbol; for nested statements it starts with the sign of the relation."""
    entries = found.entries(number)
    name = next((name for name in SAYING if name in entries), None)
    value = found.scalar_below(number if name is None else entries[name])
    said = " ".join(found.value(value).split()) if value is not None else ""
    said = f"{name} {said}" if name in RELATIONS else said
    is_nested = section in SECTIONS and len(found.keys_above(number)) > 1
    relation = Relation.ATTACKS if section == "counterarguments" else Relation.SUPPORTS
    words = f"{SIGNS[relation]} {said}" if is_nested else said
    return visible(words if len(words) <= MOST_LETTERS else f"{words[: MOST_LETTERS - 1]}…")


def matching(texts: Iterable[Text], query: str) -> Iterator[MapSymbol]:
    """Yield the declared symbols whose id and detail contain all words of a query."""
    words = query.casefold().split()
    for text in texts:
        for symbol in symbols(text):
            searched = f"{symbol.name} {symbol.detail}".casefold()
            if symbol.role and all(word in searched for word in words):
                yield symbol
