"""The ids of drawn parts, built from a prefix that is unique in a page and the names in the map.

No id depends on the number of preceding parts, so that links into a picture remain valid when its map is edited:

| id | of |
| --- | --- |
| `school:uniforms` | a statement |
| `school.title` | a part that exists only once |
| `school.card:uniforms` | a card, by its first statement |
| `school.step:cost:uniforms` | a step, by its id |
| `school.trunk:supports:uniforms` | the trunk of the steps that support a statement |
| `school.stand-in:cost:uniforms` | a stand-in, by the step and the statement |
| `school.group:money` | a group, by its id |

A prefix contains neither a colon nor a full stop, so that pictures with different prefixes share no id. These two
characters separate statements from all other kinds, and the kinds have different names, so that a page can add ids of
its own.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from os.path import basename, splitext

from argmap.base.escapes import in_id
from argmap.diagram.scene.geometry import PlacedPair, PlacedTrunk
from argmap.diagram.scene.picture import Picture, Scene
from argmap.diagram.scene.shapes import Card
from argmap.model.views import Shown

# The name of a map that has none.
NAMELESS = "map"
# Everything but letters, digits and combining marks separates the words of a prefix.
BETWEEN_WORDS = re.compile(r"[\W_]+")


def prefix_of(shown: Shown, wanted: str = "") -> str:
    """Return the prefix for a picture: the requested one, or else one from the names of the file and the view.

    The prefix of a page of a large map also contains its root statement and, except for the first page, its number.
    """
    span = shown.graph.map.span
    names = (wanted,) if wanted else (splitext(basename(span.path))[0], *shown.view)
    page = (shown.root or "", f"page {shown.number}" if shown.number > 1 else "")
    slug = "-".join(filter(None, map(slug_of, (*names, *page))))
    # Selectors and XML do not accept names that begin with a digit.
    return slug if slug[:1].isalpha() else "-".join(filter(None, (NAMELESS, slug)))


def slug_of(name: str) -> str:
    """Return a name in lower case with dashes between its words, without all other characters."""
    return BETWEEN_WORDS.sub("-", unicodedata.normalize("NFC", name).casefold()).strip("-")


def class_of(prefix: str) -> str:
    """Return the class of the root element of a picture, which the selectors of its style sheet begin with."""
    return f"argmap-{prefix}"


def statement_id(prefix: str, name: str) -> str:
    """Return the id of a statement by its id in the map."""
    return f"{prefix}:{in_id(name)}"


def part_id(prefix: str, part: str) -> str:
    """Return the id of a part that exists only once."""
    return f"{prefix}.{part}"


def named_id(prefix: str, kind: str, name: str) -> str:
    """Return the id of a thing by its kind and name; the name of a step such as `a -> b` is split into its ends."""
    return f"{prefix}.{kind}:{':'.join(map(in_id, name.split(' -> ')))}"


def node_ids(scene: Scene) -> dict[str, str]:
    """Return the ids in the SVG of all boxes, cards and rows of cards, by their ids in the picture."""
    found = {box.id: statement_id(scene.prefix, box.id) for box in scene.boxes}
    cards = (node for node in scene.nodes if isinstance(node, Card))
    return found | {card.id: named_id(scene.prefix, "card", card.rows[0].id) for card in cards}


def step_ids(scene: Scene) -> list[str]:
    """Return the ids of the steps, in order."""
    seen: set[str] = set()
    return [unused(named_id(scene.prefix, "step", step.ids[0]), seen) for step in scene.steps]


def unused(name: str, seen: set[str]) -> str:
    """Return an id that is not in `seen`, with ":2" and so on appended if necessary, and add it to `seen`."""
    found, number = name, 2
    while found in seen:
        found, number = f"{name}:{number}", number + 1
    seen.add(found)
    return found


def trunk_ids(picture: Picture, trunks: Iterable[PlacedTrunk], steps: Sequence[str]) -> list[str]:
    """Return the ids of trunks, in order, from their relation and target. `steps` are the ids of the steps."""
    ids = node_ids(picture)
    begin = len(picture.prefix) + 1
    seen: set[str] = set()
    found = []
    for trunk in trunks:
        target = steps[trunk.target] if trunk.is_on_link else target_id(picture, trunk.target, ids, steps)
        found.append(unused(f"{picture.prefix}.trunk:{trunk.stroke}:{target[begin:]}", seen))
    return found


def target_id(picture: Picture, number: int, ids: Mapping[str, str], steps: Sequence[str]) -> str:
    """Return the id of the node at a place of the outline or, where a cycle of steps is cut, of the step there."""
    place = picture.outline.places[number]
    if place.cut is not None:
        return steps[picture.links[place.cut].target]
    return ids[picture.nodes[place.node].id]


def stand_in_ids(picture: Picture) -> dict[int, str]:
    """Return the ids of the stand-ins, by the numbers of their places."""
    steps, ids = step_ids(picture), node_ids(picture)
    begin = len(picture.prefix) + 1
    found: dict[int, str] = {}
    for number, place in enumerate(picture.outline.places):
        if not place.is_home:
            step = steps[place.link if place.cut is None else place.cut]
            name = ids[picture.nodes[place.node].id]
            found[number] = f"{picture.prefix}.stand-in:{step[begin:].partition(':')[2]}:{name[begin:]}"
    return found


def pair_ids(picture: Picture, pairs: Iterable[PlacedPair]) -> list[str]:
    """Return the ids of the contradictions that are drawn, from their statements; for a rail, from the first two."""
    begin = len(picture.prefix) + 1
    ids = node_ids(picture)
    seen: set[str] = set()
    found = []
    for pair in pairs:
        ends = ":".join(ids[picture.nodes[node].id][begin:] for node in pair.nodes[:2])
        found.append(unused(f"{picture.prefix}.contradiction:{ends}", seen))
    return found
