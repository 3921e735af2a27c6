"""What boxes say, where they stand in the order, and which way the picture goes."""

import pytest

from argmap.diagram import scene
from argmap.diagram.scene import Box, Direction, Label
from argmap.model.views import View, see
from tests.maps import compose, documents_of, read_whole

MANY = "claims: {a: {text: A., claims: {%s}}}"


def many(number: int) -> str:
    """Return a map with so many reasons for one thesis."""
    reasons = ", ".join(f"r{n}: A reason for the thesis that is of a common length here." for n in range(number))
    return MANY % reasons


def box(content: str, name: str, label: Label = Label.TEXT) -> Box:
    """Return one box of the picture of a map."""
    return next(box for box in compose(content, label=label).boxes if box.id == name)


def test_nodes_keep_the_order_of_the_file() -> None:
    content = "claims: {z: Z., m: {text: M., supports: z}, b: {text: B., supports: z}}\nevidence: {a: {text: A.}}"
    assert [node.id for node in compose(content).nodes] == ["z", "m", "b", "a"]


def test_statements_without_a_way_to_a_thesis_come_last() -> None:
    content = """
theses: a
evidence: {apart: Apart., with-apart: {text: With apart., supports: apart}}
claims: {a: A., b: {text: B., supports: a}}
counterarguments: {c: {text: C., undercuts: b -> a}}
"""
    assert [box.id for box in compose(content).boxes] == ["a", "b", "c", "apart", "with-apart"]


def test_a_rival_of_a_thesis_has_a_way_to_it() -> None:
    content = "theses: a\nclaims: {lone: Lone., rival: {text: Rival., contradicts: a}, a: A.}"
    assert [box.id for box in compose(content).boxes] == ["rival", "a", "lone"]


def test_each_kind_has_its_mark() -> None:
    content = (
        "claims: {t: {text: T., claims: {c: C.}, evidence: {e: E.}, counterarguments: {x: X.}, assumptions: {s: S.}}}"
    )
    assert {box.id: str(box.mark) for box in compose(content).boxes} == {
        "t": "thesis",
        "c": "claim",
        "e": "evidence",
        "x": "counterargument",
        "s": "assumption",
    }


def test_a_map_that_names_its_theses_has_no_others() -> None:
    picture = compose("theses: [b]\nclaims: {a: A., b: B.}")
    assert picture.theses == ("b",)
    assert [str(box.mark) for box in picture.boxes] == ["thesis", "claim"]


def test_without_named_theses_the_claims_that_the_argument_ends_in_are_the_theses() -> None:
    assert compose("claims: {a: A., b: {text: B., supports: a}, c: C.}\nevidence: {e: E.}").theses == ("a",)


def test_a_small_map_has_its_theses_on_top() -> None:
    assert compose(many(6)).direction is Direction.TB


def test_a_wide_map_has_its_theses_at_the_left() -> None:
    assert compose(many(12)).direction is Direction.LR


def test_cards_keep_a_map_narrow() -> None:
    content = many(12).replace("claims: {r0", "evidence: {r0")
    assert compose(content).direction is Direction.TB
    assert compose(content, spread=True).direction is Direction.LR


@pytest.mark.parametrize("direction", [Direction.TB, Direction.BT, Direction.LR, Direction.RL])
def test_a_direction_that_is_asked_for_is_kept(direction: Direction) -> None:
    assert compose(many(2), direction=direction).direction is direction
    assert compose(many(12), direction=direction).direction is direction


def test_a_box_says_its_text_under_its_kind() -> None:
    shown = box("claims: {some-id: Some text.}", "some-id")
    assert (shown.head, shown.lines, shown.citation) == (("thesis",), ("Some text.",), ())


def test_a_box_says_its_id_where_that_is_asked_for() -> None:
    shown = box("claims: {c: C.}\nevidence: {e: {text: Text., locator: page 1, source: s}}", "e", Label.ID)
    assert (shown.head, shown.lines, shown.citation) == (("evidence",), ("e",), ())
    assert shown.text == "Text."


def test_a_box_says_both_where_that_is_asked_for() -> None:
    shown = box("claims: {some-id: Some text.}", "some-id", Label.BOTH)
    assert (shown.head, shown.lines) == (("some-id",), ("Some text.",))


