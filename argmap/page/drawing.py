"""The data from which the page's script lays out and draws the picture: sizes, order, trunks, gates, box markup."""

from collections.abc import Iterator, Mapping
from math import inf

from argmap.base.text import visible
from argmap.diagram.layout import bands
from argmap.diagram.layout.arranging import headings_of
from argmap.diagram.scene import Box, Card, Picture
from argmap.diagram.scene.direction import is_right_to_left
from argmap.diagram.scene.geometry import Area
from argmap.diagram.scene.ids import node_ids, stand_in_ids, step_ids
from argmap.diagram.scene.measurement import SLACK, clusters_of, folded, word_width
from argmap.diagram.scene.outline import OutlinePlace
from argmap.diagram.scene.picture import boxes_of
from argmap.diagram.scene.sizes import STRIP, Size, sizes_of
from argmap.diagram.scene.theme import ThemeName
from argmap.diagram.scene.words import pair_in_words, premises_of_steps, step_in_words
from argmap.diagram.scene.wrapping import units_of
from argmap.diagram.svg.boxes import StandIn, box, card, stand_in
from argmap.diagram.svg.document import ground_of
from argmap.diagram.svg.paint import Brush, brush_of
from argmap.page.looks import looks, root

Data = dict[str, object]


def drawing(picture: Picture, *, shows_verdicts: bool, has_boxes: bool) -> Data:
    """Return everything that the script needs to lay out and draw a picture.

    With `has_boxes`, boxes, cards and stand-ins are included as markup with their origin at 0, 0; otherwise the script
    takes them from the picture in the page. The script draws all lines itself.
    """
    brush = brush_of(ThemeName.LIGHT)
    sizes = sizes_of(picture.nodes, picture.text_width)
    return {
        "direction": picture.direction,
        "mirrored": picture.is_mirrored,
        "title": picture.title,
        "prefix": picture.prefix,
        "root": root(picture),
        "judged": ("judged" if shows_verdicts else "was-judged") if picture.is_judged else "",
        "hasWords": picture.has_words,
        "wide": max((size.width for size in sizes), default=0.0),
        "places": [[place.node, max(place.link, -1)] for place in picture.outline.places],
        "begins": sorted([int(section), begin] for section, begin in picture.outline.begins.items()),
        "trunks": [
            [place, trunk.stroke, trunk.links] for place, its in enumerate(picture.outline.trunks) for trunk in its
        ],
        "gates": [
            [link, gate.backing, gate.undercuts]
            for link, gate in enumerate(picture.outline.gates)
            if gate.backing or gate.undercuts
        ],
        "far": picture.outline.far,
        "nodes": list(nodes(picture, sizes, brush if has_boxes else None)),
        "standIns": list(stand_ins(picture, sizes, brush if has_boxes else None)),
        "links": list(links(picture)),
        **pairs(picture),
        "groups": [group_data(picture, number) for number in range(len(picture.groups))],
        "headings": {int(section): words for section, words in headings_of(picture).items()},
        "looks": looks(brush),
    }


def nodes(picture: Picture, sizes: list[Size], brush: Brush | None) -> Iterator[Data]:
    """Yield the nodes: ids, height, index of the group and, with a brush, markup."""
    ids = node_ids(picture)
    numbers = {group.id: number for number, group in enumerate(picture.groups)}
    for node, size in zip(picture.nodes, sizes, strict=True):
        first = next(boxes_of(node))
        yield {
            "rows": [visible(one.id) for one in boxes_of(node)],
            "id": ids[node.id],
            "mark": first.mark,
            "high": size.height,
            "group": numbers.get(node.group or ""),
            "number": first.number,
            "box": markup_of(node, ids, Area(0, 0, *size), brush) if brush else "",
        }


def markup_of(node: Box | Card, ids: Mapping[str, str], area: Area, brush: Brush) -> str:
    """Return the markup of a box or card without its spine, which the script draws because it knows the side."""
    return card(node, ids, area, "", brush) if isinstance(node, Card) else box(node, ids[node.id], area, "", brush)


def stand_ins(picture: Picture, sizes: list[Size], brush: Brush | None) -> Iterator[Data]:
    """Yield the stand-ins: place, id, the step that it stands for where a cycle is cut, and markup."""
    ids = node_ids(picture)
    for number, name in stand_in_ids(picture).items():
        place = picture.outline.places[number]
        first = next(boxes_of(picture.nodes[place.node]))
        one = StandIn(first.number, words_of(place, first), name, ids[picture.nodes[place.node].id])
        area = Area(0, 0, sizes[place.node].width, STRIP)
        markup = stand_in(one, area, "", brush) if brush else ""
        yield {"place": number, "id": name, "cut": place.cut, "box": markup}


def words_of(place: OutlinePlace, first: Box) -> str:
    """Return the words of a stand-in: those of its statement or, where a cycle of steps is cut, of a step."""
    return first.text if place.cut is None else f"the step from: {first.text}"


def links(picture: Picture) -> Iterator[Data]:
    """Yield the steps: id, stroke, ids in the map, nodes at both ends, and a description as a sentence."""
    boxes = {one.id: one for one in picture.boxes}
    premises = premises_of_steps(picture)
    for link, step, name in zip(picture.links, picture.steps, step_ids(picture), strict=True):
        yield {
            "id": name,
            "stroke": step.stroke,
            "steps": [visible(each) for each in step.ids],
            "premises": link.premises,
            "target": link.target,
            "isOnLink": link.is_on_link,
            "isBearing": step.is_bearing,
            **({"isThin": True} if step.is_mappers else {}),
            "said": visible(step_in_words(step, premises, boxes)),
        }


def pairs(picture: Picture) -> Data:
    """Return the contradictions that are drawn, each with a sentence: pairs of neighbours, and rails."""

    def sentence(nodes: tuple[int, ...]) -> str:
        return visible(pair_in_words([next(boxes_of(picture.nodes[node])) for node in nodes]))

    return {
        "neighbours": [[*pair, sentence(pair)] for pair in picture.pairs.neighbours],
        "rails": [[rail, sentence(rail)] for rail in picture.pairs.rails],
    }


def group_data(picture: Picture, number: int) -> Data:
    """Return a group: its id, its background, and its title in measured pieces, to be broken into lines."""
    group = picture.groups[number]
    size = bands.TITLE_SIZE * bands.BOLD * SLACK
    pieces = [piece_data(unit) for unit in units_of(folded(group.title), inf)]
    ground, is_end = ground_of(group), is_right_to_left(group.title)
    return {"id": visible(group.id), "ground": ground, "size": size, "pieces": pieces, "isEnd": is_end}


def piece_data(unit: tuple[str, bool]) -> Data:
    """Return a piece of a title, with the clusters into which it can be broken if it is too wide."""
    words, has_space = unit
    clusters = [[part, word_width(part)] for part in clusters_of(words)]
    return {"words": words, "wide": word_width(words), "hasSpace": has_space, "clusters": clusters}
