"""The project's own maps, and those from other fields that rules are judged by, hold the laws of the picture too."""

from itertools import product
from pathlib import Path

import pytest

import argmap
from argmap.diagram.scene import DiagramOptions, Direction
from argmap.model.views.outline import Order
from tests.diagram.layout.made import WAYS, laid_out
from tests.diagram.layout.tidiness import (
    crossed_bands,
    crossings,
    lines_through_boxes,
    loose_ends,
    overlapping_boxes,
)
from tests.maps import ARGUMENTS, ROOT

FLAGSHIP = ROOT / "arguments" / "russia-iran-syria.yaml"
MAPS = (*ARGUMENTS, *sorted((ROOT / "tests" / "calibration" / "maps").glob("*.yaml")))


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_a_map_of_the_project_is_drawn_without_a_crossing(path: Path) -> None:
    graph = argmap.read(path).graph
    for way, order in product(WAYS, Order):
        picture, placed = laid_out(graph, DiagramOptions(way, order=order))
        assert crossings(picture, placed) == []
        assert lines_through_boxes(picture, placed) == []
        assert overlapping_boxes(placed) == []
        assert crossed_bands(picture, placed) == []
        assert loose_ends(picture, placed) == []


def test_most_premises_of_the_flagship_stand_where_they_are_premises() -> None:
    picture, placed = laid_out(argmap.read(FLAGSHIP).graph, DiagramOptions(Direction.LR))
    places = picture.outline.places
    assert (len(places), sum(not place.is_home for place in places)) == (108, 22)
    assert placed.width < 1_800
    assert placed.height < 3_160
