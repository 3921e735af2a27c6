"""Large maps in pages: nothing is lost, and every page is of a size that can be read."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.model.graph import Graph
from argmap.model.views import Shown
from argmap.model.views.overview import FULL, MANY, MOST, OVERVIEW, OverviewPage, PageKey, pages
from tests.laws import examples
from tests.maps import read_whole


def tree(parents: list[int]) -> Graph:
    """Return the graph of a map whose statement number n + 1 supports the one with the number given at place n."""
    claims = "\n".join(f"  c{n}: {{text: C {n}., supports: c{parent}}}" for n, parent in enumerate(parents, 1))
    return read_whole(f"theses: c0\nclaims:\n  c0: The thesis.\n{claims}").graph


def all_pages(graph: Graph) -> list[OverviewPage]:
    """Return the pages of a map."""
    return list(pages(Shown(graph), lambda key: f"{key.root}.{key.number}.svg"))


def assert_complete(graph: Graph) -> None:
    """See to it that every statement is on a page, and that every page that is named exists and is reported."""
    made = all_pages(graph)
    assert {name for page in made for name in page.shown.graph.map.statements} == set(graph.map.statements)
    keys = [page.key for page in made]
    assert len(keys) == len(set(keys))
    assert keys[0] == OVERVIEW
    links = {hidden.page for page in made for hidden in page.shown.hidden.values()}
    links |= {page.shown.next_page for page in made} - {None}
    assert links == {f"{key.root}.{key.number}.svg" for key in keys[1:]}
    assert all(page.shown.whole_page == "None.1.svg" for page in made[1:])
    assert made[0].shown.whole_page is None


def test_a_map_that_is_not_large_is_one_page() -> None:
    graph = tree([n // 2 for n in range(MANY - 1)])
    assert all_pages(graph) == [OverviewPage(OVERVIEW, Shown(graph))]


def test_a_large_map_is_an_overview_and_pages_of_a_size_that_can_be_read() -> None:
    graph = tree([n // 2 for n in range(1499)])
    made = all_pages(graph)
    assert len(made[0].shown.graph.map.statements) <= MOST
    assert all(len(page.shown.graph.map.statements) <= MANY for page in made)
    assert len(made) > 10
    assert_complete(graph)


def test_the_overview_says_how_much_each_branch_hides() -> None:
    graph = tree([0, *range(1, 400)])
    overview = all_pages(graph)[0].shown
    assert len(overview.graph.map.statements) == FULL
    assert {name: number for name, (number, _) in overview.hidden.items()} == {f"c{FULL - 1}": 401 - FULL}


def test_more_reasons_for_one_statement_than_fit_on_a_page_are_on_several() -> None:
    graph = tree([0] * 700)
    made = all_pages(graph)
    assert [(page.key, len(page.shown.graph.map.statements)) for page in made] == [
        (OVERVIEW, 1),
        (PageKey("c0"), 301),
        (PageKey("c0", 2), 301),
        (PageKey("c0", 3), 101),
    ]
    assert [dict(page.shown.hidden) for page in made[1:]] == [
        {"c0": (400, "c0.2.svg")},
        {"c0": (100, "c0.3.svg")},
        {},
    ]
    assert_complete(graph)


def test_premises_that_only_work_together_stay_together() -> None:
    others = "".join(f"  c{n}: {{text: C {n}., supports: t}}\n" for n in range(299))
    linked = "arguments: {both: {premises: [x, y, z], supports: t}}"
    graph = read_whole(f"claims:\n  t: T.\n{others}  x: X.\n  y: Y.\n  z: Z.\n{linked}").graph
    made = all_pages(graph)
    assert [sorted(page.shown.graph.map.statements) for page in made[2:]] == [["t", "x", "y", "z"]]
    assert_complete(graph)


def test_more_roots_than_fit_on_a_page_are_on_several() -> None:
    loose = "\n".join(f"  c{n}: C {n}." for n in range(700))
    graph = read_whole(f"theses: c0\nclaims:\n{loose}").graph
    made = all_pages(graph)
    assert [len(page.shown.graph.map.statements) for page in made] == [300, 300, 100]
    assert [(page.shown.next_page, page.shown.left) for page in made] == [
        ("None.2.svg", 400),
        ("None.3.svg", 100),
        (None, 0),
    ]
    assert_complete(graph)


@pytest.mark.slow
def test_a_cycle_from_which_nothing_leads_to_a_thesis_is_on_a_page() -> None:
    circle = "\n".join(f"  c{n}: {{text: C., supports: c{(n + 1) % 400}}}" for n in range(400))
    assert_complete(read_whole(f"theses: t\nclaims:\n  t: T.\n{circle}").graph)


@pytest.mark.slow
def test_a_large_cycle_is_shown_completely() -> None:
    circle = "\n".join(f"  c{n}: {{text: C., supports: c{(n + 1) % 400}}}" for n in range(400))
    assert_complete(read_whole(f"theses: c0\nclaims:\n{circle}").graph)


@settings(max_examples=examples(100))
@given(st.data())
def test_no_statement_of_a_large_map_is_lost(data: st.DataObject) -> None:
    width = data.draw(st.integers(1, 200))
    parents = [data.draw(st.integers(max(0, n - width), n)) for n in range(400)]
    assert_complete(tree(parents))
