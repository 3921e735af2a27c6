"""A mapping read against a table of fields: what is known, unknown, missing or somebody's own."""

from collections.abc import Container
from dataclasses import dataclass, field
from itertools import takewhile
from operator import attrgetter

from argmap.fields import OWN_FIELD_PREFIX, Field, Record, Shape
from argmap.nearest import nearest
from argmap.reader.nodes import Mapping, Node, Scalar, plain_data
from argmap.reader.reading import Reading
from argmap.reader.values import READERS, Value, shorten
from argmap.text import Span

# Shapes whose values have a structure of their own; they are handed on as nodes.
STRUCTURED = frozenset(Shape) - READERS.keys()
MERGE_KEY = "<<"


@dataclass(frozen=True, slots=True)
class Entries:
    """What a mapping holds: values by attribute, and by field name structured nodes and places."""

    values: dict[str, Value] = field(default_factory=dict)
    nodes: dict[str, Node] = field(default_factory=dict)
    places: dict[str, Span] = field(default_factory=dict)


def read_record(reading: Reading, mapping: Mapping, record: Record, owner: str) -> Entries:
    """Read the entries of a mapping. `owner` says in messages what the mapping is, as in "a statement"."""
    entries = Entries()
    own: dict[str, Value] = {}
    names = {key.value for key, _ in mapping.entries}
    for key, node in mapping.entries:
        name = key.value
        if name.startswith(OWN_FIELD_PREFIX):
            own[name] = plain_data(node)
            continue
        known = record.get(name) or refuse_field(reading, key, record, owner, names)
        if known is None:
            continue
        entries.places[known.name] = reading.span(node)
        if known.shape in STRUCTURED:
            entries.nodes[known.name] = node
            continue
        value = READERS[known.shape](reading, node, known)
        if value is not None:
            entries.values[known.attribute] = value
    if own:
        entries.values["extra"] = own
    return entries


def refuse_field(reading: Reading, key: Scalar, record: Record, owner: str, names: set[str]) -> Field | None:
    """Report a field that is not in the format; return the one that it is most likely misspelt from.

    What stands behind it is read as that field, so that one slip is not also told as a field that is missing.
    """
    match = None if key.value == MERGE_KEY else nearest(key.value, record)
    if key.value == MERGE_KEY:
        help_text = "merge keys are not part of the format; write the fields out"
    elif match:
        help_text = f'did you mean "{match}"?'
    else:
        help_text = f'a field of your own begins with "{OWN_FIELD_PREFIX}"'
    reading.report("A004", key, f'{owner} has no field "{shorten(key.value)}"', help_text)
    return record[match] if match and match not in names else None


def require(reading: Reading, at: Node | Span, present: Container[str], record: Record, owner: str) -> None:
    """Report each required field that a mapping lacks, at a place that stands for it."""
    for known in takewhile(attrgetter("required"), record.values()):
        if known.name not in present:
            reading.report(
                "A006", at, f'{owner} has no "{known.name}"', f'add "{known.name}": {lower_first(known.help)}'
            )


def lower_first(sentence: str) -> str:
    """Return a sentence as it goes on behind a colon, without its full stop."""
    return sentence[0].lower() + sentence[1:].removesuffix(".")
