"""A mapping read against a table of fields: what is known, unknown, missing or somebody's own."""

import re
from collections.abc import Container
from typing import NamedTuple

from argmap.base.suggestions import nearest
from argmap.base.text import Span
from argmap.language import look_alikes
from argmap.syntax.fields import OWN_FIELD_PREFIX, VERSION, Field, Record, Shape
from argmap.syntax.reader.diagnostics import is_hidden_by_number_sign, refuse, shorten
from argmap.syntax.reader.levels import is_statement, last_section, take_into
from argmap.syntax.reader.reading import Reading
from argmap.syntax.reader.values import READERS, Value
from argmap.syntax.tree.nodes import Mapping, Node, Scalar, is_empty, plain_data

MERGE_KEY = "<<"
# Looking for the nearest field takes time, so a file gone wrong gets help for its first slips.
MOST_SUGGESTIONS = 1000
NO_COLON = r"\s*[,}]"
TIGHT = r"[\w-]+:(?=\S)"


class Entries(NamedTuple):
    """What a mapping holds: values by attribute, and by field name structured nodes and places.

    The reader adds to all three.
    """

    values: dict[str, Value]
    nodes: dict[str, Node]
    places: dict[str, Span]


def read_record(reading: Reading, mapping: Mapping, record: Record, owner: str) -> Entries:
    """Read the entries of a mapping. `owner` says in messages what the mapping is, as in "a statement".

    What has a structure of its own is handed on as a node.
    """
    entries = values, nodes, places = Entries({}, {}, {})
    names: set[str] = set()
    for entry in mapping.entries:
        key, node = entry
        known = record.get(key.value)
        if known is None or is_empty(node):
            if is_taken(reading, entry, record, entries):
                continue
            if known is None:
                # Few mappings need them, and one with many slips needs them often.
                names = names or {each.value for each, _ in mapping.entries}
                known = refuse_field(reading, key, record, owner, names)
            if known is None:
                take_for_required(reading, entry, record, entries)
                continue
            if take_nothing(reading, entry, known, entries):
                continue
        if isinstance(node, Mapping) and known.shape is Shape.ID:
            known = refuse_singular(reading, key, mapping, record) or known
        places[known.name] = reading.span(node)
        read = READERS.get(known.shape)
        if read is None:
            nodes[known.name] = node
        elif (value := read(reading, node, known)) is not None:
            values[known.attribute] = value
    return entries


def is_taken(reading: Reading, entry: tuple[Scalar, Node], record: Record, entries: Entries) -> bool:
    """Handle an entry that is not a field of its record, or is empty, and return whether it was recognised.

    That is somebody's own field, the rest of a text in braces, or a statement that belongs into the section before it.
    """
    key, node = entry
    name = key.value
    if name.startswith(OWN_FIELD_PREFIX):
        entries.values.setdefault("extra", {})[name] = plain_data(node)
        return True
    if is_empty(node) and refuse_loose(reading, key):
        entries.places.update({each: reading.span(key) for each in record if name.startswith(f"{each}:")})
        return True
    section = last_section(entries.nodes) if name not in record and is_statement(node) else None
    if section:
        take_into(reading, entries.nodes, section, entry)
    return section is not None


def refuse_singular(reading: Reading, key: Scalar, mapping: Mapping, record: Record) -> Field | None:
    """Report a mapping where one id is wanted, and return the field for several that is most likely meant, if any."""
    plural = f"{key.value}s"
    if plural not in record or any(each.value == plural for each, _ in mapping.entries):
        return None
    reading.report("A005", key, f'"{key.value}" must be an id, not a mapping', f'did you mean "{plural}"?')
    return record[plural]


def take_for_required(reading: Reading, entry: tuple[Scalar, Node], record: Record, entries: Entries) -> None:
    """Take a text with an unknown key for the one that its record requires, so that this is not reported as missing."""
    key, node = entry
    required = [each.name for each in record.values() if each.required]
    if len(required) == 1 and isinstance(node, Scalar):
        entries.places.setdefault(required[0], reading.span(key))


def take_nothing(reading: Reading, entry: tuple[Scalar, Node], known: Field, entries: Entries) -> bool:
    """Return whether a field is empty, and report it unless it may be. Sections may be empty."""
    _, node = entry
    if known.shape is Shape.SECTION or not is_empty(node):
        return False
    if refuse_nothing(reading, entry, known):
        entries.places[known.name] = reading.span(node)
    return True


