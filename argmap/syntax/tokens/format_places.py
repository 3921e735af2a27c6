"""Where in the format something stands: which fields may be its keys, and which field its value is of."""

from collections.abc import Mapping
from typing import NamedTuple

from argmap.base.representation import short_repr
from argmap.syntax.fields import (
    ARGUMENT,
    CITATION,
    FILE,
    INDICATOR,
    REVIEW,
    SOURCE,
    SPEAKER,
    STATEMENT,
    STEP,
    Field,
    Record,
    Shape,
)

# The fields of what is in a field, by its shape.
RECORDS: Mapping[Shape, Record] = {
    Shape.SECTION: STATEMENT,
    Shape.ARGUMENTS: ARGUMENT,
    Shape.SOURCES: SOURCE,
    Shape.SPEAKERS: SPEAKER,
    Shape.TARGETS: STEP,
    Shape.CITATIONS: CITATION,
    Shape.INDICATORS: INDICATOR,
    Shape.REVIEW: REVIEW,
}
# The shapes whose keys are names, not fields.
NAMING = frozenset(
    {
        Shape.SECTION,
        Shape.ARGUMENTS,
        Shape.SOURCES,
        Shape.SPEAKERS,
        Shape.TARGETS,
        Shape.TEXTS_BY_NAME,
        Shape.ALLOWANCES,
        Shape.LEXICON,
        Shape.PREMISES,
    }
)
# What a single text is that stands for a whole record.
SHORT_FORMS: Mapping[Shape, Field] = {Shape.SECTION: STATEMENT["text"], Shape.SPEAKERS: SPEAKER["name"]}


class FormatPlace(NamedTuple):
    """A place in the format.

    `record` holds the fields that keys may be there; where it `has_names`, keys are names of what the field holds, and
    the record that of each. `field` is the one whose value is there, `owner` the record that it is a field of. All
    are None if the format ends.
    """

    record: Record | None
    field: Field | None = None
    owner: Record | None = None
    has_names: bool = False

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)

    @property
    def value_field(self) -> Field | None:
        """The field that a single text is the value of: after the id of a statement its text."""
        if self.field is None or self.has_names or self.field.shape not in SHORT_FORMS:
            return self.field
        return SHORT_FORMS[self.field.shape]


TOP_OF_FORMAT = FormatPlace(FILE)
NOWHERE_IN_FORMAT = FormatPlace(None)


def place_below(place: FormatPlace, key: str) -> FormatPlace:
    """Return the place that stands under a key."""
    if place.has_names:
        return place._replace(has_names=False)
    field = place.record.get(key) if place.record else None
    if field is None:
        return NOWHERE_IN_FORMAT
    return FormatPlace(RECORDS.get(field.shape), field, place.record, field.shape in NAMING)
