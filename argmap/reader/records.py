"""A mapping read against a table of fields: what is known, unknown, missing or somebody's own."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from argmap.fields import OWN_FIELD_PREFIX, Record, Shape
from argmap.nearest import did_you_mean
from argmap.reader.nodes import Mapping, Node, Scalar, plain_data
from argmap.reader.reading import Reading
from argmap.reader.values import READERS, Value, shorten
from argmap.text import Span

# Shapes whose values have a structure of their own; they are handed on as nodes.
STRUCTURED = frozenset(Shape) - READERS.keys()


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
    for key, node in mapping.entries:
        name = key.value
        known = record.get(name)
        if known is None:
            if name.startswith(OWN_FIELD_PREFIX):
                own[name] = plain_data(node)
            else:
                refuse_field(reading, key, record, owner)
            continue
        entries.places[name] = reading.span(node)
        if known.shape in STRUCTURED:
            entries.nodes[name] = node
            continue
        value = READERS[known.shape](reading, node, known)
        if value is not None:
            entries.values[known.attribute] = value
    if own:
        entries.values["extra"] = own
    return entries


def refuse_field(reading: Reading, key: Scalar, record: Record, owner: str) -> None:
    """Report a field that is not in the format."""
    if key.value == "<<":
        help_text = "merge keys are not part of the format; write the fields out"
    else:
        help_text = did_you_mean(key.value, record, f'a field of your own begins with "{OWN_FIELD_PREFIX}"')
    reading.report("A004", key, f'{owner} has no field "{shorten(key.value)}"', help_text)


def require(reading: Reading, at: Node | Span, present: Iterable[str], record: Record, owner: str) -> None:
    """Report each required field that a mapping lacks, at a place that stands for it."""
    names = set(present)
    for known in record.values():
        if known.required and known.name not in names:
            reading.report(
                "A006", at, f'{owner} has no "{known.name}"', f'add "{known.name}": {lower_first(known.help)}'
            )


def lower_first(sentence: str) -> str:
    """Return a sentence as it goes on behind a colon, without its full stop."""
    return sentence[0].lower() + sentence[1:].removesuffix(".")
