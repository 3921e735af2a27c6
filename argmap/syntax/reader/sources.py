"""Reads the sources of a map: records in the map or in files of their own."""

from collections.abc import Iterator
from dataclasses import replace

from argmap.base.diagnostics import Related
from argmap.base.opener import Opener, Refusal
from argmap.base.text import Span
from argmap.model import Source
from argmap.model.mentions import Mention, Role
from argmap.syntax.fields import FILE, SOURCE
from argmap.syntax.reader.context import ReaderContext
from argmap.syntax.reader.diagnostics import refuse, shorten
from argmap.syntax.reader.ids import is_id, normal_id
from argmap.syntax.reader.levels import gathered
from argmap.syntax.reader.reading import Reading
from argmap.syntax.reader.records import read_record, require
from argmap.syntax.tree.composer import compose
from argmap.syntax.tree.nodes import Mapping, Node, Scalar, Sequence, is_empty


def read_sources(page: ReaderContext, node: Node) -> None:
    """Add the sources of a file to the map."""
    if is_empty(node):
        return
    if not isinstance(node, Mapping):
        refuse(
            page.reading, node, FILE["sources"], "write each source as an id, and its record or the path of its record"
        )
        for name in names_in(node):
            page.parts.sources.setdefault(
                name, Source(id=name, title=name, is_read=False, span=page.reading.span(node))
            )
        return
    for key, value in gathered(page.reading, node, SOURCE):
        name = normal_id(key.value)
        if not is_id(name):
            page.refuse_id(key, name, page.parts.sources)
        add_source(page, key, read_source(page, key._replace(value=name), value))


def names_in(node: Node) -> Iterator[str]:
    """Yield the ids in a list that should be a mapping of sources, so that references to them remain valid."""
    for item in node.items if isinstance(node, Sequence) else ():
        if isinstance(item, Scalar):
            yield normal_id(item.value)
        elif isinstance(item, Mapping):
            yield from (normal_id(key.value) for key, _ in item.entries[:1])


def add_source(page: ReaderContext, key: Scalar, source: Source) -> None:
    """Add a source, unless another file of the map uses its id for a different one."""
    page.mention(source.id, Role.SOURCE, key)
    if source.origin:
        page.parts.mentions.append(Mention(source.origin, Role.ORIGIN, source.place("origin")))
    earlier = page.parts.sources.setdefault(source.id, source)
    if earlier != source:
        related = Related("another source has this id here", earlier.span)
        help_text = "change the id of one of the two"
        page.reading.report("A008", key, f'duplicate id "{shorten(source.id)}"', help_text, related)


def read_source(page: ReaderContext, key: Scalar, node: Node) -> Source:
    """Return a source; if its record cannot be read, one with its id as title, so that references remain valid."""
    span = page.reading.span(key)
    if isinstance(node, Mapping):
        return make_source(page.reading, page.opener, key.value, node, key)
    record = None
    if isinstance(node, Scalar) and node.value.strip() and not is_empty(node):
        record = node.value.strip()
        source = read_source_file(page, key.value, node)
        if source:
            return replace(source, record=record, span=span)
    else:
        page.refuse_shape(node, "a source must be a record or the path of one", 'write at least its "title"')
    return Source(id=key.value, title=key.value, record=record, is_read=False, span=span)


def read_source_file(page: ReaderContext, name: str, node: Scalar) -> Source | None:
    """Read a source record from the file with a path."""
    located = page.opener.locate(node.value.strip(), page.reading.text.path)
    loaded = located if isinstance(located, Refusal) else page.opener.load(located)
    if isinstance(loaded, Refusal):
        address = node.value.strip()
        is_address = address.startswith(("http://", "https://"))
        help_text = f'write a record: {{title: "...", URL: "{shorten(address)}"}}' if is_address else loaded.help
        page.reading.report("A411", node, loaded.message, help_text)
        return None
    text, problem = loaded
    if problem:
        page.reading.found.append(problem)
        return None
    return read_record_file(Reading(text, page.reading.found), page.opener, name)


def read_record_file(reading: Reading, opener: Opener, name: str) -> Source | None:
    """Return the source that a record file describes, or None if it is not a record."""
    root, found = compose(reading.text)
    reading.found.extend(found)
    if not isinstance(root, Mapping):
        at = Span(reading.text, 0, 0) if root is None else root
        reading.report("A005", at, "a source record must be a mapping", 'write its fields, at least "title"')
        return None
    return make_source(reading, opener, name, root, root)


def make_source(reading: Reading, opener: Opener, name: str, mapping: Mapping, at: Node) -> Source:
    """Return the source that a record describes; `at` is the node for messages about the whole record."""
    entries = read_record(reading, mapping, SOURCE, "a source")
    require(reading, at, entries.places, SOURCE, "a source")
    for field in ("text", "fingerprint"):
        path = entries.values.get(field)
        located = opener.locate(path, reading.text.path) if path else None
        # A text often may not be republished, so a missing one is not an error.
        if isinstance(located, Refusal) and not (located.is_missing and field == "text"):
            reading.report("A411", entries.places[field], located.message, located.help)
    entries.values.setdefault("title", name)
    place, is_read = reading.span(at), bool(entries.places)
    return Source(id=name, is_read=is_read, span=place, places=entries.places, **entries.values)
