"""What boxes say, where they are in the order, and which way the picture goes."""

import pytest

from argmap.diagram import scene
from argmap.diagram.layout import place
from argmap.diagram.layout.arranging import headings_of, scale_on_paper
from argmap.diagram.scene import Box, Direction, Label
from argmap.diagram.scene.homes import Section
from argmap.model.views import View, see
from tests.maps import compose, documents_of, read_whole

MANY = "claims: {a: {text: A., claims: {%s}}}"


def many(number: int) -> str:
    """Return a map with so many reasons for one thesis."""
    reasons = ", ".join(f"r{n}: A reason for the thesis that is of a common length here." for n in range(number))
    return MANY % reasons


NESTED = "claims: {a: {text: A., claims: {b: {text: B., claims: {c: {text: C., claims: {d: D.}}}}}}}"
TWO_LEVELS = MANY % ", ".join(
    f"r{n}: {{text: A reason for the thesis that is of a common length here., claims: {{s{n}: And one for this one.}}}}"
    for n in range(9)
)


def box(content: str, name: str, label: Label = Label.TEXT, direction: Direction = Direction.AUTO) -> Box:
    """Return one box of the picture of a map."""
    return next(box for box in compose(content, label=label, direction=direction).boxes if box.id == name)


def test_nodes_keep_the_order_of_the_file() -> None:
    content = "claims: {z: Z., m: {text: M., supports: z}, b: {text: B., supports: z}}\nevidence: {a: {text: A.}}"
    assert [node.id for node in compose(content).nodes] == ["z", "m", "b", "a"]


SECTIONS = """
theses: a
evidence: {apart: Apart., with-apart: {text: With apart., supports: apart}, lone: Lone.}
claims: {a: A., b: {text: B., supports: a}, rival: {text: R., contradicts: a}}
counterarguments: {c: {text: C., undercuts: b -> a}}
"""


def test_loose_and_isolated_statements_have_sections_of_their_own() -> None:
    picture = compose(SECTIONS)
    sections: dict[str, list[str]] = {}
    for section in Section:
        places = picture.outline.section(section)
        sections[section.name] = [picture.nodes[picture.outline.places[number].node].id for number in places]
    assert sections == {"THESES": ["a", "b", "c", "rival"], "LOOSE": ["apart", "with-apart"], "ALONE": ["lone"]}


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
    assert [str(box.mark) for box in picture.boxes] == ["claim", "thesis"]


def test_without_named_theses_the_claims_that_the_argument_ends_in_are_the_theses() -> None:
    assert compose("claims: {a: A., b: {text: B., supports: a}, c: C.}\nevidence: {e: E.}").theses == ("a",)


@pytest.mark.parametrize(
    ("content", "direction"),
    [(many(4), Direction.TB), (NESTED, Direction.TB), (TWO_LEVELS, Direction.LR)],
    ids=["some reasons", "a deep map", "a broad map"],
)
def test_a_picture_takes_the_direction_in_which_it_is_larger_on_a_sheet_of_paper(
    content: str, direction: Direction
) -> None:
    assert compose(content).direction is direction
    scales = {way: scale_on_paper(place(compose(content, direction=way))) for way in (Direction.TB, Direction.LR)}
    assert max(scales, key=lambda way: scales[way]) is direction


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
def test_the_head_line_shows_voice_and_likelihood(fields: str, head: str) -> None:
    shown = box(f"claims: {{a: A.}}\ncounterarguments: {{c: {{text: C., attacks: a, {fields}}}}}", "c")
    assert " ".join(shown.head) == head


def test_the_mapper_is_not_named_on_assumptions_for_they_are_all_the_mappers() -> None:
    assert box("claims: {c: C.}\nassumptions: {s: {text: S., voice: mapper}}", "s").head == ("assumption",)


def cited(content: str) -> list[str]:
    """Return what a box cites, after its head line or below its text."""
    shown = box(content, "e")
    return [*filter(None, (shown.corner,)), *shown.citation]


def test_a_box_cites_source_and_locator() -> None:
    content = "sources: {s: {title: The Times}}\nevidence: {e: {text: E., source: s, locator: page 3}}"
    assert cited(content) == ["The Times, page 3"]


def test_the_source_of_the_whole_map_is_left_unsaid() -> None:
    content = "source: s\nsources: {s: {title: The Times}}\nevidence: {e: {text: E., locator: page 3}}"
    assert cited(content) == ["page 3"]


def test_several_citations_are_all_shown_and_each_once() -> None:
    content = """
sources: {s: {title: Short}, t: {title: Other}}
evidence:
  e:
    text: E.
    citations: [{source: s, locator: p. 1}, {source: t}, {source: s, locator: p. 1}]
"""
    assert cited(content) == ["Short, p. 1; Other"]


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


