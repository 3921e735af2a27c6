"""The original words of a passage: with its quotation marks and dashes, without line ends, markup and page numbers."""

import re

from argmap.sources.quotation.characters import MINUS
from argmap.sources.quotation.hyphens import HYPHEN_AT_LINE_END
from argmap.sources.quotation.markup import ENTITY, written
from argmap.sources.quotation.normalise import Normal
from argmap.sources.quotation.typography import DASHES, QUOTE_MARK, QUOTE_MARKS

# Characters that the normal form unifies, so that the original must be looked up.
WRITTEN_ALIKE = f"[{QUOTE_MARK}{MINUS}-]"
QUOTED = f"[{QUOTE_MARKS}]+"
DASHED = rf"\s*+[{DASHES}]++\s*+"
# A few characters, each of which may be written as an entity.
LONGEST_MARK = 60
SPACES = r"\s+"


def wording(source: Normal, first: int, last: int) -> str:
    """Return the original words of a range of a text in normal form, on one line."""
    parts, done = [], first
    for match in re.compile(WRITTEN_ALIKE).finditer(source.text, first, last):
        parts += [source.text[done : match.start()], typed(source, match)]
        done = match.end()
    return re.sub(SPACES, " ", "".join((*parts, source.text[done:last])))


def typed(source: Normal, mark: re.Match[str]) -> str:
    """Return a quotation mark, or a dash with the spaces around it, as in the source."""
    at = source.back(mark.start())
    if re.compile(HYPHEN_AT_LINE_END).match(source.raw, at):
        return mark[0]
    seen = re.sub(ENTITY, written, source.raw[at : at + LONGEST_MARK])
    there = re.match(QUOTED if mark[0] == QUOTE_MARK else DASHED, seen)
    return there[0] if there else mark[0]