def refuse_nothing(reading: Reading, entry: tuple[Scalar, Node], known: Field) -> bool:
    """Report a required field that holds nothing, or a text that is a comment, and say whether it is one.

    Any other field that holds nothing is as good as left out.
    """
    key, node = entry
    if is_hidden_by_number_sign(reading, node, known):
        refuse(reading, node, known)
        return True
    if known.required:
        message = f'"{known.name}" has no value'
        help_text = f"write {known.shape}"
        if known.shape in {Shape.TEXT, Shape.PROSE} and isinstance(node, Scalar) and node.value:
            help_text += f'; put quotation marks around "{node.value}" if that is the text'
        reading.report("A006", key, message, help_text)
    return known.required


def refuse_loose(reading: Reading, key: Scalar) -> bool:
    """Report a key in braces that no colon follows, and say whether it is one: most often it is the rest of a text.

    Nothing follows it.
    """
    if not re.compile(NO_COLON).match(reading.text.content, key.last):
        return False
    tight = re.match(TIGHT, key.value) if key.plain else None
    if tight:
        place = key.first + tight.end() - 1
        from argmap.syntax.tree.error_positions import NO_SPACE

        reading.report("A001", Span(reading.text, place, place + 1), NO_SPACE, 'write a space after the ":"')
    else:
        message = f'"{shorten(key.value)}" is in braces without a ":"'
        reading.report(
            "A001",
            key,
            message,
            "put quotation marks around the whole text if this belongs to the text before the comma",
        )
    return True


def refuse_field(reading: Reading, key: Scalar, record: Record, owner: str, names: set[str]) -> Field | None:
    """Report a field that is not in the format; return the one that it is most likely misspelt from.

    What follows it is read as that field, so that one slip is not also told as a field that is missing.
    """
    from argmap.syntax.other_words import RESERVED, home_of

    is_early = len(reading.found) < MOST_SUGGESTIONS
    match = misspelt(key.value, record) if is_early and key.value != MERGE_KEY else None
    deceived = look_alikes.alike(key.value, record) if is_early else None
    if deceived:
        match = deceived
        help_text = look_alikes.explain(key.value, deceived)
    elif key.value == MERGE_KEY:
        help_text = "merge keys are not part of the format; write the fields out"
    elif key.value in RESERVED:
        match, help_text = None, RESERVED[key.value]
    elif match:
        help_text = f'did you mean "{match}"?'
    elif home := home_of(key.value, record):
        help_text = home
    else:
        required = [each.name for each in record.values() if each.required and each.name not in names]
        meant = f'write "{required[0]}", or ' if len(required) == 1 else ""
        help_text = f'{meant}use the prefix "{OWN_FIELD_PREFIX}" for custom fields'
    reading.report("A004", key, f'{owner} has no field "{shorten(key.value)}"', help_text)
    return record[match] if match and match not in names else None


def misspelt(name: str, record: Record) -> str | None:
    """Return the field of a record that a name is most likely misspelt from, or another word for."""
    from argmap.syntax.other_words import OTHER_WORDS, home_of

    other = OTHER_WORDS.get(name.casefold())
    if other in record:
        return other
    near = nearest(name, record)
    if near and home_of(name, record) and near.casefold().removesuffix("s") != name.casefold().removesuffix("s"):
        # It is spelt as it should be, and only is in the wrong place.
        return None
    return near


def require(reading: Reading, at: Node | Span, present: Container[str], record: Record, owner: str) -> None:
    """Report each required field that a mapping lacks, at a place that stands for it."""
    for known in record.values():
        if not known.required:
            return
        if known.name not in present:
            help_text = f'add "{known.name}": {lower_first(known.help)}'
            if known.shape is Shape.VERSION:
                help_text = f'write "{known.name}: {VERSION}" at the top of the file'
            reading.report("A006", at, f'{owner} has no "{known.name}"', help_text)


def lower_first(sentence: str) -> str:
    """Return a sentence as it continues after a colon, without its full stop."""
    return sentence[0].lower() + sentence[1:].removesuffix(".")
