"""A whole picture before its layout: what is drawn, and its outline."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import field, fields

from argmap.base.values import frozen
from argmap.diagram.scene.changes import DrawnChange
from argmap.diagram.scene.direction import is_right_to_left
from argmap.diagram.scene.homes import Link
from argmap.diagram.scene.options import SIDEWAYS, Direction
from argmap.diagram.scene.outline import Outline
from argmap.diagram.scene.pairs import Pairs
from argmap.diagram.scene.shapes import Box, Card, DrawnStep, Group

# A text with this share of the words of another, and no others, only repeats it.
MOST_REPEATED = 0.6
WORD = re.compile(r"\w+")


@frozen()
class Scene:
    """All that a picture shows, in the order of the file, without an outline. `direction` is never AUTO.

    `text_width` is the maximum width of text in boxes, in points. `links` are the steps with numbers of `nodes` and of
    links instead of ids, in the order of `steps`. `rivals` are pairs of contradictory statements, by id.
    `has_words` says that lines are labelled with their relation, `names_kinds` that boxes state their kind, and
    `is_part` that a view shows only a part of the map. `whole_page` is the page of the whole map if this is a part of
    it, and `next_page` the page with the next statements, of which `left` remain. `is_judged` says that verdicts are
    drawn, `is_compared` that changes are marked; `rival_changes` are the changes of contradictions. `prefix` is the
    prefix of all ids, see `ids`.
    """

    title: str
    question: str
    direction: Direction
    text_width: float
    nodes: tuple[Box | Card, ...]
    steps: tuple[DrawnStep, ...]
    links: tuple[Link, ...]
    rivals: tuple[tuple[str, str], ...]
    groups: tuple[Group, ...]
    theses: tuple[str, ...]
    has_words: bool = False
    names_kinds: bool = True
    is_part: bool = False
    whole_page: str | None = None
    next_page: str | None = None
    left: int = 0
    is_judged: bool = False
    is_compared: bool = False
    rival_changes: Mapping[frozenset[str], DrawnChange] = field(default_factory=dict)
    prefix: str = "map"

    @property
    def heading(self) -> tuple[str, str]:
        """The title and the question to print below it; one that the other only repeats or shortens is left out."""
        if repeats(self.question, self.title):
            return self.title, ""
        return (self.question, "") if repeats(self.title, self.question) else (self.title, self.question)

    @property
    def begins_right(self) -> bool:
        """Whether one begins to read it at its right end: its title is right to left, and it does not run from left."""
        texts = (self.title, *(box.text for box in self.boxes))
        return self.direction is not Direction.LR and is_right_to_left(next(filter(str.strip, texts), ""))

    @property
    def is_mirrored(self) -> bool:
        """Whether its rows begin at the right, and lines to stacks run down on their right."""
        return self.direction not in SIDEWAYS and self.begins_right

    @property
    def boxes(self) -> tuple[Box, ...]:
        """All boxes, including those on cards."""
        return tuple(box for node in self.nodes for box in boxes_of(node))


@frozen(kw_only=True)
class Picture(Scene):
    """A scene with an outline: everything has its place, and boxes say where else their statements are named.

    `outline` and `pairs` use the numbers of nodes and links.
    """

    outline: Outline
    pairs: Pairs


def with_outline(scene: Scene, outline: Outline, pairs: Pairs) -> Picture:
    """Return a scene, whose boxes are made for an outline, as a picture with that outline."""
    shared = {each.name: getattr(scene, each.name) for each in fields(scene)}
    return Picture(**shared, outline=outline, pairs=pairs)


def repeats(text: str, other: str) -> bool:
    """Return whether a text is another or a shorter form of it: most of its words, in their order, and no others."""
    words, others = words_of(text), words_of(other)
    rest = iter(others)
    return bool(words) and len(words) >= MOST_REPEATED * len(others) and all(word in rest for word in words)


def words_of(text: str) -> list[str]:
    """Return the words of a text without capitals and punctuation."""
    return WORD.findall(text.casefold())


def boxes_of(node: Box | Card) -> Iterator[Box]:
    """Yield the boxes of a node: those on a card, or the box itself."""
    yield from node.rows if isinstance(node, Card) else (node,)
