"""Marks of notes that are recognised only because the text lists the notes further on."""

import re
from collections import Counter

from argmap.sources.quotation.characters import LETTERS_WITHOUT_SPACES, SUPERSCRIPTS
from argmap.sources.quotation.offsets import OffsetMap, rewrite
from argmap.sources.quotation.quantities import RAISED, is_note

# A reference after a space, as scientists write it, or a letter or Roman numeral after a word: pier [12], pier[a].
MARK = (
    r"\[(?<=\S[ ]\[)[0-9]{1,3}(?:[,;\u2013-][ ]?[0-9]{1,3}){0,9}\]"
    rf"|\[(?<=[^\s\[]\[)(?:[a-z]|[ivx]{{2,5}})\](?![^\W\d_{LETTERS_WITHOUT_SPACES}])"
)
# A note or a reference at the beginning of a line: [12] Huber ...   [a] Of wood ...   ^ a. Of wood ...
LISTED = r"(?m)^[ ]{0,3}(?:\[(?P<label>[0-9]{1,3}|[a-z]|[ivx]{2,5})\]|\^[ ]?(?P<letter>[a-z])\b\.?)[ \t]+\S"
LABEL = r"[0-9]+|[a-z]+"
# A raised number after a word of one letter, which may also be the exponent of a variable.
WORDS = (
    "aAIyYoOeEuU\xe0\xc0\xe9\xc9\xf3"
    "\u0430\u0432\u0438\u043a\u043e\u0441\u0443\u044f\u0410\u0412\u0418\u041a\u041e\u0421\u0423\u042f"
)
# It begins with a set of characters because such patterns are fast to search for.
ONE_LETTER = rf"[{SUPERSCRIPTS}](?<=[{WORDS}].)(?<![^\s(\"]..)(?<!\d[ ]..)[{SUPERSCRIPTS}]*+(?=[\s.,;:!?)\"]|\Z)"
NUMBERED = rf"(?m)^[ ]{{0,3}}(?P<number>[{SUPERSCRIPTS}]{{1,3}})[ ]*[^\W\d_]"


def without_listed_notes(text: str, maps: list[OffsetMap]) -> str:
    """Return a text without marks of notes and references in brackets whose labels are all listed after them."""
    last = {match["label"] or match["letter"]: match.start() for match in re.finditer(LISTED, text)}
    if not last:
        return text

    def is_mark(match: re.Match[str]) -> bool:
        return all(match.start() < last.get(label, 0) for label in re.findall(LABEL, match[0]))

    text, way_back = rewrite(text, rf"[ ]?(?:{MARK})", lambda match: () if is_mark(match) else ((match[0], 0),))
    maps.append(way_back)
    return text


def listed_marks(text: str, numbers: frozenset[str]) -> frozenset[int]:
    """Return the offsets of raised numbers after words of one letter that refer to notes.

    Each is the only mark of a note that the text lists, with a raised number or with one of the given `numbers`.
    """
    marks = {match.start(): plain(match[0]) for match in re.finditer(ONE_LETTER, text)}
    if not marks:
        return frozenset()
    listed = {plain(match["number"]) for match in re.finditer(NUMBERED, text)} | numbers
    others = (match for match in re.finditer(RAISED, text) if match.start() and text[match.start() - 1] != "\n")
    used = {plain(match[0]) for match in others if is_note(match)}
    once = {number for number, count in Counter(marks.values()).items() if count == 1}
    return frozenset(offset for offset, number in marks.items() if number in (listed & once) - used)


def plain(raised: str) -> str:
    """Return raised digits as plain ones."""
    from unicodedata import normalize

    return normalize("NFKC", raised)