@pytest.mark.parametrize(
    ("title", "question", "shown"),
    [
        ("Sundays", "Should the library open on Sundays?", ("Sundays", "Should the library open on Sundays?")),
        ("Should it open?", "should it open", ("Should it open?", "")),
        ("Should the library open?", "Should the town library open?", ("Should the town library open?", "")),
        ("Should the town library open?", "Should the library open?", ("Should the town library open?", "")),
        (
            "Should it open or close?",
            "Should it close or open?",
            ("Should it open or close?", "Should it close or open?"),
        ),
        ("Sundays", "", ("Sundays", "")),
        ("?", "Why?", ("?", "Why?")),
    ],
)
def test_a_heading_says_nothing_twice(title: str, question: str, shown: tuple[str, str]) -> None:
    asked = f'"{question}"' if question else "null"
    picture = compose(f'argmap: 1\ntitle: "{title}"\nquestion: {asked}\nclaims: {{a: A.}}')
    assert picture.heading == shown


def test_a_number_that_stands_for_a_step_is_in_the_box_of_its_premise_too() -> None:
    content = """
counterarguments: {x: X., y: Y.}
arguments:
  first: {premises: x, undercuts: second}
  second: {premises: y, undercuts: first}
"""
    picture = compose(content)
    numbered = [place.node for place in picture.outline.places if place.cut is not None]
    assert [picture.nodes[node].id for node in numbered] == ["y"]
    shown = box(content, "y")
    assert (shown.number, [note.words for note in shown.notes]) == (1, ["its step is undercut by: X."])


@pytest.mark.parametrize("label", Label)
def test_a_picture_may_be_empty(label: Label) -> None:
    picture = compose("claims: {}", label=label)
    assert (picture.nodes, picture.steps, picture.direction) == ((), (), Direction.TB)


CITED = (
    "source: {source}\nsources: {{s: {{title: The Times}}}}\nclaims: {{c: C.}}\n"
    "evidence: {{e: {{text: {text}, source: s, locator: {locator}}}}}"
)
LONG = "A piece of evidence that is told in so many words that it takes up more than one line."


def test_a_short_citation_follows_the_head_line_if_the_box_is_wide_enough() -> None:
    shown = box(CITED.format(source="s", text=LONG, locator="page 3"), "e")
    assert (shown.head, shown.corner, shown.citation) == (("evidence",), "page 3", ())


def test_a_citation_that_names_its_source_is_below_the_text() -> None:
    shown = box(CITED.format(source="null", text=LONG, locator="page 3"), "e")
    assert (shown.corner, shown.citation) == ("", ("The Times, page 3",))


def test_a_citation_is_below_the_text_if_it_would_widen_the_box() -> None:
    shown = box(CITED.format(source="s", text="Short.", locator="page 3"), "e", direction=Direction.TB)
    assert (shown.corner, shown.citation) == ("", ("page 3",))
    long = "the seventh column of the second supplement of the third edition"
    shown = box(CITED.format(source="s", text=LONG, locator=long), "e")
    assert shown.corner == ""
    assert len(shown.citation) == 2


def test_adjacent_rivals_have_a_line_and_others_have_numbers() -> None:
    content = "claims: {t: {text: T., claims: {a: {text: A., contradicts: [b, c]}, b: {text: B., claims: {c: C.}}}}}"
    picture = compose(content)
    assert [tuple(picture.nodes[node].id for node in pair) for pair in picture.pairs.neighbours] == [("a", "b")]
    numbered = [shown for shown in picture.boxes if shown.number]
    assert {shown.id: (shown.number, [note.words for note in shown.notes]) for shown in numbered} == {
        "a": (1, ["cannot both be true with 2: C."]),
        "c": (2, ["cannot both be true with 1: A."]),
    }


def test_a_part_of_a_map_has_the_group_colours_and_true_headings_of_its_own() -> None:
    graph = read_whole(
        "groups: {g: G., h: H.}\nclaims: {t: {text: T., claims: {a: {text: A., group: g, claims: {b: B.}}}},"
        " u: {text: U., claims: {c: {text: C., group: h, supports: a}}}}"
    ).graph
    whole, part = (scene.compose(see(graph, view), documents_of(graph)) for view in (View(), View(focus="c", depth=1)))
    assert [(group.id, group.number) for group in whole.groups] == [("g", 0), ("h", 1)]
    assert [(group.id, group.number) for group in part.groups if group.id == "h"] == [("h", 1)]
    assert headings_of(whole)[Section.LOOSE] == "Leads to no thesis yet"
    assert headings_of(part)[Section.LOOSE] == "Leads to no thesis shown here"


def test_a_box_says_how_much_is_left_out_below_it() -> None:
    graph = read_whole("claims: {t: {text: T., claims: {a: {text: A., claims: {b: B., c: C.}}}}}").graph
    boxes = {shown.id: shown for shown in scene.compose(see(graph, View(depth=1)), documents_of(graph)).boxes}
    assert {name: shown.more for name, shown in boxes.items()} == {"t": "", "a": "+2 more statements"}
