"""The ids of a picture: its own, each once, and the same however the map is edited elsewhere."""

import re
from functools import cache
from itertools import combinations, product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import argmap
from argmap.base.text import Text
from argmap.diagram.layout import arrange
from argmap.diagram.scene import DiagramOptions, Direction, Label
from argmap.diagram.scene.ids import (
    named_id,
    node_ids,
    pair_ids,
    prefix_of,
    stand_in_ids,
    statement_id,
    step_ids,
    trunk_ids,
    unused,
)
from argmap.diagram.scene.network import line_ids, network_ids, network_of
from argmap.lint.checker import check
from argmap.model import Kind
from argmap.model.graph import Graph
from argmap.model.views import GroupBy, Shown, View, see
from argmap.model.views.overview import pages
from argmap.workspace.project import Project
from argmap.workspace.rendering import RenderOptions, draw_map
from tests.formats.made_maps import EVERYTHING
from tests.maps import ARGUMENTS, documents_of, picture_of, read_graph, read_whole

PREFIX = re.compile(r"[^\W\d_]+[^\W_]*(-[^\W_]+)*")
ID = re.compile(r" id=\"([^\"]*)\"")
REFERENCE = re.compile(r"(?:data-start|data-end|aria-labelledby|aria-controls|for)=\"([^\"]*)\"|href=\"#([^\"]*)\"")
# Two lines from one statement to another, a step that is undercut, linked premises, and rivals.
LINES = """
claims:
  a: {text: A., contradicts: b}
  b: {text: B., contradicts: a}
  c: {text: C., supports: a, attacks: a, undercuts: d -> a}
  d: {text: D., supports: a}
arguments:
  one: {premises: [c, d], supports: b}
"""
VIEWS = (
    View(),
    View(depth=1),
    View(kinds=(Kind.CLAIM,)),
    View(group_by=GroupBy.SOURCE),
    View(group_by=GroupBy.VOICE),
)
LOOKS = (
    DiagramOptions(),
    DiagramOptions(Direction.LR, Label.BOTH, spread=True, words=True),
    DiagramOptions(Direction.BT, id_prefix="Ein Bild"),
)
MAPS = {path.stem: path for path in ARGUMENTS}
MADE = {"everything": EVERYTHING, "lines": LINES}


@cache
def graph_of(name: str) -> Graph:
    """Return the graph of one of the maps."""
    return argmap.read(MAPS[name]).graph if name in MAPS else read_graph(MADE[name])


def graph_in(path: str, content: str = "claims: {a: A.}") -> Graph:
    """Return the map that a file with some lines makes."""
    return check(Text(path, f"argmap: 1\ntitle: A map\n{content}"), Project(".")).graph


def drawn(graph: Graph, form: str, view: View = VIEWS[0], look: DiagramOptions = LOOKS[0]) -> str:
    """Return what is shown of a map in a format."""
    return str(draw_map(graph, documents_of(graph), RenderOptions(form, look=look, view=view)))


def references(drawing: str) -> set[str]:
    """Return the ids that a drawing refers to."""
    return {one or other for one, other in REFERENCE.findall(drawing)}


@pytest.mark.slow
@pytest.mark.parametrize("name", [*MAPS, *MADE])
def test_every_id_of_a_picture_is_unique_and_every_reference_leads_to_one(name: str) -> None:
    # A page has the same picture, and more about it, for which a view has nothing to do with a look.
    pages = {*product(VIEWS, LOOKS[:1]), *product(VIEWS[:1], LOOKS)}
    for form, (view, look) in (*product(["svg"], product(VIEWS, LOOKS)), *product(["html"], pages)):
        drawing = drawn(graph_of(name), form, view, look)
        ids = ID.findall(drawing)
        assert len(ids) == len(set(ids))
        assert references(drawing) <= set(ids)


@pytest.mark.slow
def test_different_pictures_share_no_id() -> None:
    drawings = {
        (name, view.words): (set(ID.findall(drawing)), references(drawing))
        for name in MAPS
        for view in VIEWS
        for drawing in (drawn(graph_of(name), "svg", view),)
    }
    for (ids, _), (others, referred) in combinations(drawings.values(), 2):
        assert ids
        assert ids.isdisjoint(others | referred)


@pytest.mark.parametrize("content", [LINES, EVERYTHING[EVERYTHING.index("claims:") :]], ids=["lines", "everything"])
def test_a_new_first_statement_changes_no_id(content: str) -> None:
    longer = content.replace(
        "claims:\n", "claims:\n  first-of-all: {text: F., evidence: {more: M., still-more: S.}}\n", 1
    )
    before, after = (set(all_ids(read_whole(each).graph)) for each in (content, longer))
    assert len(after - before) == 7
    assert before < after


@pytest.mark.parametrize("name", [*MAPS, *MADE])
def test_a_part_of_a_map_has_the_ids_of_the_whole(name: str) -> None:
    kinds = View(kinds=(Kind.CLAIM, Kind.COUNTERARGUMENT, Kind.ASSUMPTION))
    look = DiagramOptions(spread=True, id_prefix="mine")
    whole, part = (picture_of(graph, look) for graph in (graph_of(name), see(graph_of(name), kinds).graph))
    assert set(node_ids(part).items()) <= set(node_ids(whole).items())


