"""The laws of the picture, for maps of every shape and in every direction."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from argmap.diagram.scene import DiagramOptions, Direction, Picture
from argmap.diagram.scene.geometry import Area, Placed, Point, Side
from argmap.diagram.scene.homes import Section
from argmap.diagram.scene.options import SIDEWAYS, Far
from argmap.diagram.scene.picture import boxes_of
from argmap.diagram.svg.document import MARGIN
from argmap.model.graph import Graph, index
from argmap.model.views.outline import Order, outline
from tests.diagram.layout.made import TITLES, WAYS, laid_out, maps
from tests.diagram.layout.tidiness import (
    crossed_bands,
    crossings,
    lines_on_each_other,
    lines_through_boxes,
    loose_ends,
    overlapping_boxes,
)
from tests.laws import examples
from tests.maps import read_graph, read_whole

LOOKS = st.builds(
    DiagramOptions,
    direction=st.sampled_from(WAYS),
    spread=st.booleans(),
    words=st.booleans(),
    order=st.sampled_from([Order.FOR_FIRST, Order.FOR_FIRST, Order.FILE]),
)


# A map is made and laid out once for the laws of its lines and its boxes, which all hold for each.
@given(maps(), LOOKS)
@settings(max_examples=examples(3000))
def test_no_line_touches_other_parts_and_everything_is_drawn_once(graph: Graph, look: DiagramOptions) -> None:
    picture, placed = laid_out(graph, look)
    assert crossings(picture, placed) == []
    assert lines_through_boxes(picture, placed) == []
    assert overlapping_boxes(placed) == []
    assert crossed_bands(picture, placed) == []
    assert loose_ends(picture, placed) == []
    assert lines_on_each_other(picture, placed) == []
    assert_all_is_drawn_once(graph, picture, placed)


def assert_all_is_drawn_once(graph: Graph, picture: Picture, placed: Placed) -> None:
    """Assert that each statement stands once, and each step is drawn once."""
    outline = picture.outline
    at_home = [box.id for place in outline.places if place.is_home for box in boxes_of(picture.nodes[place.node])]
    assert sorted(at_home) == sorted(graph.map.statements)
    assert sorted(placed.boxes) == list(range(len(outline.places)))
    connected = {step.id for steps in graph.incoming.values() for step in steps}
    assert sorted(name for step in picture.steps for name in step.ids) == sorted(connected)
    assert sorted(placed.steps) == list(range(len(picture.steps)))
    assert sorted(link for trunk in placed.trunks for link in trunk.links) == list(range(len(picture.steps)))
    for number, link in enumerate(picture.links):
        assert [outline.places[slot].node for slot in outline.slots[number]] == list(link.premises)


# Two steps at each other, of which the second has a premise that is at home elsewhere.
STEPS_IN_A_CYCLE = """
claims: {a: A., b: B., t: T.}
arguments: {c: {premises: b, supports: t}, d: {premises: a, supports: e}, e: {premises: b, supports: d}}
"""


@given(maps(), st.sampled_from(WAYS))
@example(read_graph(STEPS_IN_A_CYCLE), Direction.TB)
@settings(max_examples=examples(500))
def test_far_lines_take_the_place_of_stand_ins_alone(graph: Graph, way: Direction) -> None:
    picture, placed = laid_out(graph, DiagramOptions(way, far=Far.LINES))
    far = [each.link for each in placed.far]
    assert sorted([*placed.steps, *far]) == list(range(len(picture.steps)))
    for each in placed.far:
        assert len(each.curves) == len(picture.links[each.link].premises)
        assert picture.outline.slots[each.link] == ()
        for x, y in (point for curve in each.curves for point in points_on(curve)):
            assert -MARGIN < x < placed.width + MARGIN
            assert -MARGIN < y < placed.height + MARGIN
    for link, slots in enumerate(picture.outline.slots):
        is_at_home = any(picture.outline.places[slot].is_home for slot in slots)
        is_target = any(each.is_on_link and each.target == link for each in picture.links)
        is_cut = any(place.cut == link for place in picture.outline.places)
        assert (link in far) is not (is_at_home or is_target or is_cut)
    assert crossings(picture, placed) == []


def points_on(curve: Sequence[Point]) -> Iterator[Point]:
    """Yield points on a cubic curve, from its control points."""
    for part in (number / 16 for number in range(17)):
        shares = [(1 - part) ** 3, 3 * part * (1 - part) ** 2, 3 * part**2 * (1 - part), part**3]
        x, y = (sum(share * each[axis] for share, each in zip(shares, curve, strict=True)) for axis in (0, 1))
        yield x, y


@given(maps())
@settings(max_examples=examples(1000))
def test_all_directions_show_the_same_outline(graph: Graph) -> None:
    pictures = [laid_out(graph, DiagramOptions(way))[0] for way in WAYS]
    assert len({repr((p.outline.places, p.outline.trunks, p.pairs.numbers)) for p in pictures}) == 1


@given(maps(), st.sampled_from(Order))
@settings(max_examples=examples(1000))
def test_outlines_in_text_list_the_steps_to_a_statement_in_the_order_of_the_picture(graph: Graph, order: Order) -> None:
    picture = laid_out(graph, DiagramOptions(spread=True, order=order))[0]
    drawn: dict[str, list[str]] = {}
    for place, trunks in zip(picture.outline.places, picture.outline.trunks, strict=True):
        steps = [step for trunk in trunks for link in trunk.links for step in picture.steps[link].ids]
        if steps and place.cut is None:
            drawn[next(boxes_of(picture.nodes[place.node])).id] = steps
    listed: dict[str, list[str]] = {}
    targets = {item.step.id: item.step.target for item in outline(graph, order) if item.step}
    for step, target in targets.items():
        if target in graph.map.statements:
            listed.setdefault(target, []).append(step)
    assert listed == drawn


@given(maps(), st.data(), st.sampled_from(Order))
@settings(max_examples=examples(2000))
def test_the_removal_of_a_leaf_flips_no_pair(graph: Graph, data: st.DataObject, order: Order) -> None:
    steps_of = {name: [step.id for step in graph.outgoing.get(name, ())] for name in graph.map.statements}
    leaves = [
        name
        for name, steps in steps_of.items()
        if name not in graph.incoming
        and name not in graph.theses
        and name not in graph.rivals
        and steps
        and not any(step in graph.incoming for step in steps)
    ]
    if not leaves:
        return
    leaf = data.draw(st.sampled_from(leaves))
    look = DiagramOptions(Direction.LR, order=order)
    before = ordered(laid_out(graph, look)[0])
    after = ordered(laid_out(without(graph, leaf), look)[0])
    # What loses its only reason may come to stand alone, and that is not in a column.
    kept = [name for name in after if after[name][:2] == before[name][:2]]
    assert [name for name in after if name not in kept and after[name][0] != Section.ALONE] == []
    for one, other in combinations(kept, 2):
        # Those that are or come to be on one card have one rank.
        if after[one][:2] == after[other][:2] and before[one] != before[other] and after[one] != after[other]:
            assert (after[one] < after[other]) == (before[one] < before[other]), (one, other)


def without(graph: Graph, leaf: str) -> Graph:
    """Return a map without one of its statements."""
    statements = {name: each for name, each in graph.map.statements.items() if name != leaf}
    steps = []
    for step in graph.map.steps:
        premises = tuple(name for name in step.premises if name != leaf)
        if premises:
            steps.append(replace(step, premises=premises))
    return index(replace(graph.map, statements=statements, steps=tuple(steps)), graph.theses)


def ordered(picture: Picture) -> dict[str, tuple[Section, int, int]]:
    """Return the section, the column and the rank in it of each statement at home."""
    outline = picture.outline
    return {
        box.id: (section, outline.places[number].column, number)
        for section in Section
        for number in outline.section(section)
        if outline.places[number].is_home
        for box in boxes_of(picture.nodes[outline.places[number].node])
    }


@given(maps(), st.sampled_from([way for way in WAYS if way not in SIDEWAYS]))
@settings(max_examples=examples(300))
def test_a_map_read_from_right_to_left_is_mirrored(graph: Graph, way: Direction) -> None:
    latin, hebrew = (
        laid_out(index(replace(graph.map, title=title), graph.theses), DiagramOptions(way))[1] for title in TITLES[1:]
    )
    assert (hebrew.width, hebrew.height) == (latin.width, latin.height)
    for place, box in latin.boxes.items():
        left = latin.width - box.area.left - box.area.width
        assert hebrew.boxes[place].area == pytest.approx(Area(left, *box.area[1:]))
        assert hebrew.boxes[place].side == {Side.LEFT: Side.RIGHT}.get(box.side or Side.TOP, box.side)
    for one, other in zip(latin.trunks, hebrew.trunks, strict=True):
        for line, turned in zip(one.lines, other.lines, strict=True):
            for (x, y), at in zip(line, turned, strict=True):
                assert at == pytest.approx((latin.width - x, y))


@pytest.mark.parametrize("way", WAYS)
def test_each_direction_leads_away_from_the_theses(way: Direction) -> None:
    graph = read_whole("claims:\n  t: {text: A thesis.}\n  r: {text: A reason., supports: t}\n").graph
    _, placed = laid_out(graph, DiagramOptions(way))
    (left, top), (x, y) = (placed.boxes[number].area[:2] for number in (0, 1))
    signs = ((x > left) - (x < left), (y > top) - (y < top))
    expected = {Direction.LR: (1, 0), Direction.RL: (-1, 0), Direction.TB: (0, 1), Direction.BT: (0, -1)}
    assert signs == expected[way]
