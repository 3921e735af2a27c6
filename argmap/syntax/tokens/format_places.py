"""Places in the format: which fields are allowed as keys, and which field a value belongs to."""

from collections.abc import Mapping

from argmap.base.representation import short_repr
from argmap.base.tuples import NamedTuple
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

# The record of the content of a field, by the field's shape.
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
# The shapes whose keys are names instead of fields.
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
# The field that a single text stands for, where it is short for a whole record.
SHORT_FORMS: Mapping[Shape, Field] = {Shape.SECTION: STATEMENT["text"], Shape.SPEAKERS: SPEAKER["name"]}


class FormatPlace(NamedTuple):
    """A place in the format.

    `record` has the fields that are allowed as keys there; if `has_names` is true, keys are names, and the record
    applies to the value of each. `field` is the field whose value is there, and `owner` the record that it belongs to.
    All are None outside of the format.
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
        """The field that a single text belongs to; after the id of a statement, this is its text."""
        if self.field is None or self.has_names or self.field.shape not in SHORT_FORMS:
            return self.field
        return SHORT_FORMS[self.field.shape]


TOP_OF_FORMAT = FormatPlace(FILE)
NOWHERE_IN_FORMAT = FormatPlace(None)


def place_below(place: FormatPlace, key: str) -> FormatPlace:
    """Return the place below a key."""
    if place.has_names:
        return place._replace(has_names=False)
    field = place.record.get(key) if place.record else None
    if field is None:
        return NOWHERE_IN_FORMAT
    return FormatPlace(RECORDS.get(field.shape), field, place.record, field.shape in NAMING)
