"""Fields that could not be read: their problems have been reported, and rules must not conclude anything from them."""

from argmap.model import Source, Statement


def is_unread(record: Statement | Source, *fields: str) -> bool:
    """Return whether any of some single-valued fields is written but could not be read."""
    return any(name in record.places and not is_read(record, name) for name in fields)


def is_read(record: Statement | Source, field: str) -> bool:
    """Return whether a written field has the value in the record."""
    span = record.places[field]
    value = getattr(record, field.replace("-", "_"))
    return value is not None and str(value) in span.text.content[span.first : span.last]
