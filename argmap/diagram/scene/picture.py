"""A whole picture: what is drawn, and the outline that it shows, before any place."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from argmap.base.representation import short_repr
from argmap.diagram.scene.changes import DrawnChange
from argmap.diagram.scene.homes import Link
from argmap.diagram.scene.options import Direction
from argmap.diagram.scene.outline import Outline
from argmap.diagram.scene.pairs import Pairs
from argmap.diagram.scene.shapes import Box, Card, DrawnStep, Group


@dataclass(frozen=True, slots=True)
class Picture:
    """A whole picture, each thing in the order of the file. `direction` is never AUTO.

    `text_width` is how wide the text in boxes may be, in points. `links` are the steps by the numbers of `nodes` and of
    each other, each at the place of its step in `steps`; `outline` and `pairs` speak in the same numbers. `rivals` are
    pairs of statements that contradict each other, by their ids. `stand_ins` holds the words of the stand-ins, by the
    numbers of their nodes. `has_words` tells that each line says what it does, `names_kinds` that each box says its
    kind. `whole_page` is where the whole is drawn that this is a part of, and `next_page` where so many statements are
    that are `left`. `is_judged` tells that verdicts are drawn, `is_compared` that changes are marked, among them
    `rival_changes`, those of contradictions. `prefix` begins all its ids, see `ids`.
    """

    title: str
    question: str
    direction: Direction
    text_width: float
    nodes: tuple[Box | Card, ...]
    steps: tuple[DrawnStep, ...]
    links: tuple[Link, ...]
    outline: Outline
    pairs: Pairs
    rivals: tuple[tuple[str, str], ...]
    groups: tuple[Group, ...]
    theses: tuple[str, ...]
    has_words: bool = False
    names_kinds: bool = True
    whole_page: str | None = None
    next_page: str | None = None
    left: int = 0
    is_judged: bool = False
    is_compared: bool = False
    rival_changes: Mapping[frozenset[str], DrawnChange] = field(default_factory=dict)
    prefix: str = "map"

    __repr__ = short_repr

    @property
    def boxes(self) -> tuple[Box, ...]:
        """All boxes, those in cards among them."""
        return tuple(box for node in self.nodes for box in boxes_of(node))


def boxes_of(node: Box | Card) -> Iterator[Box]:
    """Yield the boxes of a node: those of a card, or the box itself."""
    yield from node.rows if isinstance(node, Card) else (node,)
