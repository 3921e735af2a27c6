"""Colours are strong enough, and never the only cue."""

from dataclasses import asdict
from itertools import product

import pytest

from argmap.diagram.scene.theme import DARK, LIGHT, PRINT, Theme
from argmap.diagram.svg.changes import PALE
from tests.colours import as_deuteranope, contrast, difference

THEMES = {"light": LIGHT, "dark": DARK, "print": PRINT}
GROUNDS = ("paper", "group", "group2", "group3", "group4", "group5", "group6")
BOXES = ("thesis", "claim", "evidence", "counterargument", "assumption", "strip")
# What is on what: words in boxes on the grounds of boxes, lines and their words on paper and groups.
PAIRS = (
    *product(("ink", "faint", "attack", "support", "change", "frame"), BOXES),
    *product(("ink", "faint", "attack", "support", "change", "frame"), GROUNDS),
)


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_every_word_line_and_outline_has_a_contrast_of_four_and_a_half(theme: Theme) -> None:
    colours = asdict(theme)
    weak = [(one, ground) for one, ground in PAIRS if contrast(colours[one], colours[ground]) < 4.5]
    assert weak == []


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_contrast_holds_for_deuteranopes(theme: Theme) -> None:
    colours = {name: as_deuteranope(colour) for name, colour in asdict(theme).items()}
    weak = [(one, ground) for one, ground in PAIRS if contrast(colours[one], colours[ground]) < 4.5]
    assert weak == []


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_the_words_of_what_is_gone_are_pale_and_can_be_read(theme: Theme) -> None:
    colours = asdict(theme)
    weak = [
        (one, ground)
        for one, ground in product(("ink", "faint"), BOXES)
        if contrast(pale(colours[one], theme.paper), pale(colours[ground], theme.paper)) < 4.5
    ]
    assert weak == []


def pale(colour: str, paper: str) -> str:
    """Return a colour as it is seen on paper where it belongs to what is gone."""
    part = float(PALE)
    channels = zip(bytes.fromhex(colour[1:]), bytes.fromhex(paper[1:]), strict=True)
    return "#" + bytes(round(part * one + (1 - part) * other) for one, other in channels).hex()


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_support_and_attack_differ_for_all_colour_visions(theme: Theme) -> None:
    assert difference(theme.support, theme.attack) > 60
    assert difference(as_deuteranope(theme.support), as_deuteranope(theme.attack)) > 60


def test_the_theme_for_printing_has_no_colour() -> None:
    assert all(colour[1:3] == colour[3:5] == colour[5:7] for colour in asdict(PRINT).values())
