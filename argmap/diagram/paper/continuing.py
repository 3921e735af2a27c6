"""The notes in boxes about other pages: where the argument continues, where it comes from, and where a box is."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial

from argmap.diagram.paper.drafting import going_on, reminder, with_pages
from argmap.diagram.paper.marks import PIECE
from argmap.diagram.paper.parts import OutlinePart, parts_before
from argmap.diagram.paper.tree import Tree
from argmap.diagram.scene import Box, Card

# The words before the page in a repeated root, and in a box whose argument continues elsewhere.
FROM, ON = "from", "continues"


class Pages:
    """The sheets of all parts and all boxes."""

    def __init__(self, tree: Tree, parts: Sequence[OutlinePart], sheets: Sequence[int]) -> None:
        """Record the part of each box, and the parts that continue from it."""
        self.tree = tree
        self.parts = parts
        self.sheets = sheets
        self.before = parts_before(parts)
        self.home: dict[int, int] = {}
        self.further: dict[int, list[int]] = defaultdict(list)
        for number, part in enumerate(parts):
            self.home.update((each, number) for each in part.places if each != part.root)
            if part.root is not None:
                self.further[part.root].append(number)

    def nodes_of(self, number: int) -> dict[int, Box | Card]:
        """Return the nodes of a part with notes about pages, by their numbers in the whole picture."""
        picture, part = self.tree.picture, self.parts[number]
        found: dict[int, Box | Card] = {}
        for at in part.places:
            place = picture.outline.places[at]
            if place.node not in found:
                found[place.node] = with_pages(picture, place.node, partial(self.page_of, sheet=self.sheets[number]))
        for at, words, other in self.continuations(number):
            place = picture.outline.places[at]
            # A stand-in has no space for a note on where it continues, and its box may be in the same part.
            if place.is_home:
                found[place.node] = going_on(found[place.node], words, f"{PIECE}{other}")
        before = self.before[number]
        if part.root is not None and before is not None and picture.outline.places[part.root].is_home:
            root = picture.outline.places[part.root].node
            found[root] = reminder(picture, found[root], self.on_page(FROM, number, before))
        return found

    def continuations(self, number: int) -> Iterator[tuple[int, str, int]]:
        """Yield the places of a part that continue elsewhere, each with a note and the part that it refers to."""
        part = self.parts[number]
        for at, _ in self.tree.cut_in(part):
            if at != part.root:
                other = self.further[at][0]
                yield at, self.on_page(ON, number, other), other
        if part.root is not None:
            others = self.further[part.root]
            rank = bisect_right(others, number)
            if rank < len(others):
                yield part.root, self.on_page(ON, number, others[rank]), others[rank]

    def on_page(self, what: str, number: int, other: int) -> str:
        """Return the note about another part, such as "continues on page 3" or "from this page"."""
        page = "this page" if self.sheets[number] == self.sheets[other] else f"page {self.sheets[other] + 1}"
        return f"{what} {page}" if what == FROM else f"{what} on {page}"

    def page_of(self, node: int, sheet: int) -> str:
        """Return the page of the box of a node if it is on another sheet, otherwise an empty string."""
        home = self.sheets[self.home[self.tree.picture.outline.homes[node]]]
        return "" if home == sheet else f"page {home + 1}"
