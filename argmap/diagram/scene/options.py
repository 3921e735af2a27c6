"""The options for the appearance of a picture."""

from collections.abc import Mapping
from enum import StrEnum

from argmap.base.values import frozen
from argmap.diagram.scene.changes import DrawnChange
from argmap.diagram.scene.theme import ThemeName
from argmap.evaluation.summary import EvaluationSummary
from argmap.model.views.outline import Order


class Direction(StrEnum):
    """The direction from the theses to the reasons; AUTO chooses one."""

    AUTO = "auto"
    TB = "TB"
    BT = "BT"
    LR = "LR"
    RL = "RL"


class Label(StrEnum):
    """The content of boxes."""

    TEXT = "text"
    ID = "id"
    BOTH = "both"


class Far(StrEnum):
    """How to show that a statement whose box is elsewhere is a premise: by a stand-in, or by a line from that box."""

    STAND_INS = "stand-ins"
    LINES = "lines"


class Paper(StrEnum):
    """The paper of a PDF: sheets of a standard size, or one sheet as large as the picture."""

    A4 = "a4"
    A3 = "a3"
    LETTER = "letter"
    POSTER = "poster"


# The directions in which the reasons of a statement are below each other.
SIDEWAYS = frozenset({Direction.LR, Direction.RL})
# The maximum width of text in points: narrow for boxes next to each other, wide for boxes below each other.
TEXT_WIDTHS = {Direction.TB: 185.0, Direction.BT: 185.0, Direction.LR: 235.0, Direction.RL: 235.0}


@frozen()
class DiagramOptions:
    """The options for a picture.

    With `direction` AUTO the picture runs downwards or sideways, whichever gives larger text on an A4 sheet. `label` is
    the content of boxes; `spread` draws each piece of evidence in its own box instead of on cards; `words` labels each
    line with its relation. `scale` is the size of raster images; at 1 they are as large as a browser shows the SVG.
    `summary` has the verdicts to mark; None draws a picture without verdicts. `id_prefix` is the prefix of the
    picture's ids; by default it consists of the names of the map's file and of the view. `is_whole` is false if the
    map could not be read whole, which the title then says. `whole_text` shows long texts completely. `order` is the
    order of the reasons of a statement, and `far` shows where statements whose box is elsewhere are premises.
    `paper` is the paper size of a PDF. `text_width` is the maximum width of text in points; None chooses one for
    the direction. `changes` are marked, by the ids of statements and steps; None draws a picture of a single map.
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
