"""How a picture is asked to look."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from argmap.diagram.scene.changes import DrawnChange
from argmap.diagram.scene.theme import ThemeName
from argmap.evaluation.summary import EvaluationSummary


class Direction(StrEnum):
    """Where the theses stand, and which way the reasons go from there."""

    AUTO = "auto"
    TB = "TB"
    BT = "BT"
    LR = "LR"
    RL = "RL"


class Label(StrEnum):
    """What a box says."""

    TEXT = "text"
    ID = "id"
    BOTH = "both"


class Order(StrEnum):
    """In which order the reasons of a statement stand: those for it first, or all as in the file."""

    FOR_FIRST = "for-first"
    FILE = "file"


class Far(StrEnum):
    """What shows that a statement whose box stands elsewhere is a premise: a stand-in, or a line from that box."""

    STAND_INS = "stand-ins"
    LINES = "lines"


class Paper(StrEnum):
    """What a PDF is printed on: sheets of a paper, or one sheet as large as the picture."""

    A4 = "a4"
    A3 = "a3"
    LETTER = "letter"
    POSTER = "poster"


# The directions in which boxes are below each other.
SIDEWAYS = frozenset({Direction.LR, Direction.RL})
# How wide text may be, in points. Side by side boxes are kept narrow; below each other, low.
TEXT_WIDTHS = {Direction.TB: 185.0, Direction.BT: 185.0, Direction.LR: 235.0, Direction.RL: 235.0}


@dataclass(frozen=True, slots=True)
class DiagramOptions:
    """What one can ask of a picture.

    `direction` AUTO puts the theses on top while the picture stays narrow enough to read, else at the left.
    `label` says what boxes show; `spread` draws each piece of evidence by itself instead of on cards;
    `words` writes on each line what it does. `scale` is how large raster images are: 1 is as large as a browser shows
    the SVG. `summary` holds the verdicts to mark, None for a picture without. `id_prefix` begins the ids of the picture
    instead of the name of the map's file and the view. `is_whole` tells that the map could be read whole; the
    title says when it could not. `whole_text` shows long texts to their end. `order` is that in which the
    reasons of a statement stand, and `far` what stands for a statement whose box is elsewhere. `paper` is what a PDF is
    cut for. `text_width` is how wide text may be, in points: None for what suits the direction. `changes` are marked,
    by the ids of statements and steps: None for a picture of one map.
    """

    direction: Direction = Direction.AUTO
    label: Label = Label.TEXT
    spread: bool = False
    theme: ThemeName = ThemeName.AUTO
    words: bool = False
    scale: float = 1.0
    id_prefix: str = ""
    whole_text: bool = False
    order: Order = Order.FOR_FIRST
    far: Far = Far.STAND_INS
    paper: Paper = Paper.POSTER
    text_width: float | None = None
    summary: EvaluationSummary | None = None
    is_whole: bool = True
    changes: Mapping[str, DrawnChange] | None = None


DEFAULT_LOOK = DiagramOptions()
