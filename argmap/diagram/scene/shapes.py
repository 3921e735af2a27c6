"""What is drawn: boxes, cards, steps and groups, before any format."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from argmap.base.representation import short_repr
from argmap.diagram.scene.changes import DrawnChange
from argmap.evaluation.results import Assessment

TEXT_SIZE = 11.0
# Whole points: the engine cuts what is after the point of a size in a label.
SMALL_SIZE = 9.0
# Room for the number of a statement before what follows it.
NUMBER_ROOM = 18.0


class Mark(StrEnum):
    """What a box looks like."""

    THESIS = "thesis"
    CLAIM = "claim"
    EVIDENCE = "evidence"
    COUNTERARGUMENT = "counterargument"
    ASSUMPTION = "assumption"


class Stroke(StrEnum):
    """What a line looks like."""

    SUPPORTS = "supports"
    ATTACKS = "attacks"
    UNDERCUTS = "undercuts"
    CONTRADICTS = "contradicts"


class Flag(StrEnum):
    """What is marked on a box next to its kind: a class in SVG, and a word for those who do not see it."""

    VERIFIED = "verified"


class Sign(StrEnum):
    """What is drawn of verdicts: classes in SVG."""

    FALLS = "falls"
    TIED = "tied"
    UNDECIDED = "undecided"
    UNPROVEN = "unproven"
    BEARING = "bearing"
    STRENGTH = "strength"
    UNKNOWN = "unknown"


class Note(NamedTuple):
    """A line at the foot of a box: its words, and the number of the node that they speak of, None for several.

    What takes several lines is a note for each, of which only the last `is_end`.
    """

    words: str
    node: int | None = None
    is_end: bool = True


@dataclass(frozen=True, slots=True)
class Box:
    """One statement: a small head line, its wrapped lines, its citation, and what is marked on it.

    A short citation is in the `corner`, at the end of the head line; another in lines of its own below the text.
    `indicators` are the lines below that: what would say whether the statement holds, and whether it was observed.
    `number` is that by which the picture speaks of it elsewhere, 0 for none, and `notes` tell what it supports or
    attacks there. `elsewhere` tells on which page its box is, to stand-ins on other pages, and `is_again` that this box
    only reminds of one on another page, which it continues from. `url` is where its source can be read. `more` tells
    how much is left out after it, and `page` where that is drawn. `assessment` is the verdict on it where verdicts are
    drawn, and `is_bearing` that the best support of a thesis is on it; it `tells_verdict` unless that is hidden until
    somebody asks. `change` is what became of it in a picture of two maps.
    """

    id: str
    mark: Mark
    head: tuple[str, ...]
    lines: tuple[str, ...]
    citation: tuple[str, ...]
    text: str
    corner: str = ""
    indicators: tuple[str, ...] = ()
    group: str | None = None
    flags: frozenset[Flag] = frozenset()
    url: str | None = None
    more: str = ""
    page: str | None = None
    assessment: Assessment | None = None
    is_bearing: bool = False
    tells_verdict: bool = True
    number: int = 0
    notes: tuple[Note, ...] = ()
    elsewhere: str = ""
    is_again: bool = False
    change: DrawnChange | None = None

    __repr__ = short_repr


@dataclass(frozen=True, slots=True)
class Card:
    """Pieces of evidence for one target, as the rows of one box."""

    id: str
    rows: tuple[Box, ...]
    group: str | None = None

    __repr__ = short_repr


class DrawnStep(NamedTuple):
    """A step of the map as it is drawn, or several at once where their premises share a card.

    `ids` are those of the steps in the map, `statements` all their premises there and `target` what they support or
    attack. `is_on_step` tells that this is a step. `is_bearing` tells that the best support of a thesis runs through
    it, `is_mappers` that nobody in the source draws it. `change` is what became of it, in a picture of two maps.
    """

    ids: tuple[str, ...]
    stroke: Stroke
    statements: tuple[str, ...]
    target: str
    is_on_step: bool = False
    is_bearing: bool = False
    is_mappers: bool = False
    change: DrawnChange | None = None

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


@dataclass(frozen=True, slots=True)
class Group:
    """A titled frame round some boxes and cards."""

    id: str
    title: str

    __repr__ = short_repr
