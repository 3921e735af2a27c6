"""The form in which a quotation and its source are compared: typing differs, words do not."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from argmap.base.representation import short_repr
from argmap.base.text import Text
from argmap.sources.quotation.anchors import Anchors
from argmap.sources.quotation.characters import NOT_SIMPLE, idle_space, spaceless, word_parts
from argmap.sources.quotation.composition import compose
from argmap.sources.quotation.hyphens import HYPHEN_AT_LINE_END, Parted, halves, lower, words_to_join
from argmap.sources.quotation.markup import without_markup
from argmap.sources.quotation.offsets import OffsetMap, Pieces, rewrite

QUOTE_MARK = '"'
PARAGRAPH_BREAK = "\n"
FORM_FEED = "\f"
QUOTE_MARKS = "\"'`´‘’‚‛“”„‟«»‹›′″‴‵‶׳״「」『』｢｣〝〞〟"
DASHES = "-‐‑‒–—―−־"
LIGATURES = "ﬀﬁﬂﬃﬄﬅﬆ"
SOFT_HYPHEN = "\u00ad"
# Beside what has no width, what turns the direction of writing, and what chooses one of two looks.
ZERO_WIDTH = SOFT_HYPHEN + "\u200b\u2060\ufeff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufe0e\ufe0f"

# Nearly all of a text is letters, digits, single spaces and plain punctuation; the rest is looked at closely.
PLAIN = ".,;:!?()/%&$"
ODD = rf"(?:[^\w {PLAIN}]|[_{LIGATURES}])"
# Odd characters with the spaces round them, or several spaces. It begins with a set of characters because such
# patterns are searched for quickly.
RUN = re.compile(rf"[\W_{LIGATURES}](?<![{PLAIN}])(?:(?<! )|(?= )|(?={ODD}))(?:[ ]++|{ODD}++)*+")
TOKEN = re.compile(
    rf"""
    (?P<paragraph> \s*\n[^\S\n]*\n\s* )
  | (?P<dash> [^\S\n]*+(?:\n[^\S\n]*+)?[{DASHES}]++(?:[^\S\n]*+\n(?![^\S\n]*+\n))?[^\S\n]*+ )
  | (?P<quote> [{QUOTE_MARKS}]+ )
  | (?P<nothing> {SOFT_HYPHEN}[^\S\n]*+\n(?![^\S\n]*+\n)[^\S\n]*+ | [{ZERO_WIDTH}]+ )
  | (?P<space> \s+ )
  | (?P<cell> \| )
  | (?P<ellipsis> … )
  | (?P<ligature> [{LIGATURES}] )
  | (?P<emphasis> [*_]+ )
  | (?P<other> . )
    """,
    re.VERBOSE | re.DOTALL,
)
FIXED = {
    "paragraph": PARAGRAPH_BREAK,
    "dash": "-",
    "quote": QUOTE_MARK,
    "nothing": "",
    "space": " ",
    "cell": " ",
    "ellipsis": "...",
    "emphasis": "",
}
# Inside a word it is no emphasis: snake_case.
EMPHASIS = re.compile(r"[*_]++")
RUNS_MADE_ONE = frozenset({PARAGRAPH_BREAK, "-", QUOTE_MARK})
LONE_RETURN = re.compile(r"\r(?!\n)")
SENTENCE_ENDS = tuple(".!?:;。！？：；．؟۔।॥։።။។")
MOST_HEADING_WORDS = 15
# Where words are written without spaces.
MOST_HEADING_LETTERS = 150


@dataclass(frozen=True, eq=False)
class Normal:
    """A text in normal form, with the way back to the offsets of the text as it was, `raw`.

    `joined` holds the halves, in small letters, of the words that were parted at a line end and are joined. `anchors`
    tell where some of its words stand, when many quotations are to be looked up.
    """

    text: str
    raw: str
    maps: tuple[OffsetMap, ...]
    joined: frozenset[Parted] = frozenset()
    anchors: Anchors[str] = field(default_factory=dict)

    __repr__ = short_repr

    def back(self, offset: int) -> int:
        """Return where a character of the normal text stood in the text as it was."""
        for offset_map in reversed(self.maps):
            offset = offset_map.back(offset)
        return offset

    @cached_property
    def has_words(self) -> bool:
        """Whether there is anything to quote."""
        return word_parts(self.text).search(self.text) is not None

    def line(self, offset: int) -> int:
        """Return the line, from 1, of an offset in the text as it was."""
        return self.lines.position(offset).line

    @cached_property
    def lines(self) -> Text:
        """The text as it was, in lines."""
        return Text("", self.raw)

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

    @cached_property
    def page_starts(self) -> tuple[int, ...]:
        """The offsets at which pages begin; none in a text without form feeds."""
        if FORM_FEED not in self.raw:
            return ()
        from argmap.sources.quotation.pages import page_starts

        starts = page_starts(LONE_RETURN.sub("\n", self.raw))
        for offset_map in self.maps[1:]:
            starts = map(offset_map.forward, starts)
        return tuple(starts)

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """The numbers that pages print, one a page, empty where a page can have none; none where no page prints one."""
        if FORM_FEED not in self.raw:
            return ()
        from argmap.sources.quotation.pages import read_pages

        found = tuple(page.label for page in read_pages(LONE_RETURN.sub("\n", self.raw)))
        return found if any(found) else ()

    @cached_property
    def printed(self) -> tuple[str, ...]:
        """The numbers that blocks print, one a block, empty where it prints none; none where no block does."""
        from argmap.sources.quotation.numbering import printed_numbers

        return printed_numbers(
            self.text.split(PARAGRAPH_BREAK), [not number for number in self.paragraph_numbers], self.raw
        )

    def paragraph(self, offset: int) -> int:
        """Return the number of the paragraph that an offset lies in, or 0 in a heading."""
        return self.paragraph_numbers[bisect_right(self.paragraph_starts, offset) - 1]


def is_heading(block: str) -> bool:
    """Tell whether a block of normal text is a heading, a date or the like: few words and no end of a sentence."""
    bare = block.strip().rstrip("\"')]）】")
    is_short = bare.count(" ") < MOST_HEADING_WORDS and len(bare) < MOST_HEADING_LETTERS
    return bare.startswith("#") or (is_short and not bare.endswith(SENTENCE_ENDS))


def normalise(text: str) -> Normal:
    """Return a text in normal form: paragraphs parted by line feeds, all else that is only typing made alike.

    Alike are: composed and decomposed letters; quotation marks and primes; dashes, with the spaces round them;
    spaces of every width, ends of lines and pages and words hyphenated there; ligatures; Markdown's emphasis, links,
    quoted lines and cells; marks of notes.
    """
    raw = text
    maps: list[OffsetMap] = []
    if "\r" in text:
        text = LONE_RETURN.sub("\n", text)
    if FORM_FEED in text:
        from argmap.sources.quotation.pages import turn_pages

        text = turn_pages(text, maps)
    text = compose(text, maps)
    text = without_markup(text, maps)
    joined = words_to_join(text)
    text, plain = rewrite(text, RUN, lambda match: pieces_of(match, joined))
    maps.append(plain)
    # What stood between a letter and its accent is gone by now.
    text = compose(text, maps)
    text = without_idle_spaces(text, maps)
    return Normal(text, raw, tuple(maps), frozenset(map(lower, joined)))


def without_idle_spaces(text: str, maps: list[OffsetMap]) -> str:
    """Return a text without the spaces that scripts written without spaces have at line ends and by whim."""
    if not (NOT_SIMPLE.search(text) and spaceless().search(text)):
        return text
    text, way_back = rewrite(text, idle_space(), lambda _: ())
    maps.append(way_back)
    return text


@lru_cache(maxsize=4096)
def normal_quotation(text: str) -> str:
    """Return a quotation in normal form. Its line ends are those of the file that quotes, so none is a paragraph."""
    folded = " ".join(text.split())
    return normalise(folded).text.strip()


def pieces_of(match: re.Match[str], joined: frozenset[Parted]) -> Pieces:
    """Return what a run of odd characters becomes; nothing where a line end has parted one of the words to join."""
    run, text, (first, last) = match[0], match.string, match.span()
    if joined and "\n" in run and is_at_line_end(match) and halves(text, first, last) in joined:
        return ()
    if EMPHASIS.fullmatch(run) and text[first - 1 : first].isalnum() and text[last : last + 1].isalnum():
        return ((run, 0),)
    return plain_pieces(run)


def is_at_line_end(match: re.Match[str]) -> bool:
    """Tell whether a run is a hyphen that parts a word at a line end, and nothing else."""
    hyphen = HYPHEN_AT_LINE_END.match(match.string, match.start())
    return hyphen is not None and hyphen.end() == match.end()


@lru_cache(maxsize=4096)
def plain_pieces(run: str) -> tuple[tuple[str, int], ...]:
    """Return what a run of odd characters becomes, each piece with its offset in the run."""
    pieces: list[tuple[str, int]] = []
    for piece, offset in tokens(run):
        last = pieces[-1][0] if pieces else ""
        if piece == " " and last in {" ", "-", PARAGRAPH_BREAK}:
            continue
        if piece in {"-", PARAGRAPH_BREAK} and last == " ":
            pieces.pop()
        elif piece == last and piece in RUNS_MADE_ONE:
            continue
        pieces.append((piece, offset))
    return tuple(pieces)


def tokens(run: str) -> Iterator[tuple[str, int]]:
    """Yield the parts of a run in normal form, those that become nothing left out."""
    for token in TOKEN.finditer(run):
        kind = token.lastgroup or ""
        piece = unicodedata.normalize("NFKC", token[0]) if kind == "ligature" else FIXED.get(kind, token[0])
        if piece:
            yield piece, token.start()
