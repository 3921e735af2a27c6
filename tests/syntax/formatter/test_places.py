"""Every field of the format has its place in the formatter."""

from argmap.syntax.fields import FILE, Field, Record, Shape
from argmap.syntax.formatter.places import BY_SHAPE, PLACES, ROOT, TextForm, ValuePlace

# Shapes whose values are words, which stay as they are written, alone or in a list.
WORDS = frozenset(
    {
        Shape.VERSION,
        Shape.WORD,
        Shape.NUMBER,
        Shape.WHOLE,
        Shape.DATE,
        Shape.DURATION,
        Shape.DIGEST,
        Shape.ID,
        Shape.IDS,
        Shape.PREMISES,
        Shape.PATH,
        Shape.PATHS,
        Shape.TARGET,
        Shape.LIKELIHOOD,
        Shape.SCHEME,
        Shape.STRENGTH,
        Shape.STAMP,
    }
)


def records() -> list[Record]:
    """Return the records of the format, found from that of the file over the places of its fields."""
    found: list[Record] = []
    waiting: list[ValuePlace] = [ROOT, *PLACES.values()]
    while waiting:
        place = waiting.pop()
        if place.record is not None and place.record not in found:
            found.append(place.record)
            waiting += [place.of(name) for name in place.record]
    return found


def fields() -> list[Field]:
    """Return the fields of all records."""
    return [field for record in records() for field in record.values()]


def test_every_shape_has_a_place_of_its_own_or_is_a_word() -> None:
    assert BY_SHAPE.keys() | WORDS == set(Shape)
    assert BY_SHAPE.keys().isdisjoint(WORDS)


def test_every_shape_is_in_a_record_that_the_formatter_knows() -> None:
    assert FILE in records()
    assert {field.shape for field in fields()} == set(Shape)


def test_a_place_of_a_record_keeps_the_order_of_its_fields() -> None:
    for place in (ROOT, *PLACES.values(), *BY_SHAPE.values()):
        assert list(place.order) == list(place.record or ())


def test_sentences_may_be_folded_and_words_never() -> None:
    forms = {field.shape: BY_SHAPE.get(field.shape) for field in fields()}
    assert [shape for shape, place in forms.items() if place and place.form is TextForm.PROSE] == [Shape.PROSE]
