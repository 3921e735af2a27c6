"""Fields that the reader could not read: what is wrong with them has been reported, and nothing follows from them."""

from argmap.model import Source, Statement


def is_unread(record: Statement | Source, *fields: str) -> bool:
    """Return whether any of some fields with a single value is written and could not be read."""
    return any(name in record.places and not is_read(record, name) for name in fields)


def is_read(record: Statement | Source, field: str) -> bool:
    """Return whether a field that is written holds the value that the record has."""
    span = record.places[field]
    value = getattr(record, field.replace("-", "_"))
    return value is not None and str(value) in span.text.content[span.first : span.last]
