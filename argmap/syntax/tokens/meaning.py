"""The meaning of a token in the format: a field, a name, a reference, or the value of a field."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from argmap.base.representation import short_repr
from argmap.base.tuples import NamedTuple
from argmap.model.mentions import Mention, Role
from argmap.model.references import parts_of
from argmap.syntax.fields import FILE, NO_GROUP, REVIEW, Field, Shape
from argmap.syntax.reader.ids import normal_id
from argmap.syntax.tokens.format_places import FormatPlace
from argmap.syntax.tokens.scan import MOST_KEPT, TextScan
from argmap.syntax.tokens.token import TokenKind
from argmap.syntax.tree.written import Style

# The role of a key that is a name, by the shape of the field that contains it.
NAMED: Mapping[Shape, Role] = {
    Shape.SECTION: Role.STATEMENT,
    Shape.ARGUMENTS: Role.ARGUMENT,
    Shape.SOURCES: Role.SOURCE,
    Shape.SPEAKERS: Role.SPEAKER,
    Shape.TARGETS: Role.TARGET,
}
# The role of a value that is a reference, by the shape or the name of its field.
REFERRING: Mapping[Shape, Role] = {
    Shape.TARGET: Role.TARGET,
    Shape.TARGETS: Role.TARGET,
    Shape.PREMISES: Role.PREMISE,
}
REFERRING_BY_NAME: Mapping[str, Role] = {
    "theses": Role.THESIS,
    "contradicts": Role.CONTRADICTION,
    "source": Role.CITATION,
    "group": Role.MEMBERSHIP,
    "tags": Role.TAG,
    "by": Role.ATTRIBUTION,
    "origin": Role.ORIGIN,
    "answers": Role.ANSWER,
}


class Meaning(NamedTuple):
    """The meaning of a token.

    `field` is the field that a key names or a value belongs to; for a name it is the containing field, such as `claims`
    for the id of a statement. `role` is the role of an id, if the token may be one. `is_name` is true for a key that is
    not a field.
    """

    place: FormatPlace
    field: Field | None
    role: Role | None = None
    is_name: bool = False

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


def meaning_of(scan: TextScan, number: int) -> Meaning:
    """Return the meaning of a token."""
    token = scan.tokens[number]
    place = scan.place_under(token.owner)
    if token.kind is not TokenKind.KEY:
        return Meaning(place, place.value_field, role_of_value(place))
    if not place.has_names:
        return Meaning(place, place.record.get(scan.value(number)) if place.record else None)
    role = Role.GROUP if place.field and place.field.name == "groups" else None
    return Meaning(place, place.field, NAMED.get(place.field.shape, role) if place.field else role, is_name=True)


def role_of_value(place: FormatPlace) -> Role | None:
    """Return the role that an id has as a value at a place, or None if ids are not allowed there."""
    field = place.field
    if field is None or place.owner is REVIEW:
        return None
    if field.shape in REFERRING:
        return REFERRING[field.shape] if place.has_names or field.shape is not Shape.TARGETS else None
    if place.has_names:
        return None
    if field.name == "source" and place.owner is FILE:
        return Role.DEFAULT_SOURCE
    return REFERRING_BY_NAME.get(field.name)


def mentions_of_token(scan: TextScan, number: int) -> Iterator[Mention]:
    """Yield the ids that a token mentions or may mention: both ends of a step, otherwise at most one."""
    token = scan.tokens[number]
    if token.kind is TokenKind.ITEM or token.style is Style.ALIAS:
        return
    role = meaning_of(scan, number).role
    if role is None:
        return
    name = normal_id(scan.value(number).strip())
    if name and not (role is Role.MEMBERSHIP and name == NO_GROUP):
        yield from parts_of(Mention(name, role, scan.span(number)))


@lru_cache(maxsize=MOST_KEPT)
def mentions_in(scan: TextScan) -> tuple[Mention, ...]:
    """Return all mentions of ids in a text, in order.

    They include words that need not be ids, such as answers and the names of speakers.
    """
    return tuple(mention for number in range(len(scan.tokens)) for mention in mentions_of_token(scan, number))


def mention_at(scan: TextScan, offset: int) -> Mention | None:
    """Return the mention of an id that contains an offset or ends at it; None if there is none."""
    number = scan.at(offset)
    if number is None:
        return None
    found = mentions_of_token(scan, number)
    return next((each for each in found if each.span.first <= offset <= each.span.last), None)
