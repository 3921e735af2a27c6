"""The names that other tools and people use for fields, and names that are reserved for later versions."""

from collections.abc import Mapping

from argmap.syntax.fields import FILE, SOURCE, STATEMENT, STEP, Record

OTHER_WORDS: Mapping[str, str] = {
    "comment": "note",
    "conclusion": "supports",
    "cons": "counterarguments",
    "content": "text",
    "date": "issued",
    "description": "text",
    "incompatible": "contradicts",
    "label": "text",
    "link": "url",
    "name": "title",
    "objections": "counterarguments",
    "page": "locator",
    "pages": "locator",
    "premises": "claims",
    "probability": "likelihood",
    "pros": "claims",
    "published": "issued",
    "reasons": "claims",
    "rebuttals": "counterarguments",
    "rebuts": "attacks",
    "references": "sources",
    "rival": "contradicts",
    "rivals": "contradicts",
    "speaker": "by",
    "statement": "text",
    "statements": "claims",
    "thesis": "theses",
    "url": "URL",
    "version": "argmap",
    "versus": "contradicts",
    "year": "issued",
}
# Names that a later version of the format may use, and what to write instead.
RESERVED: Mapping[str, str] = {"comments": 'write a "note", or "x-comments"; this name is reserved for a later version'}
# Where a field belongs that was written in the wrong record.
HOMES: tuple[tuple[Record, str], ...] = (
    (STATEMENT, "move it into a statement: indent it under the id"),
    (STEP, 'move it into a step: write it under the target, as in "supports: {a: {strength: weak}}"'),
    (SOURCE, 'move it into a source under "sources"'),
    (FILE, "move it to the top level of the map: write it at the beginning of a line"),
)


def home_of(name: str, record: Record) -> str:
    """Return where a field belongs that a record does not have; empty if no other record has it."""
    return next((words for home, words in HOMES if name in home and name not in record), "")
