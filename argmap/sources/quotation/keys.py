"""The words of a text as they are compared: without typography and punctuation, with signs and units."""

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from argmap.base.representation import short_repr
from argmap.base.tuples import NamedTuple
from argmap.sources.quotation.characters import LATIN, is_simple, word_parts

# Accents of Latin, Greek and Cyrillic letters, and points of Hebrew and Arabic ones. A stroke through a sign (\u2260 is
# a negated =) does not count as an accent, nor do the marks of Indic scripts and kana, which change the sound.
ACCENTS = (
    "[\u0300-\u0333\u0339-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670]+"
)
BREAK = "\n"
# Texts are split into words in chunks of this size, because word lists take many times the memory of the text.
CHUNK = 1_000_000
# In simple texts, removing the separators is faster than finding the words one by one: punctuation before or after a
# space, and between two letters.
EDGE = r'[.,:;!?()"](?:(?<!\()(?<![.,:;!?)"].)[.,:;!?)"]*+(?=[ \n]|\Z)|(?<=["(])(?<![^ \n].)["(]*+(?=[^\W_]))'
SEAM = r"[-.,:;!?()/](?<=[^\W\d_].)(?=[^\W\d_])"
APOSTROPHE_INSIDE = r'"(?<=[^\W\d_]")(?=[^\W\d_])'
# Remaining characters that may be part of a word, such as a sign, or not.
ODD = rf'[^0-9A-Za-z{LATIN} \n](?:(?<!")|(?<![^\W\d_].)|(?![^\W\d_]))'
TOKEN = re.compile(r"[^ \n]++")


class Keys(NamedTuple):
    """A string of words, each between two spaces, with a line feed (not a word) between blocks.

    `begins` are the offsets of the blocks in `text`, and `starts` the numbers of their first words, followed by the
    total number of words.
    """

    text: str
    begins: "array[int]"
    starts: "array[int]"

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)

    @property
    def words(self) -> int:
        """The number of words."""
        return self.starts[-1]

    def block_of(self, word: int) -> int:
        """Return the index of the block that contains a word."""
        return bisect_right(self.starts, word, hi=len(self.begins)) - 1

    def end_of_block(self, word: int) -> int:
        """Return the number after the last word of the block that contains a word."""
        return self.starts[self.block_of(word) + 1]

    def pieces(self, size: int) -> Iterator[tuple[int, list[str]]]:
        """Yield the words in pieces of about `size` characters, each with its index.

        A word belongs to the piece in which it begins; piece n begins at character n times `size`.
        """
        start, text = 1, self.text
        for number, first in enumerate(range(0, len(text), size)):
            end = text.find(" ", first + size - 1)
            stop = len(text) - 1 if end == -1 else end
            if start < stop:
                yield number, text[start:stop].split(" ")
            start = max(start, stop + 1)


def fold(text: str) -> str:
    """Return a text in normal form, case folded and without accents."""
    folded = text.casefold()
    if folded.isascii():
        return folded
    bare = {char: without_accents(char) for char in set(folded) if not char.isascii()}
    accented = "".join(char for char, plain in bare.items() if plain != char)
    return re.sub(f"[{re.escape(accented)}]", lambda match: bare[match[0]], folded) if accented else folded


@lru_cache(maxsize=65536)
def without_accents(char: str) -> str:
    """Return a character without its accents; for an accent, an empty string."""
    return unicodedata.normalize("NFC", re.sub(ACCENTS, "", unicodedata.normalize("NFD", char)))


def words_of(text: str) -> list[str]:
    """Return the words of a text in normal form as they are compared."""
    folded = fold(text)
    return word_parts(folded).findall(folded)


def keys_of(text: str) -> Keys:
    """Return the words of a text in normal form as one string."""
    parts, begins, starts = [" "], array("L"), array("L", [0])
    length, number = 1, 0
    for words in blocks_of_words(fold(text)):
        begins.append(length)
        if words:
            parts.append(words + " ")
            length += len(words) + 1
            number += words.count(" ") + 1
        parts.append(f"{BREAK} ")
        length += 2
        starts.append(number)
    return Keys("".join(parts), begins, starts)


def blocks_of_words(folded: str) -> Iterator[str]:
    """Yield the words of each block of a folded text, separated by spaces."""
    if is_simple(folded):
        yield from (block.strip(" ") for block in simple_words(folded).split(BREAK))
        return
    pattern = word_parts(folded)
    for block in folded.split(BREAK):
        yield " ".join(" ".join(pattern.findall(chunk)) for chunk in chunks(block))


def simple_words(folded: str) -> str:
    """Return the words of a simple folded text, separated by spaces, in its blocks."""
    bare = re.sub(SEAM, " ", re.sub(EDGE, "", folded))
    pattern = word_parts(bare)
    parts, done = [], 0
    for match in re.finditer(ODD, bare):
        if match.start() < done:
            continue
        begin = max(bare.rfind(end, done, match.start()) for end in (" ", BREAK)) + 1
        begin = max(begin, done)
        token = TOKEN.match(bare, begin)
        end = token.end() if token else match.end()
        parts += [bare[done:begin], " ".join(pattern.findall(bare, begin, end))]
        done = end
    parts.append(bare[done:])
    words = re.sub(APOSTROPHE_INSIDE, '" ', "".join(parts))
    while "  " in words:
        words = words.replace("  ", " ")
    return words


def chunks(block: str) -> Iterator[str]:
    """Yield a block in parts that do not divide words."""
    start = 0
    while len(block) - start > CHUNK:
        end = block.find(" ", start + CHUNK)
        if end == -1:
            break
        yield block[start:end]
        start = end
    yield block[start:] if start else block
