"""What is drawn: boxes, cards, joints, lines and groups, before any format."""

from dataclasses import dataclass
from enum import StrEnum

from argmap.base.representation import short_repr
from argmap.diagram.scene.options import Direction
from argmap.evaluation.results import Assessment

TEXT_SIZE = 11.0
# Whole points: the engine cuts what is behind the point of a size in a label.
SMALL_SIZE = 9.0


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
    """What is marked on a box beside its kind: a class in SVG, and a word for those who do not see it."""

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


@dataclass(frozen=True, slots=True)
class Box:
    """One statement: a small head line, its wrapped lines, its citation, and what is marked on it.

    A short citation stands in the `corner`, at the end of the head line; another in lines of its own below the text.
    `url` is where its source can be read. `more` tells how much is left out behind it, and `page` where that is drawn.
    `assessment` is the verdict on it where verdicts are drawn, and `is_bearing` that the best support of a thesis
    stands on it.
    """

    id: str
    mark: Mark
    head: tuple[str, ...]
    lines: tuple[str, ...]
    citation: tuple[str, ...]
    text: str
    corner: str = ""
    group: str | None = None
    flags: frozenset[Flag] = frozenset()
    url: str | None = None
    more: str = ""
    page: str | None = None
    assessment: Assessment | None = None
    is_bearing: bool = False

    __repr__ = short_repr


@dataclass(frozen=True, slots=True)
class Card:
    """Pieces of evidence for one target, as the rows of one box."""

    id: str
    rows: tuple[Box, ...]
    group: str | None = None

    __repr__ = short_repr


@dataclass(frozen=True, slots=True)
class Joint:
    """A point on a line: where linked premises meet, or where a step is undercut or backed.

    It stands in a group when what it joins does. `step` is the id of its step in the map.
    """

    id: str
    is_linked: bool
    step: str
    group: str | None = None

    __repr__ = short_repr


@dataclass(frozen=True, slots=True)
class Line:
    """A line between two ids. `has_head` is false for the half that ends at a joint of its own step.

    `premises` and `target` are the ends of the whole step, by their ids in the map. `is_level` tells that both ends are
    equally far from the theses, so that they can stand side by side, `is_bearing` that the best support of a thesis
    runs along it.
    """

    start: str
    end: str
    stroke: Stroke
    premises: tuple[str, ...]
    target: str
    has_head: bool = True
    is_level: bool = False
    is_bearing: bool = False

    __repr__ = short_repr


@dataclass(frozen=True, slots=True)
class Group:
    """A titled frame round some boxes and cards."""

    id: str
    title: str

    __repr__ = short_repr


@dataclass(frozen=True, slots=True)
class Picture:
    """A whole picture, each thing in the order of the file. `direction` is never AUTO.

    `has_words` tells that each line says what it does. `whole_page` is where the whole is drawn that this is a part of.
    `is_judged` tells that verdicts are drawn. `prefix` begins all its ids, see `ids`.
    """

    title: str
    question: str
    direction: Direction
    nodes: tuple[Box | Card | Joint, ...]
    lines: tuple[Line, ...]
    groups: tuple[Group, ...]
    theses: tuple[str, ...]
    has_words: bool = False
    whole_page: str | None = None
    is_judged: bool = False
    prefix: str = "map"

    __repr__ = short_repr

    @property
    def boxes(self) -> tuple[Box, ...]:
        """All boxes, those in cards among them."""
        return tuple(
            box
            for node in self.nodes
            if not isinstance(node, Joint)
            for box in (node.rows if isinstance(node, Card) else (node,))
        )
