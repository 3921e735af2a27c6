"""The form in which a quotation and its source are compared: typing differs, words do not."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import field
from functools import cached_property, lru_cache

from argmap.base.text import Text
from argmap.base.values import value
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
# Before these French puts spaces, and inside guillemets.
FRENCH = (" ;", " :", " !", " ?", ' "')
FRENCH_SPACE = r' (?=[;:!?]|"(?:[.,;:!?)\n]|\Z))'
# It begins with one range of characters because such patterns are searched for quickly.
WIDE = "[\u3000-\uff5e](?<=[\u3000\uff01-\uff5e])[\u3000\uff01-\uff5e]*+"
# Words with nothing between them that could be typed otherwise: most quotations are in normal form as they stand.
PLAIN_WORDS = re.compile(r"[A-Za-z]+(?:,? [A-Za-z]+)*\.?")
LONE_RETURN = re.compile(r"\r(?!\n)")
SENTENCE_ENDS = tuple(".!?:;。！？：；．؟۔।॥։።။។")
MOST_HEADING_WORDS = 15
# Where words are written without spaces.
MOST_HEADING_LETTERS = 150


@value(eq=False, slots=False)
class Normal:
    """A text in normal form, with the way back to the offsets of the text as it was, `raw`.

    `joints` are the offsets at which words that were parted at a line end are joined, and `notes` those at which digits
    were left out that send to a note, with the digits. `tag` is that of its language, such as en-GB, where it is known.
    `anchors` tell where some of its words stand, when many
    quotations are to be looked up.
    """

    text: str
    raw: str
    maps: tuple[OffsetMap, ...]
    joints: tuple[int, ...] = ()
    notes: tuple[tuple[int, int], ...] = ()
    tag: str | None = None
    anchors: Anchors[str] = field(default_factory=dict)

    def back(self, offset: int) -> int:
        """Return where a character of the normal text was in the text as it was."""
        for offset_map in reversed(self.maps):
            offset = offset_map.back(offset)
        return offset

    def forward(self, offset: int) -> int:
        """Return where a character of the text as it was is in the normal text, or what follows it there."""
        return forward(offset, self.maps)

    @cached_property
    def word(self) -> re.Pattern[str]:
        """The pattern of its words."""
        return word_parts(self.text)

    @cached_property
    def has_words(self) -> bool:
        """Whether there is anything to quote."""
        return self.word.search(self.text) is not None

    @cached_property
    def keys(self) -> Keys:
        """Its words in a row."""
        return keys_of(self.text)

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
        """The numbers that pages print, one a page, empty where a page can have none; none if no page prints one."""
        if FORM_FEED not in self.raw:
            return ()
        from argmap.sources.quotation.pages import read_pages

        found = tuple(page.label for page in read_pages(LONE_RETURN.sub("\n", self.raw)))
        return found if any(found) else ()

    @cached_property
    def printed(self) -> tuple[str, ...]:
        """The numbers that blocks print, one a block, empty where it prints none; none if no block does."""
        from argmap.sources.quotation.numbering import printed_numbers

        return printed_numbers(
            self.text.split(PARAGRAPH_BREAK), [not number for number in self.paragraph_numbers], self.raw
        )

    def block_at(self, offset: int) -> int:
        """Return the number, from 0, of the block that an offset lies in."""
        return bisect_right(self.paragraph_starts, offset) - 1

    def page(self, offset: int) -> int:
        """Return the number of the page, from 1, that an offset lies on; 0 in a text without form feeds."""
        return bisect_right(self.page_starts, offset)

    @cached_property
    def language(self) -> str:
        """Its language as a tag of two letters, as its words tell it where nobody has."""
        from argmap.language.detection import base_language, language_of

        return base_language(self.tag) if self.tag else language_of(self.text)


def is_heading(block: str) -> bool:
    """Return whether a block of normal text is a heading, a date or the like: few words and no end of a sentence."""
    bare = block.strip().rstrip("\"')]）】")
    is_short = bare.count(" ") < MOST_HEADING_WORDS and len(bare) < MOST_HEADING_LETTERS
    return bare.startswith("#") or (is_short and not bare.endswith(SENTENCE_ENDS))


def normalise(text: str, language: str | None = None) -> Normal:
    """Return a text in normal form: paragraphs parted by line feeds, all else that is only typing made alike.

    Alike are: composed and decomposed letters; quotation marks and primes; dashes, with the spaces around them;
    spaces of every width, ends of lines and pages and words hyphenated there; ligatures; Markdown's emphasis, links,
    quoted lines and cells; marks of notes. `language` is the tag of its language; without it its words tell it.
    """
    raw = text
    maps: list[OffsetMap] = []
    if "\r" in text:
        text = LONE_RETURN.sub("\n", text)
    if not is_simple(text):
        text = narrow(text)
    if FORM_FEED in text:
        from argmap.sources.quotation.pages import turn_pages

        text = turn_pages(text, maps)
    text = compose(text, maps)
    text = without_markup(text, maps)
    joined, numbers = words_to_join(text), noted(text)
    joints: list[int] = []
    later = len(maps)
    text = re.sub(LINE_END, " ", text) if "\n" in text else text
    text, plain = rewrite(text, RUN, lambda match: pieces_of(match, joined, joints))
    maps.append(plain)
    # What stood between a letter and its accent is gone by now.
    text = compose(text, maps)
    text, notes = without_glued_notes(text, numbers, maps)
    noted_at = len(maps)
    text = without_raised_notes(text, maps)
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
    """Return where a character stands after a text was rewritten."""
    for offset_map in maps:
        offset = offset_map.forward(offset)
    return offset


def narrow(text: str) -> str:
    """Return a text with its letters and marks of full width as plain ones."""
    return re.sub(WIDE, lambda match: unicodedata.normalize("NFKC", match[0]), text)


def without_idle_spaces(text: str, maps: list[OffsetMap]) -> str:
    """Return a text without spaces that mean nothing.

    French puts them round punctuation; scripts written without spaces have them at line ends and by whim.
    """
    if any(sign in text for sign in FRENCH):
        text, way_back = rewrite(text, FRENCH_SPACE, lambda _: ())
        maps.append(way_back)
    if not is_simple(text) and spaceless().search(text):
        text, way_back = rewrite(text, idle_space(), lambda _: ())
        maps.append(way_back)
    return text


@lru_cache(maxsize=4096)
def normal_quotation(text: str) -> str:
    """Return a quotation in normal form. Its line ends are those of the file that quotes, so none is a paragraph."""
    folded = " ".join(text.split())
    return folded if PLAIN_WORDS.fullmatch(folded) else normalise(folded).text.strip()
