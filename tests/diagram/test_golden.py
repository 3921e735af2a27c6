"""The pictures that are examined in review are those that are drawn."""

from pathlib import Path

import pytest

from tests.diagram.golden.drawing import BEGIN, MAPS, drawn


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_a_picture_is_the_one_that_was_reviewed(path: Path) -> None:
    assert path.read_text(encoding="utf-8").startswith(BEGIN)
    assert drawn(path) == path.with_suffix(".svg").read_text(encoding="utf-8")