@pytest.mark.parametrize(
    ("fields", "head"),
    [
        ("voice: conceded", "counterargument · conceded"),
        ("voice: reported", "counterargument · reported"),
        ("voice: reported, by: the staff", "counterargument · reported: the staff"),
        ("voice: author, by: a colleague", "counterargument · a colleague"),
        ("voice: mapper", "counterargument · mapper"),
        ("likelihood: very likely", "counterargument · very likely"),
        ("voice: conceded, likelihood: 20-40", "counterargument · conceded · 20-40"),
    ],
)
def test_the_head_line_tells_whose_voice_it_is_and_how_likely(fields: str, head: str) -> None:
    shown = box(f"claims: {{a: A.}}\ncounterarguments: {{c: {{text: C., attacks: a, {fields}}}}}", "c")
    assert " ".join(shown.head) == head


def test_the_mapper_is_not_named_on_assumptions_for_they_are_all_the_mappers() -> None:
    assert box("claims: {c: C.}\nassumptions: {s: {text: S., voice: mapper}}", "s").head == ("assumption",)


def test_a_box_cites_source_and_locator() -> None:
    content = "sources: {s: {title: The Times}}\nevidence: {e: {text: E., source: s, locator: page 3}}"
    assert box(content, "e").citation == ("The Times, page 3",)


def test_the_source_of_the_whole_map_is_left_unsaid() -> None:
    content = "source: s\nsources: {s: {title: The Times}}\nevidence: {e: {text: E., locator: page 3}}"
    assert box(content, "e").citation == ("page 3",)


def test_several_citations_are_all_shown_and_each_once() -> None:
    content = """
sources: {s: {title: Short}, t: {title: Other}}
evidence:
  e:
    text: E.
    citations: [{source: s, locator: p. 1}, {source: t}, {source: s, locator: p. 1}]
"""
    assert box(content, "e").citation == ("Short, p. 1; Other",)


def test_only_groups_with_members_are_drawn_in_the_order_of_the_file() -> None:
    content = "groups: {g: G., empty: E., h: H.}\nclaims: {a: {text: A., group: h}, b: {text: B., group: g}}"
    assert [(group.id, group.title) for group in compose(content).groups] == [("g", "G."), ("h", "H.")]
    assert [(box.id, box.group) for box in compose(content).boxes] == [("a", "h"), ("b", "g")]


def test_a_group_that_is_not_declared_is_not_drawn() -> None:
    picture = compose("claims: {a: {text: A., group: nowhere}}")
    assert (picture.groups, picture.boxes[0].group) == ((), None)


def test_title_and_question_are_drawn_on_one_line_each() -> None:
    picture = compose('argmap: 1\ntitle: "a\\n b"\nquestion: "c\\t\\u202ed"\nclaims: {a: A.}')
    assert (picture.title, picture.question) == ("a b", "c \\u202ed")


@pytest.mark.parametrize("label", Label)
def test_a_picture_of_nothing_is_possible(label: Label) -> None:
    picture = compose("claims: {}", label=label)
    assert (picture.nodes, picture.lines, picture.direction) == ((), (), Direction.TB)


CITED = (
    "sources: {{s: {{title: The Times}}}}\nclaims: {{c: C.}}\n"
    "evidence: {{e: {{text: {text}, source: s, locator: {locator}}}}}"
)
LONG = "A piece of evidence that is told in so many words that it takes up more than one line."


def test_a_short_citation_stands_behind_the_head_line_where_the_box_is_wide_enough() -> None:
    shown = box(CITED.format(text=LONG, locator="page 3"), "e")
    assert (shown.head, shown.corner, shown.citation) == (("evidence",), "The Times, page 3", ())


def test_a_citation_stands_below_where_it_would_make_the_box_wider() -> None:
    shown = box(CITED.format(text="Short.", locator="page 3"), "e")
    assert (shown.corner, shown.citation) == ("", ("The Times, page 3",))
    shown = box(CITED.format(text=LONG, locator="the seventh column of the second supplement"), "e")
    assert shown.corner == ""
    assert len(shown.citation) == 2


def test_rivals_stand_side_by_side_where_they_are_equally_far_from_the_theses() -> None:
    content = "claims: {t: {text: T., claims: {a: {text: A., contradicts: [b, c]}, b: {text: B., claims: {c: C.}}}}}"
    lines = [line for line in compose(content).lines if line.stroke == "contradicts"]
    assert [(line.start, line.end, line.is_level) for line in lines] == [("a", "b", True), ("a", "c", False)]


def test_a_box_tells_how_much_is_left_out_behind_it() -> None:
    graph = read_whole("claims: {t: {text: T., claims: {a: {text: A., claims: {b: B., c: C.}}}}}").graph
    boxes = {shown.id: shown for shown in scene.compose(see(graph, View(depth=1)), documents_of(graph)).boxes}
    assert {name: shown.more for name, shown in boxes.items()} == {"t": "", "a": "+2 more"}
