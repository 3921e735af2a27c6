"""The drawn parts of a picture: boxes, cards, steps and groups, independent of any format."""

from enum import StrEnum

from argmap.base.representation import short_repr
from argmap.base.tuples import NamedTuple
from argmap.base.values import frozen
from argmap.diagram.scene.changes import DrawnChange
from argmap.evaluation.results import Assessment

TEXT_SIZE = 11.0
# A whole number, because the engine cuts off the fraction of a font size in a label.
SMALL_SIZE = 9.0
# The width reserved for the number of a statement.
NUMBER_ROOM = 18.0


class Mark(StrEnum):
    """The appearances of a box."""

    THESIS = "thesis"
    CLAIM = "claim"
    EVIDENCE = "evidence"
    COUNTERARGUMENT = "counterargument"
    ASSUMPTION = "assumption"


class Stroke(StrEnum):
    """The appearances of a line."""

    SUPPORTS = "supports"
    ATTACKS = "attacks"
    UNDERCUTS = "undercuts"
    CONTRADICTS = "contradicts"


class Flag(StrEnum):
    """Additional marks on a box: a class in SVG, and a word in text."""

    VERIFIED = "verified"


class Sign(StrEnum):
    """The marks of verdicts: classes in SVG."""

    FALLS = "falls"
    TIED = "tied"
    UNDECIDED = "undecided"
    UNPROVEN = "unproven"
    BEARING = "bearing"
    STRENGTH = "strength"
    UNKNOWN = "unknown"


class Note(NamedTuple):
    """A line at the foot of a box: its words, and the number of the node that it refers to (None if there is none).

    A text of several lines has a note for each; `is_end` is true only for the last one.
    """

    words: str
    node: int | None = None
    is_end: bool = True


@frozen()
class Box:
    """A single statement: a small head line, its wrapped text, its citation, and marks.

    A short citation that names no source is in the `corner`, at the end of the head line; others have lines of their
    own below the text.
    `indicators` are the lines below that: what to watch for, and what was observed. `number` identifies the statement
    in other places (0 for none), and `notes` say what it supports or attacks there. `elsewhere` is the page of its box,
    for stand-ins on other pages; `is_again` says that the box only repeats one on another page. `url` is where its
    source can be read. `more` says how much is left out below it, and `page` where that is drawn. `assessment` is its
    verdict, if verdicts are drawn, and `is_bearing` says that the best support of a thesis depends on it;
    `shows_verdict` is false if the verdict is hidden until requested. `change` is its change in a picture that compares
    two maps.
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
    shows_verdict: bool = True
    number: int = 0
    notes: tuple[Note, ...] = ()
    elsewhere: str = ""
    is_again: bool = False
    change: DrawnChange | None = None


@frozen()
class Card:
    """Pieces of evidence for one target, as the rows of one box."""

    id: str
    rows: tuple[Box, ...]
    group: str | None = None


class DrawnStep(NamedTuple):
    """A step of the map as it is drawn, or several steps whose premises share a card.

    `ids` are the ids of the steps in the map, `statements` all their premises and `target` what they support or attack.
    `is_on_step` says that the target is a step, `is_bearing` that the best support of a thesis uses the step, and
    `is_mappers` that only the mapper draws the inference. `change` is its change in a picture that compares two maps.
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


@frozen()
class Group:
    """A titled background for some boxes and cards; `number` is its place among the groups of the map."""

    id: str
    title: str
    number: int
