"""What other tools, and other people, call the fields, and names that the format keeps for later."""

from collections.abc import Mapping

OTHER_WORDS: Mapping[str, str] = {
    "comment": "note",
    "conclusion": "supports",
    "cons": "counterarguments",
    "content": "text",
    "date": "issued",
    "description": "text",
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
    "references": "sources",
    "rebuts": "attacks",
    "speaker": "by",
    "statement": "text",
    "statements": "claims",
    "thesis": "theses",
    "url": "URL",
    "version": "argmap",
    "year": "issued",
}
# Names that a later version of the format may give a meaning, and what to write until then.
RESERVED: Mapping[str, str] = {"comments": 'it is reserved for a later version; write a "note", or "x-comments"'}
