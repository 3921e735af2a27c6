"""Quotations that were searched for in a source: where they are, and as YAML to paste."""

from collections.abc import Iterator

import yaml

from argmap.sources.quotation import STANDING, Found, Normal, Verdict
from argmap.sources.quotation.normalise import PARAGRAPH_BREAK
from argmap.sources.quotation.passages import wording

OMISSION = " ... "
# What can be pasted: its words stand in the source, or nearly do.
PASTED = STANDING | {Verdict.NEAR}


def as_yaml(normal: Normal, found: Found) -> list[str]:
    """Return each place of a quotation as YAML to paste: the exact words and the paragraph."""
    pasted = []
    for place in found.places:
        words = OMISSION.join(whole_passages(normal, place.parts[0][0], place.parts[-1][1]))
        locator = f"paragraph {place.paragraph}" if place.paragraph else "heading"
        pasted.append(
            yaml.safe_dump({"quote": words, "locator": locator}, allow_unicode=True, sort_keys=False, width=88)
        )
    return pasted


def whole_passages(normal: Normal, first: int, last: int) -> Iterator[str]:
    """Yield the words of a stretch of a text, those of each paragraph by themselves."""
    for block in normal.text[first:last].split(PARAGRAPH_BREAK):
        yield wording(normal, first, first + len(block)).strip()
        first += len(block) + len(PARAGRAPH_BREAK)


def told(path: str, found: Found) -> list[str]:
    """Return what is to be said of a search, a line for each place."""
    if found.verdict is Verdict.UNCHECKED:
        return [found.reason]
    lines = [f"{path}:{place.line}" for place in found.places]
    if found.verdict is Verdict.CUT:
        return [f'{lines[0]}: mind "{found.cut}", which is left out']
    if found.verdict in PASTED:
        return lines
    words = found.marked or found.passage
    there = f"; {'they' if found.reason else 'the nearest'} are at {lines[0]}: {words}" if words else ""
    why = f"these words are not one passage of {path}: {found.reason}" if found.reason else ""
    return [(why or f"these words are not in {path}") + there]
