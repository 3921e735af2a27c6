"""Themes in the document, and cues that need no colour."""

import re

import pytest

from argmap.diagram.scene import Mark, Stroke
from argmap.diagram.scene.theme import DARK, LIGHT, PRINT, Theme, ThemeName
from argmap.diagram.svg import stylesheet

# Brings a cue besides colour: a dash, a width, a fill or a shape.
SHAPE = re.compile(r"stroke-dasharray: [^;]+|stroke-width: [^;]+")


def rules(sheet: str) -> list[tuple[str, str]]:
    """Return the selectors of a sheet with what they set."""
    return re.findall(r"^([^{}@]+) \{([^{}]*)\}", sheet, re.MULTILINE)


@pytest.mark.parametrize(
    ("name", "used", "unused"),
    [(ThemeName.LIGHT, LIGHT, DARK), (ThemeName.DARK, DARK, LIGHT), (ThemeName.PRINT, PRINT, LIGHT)],
)
def test_a_theme_brings_its_own_colours_and_no_others(name: ThemeName, used: Theme, unused: Theme) -> None:
    sheet = stylesheet(name)
    assert used.evidence in sheet
    assert unused.evidence not in sheet
    assert "@media" not in sheet


def test_one_picture_serves_light_and_dark_screens() -> None:
    light, _, dark = stylesheet(ThemeName.AUTO).partition("@media (prefers-color-scheme: dark) {\n")
    assert light == stylesheet(ThemeName.LIGHT)
    assert LIGHT.paper in light
    assert DARK.paper in dark
    assert {selector for selector, _ in rules(dark)} <= {selector for selector, _ in rules(light)}


def test_every_rule_keeps_to_its_picture() -> None:
    for selectors, _ in rules(stylesheet(ThemeName.AUTO)):
        assert all(selector.strip().startswith(".argmap ") for selector in selectors.split(","))


def test_each_stroke_has_a_dash_of_its_own_or_other_heads() -> None:
    sheet = rules(stylesheet(ThemeName.PRINT))
    dashes = {
        stroke: "".join(body for selector, body in sheet if f".{stroke} .stroke" in selector and "dash" in body)
        for stroke in Stroke
    }
    assert dashes[Stroke.SUPPORTS] == ""
    assert dashes[Stroke.ATTACKS] == dashes[Stroke.CONTRADICTS]  # told apart by bars at both ends
    assert len({dashes[stroke] for stroke in (Stroke.SUPPORTS, Stroke.ATTACKS, Stroke.UNDERCUTS)}) == 3


def test_marks_of_one_outline_differ_in_their_strokes() -> None:
    sheet = rules(stylesheet(ThemeName.PRINT))
    looks = {
        mark: "".join(sorted("".join(SHAPE.findall(body)) for selector, body in sheet if f".{mark} .frame" in selector))
        for mark in (Mark.THESIS, Mark.CLAIM, Mark.ASSUMPTION)
    }
    assert len(set(looks.values())) == 3
