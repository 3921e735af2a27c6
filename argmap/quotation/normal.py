"""The form in which a quotation and its source are compared: typing differs, words do not."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from argmap.quotation.offsets import OffsetMap, Pieces, rewrite

QUOTE_MARK = '"'
PARAGRAPH_BREAK = "\n"
QUOTE_MARKS = "\"'`´‘’‚‛“”„‟«»‹›′″‴‵‶"
DASHES = "-‐‑‒–—―−"
LIGATURES = "ﬀﬁﬂﬃﬄﬅﬆ"
ZERO_WIDTH = "\u00ad\u200b\u200e\u200f\u2060\ufeff"

# Nearly all of a text is letters, digits, single spaces and plain punctuation; the rest is looked at closely.
ODD = r"(?:[^\w .,;:!?()/%&$]|_|[" + LIGATURES + "])"
RUN = re.compile(rf"[ ]*{ODD}+(?:[ ]+{ODD}+)*[ ]*|[ ]{{2,}}")
TOKEN = re.compile(
    rf"""
    (?P<paragraph> \s*\n[^\S\n]*\n\s* )
  | (?P<dash> [^\S\n]*\n?[^\S\n]*(?:-{{2,}}|[{DASHES}])(?:[^\S\n]*\n(?![^\S\n]*\n))?[^\S\n]* )
  | (?P<quote> [{QUOTE_MARKS}]+ )
  | (?P<nothing> [{ZERO_WIDTH}]+ )
  | (?P<space> \s+ )
  | (?P<ellipsis> … )
  | (?P<ligature> [{LIGATURES}] )
  | (?P<emphasis> [*_]+ )
  | (?P<other> . )
    """,
    re.VERBOSE | re.DOTALL,
)
FIXED = {"paragraph": PARAGRAPH_BREAK, "dash": "-", "quote": QUOTE_MARK, "nothing": "", "space": " ", "ellipsis": "..."}
LINK = re.compile(r"\[(?P<words>[^\]\n]{1,300})\]\([^)\s]{1,500}\)")
SENTENCE_ENDS = (".", "!", "?", ":", ";")
MOST_HEADING_WORDS = 15
# A letter with what may join it: marks, and the parts of Hangul syllables.
CLUSTER = re.compile(r"[^\x00-\u02ff]+|[\x00-\u02ff](?=[\u0300-\u036f])[\u0300-\u036f]+")
HYPHEN_AT_LINE_END = re.compile(r"([^\W\d_]+)[-‐\u00ad][^\S\n]*\n[^\S\n]*([^\W\d_]+)")


@dataclass(frozen=True, eq=False)
class Normal:
    """A text in normal form, with the way back to the offsets of the text as it was, `raw`."""

    text: str
    raw: str
    maps: tuple[OffsetMap, ...]

    def back(self, offset: int) -> int:
        """Return where a character of the normal text stood in the text as it was."""
        for offset_map in reversed(self.maps):
            offset = offset_map.back(offset)
        return offset

    @cached_property
    def paragraph_starts(self) -> tuple[int, ...]:
        """The offsets at which paragraphs begin."""
        return (0, *(match.end() for match in re.finditer(PARAGRAPH_BREAK, self.text)))

    @cached_property
    def paragraph_numbers(self) -> tuple[int, ...]:
        """The number of each block of the text: paragraphs count from 1, headings are 0."""
        numbers, count = [], 0
        for block in self.text.split(PARAGRAPH_BREAK):
            is_prose = not is_heading(block)
            count += is_prose
            numbers.append(count if is_prose else 0)
        return tuple(numbers)

    def paragraph(self, offset: int) -> int:
        """Return the number of the paragraph that an offset lies in, or 0 in a heading."""
        return self.paragraph_numbers[bisect_right(self.paragraph_starts, offset) - 1]


def is_heading(block: str) -> bool:
    """Tell whether a block of normal text is a heading, a date or the like: few words and no end of a sentence."""
    bare = block.strip().rstrip("\"')]")
    return bare.startswith("#") or (not bare.endswith(SENTENCE_ENDS) and bare.count(" ") < MOST_HEADING_WORDS)


def normalise(text: str) -> Normal:
    """Return a text in normal form: paragraphs parted by line feeds, all else that is only typing made alike.

    Alike are: composed and decomposed letters; quotation marks and primes; dashes, with the spaces round them;
    spaces of every width, line ends and words hyphenated there; ligatures; Markdown's emphasis and links.
    """
    raw = text
    maps: list[OffsetMap] = []
    if not unicodedata.is_normalized("NFC", text):
        text, composed = rewrite(text, CLUSTER, compose)
        maps.append(composed)
    if "](" in text:
        text, unlinked = rewrite(text, LINK, lambda match: [(match["words"], 1)])
        maps.append(unlinked)
    joined = words_to_join(text)
    text, plain = rewrite(text, RUN, lambda match: pieces_of(match, joined))
    maps.append(plain)
    return Normal(text, raw, tuple(maps))


def normal_quotation(text: str) -> str:
    """Return a quotation in normal form. Its line ends are those of the file that quotes, so none is a paragraph."""
    folded = " ".join(text.split())
    return normalise(folded).text.strip()


def compose(match: re.Match[str]) -> Pieces:
    """Return a cluster of letters and marks composed."""
    return [(unicodedata.normalize("NFC", match[0]), 0)]


def words_to_join(text: str) -> frozenset[str]:
    """Return the words that a line end has parted and that are written with a hyphen nowhere else, without hyphens."""
    parted = {(match[1], match[2]) for match in HYPHEN_AT_LINE_END.finditer(text)}
    return frozenset(first + last for first, last in parted if last.islower() and f"{first}-{last}" not in text)


def pieces_of(match: re.Match[str], joined: frozenset[str]) -> Pieces:
    """Return what a run of odd characters becomes."""
    run = match[0]
    text = match.string
    before, behind = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    if joined and "\n" in run and before.isalpha() and behind.islower() and is_joined(match, joined):
        return ()
    return plain_pieces(run, is_inside_word=before.isalnum() and behind.isalnum())


def is_joined(match: re.Match[str], joined: frozenset[str]) -> bool:
    """Tell whether a run is a hyphen at a line end that parts one of the words to join."""
    if match[0].strip() not in {"-", "‐", "\u00ad"}:
        return False
    first = re.search(r"[^\W\d_]+$", match.string[max(0, match.start() - 60) : match.start()])
    last = re.match(r"[^\W\d_]+", match.string[match.end() : match.end() + 60])
    return bool(first and last and first[0] + last[0] in joined)


@lru_cache(maxsize=4096)
def plain_pieces(run: str, *, is_inside_word: bool) -> tuple[tuple[str, int], ...]:
    """Return what a run of odd characters becomes, each piece with its offset in the run."""
    pieces: list[tuple[str, int]] = []
    for piece, offset in tokens(run, is_inside_word=is_inside_word):
        last = pieces[-1][0] if pieces else ""
        if piece == " " and last in {" ", "-", PARAGRAPH_BREAK}:
            continue
        if piece in {"-", PARAGRAPH_BREAK} and last == " ":
            pieces.pop()
        pieces.append((piece, offset))
    return tuple(pieces)


def tokens(run: str, *, is_inside_word: bool) -> Iterator[tuple[str, int]]:
    """Yield the parts of a run in normal form, those that become nothing left out."""
    for token in TOKEN.finditer(run):
        kind = token.lastgroup or ""
        if kind == "ligature":
            piece = unicodedata.normalize("NFKC", token[0])
        elif kind == "emphasis":
            piece = token[0] if is_inside_word and token[0] == run else ""
        else:
            piece = FIXED.get(kind, token[0])
        if piece:
            yield piece, token.start()
