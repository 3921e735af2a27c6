"""The places of values in a file: which record a mapping is, and how scalars are written there."""

from collections.abc import Mapping
from enum import StrEnum

from argmap.base.tuples import NamedTuple
from argmap.syntax.fields import (
    ARGUMENT,
    CITATION,
    FILE,
    INDICATOR,
    OWN_FIELD_PREFIX,
    REVIEW,
    SOURCE,
    SPEAKER,
    STATEMENT,
    STEP,
    Field,
    Record,
    Shape,
)


class TextForm(StrEnum):
    """The ways to write a scalar."""

    PROSE = "sentences: folded where they are too long or need quoting"
    LINE = "a line: folded where it is too long, quoted where necessary"
    WORD = "a word, never folded"
    OWN = "a custom field, left unchanged"


class ValuePlace(NamedTuple):
    """A place for a value: how a scalar is written there, and what a mapping contains.

    A mapping is a `record`; otherwise all its values have the place called `each`. `is_parted` says that blank lines
    separate its entries of more than one line, and `order` is the order of the fields of a record.
    """

    form: TextForm
    record: Record | None = None
    each: str = ""
    is_parted: bool = False
    order: Mapping[str, int] = {}

    def of(self, name: str) -> "ValuePlace":
        """Return the place of the value of an entry, by its key."""
        if self.record is None:
            return PLACES[self.each] if self.each else self
        if name.startswith(OWN_FIELD_PREFIX) or name not in self.record:
            return OWN
        return of_field(self.record[name])


def holding(record: Record, form: TextForm = TextForm.WORD, *, is_parted: bool = False) -> ValuePlace:
    """Return the place of a record, or of a text that stands for it."""
    return ValuePlace(form, record, is_parted=is_parted, order={name: number for number, name in enumerate(record)})


OWN = ValuePlace(TextForm.OWN)
WORD = ValuePlace(TextForm.WORD)
LINE = ValuePlace(TextForm.LINE)
PROSE = ValuePlace(TextForm.PROSE)
ROOT = holding(FILE, is_parted=True)
PLACES: Mapping[str, ValuePlace] = {
    "statement": holding(STATEMENT, TextForm.PROSE),
    "argument": holding(ARGUMENT),
    "source": holding(SOURCE),
    "speaker": holding(SPEAKER, TextForm.LINE),
    "step": holding(STEP),
    "text": PROSE,
    "word": WORD,
}
BY_SHAPE: Mapping[Shape, ValuePlace] = {
    Shape.PROSE: PROSE,
    Shape.TEXT: LINE,
    Shape.TEXTS: LINE,
    Shape.TEXTS_BY_NAME: ValuePlace(TextForm.WORD, each="text"),
    Shape.ALLOWANCES: ValuePlace(TextForm.WORD, each="text"),
    Shape.LEXICON: ValuePlace(TextForm.WORD, each="word"),
    Shape.TARGETS: ValuePlace(TextForm.WORD, each="step"),
    Shape.CITATIONS: holding(CITATION),
    Shape.INDICATORS: holding(INDICATOR),
    Shape.REVIEW: holding(REVIEW),
    Shape.SOURCES: ValuePlace(TextForm.WORD, each="source"),
    Shape.SPEAKERS: ValuePlace(TextForm.WORD, each="speaker"),
    Shape.SECTION: ValuePlace(TextForm.WORD, each="statement", is_parted=True),
    Shape.ARGUMENTS: ValuePlace(TextForm.WORD, each="argument", is_parted=True),
}


def of_field(field: Field) -> ValuePlace:
    """Return the place of a field's value."""
    return PROSE if field.name == "quote" else BY_SHAPE.get(field.shape, WORD)
