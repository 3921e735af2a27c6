"""Two pictures in one page: each looks as it does alone, and none harms the other."""

from pathlib import Path
from typing import TYPE_CHECKING

import argmap
from argmap.diagram.scene import DiagramOptions
from argmap.diagram.scene.theme import LIGHT, ThemeName
from argmap.workspace.rendering import RenderOptions, draw_map
from tests.maps import ROOT, documents_of

if TYPE_CHECKING:
    from playwright.sync_api import Browser

PAGE = '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>T</title><body>{}</body></html>'
# What each shape and text of a picture looks like, with its label as readers hear it.
LOOKS = """root => [...root.querySelectorAll("path, rect, circle, text")].map(each => {
    const style = getComputedStyle(each);
    return [style.fill, style.stroke, style.strokeWidth, style.strokeDasharray, style.fontSize, style.textDecoration];
})"""
LIGHT_LINES = (LIGHT.support, LIGHT.attack, LIGHT.frame)
TITLE = "root => document.getElementById(root.getAttribute('aria-labelledby')).textContent"


def picture(name: str, theme: ThemeName, form: str = "svg") -> str:
    """Return a picture of one of the project's maps."""
    graph = argmap.read(ROOT / "arguments" / f"{name}.yaml").graph
    return str(draw_map(graph, documents_of(graph), RenderOptions(form, look=DiagramOptions(theme=theme))))


def test_two_pictures_in_a_page_look_as_each_does_alone(browser: "Browser", tmp_path: Path) -> None:
    from tests.page.browsing import opened

    drawings = (picture("library-sundays", ThemeName.DARK), picture("four-day-week", ThemeName.PRINT))
    found = []
    for content in (*drawings, "".join(drawings)):
        path = tmp_path / "page.html"
        path.write_text(PAGE.format(content), encoding="utf-8")
        with opened(browser, path) as desk:
            roots = desk.all("svg").all()
            found.append([(root.evaluate(TITLE), root.evaluate(LOOKS)) for root in roots])
    assert found[2] == found[0] + found[1]
    assert found[0][0][1][0] != found[1][0][1][0]


def test_a_link_leads_to_the_statement_of_its_own_picture(browser: "Browser", tmp_path: Path) -> None:
    from tests.page.browsing import opened

    path = tmp_path / "page.html"
    path.write_text(
        PAGE.format(picture("library-sundays", ThemeName.AUTO) + picture("four-day-week", ThemeName.AUTO)),
        encoding="utf-8",
    )
    with opened(browser, path, "#four-day-week:four-days") as desk:
        assert desk.run("document.querySelector(':target').closest('svg').getAttribute('class')") == (
            "argmap argmap-four-day-week"
        )


def test_on_a_dark_screen_no_line_and_no_spine_keeps_a_colour_of_a_light_one(
    browser: "Browser", tmp_path: Path
) -> None:
    from tests.page.browsing import Window, opened

    path = tmp_path / "dark.svg"
    path.write_text(picture("four-day-week", ThemeName.AUTO), encoding="utf-8")
    used = "[...document.querySelectorAll('path, rect, circle')].map(each => getComputedStyle(each).stroke)"
    with opened(browser, path, window=Window(scheme="dark")) as desk:
        strokes = set(desk.run(used))
    light = {f"rgb({', '.join(str(int(colour[at : at + 2], 16)) for at in (1, 3, 5))})" for colour in LIGHT_LINES}
    assert strokes & light == set()
