"""The values that a search for a quotation comes to."""

from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from argmap.base.representation import short_repr

if TYPE_CHECKING:
    from argmap.language.cut_tables import CutWord
    from argmap.sources.quotation.differences import Difference

# From the number of the first of some words to the number after the last.
Stretch: TypeAlias = tuple[int, int]
# Where the segments of a quotation stand.
Stretches: TypeAlias = tuple[Stretch, ...]


class Verdict(StrEnum):
    """What can be said of a quotation."""

    VERIFIED = "verified"
    AMBIGUOUS = "ambiguous"
    CUT = "cut"
    NEAR = "near"
    ALTERED = "altered"
    NOT_FOUND = "not-found"
    UNCHECKED = "unchecked"


# The words are in the source, letter by letter.
STANDING = frozenset({Verdict.VERIFIED, Verdict.AMBIGUOUS, Verdict.CUT})
# Other words are there, or none like these.
REFUTED = frozenset({Verdict.ALTERED, Verdict.NOT_FOUND})


class Place(NamedTuple):
    """Where words are in a source.

    `first` and `last` are offsets in code points, `line` counts from 1; all three are None when only the
    fingerprint was available. `paragraph` counts the paragraphs of the text from 1, headings left out, and is 0 in
    a heading. `words` are the stretches of its segments by the numbers of words from 0, and `parts` their offsets in
    the normal form of the text where that is available. `block` counts what blank lines part from 0, and `page` the
    pages from 1; it is 0 where form feeds part none.
    """

    paragraph: int
    first: int | None = None
    last: int | None = None
    line: int | None = None
    parts: tuple[tuple[int, int], ...] = ()
    words: tuple[tuple[int, int], ...] = ()
    block: int = 0
    page: int = 0

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


class Misplaced(NamedTuple):
    """A place that a locator names wrongly: the numbers in it and where they are there, and where the words stand.

    `there` are the numbers of that place in the same `unit`, empty where the words are in a heading or before all
    that is numbered. `is_printed` says whether the source prints them, or they were counted.
    """

    unit: str
    named: str
    there: str
    start: int
    end: int
    is_printed: bool

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


class CutKind(StrEnum):
    """How a quotation with the words of its source says something else."""

    BEFORE = "before"
    BEHIND = "behind"
    INSIDE = "inside"
    QUESTION = "question"
    INSERTION = "insertion"


class Cut(NamedTuple):
    """What was left out, or put in.

    `stretch` are the words of the source that were left out, or those of its question. `word` is what the word of the
    table does. `own` holds the mapper's words.
    """

    kind: CutKind
    stretch: Stretch
    word: "CutWord | None" = None
    own: str = ""

    def is_quoted_by(self, stretches: Iterable[Stretch]) -> bool:
        """Return whether stretches of words hold the words of the source that were left out."""
        if self.kind in {CutKind.QUESTION, CutKind.INSERTION}:
            return False
        return any(first <= self.stretch[0] and self.stretch[1] <= last for first, last in stretches)


class Found(NamedTuple):
    """A verdict with what it rests on.

    `places` are where the words, or those nearest to them, stand. `passage` holds the words of the source when
    they are not quite those of the quotation, `marked` the same with those that differ in brackets, and
    `differences` how they differ. `cut` is what changes the meaning and was left out or put in, and `cut_words` are its
    words where they are known. `reason` says why nothing could be checked, or why words that are there are not the
    quotation. `misplaced` tells how the locator contradicts the place of the words. `is_whole` says whether it was
    checked that signs are the same and that nothing was cut, `is_extracted` whether the text was extracted from a file
    that may print something else.
    """

    verdict: Verdict
    places: tuple[Place, ...] = ()
    passage: str = ""
    marked: str = ""
    differences: "tuple[Difference, ...]" = ()
    cut: Cut | None = None
    cut_words: str = ""
    reason: str = ""
    misplaced: Misplaced | None = None
    is_whole: bool = True
    is_extracted: bool = False

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)

    def uncut(self) -> "Found":
        """Return the verdict for one whose missing words are quoted elsewhere."""
        verdict = Verdict.NEAR if self.passage else Verdict.VERIFIED
        return self._replace(verdict=verdict, cut=None, cut_words="")

    @property
    def has_one_place(self) -> bool:
        """Whether the words, or nearly these, are in one place of the source."""
        return self.verdict in {Verdict.VERIFIED, Verdict.CUT, Verdict.NEAR} and len(self.places) == 1

    @property
    def is_verified(self) -> bool:
        """Whether these are the words of the source, and no locator names another place than theirs."""
        return self.verdict is Verdict.VERIFIED and self.misplaced is None

    @property
    def is_refuted(self) -> bool:
        """Whether these are not the words of the source."""
        return self.verdict in REFUTED
