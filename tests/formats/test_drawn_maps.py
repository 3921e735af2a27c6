"""Pictures of the project's maps and of made ones, drawn and read back."""

from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import argmap
from argmap.base.text import visible
from argmap.diagram.scene import DiagramOptions, Direction, Label
from argmap.model import Map, graph
from argmap.model.graph import Graph, reaching
from tests.formats.drawing import SVG, Drawing, drawing_of_graph, squeeze, text_in, title_of
from tests.formats.geometry import not_behind_theses, overlapping_boxes, texts_on_each_other, texts_outside
from tests.formats.made_maps import EVERYTHING, made_maps
from tests.laws import examples
from tests.maps import ARGUMENTS, read_whole

MAPS = {path.stem: path for path in ARGUMENTS}
XLINK = "{http://www.w3.org/1999/xlink}href"


def draw_map(argument_map: Map, direction: Direction = Direction.AUTO, *, spread: bool = False) -> Drawing:
    """Return the drawing of a map."""
    return drawing_of_graph(graph.index(argument_map), DiagramOptions(direction, spread=spread, whole_text=True))


def with_a_way(indexed: Graph) -> set[str]:
    """Return the statements that support or attack a thesis over steps, theses left out."""
    reached = reaching(replace(indexed, rivals={}), indexed.theses)
    return (reached & set(indexed.map.statements)) - set(indexed.theses)


def assert_sound(drawing: Drawing, argument_map: Map) -> None:
    """Check all that must be true of every picture."""
    assert overlapping_boxes(drawing) == []
    assert texts_outside(drawing) == []
    assert texts_on_each_other(drawing) == []
    for statement in argument_map.statements.values():
        group = drawing.group(statement.id)
        assert squeeze(visible(statement.text)) in text_in(group)
        assert squeeze(visible(statement.text)) in squeeze(title_of(group))


@pytest.fixture(scope="module", params=product(MAPS, (False, True)), ids=lambda param: f"{param[0]}-{param[1]}")
def drawn(request: pytest.FixtureRequest) -> tuple[Map, Drawing]:
    """Each of the project's maps, with and without cards."""
    name, spread = request.param
    argument_map = argmap.read(MAPS[name]).map
    return argument_map, draw_map(argument_map, spread=spread)


def test_the_projects_maps_are_drawn_soundly(drawn: tuple[Map, Drawing]) -> None:
    argument_map, drawing = drawn
    assert_sound(drawing, argument_map)


def test_the_theses_stand_before_all_others(drawn: tuple[Map, Drawing]) -> None:
    argument_map, drawing = drawn
    others = with_a_way(graph.index(argument_map))
    assert len(others) >= 4
    assert not_behind_theses(drawing, others) == []


def test_a_picture_says_what_it_is(drawn: tuple[Map, Drawing]) -> None:
    argument_map, drawing = drawn
    root = drawing.root
    assert root.get("role") == "graphics-document"
    assert title_of(root) == argument_map.title
    label = root.get("aria-labelledby")
    assert [element.text for element in root.iter() if element.get("id") == label] == [argument_map.title]
    assert (root.findtext(f"{SVG}desc") or "") == (argument_map.question or "")


def test_every_statement_has_its_role_label_and_title(drawn: tuple[Map, Drawing]) -> None:
    argument_map, drawing = drawn
    for name in argument_map.statements:
        group = drawing.group(name)
        assert group.get("role") == "img"
        assert group.get("aria-label") == title_of(group)


def test_every_step_says_who_does_what_to_whom(drawn: tuple[Map, Drawing]) -> None:
    argument_map, drawing = drawn
    for step, group in zip(drawing.picture.steps, drawing.steps, strict=True):
        told = title_of(group)
        assert str(step.stroke).removesuffix("s") in told
        ends = [*step.statements, *(() if step.is_on_step else (step.target,))]
        assert all(argument_map.statements[name].text[:70] in told for name in ends)


def test_ids_are_given_once(drawn: tuple[Map, Drawing]) -> None:
    _, drawing = drawn
    ids = [element.get("id") for element in drawing.root.iter() if element.get("id")]
    assert sorted(map(str, ids)) == sorted(map(str, set(ids)))


