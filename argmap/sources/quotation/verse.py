"""Lines of verse, quoted with a stroke between them."""

import re

from argmap.sources.quotation.normalise import Normal

STROKE = " / "
LINE_END = r"[\r\n]|<br"


def without_strokes(words: str, source: Normal, first: int) -> str:
    """Return quoted words without the strokes at which the source, from an offset in its normal text, begins a line."""
    lines = words.split(STROKE)
    joined, at = lines[0], first + len(lines[0])
    for line in lines[1:]:
        between = source.raw[source.back(at - 1) : source.back(at + 1)]
        is_end = source.text[at : at + 1] == " " and re.search(LINE_END, between) is not None
        joint = " " if is_end else STROKE
        joined += joint + line
        at += len(joint) + len(line)
    return joined