def test_ids_that_are_alike_are_numbered() -> None:
    seen: set[str] = set()
    assert [unused("map.group:g", seen) for _ in range(3)] == ["map.group:g", "map.group:g:2", "map.group:g:3"]


def all_ids(graph: Graph) -> list[str]:
    """Return the ids of the nodes and lines of a map drawn whole, as a picture and for languages of graphs."""
    picture, placed = arrange(Shown(graph), documents_of(graph))
    steps, network = step_ids(picture), network_of(picture)
    return [
        *node_ids(picture).values(),
        *steps,
        *trunk_ids(picture, placed.trunks, steps),
        *stand_in_ids(picture).values(),
        *pair_ids(picture, placed.pairs),
        *line_ids(network, network_ids(network)),
    ]


def test_lines_are_named_by_what_they_do_and_their_ends() -> None:
    network = network_of(picture_of(graph_of("lines")))
    assert list(line_ids(network, network_ids(network))) == [
        "map.line:supports:c:a",
        "map.line:attacks:c:a",
        "map.line:undercuts:c:step:d:a",
        "map.line:supports:d:step:d:a",
        "map.line:supports:step:d:a:a",
        "map.line:supports:c:step:one",
        "map.line:supports:d:step:one",
        "map.line:supports:step:one:b",
        "map.line:contradicts:a:b",
    ]


@pytest.mark.parametrize(
    ("path", "prefix"),
    [
        ("school.yaml", "school"),
        ("maps/Four-day week.v2.yaml", "four-day-week-v2"),
        ("2024_plan.yaml", "map-2024-plan"),
        ("図書館.yaml", "図書館"),
        ("e\u0301tat.yaml", "état"),
        ("---.yaml", "map"),
        ("", "map"),
        ('"><script>.yaml', "script"),
    ],
)
def test_the_prefix_is_the_name_of_the_file(path: str, prefix: str) -> None:
    assert prefix_of(Shown(graph_in(path))) == prefix


@pytest.mark.parametrize(
    ("view", "prefix"),
    [
        (View(), "map"),
        (View(focus="a.b"), "map-focus-a-b"),
        (View(focus="a.b", depth=3), "map-focus-a-b-depth-3"),
        (View(thesis="t"), "map-thesis-t"),
        (View(depth=0), "map-depth-0"),
        (View(kinds=(Kind.CLAIM, Kind.EVIDENCE)), "map-kinds-claim-evidence"),
        (View(tag="x"), "map-tag-x"),
        (View(group_by=GroupBy.BY), "map-by-by"),
        (View(collapse=("t", "a.b")), "map-without-t-a-b"),
    ],
)
def test_different_views_have_different_prefixes(view: View, prefix: str) -> None:
    graph = read_whole("claims: {t: {text: T., evidence: {a.b: {text: A., tags: [x]}}}}").graph
    assert prefix_of(see(graph, view)) == prefix
    assert prefix_of(see(graph, view), "Of mine") == "of-mine"


def test_each_page_of_a_large_map_has_a_prefix_of_its_own() -> None:
    reasons = "\n".join(
        f"      r{n}: {{text: R., claims: {{s{n}: {{text: S., claims: {{u{n}: U.}}}}}}}}" for n in range(150)
    )
    graph = graph_in("large.yaml", f"claims:\n  t:\n    text: T.\n    claims:\n{reasons}\n")
    for wanted, begin in (("", "large"), ("mine", "mine")):
        prefixes = [prefix_of(page.shown, wanted) for page in pages(Shown(graph), lambda root: f"{root}.svg")]
        assert len(prefixes) == len(set(prefixes)) > 1
        assert prefixes[0] == begin
        assert all(prefix.startswith(f"{begin}-") for prefix in prefixes[1:])


@given(st.text(), st.text())
def test_a_prefix_is_a_name_in_css_whatever_it_is_made_of(path: str, wanted: str) -> None:
    assert PREFIX.fullmatch(prefix_of(Shown(graph_in(path)), wanted))


@given(st.text(), st.text())
def test_two_names_never_have_one_id(one: str, other: str) -> None:
    assert (statement_id("map", one) == statement_id("map", other)) == (one == other)
    assert (named_id("map", "card", one) == named_id("map", "card", other)) == (one == other)


@given(st.text())
def test_a_statement_has_the_id_of_no_part_and_no_other_kind(name: str) -> None:
    assert statement_id("map", name) not in {"map.title", "map.head", named_id("map", "card", name)}


def test_the_option_sets_the_prefix(tmp_path: Path) -> None:
    from tests.cli.running import run

    path = tmp_path / "x.yaml"
    path.write_text("argmap: 1\ntitle: T\nclaims: {a: A.}\n", encoding="utf-8")
    for form, hook in (
        ("svg", 'class="argmap argmap-mine"'),
        ("html", 'id="mine.page:outline"'),
        ("dot", '"mine.map"'),
    ):
        drawing = run("render", str(path), "-f", form, "--id-prefix", "mine", "-o", "-").out
        assert hook in drawing
        assert "mine:a" in drawing
