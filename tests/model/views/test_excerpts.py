"""Excerpts hold what relates the statements that are kept, in the order of the map, and take no time for the rest."""

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.model.graph import Graph
from argmap.model.views.excerpts import Excerpts, step_among
from tests.diagram.layout.made import maps
from tests.laws import examples


@given(maps(), st.data())
@settings(max_examples=examples(200), deadline=None)
def test_an_excerpt_is_what_a_look_through_the_whole_map_finds(graph: Graph, data: st.DataObject) -> None:
    whole = graph.map
    kept = data.draw(st.sets(st.sampled_from([*whole.statements, "nobody"])))
    found = Excerpts(graph).of(kept)
    assert list(found.map.statements) == [name for name in whole.statements if name in kept]
    assert found.map.steps == tuple(step for each in whole.steps if (step := step_among(each, kept)))
    assert found.map.contradictions == tuple(
        pair for pair in whole.contradictions if pair.left in kept and pair.right in kept
    )
    assert found.theses == tuple(name for name in graph.theses if name in kept)
