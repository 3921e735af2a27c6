"""The results of searching for a quotation."""

from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from argmap.base.representation import short_repr
from argmap.base.tuples import NamedTuple

if TYPE_CHECKING:
    from argmap.language.cut_tables import CutWord
    from argmap.sources.quotation.differences import Difference

# The number of the first word and the number after the last.
Stretch: TypeAlias = tuple[int, int]
# The positions of the segments of a quotation.
Stretches: TypeAlias = tuple[Stretch, ...]


class Verdict(StrEnum):
    """The verdict on a quotation."""

    VERIFIED = "verified"
    AMBIGUOUS = "ambiguous"
    CUT = "cut"
    NEAR = "near"
    ALTERED = "altered"
    NOT_FOUND = "not-found"
    UNCHECKED = "unchecked"


# The source has exactly these words.
STANDING = frozenset({Verdict.VERIFIED, Verdict.AMBIGUOUS, Verdict.CUT})
# The source has other words, or none like these.
REFUTED = frozenset({Verdict.ALTERED, Verdict.NOT_FOUND})


class Place(NamedTuple):
    """The place of words in a source.

    `first` and `last` are offsets in code points, and `line` counts from 1; all three are None if only the fingerprint
    was available. `paragraph` is the paragraph number from 1, not counting headings, and 0 for a heading. `words` are
    the ranges of its segments by word number from 0, and `parts` their offsets in the normal form of the text, if that
    is available. `block` is the index of the block, separated by blank lines, from 0, and `page` the page number from
    1, or 0 if there are no form feeds.
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
    """A disagreement between a locator and the place of the words: the wrong numbers, their offsets, the right ones.

    `there` are the right numbers in the same `unit`, "" if the words are in a heading or before everything numbered.
    `is_printed` is true if the source prints these numbers, false if they were counted.
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
    """How a quotation of true words can have a different meaning."""

    BEFORE = "before"
    AFTER = "after"
    INSIDE = "inside"
    QUESTION = "question"
    INSERTION = "insertion"


class Cut(NamedTuple):
    """What was left out or inserted.

    `stretch` are the words of the source that were left out, or those of its question. `word` is the effect of the word
    in the table. `own` contains the inserted words.
    """

    kind: CutKind
    stretch: Stretch
    word: "CutWord | None" = None
    own: str = ""

    def is_quoted_by(self, stretches: Iterable[Stretch]) -> bool:
        """Return whether ranges of words contain the words that were left out."""
        if self.kind in {CutKind.QUESTION, CutKind.INSERTION}:
            return False
        return any(first <= self.stretch[0] and self.stretch[1] <= last for first, last in stretches)


class Found(NamedTuple):
    """A verdict with its evidence.

    `places` are the places of the words, or of the most similar ones. `passage` contains the words of the source if
    they differ from the quotation, `marked` the same with the differing words in brackets, and `differences` the
    differences. `cut` is the omission or insertion that changes the meaning, and `cut_words` are its words if they are
    known. `reason` says why nothing could be checked, or why existing words do not count as the quotation. `misplaced`
    is the disagreement between the locator and the place of the words. `is_whole` is true if signs and cuts were
    checked too, `is_extracted` if the text was extracted from a file that may print something else.
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
        """Return the verdict without the cut, for a quotation whose missing words are quoted elsewhere."""
        verdict = Verdict.NEAR if self.passage else Verdict.VERIFIED
        return self._replace(verdict=verdict, cut=None, cut_words="")

    @property
    def has_one_place(self) -> bool:
        """Whether the words, or the most similar ones, are in exactly one place of the source."""
        return self.verdict in {Verdict.VERIFIED, Verdict.CUT, Verdict.NEAR} and len(self.places) == 1

    @property
    def is_verified(self) -> bool:
        """Whether these are the words of the source, and the locator does not name a different place."""
        return self.verdict is Verdict.VERIFIED and self.misplaced is None

    @property
    def is_refuted(self) -> bool:
        """Whether these are not the words of the source."""
        return self.verdict in REFUTED
