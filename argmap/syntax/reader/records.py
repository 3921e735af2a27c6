"""Reads a mapping against a table of fields, and reports unknown and missing fields."""

import re
from collections.abc import Container

from argmap.base.suggestions import nearest
from argmap.base.text import Span
from argmap.base.tuples import NamedTuple
from argmap.language import look_alikes
from argmap.syntax.fields import OWN_FIELD_PREFIX, VERSION, Field, Record, Shape
from argmap.syntax.reader.diagnostics import is_hidden_by_number_sign, refuse, shorten
from argmap.syntax.reader.levels import is_statement, last_section, take_into
from argmap.syntax.reader.reading import Reading
from argmap.syntax.reader.values import READERS, Value
from argmap.syntax.tree.nodes import Mapping, Node, Scalar, is_empty, plain_data

MERGE_KEY = "<<"
# Suggestions take time, so they are only made for the first findings of a file.
MOST_SUGGESTIONS = 1000
NO_COLON = r"\s*[,}]"
TIGHT = r"[\w-]+:(?=\S)"


class Entries(NamedTuple):
    """The content of a mapping: values by attribute, and structured nodes and spans by field name.

    All three are extended while reading.
    """

    values: dict[str, Value]
    nodes: dict[str, Node]
    places: dict[str, Span]


def read_record(reading: Reading, mapping: Mapping, record: Record, owner: str) -> Entries:
    """Read the entries of a mapping. `owner` names the mapping in messages, such as "a statement".

    Values with a structure of their own are returned as nodes.
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
                # The names are collected only on demand, and only once.
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
    """Handle an entry that is empty or not a field of its record, and return whether it was recognised.

    Recognised entries are custom fields, the rest of a text in braces, and statements that belong to the section above.
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
    """Report a mapping where a single id is required; return the plural field that was probably meant, if any."""
    plural = f"{key.value}s"
    if plural not in record or any(each.value == plural for each, _ in mapping.entries):
        return None
    reading.report("A005", key, f'"{key.value}" must be an id, not a mapping', f'did you mean "{plural}"?')
    return record[plural]


def take_for_required(reading: Reading, entry: tuple[Scalar, Node], record: Record, entries: Entries) -> None:
    """Treat a text with an unknown key as the required field of its record, so that this is not reported as missing."""
    key, node = entry
    required = [each.name for each in record.values() if each.required]
    if len(required) == 1 and isinstance(node, Scalar):
        entries.places.setdefault(required[0], reading.span(key))


def take_nothing(reading: Reading, entry: tuple[Scalar, Node], known: Field, entries: Entries) -> bool:
    """Return whether a field is empty, and report it unless that is allowed, as it is for sections."""
    _, node = entry
    if known.shape is Shape.SECTION or not is_empty(node):
        return False
    if refuse_nothing(reading, entry, known):
        entries.places[known.name] = reading.span(node)
    return True


def refuse_nothing(reading: Reading, entry: tuple[Scalar, Node], known: Field) -> bool:
    """Report an empty field that is required or hidden by a comment; return whether it was reported.

    Any other empty field is treated as if it had been left out.
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
    """Report a key in braces without a colon, which is usually the rest of a text; return whether it is one.

    The key is empty.
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
    """Report a field that the format does not have; return the field that was probably meant.

    The value is then read as that field, so that the same mistake is not also reported as a missing field.
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
    """Return the field of a record of which a name is probably a misspelling or a synonym."""
    from argmap.syntax.other_words import OTHER_WORDS, home_of

    other = OTHER_WORDS.get(name.casefold())
    if other in record:
        return other
    near = nearest(name, record)
    if near and home_of(name, record) and near.casefold().removesuffix("s") != name.casefold().removesuffix("s"):
        # The name is spelt correctly, but in the wrong place.
        return None
    return near


def require(reading: Reading, at: Node | Span, present: Container[str], record: Record, owner: str) -> None:
    """Report each required field that a mapping lacks."""
    for known in record.values():
        if not known.required:
            return
        if known.name not in present:
            help_text = f'add "{known.name}": {lower_first(known.help)}'
            if known.shape is Shape.VERSION:
                help_text = f'write "{known.name}: {VERSION}" at the top of the file'
            reading.report("A006", at, f'{owner} has no "{known.name}"', help_text)


def lower_first(sentence: str) -> str:
    """Return a sentence in the form in which it follows a colon, without its full stop."""
    return sentence[0].lower() + sentence[1:].removesuffix(".")
