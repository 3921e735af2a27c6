"""Argdown sources: statements, arguments, relations, premise-conclusion structures, tags, data and headings."""

import re

from argmap.formats.exchange.argdown.assembly import as_map
from argmap.formats.exchange.argdown.other_language import is_argdown_2
from argmap.formats.exchange.argdown.source import read_source
from argmap.formats.exchange.given import GivenFile
from argmap.formats.importers import Imported, ImportOptions

TITLE = "Argdown"
SUFFIXES = (".argdown", ".ad")
# Beginnings of lines that occur only in Argdown.
MARKS = re.compile(
    r"^(?:\[[^\]\n]+\]:\s(?!\s*<?https?:)|<[^>\n/!]+>(?::\s|\s*$)|"
    r"[ \t]+(?:<\+|\+>|<-|->|<_|_>|><|[+-])[ \t]*(?:\[|<)[^\]>\n]+[\]>])",
    re.MULTILINE,
)


def recognises(given: GivenFile) -> bool:
    """Return whether a file has titled statements or arguments, or relations between them, as in Argdown."""
    content = given.text.content
    return (
        bool(MARKS.search(content))
        and not content.lstrip().startswith(("{", "<?xml", "<!--"))
        and not is_argdown_2(content)
    )


def read(given: GivenFile, options: ImportOptions) -> Imported:
    """Return an Argdown source as a map."""
    made, draft = as_map(read_source(given.text), given.stem)
    given.note_encoding(draft.losses)
    return Imported(made, draft.losses.report())
