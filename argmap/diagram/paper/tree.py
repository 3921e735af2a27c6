"""The outline of a picture as a tree of units, which are never cut apart."""

from collections.abc import Iterable, Iterator

from argmap.diagram.paper.parts import OutlinePart
from argmap.diagram.scene import Picture
from argmap.diagram.scene.homes import Section
from argmap.diagram.scene.outline import Outline, with_gates
from argmap.diagram.scene.pairs import Pairs
from argmap.diagram.scene.sizes import STRIP, sizes_of

# Places that stay together: roots, or the premises of steps together with those of the steps on them.
Unit = tuple[int, ...]


class Tree:
    """The sub-trees of each place of a picture, as units that stay together, and the area that they need."""

    def __init__(self, picture: Picture) -> None:
        """Record the neighbours that a line joins, and the areas of all boxes."""
        homes = picture.outline.homes
        self.picture = picture
        self.joined = {(homes[one], homes[other]) for one, other in picture.pairs.neighbours}
        sizes = sizes_of(picture.nodes, picture.text_width)
        self.areas = [
            sizes[place.node].width * (sizes[place.node].height if place.is_home else STRIP)
            for place in picture.outline.places
        ]

    def area(self, places: Iterable[int]) -> float:
        """Return the area of the boxes at some places."""
        return sum(self.areas[place] for place in places)

    def below(self, number: int) -> tuple[Unit, ...]:
        """Return the premises of the steps to a place; those of each step together with those of the steps on it.

        The premises of two steps stay together if a line joins them.
        """
        outline = self.picture.outline
        units: list[list[int]] = []
        for link in (link for trunk in outline.trunks[number] for link in trunk.links):
            slots = [slot for each in with_gates((link,), outline.gates) for slot in outline.slots[each]]
            if self.joined and units and any((one, other) in self.joined for one in units[-1] for other in slots):
                units[-1].extend(slots)
            else:
                units.append(slots)
        return tuple(map(tuple, units))

    def cut_in(self, part: OutlinePart) -> Iterator[tuple[int, tuple[Unit, ...]]]:
        """Yield the places of a part that have units below them which are not in the part, with these units."""
        here = set(part.places)
        for number in part.places:
            missing = tuple(unit for unit in self.below(number) if unit[0] not in here)
            if missing:
                yield number, missing

    def roots(self, section: Section) -> tuple[Unit, ...]:
        """Return the roots of a section as units."""
        return tuple(units_of_roots(self.picture.outline, self.picture.pairs, section))


def units_of_roots(outline: Outline, pairs: Pairs, section: Section) -> list[Unit]:
    """Return the roots of a section; those joined by a line or a rail stay together."""
    roots = [number for number in outline.section(section) if outline.places[number].column == 0]
    ends: dict[int, int] = {}
    for nodes in (*pairs.neighbours, *pairs.rails):
        ends[outline.homes[nodes[0]]] = outline.homes[nodes[-1]]
    units: list[list[int]] = []
    end = -1
    for root in roots:
        if root <= end:
            units[-1].append(root)
        else:
            units.append([root])
        end = max(end, ends.get(root, -1))
    return list(map(tuple, units))
