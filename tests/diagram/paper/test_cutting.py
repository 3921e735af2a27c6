"""The laws of pictures on paper: what is cut is whole again when its pages are put together."""

from collections import Counter
from dataclasses import replace
from itertools import combinations, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import argmap
from argmap.diagram.paper.cuts import CutPicture, cut_for
from argmap.diagram.paper.drafting import fits
from argmap.diagram.paper.marks import PIECE
from argmap.diagram.paper.ordering import orders_near, positions_on_fewest, sheets_of
from argmap.diagram.paper.packing import BETWEEN, MARGIN, positions_of, room_on
from argmap.diagram.paper.parts import OutlinePart, parts_before
from argmap.diagram.paper.pieces import PrintedPiece, SheetPosition
from argmap.diagram.paper.printing import SIZES, composed_for, print_out
from argmap.diagram.paper.tree import Tree
from argmap.diagram.scene import DiagramOptions, Direction
from argmap.diagram.scene.geometry import Area
from argmap.diagram.scene.homes import Section
from argmap.diagram.scene.options import Paper
from argmap.diagram.scene.picture import boxes_of
from argmap.diagram.scene.sizes import Size
from argmap.model import Kind, Map, Relation, Statement, Step
from argmap.model.graph import index
from argmap.model.views import WHOLE, see
from tests.diagram.layout.made import WAYS, laid_out, maps
from tests.diagram.layout.tidiness import crossings, lines_through_boxes
from tests.laws import examples
from tests.maps import ROOT

ROUNDING = 0.01
# A paper so small that maps of a few statements take several pages of it.
CARD = Size(360.0, 420.0)
HEBREW = "מפה"
CUTS = st.builds(
    lambda graph, way, size, title: cut_for(replace(laid_out(graph, DiagramOptions(way))[0], title=title), size),
    maps(16),
    st.sampled_from(WAYS),
    st.sampled_from([CARD, CARD, SIZES[Paper.A4], SIZES[Paper.LETTER]]),
    st.sampled_from(["A map", HEBREW]),
)


def area_of(piece: PrintedPiece) -> Area:
    """Return the area of a piece on its sheet."""
    return piece.position.area(Area(0, 0, piece.placed.width, piece.placed.height))


@given(CUTS)
@settings(max_examples=examples(100), deadline=None)
def test_every_statement_step_and_contradiction_is_on_some_page_once(whole: CutPicture) -> None:
    outline, pairs = whole.picture.outline, whole.picture.pairs
    own = Counter(place for piece in whole.pieces for place in piece.part.places if place != piece.part.root)
    assert own == Counter(range(len(outline.places)))
    steps = Counter(piece.excerpt.picture.steps[link].ids for piece in whole.pieces for link in piece.placed.steps)
    assert steps == Counter(step.ids for step in whole.picture.steps)
    drawn = [piece.excerpt.picture.pairs for piece in whole.pieces]
    assert sum(len(each.neighbours) for each in drawn) == len(pairs.neighbours)
    assert sum(len(each.rails) for each in drawn) == len(pairs.rails)


@given(CUTS)
@settings(max_examples=examples(100), deadline=None)
def test_pieces_lie_within_the_margins_and_next_to_each_other(whole: CutPicture) -> None:
    room = room_on(whole.size)
    margin = (whole.size.width - room.width) / 2
    areas = [(piece.position.sheet, area_of(piece)) for piece in whole.pieces]
    for _, area in areas:
        assert area.left >= margin - ROUNDING
        assert area.top >= margin - ROUNDING
        assert area.left + area.width <= margin + room.width + ROUNDING
        assert area.top + area.height <= margin + room.height + ROUNDING
    for (sheet, one), (other_sheet, other) in combinations(areas, 2):
        if sheet == other_sheet:
            is_beside = one.left + one.width <= other.left or other.left + other.width <= one.left
            assert is_beside or one.top + one.height <= other.top or other.top + other.height <= one.top


@given(CUTS)
@settings(max_examples=examples(100), deadline=None)
def test_sheets_are_filled_from_the_side_from_which_the_title_is_read(whole: CutPicture) -> None:
    is_from_right = whole.picture.title == HEBREW and whole.picture.direction is not Direction.LR
    margin = (whole.size.width - room_on(whole.size).width) / 2
    for sheet in range(whole.sheets):
        areas = [area_of(piece) for piece in whole.pieces if piece.position.sheet == sheet]
        if is_from_right:
            right = whole.size.width - margin
            assert max((area.left + area.width for area in areas), default=right) == pytest.approx(right)
        else:
            assert min((area.left for area in areas), default=margin) == pytest.approx(margin)


def leading_to(tree: Tree, number: int) -> list[int]:
    """Return all places that lead to one."""
    found: list[int] = []
    stack = [number]
    while stack:
        below = [place for unit in tree.below(stack.pop()) for place in unit]
        found.extend(below)
        stack.extend(below)
    return found


