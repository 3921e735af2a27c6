"""The normal form in which a quotation and its source are compared, independent of typography."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import field
from functools import cached_property, lru_cache

from argmap.base.text import Text
from argmap.base.values import frozen
from argmap.sources.quotation.anchors import Anchors
from argmap.sources.quotation.characters import idle_space, is_simple, spaceless, word_parts
from argmap.sources.quotation.composition import compose
from argmap.sources.quotation.hyphens import words_to_join
from argmap.sources.quotation.keys import Keys, keys_of
from argmap.sources.quotation.markup import without_markup
from argmap.sources.quotation.offsets import OffsetMap, rewrite
from argmap.sources.quotation.quantities import (
    join_numbers,
    noted,
    without_glued_notes,
    without_raised_notes,
)
from argmap.sources.quotation.typography import LINE_END, PARAGRAPH_BREAK, RUN, pieces_of

FORM_FEED = "\f"
# French puts spaces before these marks, and inside guillemets.
FRENCH = (" ;", " :", " !", " ?", ' "')
FRENCH_SPACE = r' (?=[;:!?]|"(?:[.,;:!?)\n]|\Z))'
# The Greek question mark looks like a semicolon, and is usually typed as one.
GREEK_MARK = "\u037e"
GREEK = "\u0370-\u03ff\u1f00-\u1fff"
GREEK_QUESTION = rf"([{GREEK}][,\"\xbb]?\s{{1,3}}[{GREEK}]{{1,40}});"
# A sign of Spanish ordinals that is also typed for degrees.
ORDINAL = "\xba"
ORDINAL_DEGREE = r"\xba(?<=[\d\s]\xba)(?=\s?[CFK]\b)"
# It begins with one range of characters because such patterns are fast to search for.
WIDE_FORMS = "\u3000\ufe50-\ufe6b\uff01-\uff5e\uffe0-\uffe2\uffe4-\uffe6"
WIDE = f"[\u3000-\uffe6](?<=[{WIDE_FORMS}])[{WIDE_FORMS}]*+"
# Words with only plain punctuation between them: most quotations are already in normal form.
PLAIN_WORDS = re.compile(r"[A-Za-z]+(?:,? [A-Za-z]+)*\.?")
# Both are typed for a range.
WIDE_TILDE, WAVE = "\uff5e", "\u301c"
LONE_RETURN = re.compile(r"\r(?!\n)")
SENTENCE_ENDS = tuple(".!?:;。！？：；．؟۔।॥։።။។")
MOST_HEADING_WORDS = 15
# For scripts without spaces between words.
MOST_HEADING_LETTERS = 150


@frozen(eq=False, slots=False)
class Normal:
    """A text in normal form, with a mapping to the offsets of the original text, `raw`.

    `joints` are the offsets where words divided at a line end were joined, and `notes` the offsets where references to
    notes were removed, with their digits. `tag` is the language tag, such as en-GB, if it is known. `anchors` index the
    positions of some words, when many quotations are looked up.
    """

    text: str
    raw: str
    maps: tuple[OffsetMap, ...]
    joints: tuple[int, ...] = ()
    notes: tuple[tuple[int, int], ...] = ()
    tag: str | None = None
    anchors: Anchors[str] = field(default_factory=dict)

    def back(self, offset: int) -> int:
        """Return the offset in the original text of a character of the normal text."""
        for offset_map in reversed(self.maps):
            offset = offset_map.back(offset)
        return offset

    def forward(self, offset: int) -> int:
        """Return the offset in the normal text of a character of the original text, or of what follows it there."""
        return forward(offset, self.maps)

    @cached_property
    def word(self) -> re.Pattern[str]:
        """The pattern of its words."""
        return word_parts(self.text)

    @cached_property
    def has_words(self) -> bool:
        """Whether it contains anything to quote."""
        return self.word.search(self.text) is not None

    @cached_property
    def keys(self) -> Keys:
        """Its words as one string."""
        return keys_of(self.text)

    def line(self, offset: int) -> int:
        """Return the line, from 1, of an offset in the original text."""
        return self.lines.position(offset).line

    @cached_property
    def lines(self) -> Text:
        """The original text, with access by lines."""
        return Text("", self.raw)

    @cached_property
    def paragraph_starts(self) -> tuple[int, ...]:
        """The offsets at which blocks begin."""
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
        """The printed number of each page, "" for a page without one; empty if no page has one."""
        if FORM_FEED not in self.raw:
            return ()
        from argmap.sources.quotation.pages import read_pages

        found = tuple(page.label for page in read_pages(LONE_RETURN.sub("\n", self.raw)))
        return found if any(found) else ()

    @cached_property
    def printed(self) -> tuple[str, ...]:
        """The printed number of each block, "" for a block without one; empty if no block has one."""
        from argmap.sources.quotation.numbering import printed_numbers

        return printed_numbers(
            self.text.split(PARAGRAPH_BREAK), [not number for number in self.paragraph_numbers], self.raw
        )

    def block_at(self, offset: int) -> int:
        """Return the index, from 0, of the block that contains an offset."""
        return bisect_right(self.paragraph_starts, offset) - 1

    def page(self, offset: int) -> int:
        """Return the number, from 1, of the page that contains an offset; 0 in a text without form feeds."""
        return bisect_right(self.page_starts, offset)

    @cached_property
    def language(self) -> str:
        """Its language as a tag of two letters, guessed from its words if it was not given."""
        from argmap.language.detection import base_language, language_of

        return base_language(self.tag) if self.tag else language_of(self.text)


def is_heading(block: str) -> bool:
    """Return whether a block is a heading, a date or the like: short and without the end of a sentence."""
    bare = block.strip().rstrip("\"')]）】")
    is_short = bare.count(" ") < MOST_HEADING_WORDS and len(bare) < MOST_HEADING_LETTERS
    return bare.startswith("#") or (is_short and not bare.endswith(SENTENCE_ENDS))


def normalise(text: str, language: str | None = None) -> Normal:
    """Return a text in normal form: paragraphs separated by line feeds, and typographical variants unified.

    Unified are: composed and decomposed letters; quotation marks and primes; dashes with the spaces around them; spaces
    of any width, ends of lines and pages, and words hyphenated there; ligatures; Markdown emphasis, links, quoted lines
    and cells; and references to notes. `language` is the language tag; without it, the language is guessed.
    """
    raw = text
    maps: list[OffsetMap] = []
    if "\r" in text:
        text = LONE_RETURN.sub("\n", text)
    if not is_simple(text):
        text = narrow(text)
    if ORDINAL in text:
        text = re.sub(ORDINAL_DEGREE, "\xb0", text)
    if FORM_FEED in text:
        from argmap.sources.quotation.pages import turn_pages

        text = turn_pages(text, maps)
    text = compose(text, maps)
    text = without_markup(text, maps)
    if "[" in text and "\n" in text:
        from argmap.sources.quotation.note_marks import without_listed_notes

        text = without_listed_notes(text, maps)
    joined, numbers = words_to_join(text), noted(text)
    joints: list[int] = []
    later = len(maps)
    text = re.sub(LINE_END, " ", text) if "\n" in text else text
    text, plain = rewrite(text, RUN, lambda match: pieces_of(match, joined, joints))
    maps.append(plain)
    # Characters between a letter and its accent have been removed by now.
    text = compose(text, maps)
    text, notes = without_glued_notes(text, numbers, maps)
    noted_at = len(maps)
    text = without_raised_notes(text, numbers, maps)
    text = join_numbers(text, maps)
    text = without_idle_spaces(text, maps)
    return Normal(
        text,
        raw,
        tuple(maps),
        tuple(forward(joint, maps[later:]) for joint in joints),
        tuple((forward(offset, maps[noted_at:]), number) for offset, number in notes),
        language,
    )


def forward(offset: int, maps: Sequence[OffsetMap]) -> int:
    """Return the new offset of a character after a series of rewrites."""
    for offset_map in maps:
        offset = offset_map.forward(offset)
    return offset


def narrow(text: str) -> str:
    """Return a text with full-width letters and marks, and Greek question marks, replaced by plain ones."""
    if ";" in text or GREEK_MARK in text:
        text = re.sub(GREEK_QUESTION, r"\1?", text.replace(GREEK_MARK, "?"))
    return re.sub(WIDE, lambda match: unicodedata.normalize("NFKC", match[0]), text.replace(WIDE_TILDE, WAVE))


def without_idle_spaces(text: str, maps: list[OffsetMap]) -> str:
    """Return a text without meaningless spaces.

    French has them around punctuation; scripts written without spaces have them at line ends and at random.
    """
    if any(sign in text for sign in FRENCH):
        text, way_back = rewrite(text, FRENCH_SPACE, lambda _: ())
        maps.append(way_back)
    if not is_simple(text) and spaceless().search(text):
        text, way_back = rewrite(text, idle_space(), lambda _: ())
        maps.append(way_back)
    return text


@lru_cache(maxsize=4096)
def normal_quotation(text: str, *, begins_inside: bool = False) -> str:
    """Return a quotation in normal form. Its line ends are those of the map file and separate no paragraphs.

    By itself it is a paragraph; if it `begins_inside` of one, digits at its beginning are not the mark of a note.
    """
    folded = " " * begins_inside + " ".join(text.split())
    return folded if PLAIN_WORDS.fullmatch(folded) else normalise(folded).text.strip()