def test_a_picture_runs_nothing_and_leads_nowhere(drawn: tuple[Map, Drawing]) -> None:
    _, drawing = drawn
    for element in drawing.root.iter():
        assert element.tag.removeprefix(SVG) not in {"script", "foreignObject", "image", "use", "iframe"}
        links = [element.get("href", "#"), element.get(XLINK, "#")]
        assert all(link.startswith("#") for link in links)
        assert not [name for name in element.attrib if name.lower().startswith("on")]


@pytest.mark.parametrize("direction", [Direction.TB, Direction.BT, Direction.LR, Direction.RL])
@pytest.mark.parametrize("spread", [False, True])
def test_all_kinds_and_relations_are_drawn_in_every_direction(direction: Direction, spread: bool) -> None:
    argument_map = read_whole(EVERYTHING).map
    drawing = draw_map(argument_map, direction, spread=spread)
    assert_sound(drawing, argument_map)
    assert not_behind_theses(drawing, with_a_way(graph.index(argument_map))) == []


@pytest.mark.parametrize("label", Label)
def test_boxes_hold_their_words_whatever_they_say(label: Label) -> None:
    drawing = drawing_of_graph(read_whole(EVERYTHING).graph, DiagramOptions(label=label))
    assert texts_outside(drawing) == []
    shown = text_in(drawing.group("claim"))
    assert ("claim" in shown, "Aclaimthatcarriesthethesis." in shown) == {
        Label.ID: (True, False),
        Label.TEXT: (True, True),
        Label.BOTH: (True, True),
    }[label]


@settings(max_examples=examples(400), suppress_health_check=[HealthCheck.too_slow])
@given(made_maps(), st.sampled_from(Direction), st.booleans())
def test_made_maps_are_drawn_soundly(content: str, direction: Direction, spread: bool) -> None:
    argument_map = read_whole(content).map
    drawing = draw_map(argument_map, direction, spread=spread)
    assert_sound(drawing, argument_map)
    if not drawing.picture.groups:
        assert not_behind_theses(drawing, with_a_way(graph.index(argument_map))) == []


@pytest.mark.parametrize("direction", [Direction.TB, Direction.LR])
def test_reasons_that_leave_a_group_and_come_back_are_placed_after_the_theses(direction: Direction) -> None:
    content = """
theses: t
groups: {g: G.}
claims:
  t: {text: T.}
  a: {text: A., group: g}
  b: {text: B.}
  c: {text: C., supports: a}
  d: {text: D., supports: c, group: g}
  e: {text: E., supports: c, group: g}
arguments:
  both: {premises: [b, a], supports: t}
"""
    argument_map = read_whole(content).map
    drawing = draw_map(argument_map, direction)
    assert not_behind_theses(drawing, with_a_way(graph.index(argument_map))) == []


@pytest.mark.slow
def test_a_map_of_many_statements_is_drawn_soundly(tmp_path: Path) -> None:
    claims = "\n".join(
        f"  c{n}: {{text: Claim number {n} of a large map., {'supports' if n % 3 else 'attacks'}: c{n // 2}}}"
        for n in range(1, 700)
    )
    path = tmp_path / "large.yaml"
    path.write_text(f"argmap: 1\ntitle: Large\ntheses: c0\nclaims:\n  c0: The thesis.\n{claims}\n", encoding="utf-8")
    argument_map = argmap.read(path).map
    drawing = draw_map(argument_map)
    assert len(drawing.boxes()) == 700
    assert overlapping_boxes(drawing) == []
    assert texts_outside(drawing) == []


@pytest.mark.parametrize(
    "direction",
    list(Direction)[1:],
)
def test_reasons_are_in_the_order_of_the_file_and_unconnected_statements_last(direction: Direction) -> None:
    content = """
theses: t
claims:
  apart: {text: Apart.}
  t: {text: T., claims: {b: B., c: C., d: D.}}
evidence: {with-apart: {text: With apart., supports: apart}}
"""
    areas = draw_map(read_whole(content).map, direction).boxes()
    is_back = direction is Direction.BT
    in_order = sorted(areas, key=lambda name: -areas[name].top if is_back else areas[name].top)
    assert [name for name in in_order if name in {"b", "c", "d"}] == ["b", "c", "d"]
    assert min(areas["apart"].top, areas["with-apart"].top) > max(areas[name].bottom for name in "tbcd")
