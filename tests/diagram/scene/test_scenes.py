"""Scenes: pictures without an outline, as graph languages draw them."""

from dataclasses import fields, replace

from hypothesis import given, settings

from argmap.diagram.scene import Box, Card, DiagramOptions, Scene, compose
from argmap.diagram.scene.composition import compose_scene
from argmap.diagram.scene.network import levels_of, network_of
from argmap.model.graph import Graph
from argmap.model.views import Shown
from tests.diagram.layout.made import WAYS, maps
from tests.laws import examples
from tests.maps import documents_of, read_graph


def without_places(node: Box | Card) -> Box | Card:
    """Return a node without what its boxes say of their places in an outline."""
    if isinstance(node, Box):
        return replace(node, number=0, notes=())
    return replace(node, rows=tuple(replace(row, number=0, notes=()) for row in node.rows))


@given(maps())
@settings(max_examples=examples(300))
def test_a_scene_is_its_picture_without_an_outline(graph: Graph) -> None:
    for way in WAYS:
        look = DiagramOptions(direction=way)
        picture = compose(Shown(graph), documents_of(graph), look)
        scene = compose_scene(Shown(graph), documents_of(graph), look)
        shared = {each.name: getattr(picture, each.name) for each in fields(Scene)}
        assert Scene(**shared | {"nodes": tuple(map(without_places, picture.nodes))}) == scene
        assert network_of(picture).lines == network_of(scene).lines


def test_levels_are_the_least_distances_from_a_thesis() -> None:
    graph = read_graph("""
claims:
  top: {text: The top.}
  near: {text: Near., supports: [top, middle]}
  middle: {text: In the middle., supports: top}
  far: {text: Far., supports: near}
counterarguments:
  doubt: {text: A doubt., undercuts: far -> near}
""")
    scene = compose_scene(Shown(graph), documents_of(graph))
    levels = {scene.nodes[number].id: level for number, level in levels_of(scene).items()}
    assert levels == {"top": 0, "near": 1, "middle": 1, "far": 2, "doubt": 2}