@given(CUTS)
@settings(max_examples=examples(100), deadline=None)
def test_the_argument_for_a_statement_is_not_cut_where_it_fits_on_a_sheet(whole: CutPicture) -> None:
    tree, room = Tree(whole.picture), room_on(whole.size)
    drawn = {place: piece.part for piece in whole.pieces for place in piece.part.places if place != piece.part.root}
    for number, place in enumerate(whole.picture.outline.places):
        leading = leading_to(tree, number)
        argument = OutlinePart((number, *sorted(leading)), Section.THESES, number)
        # Reasons for what is at the top fill up the sheet that it is on.
        if place.column and leading and fits(tree, argument, room):
            assert len({drawn[each] for each in leading}) == 1


@pytest.mark.slow
def test_reasons_for_a_reason_are_not_cut_to_fill_the_first_sheet() -> None:
    below = {"t": ["a", *(f"s{n}" for n in range(3))], "a": ["b", "c", "d"]}
    ids = ("t", *below["t"], *below["a"])
    statements = {name: Statement(id=name, kind=Kind.CLAIM, text="word " * 20) for name in ids}
    steps = tuple(
        Step(id=f"step-{name}", relation=Relation.SUPPORTS, premises=(name,), target=target)
        for target, names in below.items()
        for name in names
    )
    graph = index(Map(title="A map", theses=("t",), statements=statements, steps=steps))
    for wide, high in combinations(range(300, 1200, 120), 2):
        size = Size(float(wide), float(high))
        whole = cut_for(laid_out(graph, DiagramOptions(Direction.TB))[0], size)
        outline, tree = whole.picture.outline, Tree(whole.picture)
        (number,) = (at for at, each in enumerate(outline.places) if whole.picture.nodes[each.node].id == "a")
        leading = leading_to(tree, number)
        if fits(tree, OutlinePart((number, *sorted(leading)), Section.THESES, number), room_on(size)):
            assert len({at for at, piece in enumerate(whole.pieces) if {*leading} & {*piece.part.places}}) == 1


@pytest.mark.slow
def test_the_first_sheet_is_filled_and_no_text_is_smaller_than_9_points() -> None:
    checked = argmap.read(ROOT / "arguments" / "russia-iran-syria.yaml")
    shown = see(checked.graph, WHOLE)
    upright = SIZES[Paper.A4]
    look = DiagramOptions(Direction.LR, paper=Paper.A4)
    whole = cut_for(composed_for(upright, shown, checked.documents, look), upright)
    assert whole.sheets == 13
    assert {piece.position.scale for piece in whole.pieces} == {1.0}
    areas = [area_of(piece) for piece in whole.pieces if not piece.position.sheet]
    assert max(area.top + area.height for area in areas) > upright.height * 0.9
    sheets = print_out(shown, checked.documents, replace(look, direction=Direction.AUTO))
    assert (sheets.size, len(sheets.sheets)) == (upright, 13)


def test_a_repeated_statement_only_says_where_it_comes_from() -> None:
    statements = {"t": Statement(id="t", kind=Kind.CLAIM, text="word " * 60, likelihood="likely")}
    statements |= {f"s{n}": Statement(id=f"s{n}", kind=Kind.CLAIM, text="word " * 40) for n in range(6)}
    steps = [Step(id=f"r{n}", relation=Relation.SUPPORTS, premises=(f"s{n}",), target="t") for n in range(6)]
    graph = index(Map(title="A map", statements=statements, steps=tuple(steps)))
    first, second, *_ = cut_for(laid_out(graph, DiagramOptions(Direction.LR))[0], CARD).pieces
    own, again = (next(boxes_of(piece.excerpt.picture.nodes[0])) for piece in (first, second))
    assert (own.head, own.is_again) == (("thesis · likely",), False)
    assert (again.head, again.is_again, len(again.lines)) == (("from this page",), True, 6)
    assert again.lines[-1].endswith("…")
    widths = [piece.placed.boxes[0].area.width for piece in (first, second)]
    assert widths[1] < widths[0]


@given(CUTS)
@settings(max_examples=examples(100), deadline=None)
def test_no_part_is_before_the_one_that_it_continues(whole: CutPicture) -> None:
    before = parts_before([piece.part for piece in whole.pieces])
    for piece, earlier in zip(whole.pieces, before, strict=True):
        if earlier is None:
            assert piece is whole.pieces[0]
            continue
        there = whole.pieces[earlier]
        assert piece.part.root is None or piece.part.root in there.part.places
        assert (there.position.sheet, there.position.at[1]) <= (piece.position.sheet, piece.position.at[1])


def test_a_piece_is_placed_where_an_earlier_sheet_has_room() -> None:
    sizes = [Size(100, 380), Size(100, 100), Size(150, 300), Size(160, 200), Size(90, 150)]
    positions = positions_of(sizes, [None, 0, 0, 2, 0], Size(300, 400), 0.0)
    assert [(position.sheet, position.at) for position in positions] == [
        (0, (MARGIN, MARGIN)),
        (0, (MARGIN + 100 + BETWEEN, MARGIN)),
        (1, (MARGIN, MARGIN)),
        (2, (MARGIN, MARGIN)),
        (0, (MARGIN + 100 + BETWEEN, MARGIN + 100 + BETWEEN)),
    ]


