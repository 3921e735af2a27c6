"""The values that a search for a quotation comes to."""

from enum import StrEnum
from typing import NamedTuple

from argmap.base.representation import short_repr
from argmap.sources.quotation.differences import Difference


class Verdict(StrEnum):
    """What can be said of a quotation."""

    VERIFIED = "verified"
    AMBIGUOUS = "ambiguous"
    CUT = "cut"
    NEAR = "near"
    ALTERED = "altered"
    NOT_FOUND = "not-found"
    UNCHECKED = "unchecked"


# The words stand in the source, letter by letter.
STANDING = frozenset({Verdict.VERIFIED, Verdict.AMBIGUOUS, Verdict.CUT})
# Other words stand there, or none like these.
REFUTED = frozenset({Verdict.ALTERED, Verdict.NOT_FOUND})


class Place(NamedTuple):
    """Where words stand in a source.

    `first` and `last` are offsets in code points, `line` counts from 1; all three are None when only the
    fingerprint was at hand. `paragraph` counts the paragraphs of the text from 1, headings left out, and is 0 in
    a heading. `parts` are the offsets of its segments in the normal form of the text, or, when the fingerprint was
    asked, `words` those of its words, counted from 0.
    """

    paragraph: int
    first: int | None = None
    last: int | None = None
    line: int | None = None
    parts: tuple[tuple[int, int], ...] = ()
    words: tuple[tuple[int, int], ...] = ()

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


class Misplaced(NamedTuple):
    """A place that a locator names wrongly: the numbers in it and where they stand there, and where the words stand.

    `there` are the numbers of that place in the same `unit`, empty where the words stand in a heading or before all
    that is numbered. `is_printed` tells whether the source prints them, or they were counted.
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


class Found(NamedTuple):
    """A verdict with what it rests on.

    `places` are where the words, or those nearest to them, stand. `passage` holds the words of the source when
    they are not quite those of the quotation, `marked` the same with those that differ in brackets, and
    `differences` how they differ. `cut` holds the words that change the meaning and were left out. `reason` says
    why nothing could be checked, or why words that are there are not the quotation. `misplaced` tells how the locator
    contradicts the place of the words.
    """

    verdict: Verdict
    places: tuple[Place, ...] = ()
    passage: str = ""
    marked: str = ""
    differences: tuple[Difference, ...] = ()
    cut: str = ""
    reason: str = ""
    misplaced: Misplaced | None = None

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)

    @property
    def has_one_place(self) -> bool:
        """Whether the words, or nearly these, stand in one place of the source."""
        return self.verdict in {Verdict.VERIFIED, Verdict.CUT, Verdict.NEAR} and len(self.places) == 1

    @property
    def is_verified(self) -> bool:
        """Whether these are the words of the source, and no locator names another place than theirs."""
        return self.verdict is Verdict.VERIFIED and self.misplaced is None

    @property
    def is_refuted(self) -> bool:
        """Whether these are not the words of the source."""
        return self.verdict in REFUTED
