"""APX, the ASPARTIX format of ICCMA: arg(a). and att(a,b)."""

import re
from collections.abc import Iterator

from argmap.formats.exchange.frameworks import Named, map_of
from argmap.formats.exchange.given import GivenFile
from argmap.formats.exchange.losses import line_of
from argmap.formats.importers import Imported, ImportOptions

TITLE = "APX"
SUFFIXES = (".apx",)
FACT = re.compile(r"\b(?P<kind>arg|att)\(\s*(?P<first>[^(),\s]+)\s*(?:,\s*(?P<second>[^(),\s]+)\s*)?\)\s*\.")


def recognises(given: GivenFile) -> bool:
    """Return whether a file begins with the facts of a framework."""
    return re.match(r"\s*(?:%[^\n]*\n\s*)*(?:arg|att)\([^)\n]*\)\s*\.", given.text.content) is not None


def read(given: GivenFile, options: ImportOptions) -> Imported:
    """Return a framework as a map."""
    made, draft = map_of(parts_of(given), given.stem)
    given.note_encoding(draft.losses)
    return Imported(made, draft.losses.report())


def parts_of(given: GivenFile) -> Iterator[Named]:
    """Yield arguments and attacks, skipping malformed facts: attacks with one name and arguments with two."""
    for match in FACT.finditer(given.text.content):
        names = tuple(filter(None, (match["first"], match["second"])))
        if len(names) == (1 if match["kind"] == "arg" else 2):
            yield Named(names, line_of(given.text, match.start()))
