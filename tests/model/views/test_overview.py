"""Large maps in pages: nothing is lost, and every page is of a size that can be read."""

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.model.graph import Graph
from argmap.model.views import Shown
from argmap.model.views.overview import FULL, MANY, MOST, OverviewPage, pages
from tests.laws import examples
from tests.maps import read_whole


def tree(parents: list[int]) -> Graph:
    """Return the graph of a map whose statement number n + 1 supports the one with the number given at place n."""
    claims = "\n".join(f"  c{n}: {{text: C {n}., supports: c{parent}}}" for n, parent in enumerate(parents, 1))
    return read_whole(f"theses: c0\nclaims:\n  c0: The thesis.\n{claims}").graph


def all_pages(graph: Graph) -> list[OverviewPage]:
    """Return the pages of a map."""
    return list(pages(Shown(graph), lambda root: f"{root}.svg"))


def assert_complete(graph: Graph) -> None:
    """See to it that every statement is on a page, and that every page which is named is there and told of."""
    made = all_pages(graph)
    assert {name for page in made for name in page.shown.graph.map.statements} == set(graph.map.statements)
    roots = [page.root for page in made]
    assert len(roots) == len(set(roots))
    assert roots[0] is None
    links = {hidden.page for page in made for hidden in page.shown.hidden.values()}
    assert links == {f"{root}.svg" for root in roots[1:]}
    assert all(page.shown.whole_page == "None.svg" for page in made[1:])
    assert made[0].shown.whole_page is None


def test_a_map_that_is_not_large_is_one_page() -> None:
    graph = tree([n // 2 for n in range(MANY - 1)])
    assert all_pages(graph) == [OverviewPage(None, Shown(graph))]


def test_a_large_map_is_an_overview_and_pages_of_a_size_that_can_be_read() -> None:
    graph = tree([n // 2 for n in range(1499)])
    made = all_pages(graph)
    assert len(made[0].shown.graph.map.statements) <= MOST
    assert all(len(page.shown.graph.map.statements) <= MANY for page in made)
    assert len(made) > 10
    assert_complete(graph)


def test_the_overview_tells_how_much_is_behind_each_branch() -> None:
    graph = tree([0, *range(1, 400)])
    overview = all_pages(graph)[0].shown
    assert len(overview.graph.map.statements) == FULL
    assert {name: number for name, (number, _) in overview.hidden.items()} == {f"c{FULL - 1}": 401 - FULL}


def test_more_reasons_for_one_statement_than_fit_are_all_on_its_page() -> None:
    graph = tree([0] * 400)
    made = all_pages(graph)
    assert [(page.root, len(page.shown.graph.map.statements)) for page in made] == [(None, 1), ("c0", 401)]
    assert_complete(graph)


def test_statements_that_bear_on_nothing_are_in_the_overview() -> None:
    loose = "\n".join(f"  c{n}: C {n}." for n in range(350))
    graph = read_whole(f"theses: c0\nclaims:\n{loose}").graph
    assert len(all_pages(graph)[0].shown.graph.map.statements) == 350


def test_a_circle_is_no_trap() -> None:
    circle = "\n".join(f"  c{n}: {{text: C., supports: c{(n + 1) % 400}}}" for n in range(400))
    assert_complete(read_whole(f"theses: c0\nclaims:\n{circle}").graph)


@settings(max_examples=examples(100))
@given(st.data())
def test_no_statement_of_a_large_map_is_lost(data: st.DataObject) -> None:
    width = data.draw(st.integers(1, 200))
    parents = [data.draw(st.integers(max(0, n - width), n)) for n in range(400)]
    assert_complete(tree(parents))
