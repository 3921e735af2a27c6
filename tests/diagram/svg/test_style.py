"""Themes in the document, cues that need no colour, and attributes that say what the rules say."""

import re

import pytest

from argmap.diagram.scene import DiagramOptions, Mark, Stroke
from argmap.diagram.scene.theme import DARK, LIGHT, PRINT, Theme, ThemeName
from argmap.diagram.svg.paint import LOOKS, brush_of, colours, selector_of, stylesheet
from tests.formats.made_maps import EVERYTHING
from tests.maps import drawn, read_whole

DASH = re.compile(r'stroke-dasharray="[^"]+"')
SHAPE = re.compile(r'stroke-(?:dasharray|width)="[^"]+"')


def rules(sheet: str) -> list[tuple[str, str]]:
    """Return the selectors of a sheet with what they set."""
    return re.findall(r"^([^{}@]+) \{([^{}]*)\}", sheet, re.MULTILINE)


@pytest.mark.parametrize(
    ("name", "used", "unused"),
    [(ThemeName.LIGHT, LIGHT, DARK), (ThemeName.DARK, DARK, LIGHT), (ThemeName.PRINT, PRINT, LIGHT)],
)
def test_a_theme_brings_its_own_colours_as_attributes_and_no_rules(name: ThemeName, used: Theme, unused: Theme) -> None:
    drawing = str(drawn(read_whole(EVERYTHING).graph, "svg", DiagramOptions(theme=name)))
    assert f'fill="{used.thesis}"' in drawing
    assert unused.thesis not in drawing
    assert "<style" not in drawing


def test_one_picture_serves_light_and_dark_screens() -> None:
    drawing = str(drawn(read_whole(EVERYTHING).graph, "svg", DiagramOptions(theme=ThemeName.AUTO)))
    light = str(drawn(read_whole(EVERYTHING).graph, "svg", DiagramOptions(theme=ThemeName.LIGHT)))
    sheet = stylesheet(ThemeName.AUTO, ".argmap-map")
    assert sheet.startswith("@media (prefers-color-scheme: dark) {\n")
    assert drawing.replace(f"<style>\n{sheet}</style>\n", "") == light
    assert DARK.paper in sheet


def test_no_shape_or_text_lacks_its_colours_as_attributes() -> None:
    drawing = str(drawn(read_whole(EVERYTHING).graph, "svg", DiagramOptions(words=True)))
    for shape in re.findall(r"<(?:path|rect|circle|text)\b[^>]*>", drawing):
        assert "fill=" in shape or "stroke=" in shape, shape
    # What is a line is not filled, for some viewers would fill it with black.
    for line in re.findall(r'<path class="(?:stroke|bracket|bar|rule|fold|sign)[^>]*>', drawing):
        assert 'fill="none"' in line, line


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_rules_give_each_part_the_colours_that_its_attributes_have(theme: Theme) -> None:
    brush = brush_of(ThemeName.LIGHT if theme is LIGHT else ThemeName.DARK)
    sheet = dict(rules(colours(theme, ".argmap")))
    for context, part in LOOKS:
        own = {**body_of(sheet, f".argmap .{part}"), **body_of(sheet, f".argmap {selector_of(context, part)}")}
        attributes = dict(re.findall(r'(fill|stroke)="([^"]+)"', brush(part, context)))
        assert own == attributes, (context, part)


def body_of(sheet: dict[str, str], selector: str) -> dict[str, str]:
    """Return what a rule sets."""
    return dict(re.findall(r"(fill|stroke): ([^;]+);", sheet.get(selector, "")))


def test_every_rule_keeps_to_its_picture() -> None:
    for selectors, _ in rules(stylesheet(ThemeName.AUTO, ".argmap", is_judged=True)):
        assert all(selector.strip().startswith(".argmap ") for selector in selectors.split(","))


def test_each_stroke_has_a_dash_of_its_own_or_other_heads() -> None:
    brush = brush_of(ThemeName.PRINT)
    dashes = {stroke: DASH.findall(brush("stroke", stroke)) for stroke in Stroke}
    assert dashes[Stroke.SUPPORTS] == []
    assert dashes[Stroke.ATTACKS] == dashes[Stroke.CONTRADICTS]  # told apart by bars at both ends
    assert len({str(dashes[stroke]) for stroke in (Stroke.SUPPORTS, Stroke.ATTACKS, Stroke.UNDERCUTS)}) == 3


def test_the_spines_of_roles_differ_in_grey() -> None:
    brush = brush_of(ThemeName.PRINT)
    assert len({str(DASH.findall(brush("spine", stroke))) for stroke in list(Stroke)[:3]}) == 3


def test_marks_of_one_outline_differ_in_their_strokes() -> None:
    brush = brush_of(ThemeName.PRINT)
    looks = {str(SHAPE.findall(brush("frame", mark))) for mark in (Mark.THESIS, Mark.CLAIM, Mark.ASSUMPTION)}
    assert len(looks) == 3
