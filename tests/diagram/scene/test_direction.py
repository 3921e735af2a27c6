"""Which texts run from right to left."""

import pytest

from argmap.diagram.scene.direction import is_right_to_left


@pytest.mark.parametrize("text", ["2024 (تقرير) BBC", "ספר", "“ספר”"])
def test_a_text_whose_first_letter_with_a_direction_runs_to_the_left_does_so_itself(text: str) -> None:
    assert is_right_to_left(text)


@pytest.mark.parametrize("text", ["", "2024", "Plain", "BBC تقرير", "図書 ספר", "…“Я”"])
def test_any_other_text_runs_to_the_right(text: str) -> None:
    assert not is_right_to_left(text)
