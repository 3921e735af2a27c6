"""Nearly the same words: what scanning confuses, and what else differs in letters only."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from argmap.sources.quotation.characters import APOSTROPHE, whole_words
from argmap.sources.quotation.normalise import PARAGRAPH_BREAK, Normal
from argmap.sources.quotation.search import Stretch, chains

# Letters that scanners take for each other: rn and m, l and 1 and I, O and 0. A number whose first digit was taken for
# a letter is two words, so each is, with a joint between them.
JOINT = "\x1f"
CONFUSED = str.maketrans({"1": "l", "i": "l", "0": "o", ".": JOINT, ",": JOINT})
# No word is longer, and to take the marks from a thousand letters with a thousand marks would take long.
LONGEST_WORD = 200
# Enough to find segments that follow each other, where each stands in many places.
MOST_PLACES = 1_000


@dataclass(frozen=True, slots=True, eq=False)
class LooseText:
    """The loose words of a text, each between spaces, a paragraph break among them like a word.

    `jointed` is the same with the joints of numbers, which are spaces in `text`. `breaks` are where paragraph breaks
    stand. Where the words stand in the text is looked up when it is asked for: to keep it for every word would take
    many times the memory of the text.
    """

    text: str
    jointed: str
    breaks: tuple[int, ...]
    normal: Normal


@lru_cache(maxsize=65536)
def loose_word(word: str) -> str:
    """Return a word without case, accents and apostrophes, letters that scanners confuse made alike."""
    if len(word) > LONGEST_WORD:
        return word
    plain = unicodedata.normalize("NFKD", word.casefold().replace(APOSTROPHE, ""))
    bare = "".join(char for char in plain if not unicodedata.combining(char))
    return bare.translate(CONFUSED).replace("rn", "m")


@lru_cache(maxsize=8)
def loosen(normal: Normal) -> LooseText:
    """Return the loose words of a text."""
    paragraphs = (
        " ".join(map(loose_word, whole_words(block).findall(block))) for block in normal.text.split(PARAGRAPH_BREAK)
    )
    text = f" {f' {PARAGRAPH_BREAK} '.join(paragraphs)} "
    breaks = tuple(match.start() for match in re.finditer(PARAGRAPH_BREAK, text))
    return LooseText(text.replace(JOINT, " "), text, breaks, normal)


def find_loosely(normal: Normal, segments: Sequence[str]) -> tuple[Stretch, ...] | None:
    """Return the first stretches of a text, in normal offsets, whose words are loosely those of the segments."""
    loose = loosen(normal)
    found = [list(islice(loose_occurrences(loose, segment), MOST_PLACES)) for segment in segments]
    chain = next(chains(found[0], found[1:], loose.breaks), None)
    return tuple(normal_stretch(loose, *stretch) for stretch in chain) if chain else None


def loose_occurrences(loose: LooseText, segment: str) -> Iterator[Stretch]:
    """Yield where the loose words of a segment stand among those of a text."""
    wanted = " ".join(loose_word(match[0]) for match in whole_words(segment).finditer(segment)).replace(JOINT, " ")
    place = loose.text.find(f" {wanted} ")
    while place != -1:
        start, end = place + 1, place + 1 + len(wanted)
        # A part of a number is not the number.
        if JOINT not in (loose.jointed[place], loose.jointed[end]):
            yield start, end
        place = loose.text.find(f" {wanted} ", start)


def normal_stretch(loose: LooseText, start: int, end: int) -> Stretch:
    """Return the stretch of the normal text that a stretch of loose words stands for."""
    paragraph = bisect_left(loose.breaks, start)
    place = loose.breaks[paragraph - 1] + 2 if paragraph else 1
    begin = loose.normal.paragraph_starts[paragraph]
    for match in whole_words(loose.normal.text).finditer(loose.normal.text, begin):
        if place == start:
            begin = match.start()
        place += len(loose_word(match[0])) + 1
        if place > end:
            return begin, match.end()
    return begin, len(loose.normal.text)