def test_pieces_are_placed_in_another_order_if_that_saves_a_sheet() -> None:
    room = Size(300, 400)
    sizes = [Size(300, high) for high in (380, 200, 250, 120, 170)]
    assert sheets_of(positions_of(sizes, [None, 0, 0, 0, 0], room, 0.0)) == 4
    sheets = [position.sheet for position in positions_on_fewest(sizes, [None, 0, 0, 0, 0], room, 0.0)]
    assert (sheets[0], sheets[1] == sheets[4], sheets[2] == sheets[3], max(sheets)) == (0, True, True, 2)
    # Without saving one, they stay in the order of the outline.
    apart = [None, 0, 1, 2, 3]
    assert positions_on_fewest(sizes, apart, room, 0.0) == positions_of(sizes, apart, room, 0.0)


AFTERS = st.integers(1, 6).flatmap(lambda most: st.tuples(*(st.integers(-1, at - 1) for at in range(most))))


@given(AFTERS.map(lambda afters: [None if each < 0 else each for each in afters]))
@settings(max_examples=examples(500))
def test_a_part_is_moved_to_each_place_at_which_no_part_is_ahead_of_the_one_before_it(before: list[int | None]) -> None:
    order = list(range(len(before)))
    allowed = set()
    for at, to in permutations(order, 2):
        moved = [each for each in order if each != at]
        moved.insert(to, at)
        if all(other is None or moved.index(other) < moved.index(each) for each, other in enumerate(before)):
            allowed.add(tuple(moved))
    assert set(map(tuple, orders_near(order, before))) == allowed


def test_five_pieces_cost_as_much_as_a_sheet_and_small_text_more_than_any() -> None:
    graph = index(Map(title="A map", statements={"one": Statement(id="one", kind=Kind.CLAIM, text="It is so.")}))
    whole = cut_for(laid_out(graph, DiagramOptions(Direction.TB))[0], CARD)

    def cost(sheets: int, pieces: int, scale: float = 1.0) -> tuple[int, int]:
        piece = whole.pieces[0]._replace(position=SheetPosition(sheets - 1, (0.0, 0.0), scale))
        return whole._replace(pieces=(piece,) * pieces).cost

    assert cost(2, 8) < cost(3, 4) < cost(2, 10)
    assert cost(9, 99) < cost(1, 1, scale=0.99)
    assert cost(9, 99, scale=0.9) < cost(1, 1, scale=0.8)


@given(CUTS)
@settings(max_examples=examples(100), deadline=None)
def test_no_line_of_a_piece_crosses_another_or_a_box(whole: CutPicture) -> None:
    for piece in whole.pieces:
        assert crossings(piece.excerpt.picture, piece.placed) == []
        assert lines_through_boxes(piece.excerpt.picture, piece.placed) == []


@given(CUTS)
@settings(max_examples=examples(100), deadline=None)
def test_a_box_that_continues_elsewhere_leads_to_itself_there(whole: CutPicture) -> None:
    for piece in whole.pieces:
        for number, place in enumerate(piece.excerpt.picture.outline.places):
            box = next(boxes_of(piece.excerpt.picture.nodes[place.node]))
            if not place.is_home or box.page is None:
                continue
            at = piece.part.places[number]
            other = whole.pieces[int(box.page.removeprefix(PIECE))]
            assert at in other.part.places
            assert other is not piece
            if other.position.sheet != piece.position.sheet:
                assert f"page {other.position.sheet + 1}" in box.more.split(" · ")[-1]


def test_a_box_does_not_link_to_the_continuation_of_its_stand_in() -> None:
    statements = {name: Statement(id=name, kind=Kind.CLAIM, text="word " * 40) for name in ("s0", "s1", "s2", "s3")}
    steps = [
        Step(id=f"step{number}", relation=Relation.SUPPORTS, premises=premises, target="step0")
        for number, premises in enumerate((("s1", "s0"), ("s2", "s0"), ("s3",)))
    ]
    graph = index(Map(title="A map", statements=statements, steps=tuple(steps)))
    first, second = cut_for(laid_out(graph, DiagramOptions(Direction.TB))[0], CARD).pieces
    assert [first.part.places, second.part.root] == [(0,), 0]
    assert [box.page for node in second.excerpt.picture.nodes for box in boxes_of(node)] == [None] * 4


@given(CUTS)
@settings(max_examples=examples(100), deadline=None)
def test_stand_ins_name_the_page_of_their_box(whole: CutPicture) -> None:
    homes = {
        piece.part.places[number]: piece.position.sheet
        for piece in whole.pieces
        for number, place in enumerate(piece.excerpt.picture.outline.places)
        if place.is_home and piece.part.places[number] != piece.part.root
    }
    for piece in whole.pieces:
        picture = piece.excerpt.picture
        for place in picture.outline.places:
            if place.is_home:
                continue
            sheet = homes[whole.picture.outline.homes[piece.excerpt.nodes[place.node]]]
            is_here = sheet == piece.position.sheet
            assert next(boxes_of(picture.nodes[place.node])).elsewhere == ("" if is_here else f"page {sheet + 1}")
