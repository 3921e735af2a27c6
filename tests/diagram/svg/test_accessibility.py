"""Pictures judged by axe-core in a real browser."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import argmap
from argmap.lint.checker import Checked
from tests.formats.made_maps import EVERYTHING
from tests.maps import ROOT, read_whole

if TYPE_CHECKING:
    from playwright.sync_api import Browser

LINKS = """
sources: {web: {title: A page, URL: "https://example.org/a"}}
claims: {t: {text: T., evidence: {one: {text: One., source: web, locator: page 1}}}}
"""
PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A picture</title></head>
<body><main><h1>A picture</h1>{picture}</main></body></html>"""


def flagship() -> Checked:
    """Return the flagship."""
    return argmap.read(ROOT / "arguments" / "russia-iran-syria.yaml")


@pytest.mark.parametrize(
    "checked", [read_whole(EVERYTHING), read_whole(LINKS), flagship()], ids=["everything", "links", "flagship"]
)
def test_axe_finds_nothing_wrong_with_a_picture_in_a_page(checked: Checked, browser: "Browser", tmp_path: Path) -> None:
    from tests.page.browsing import opened

    page = tmp_path / "page.html"
    page.write_text(PAGE.format(picture=argmap.render(checked)), encoding="utf-8")
    with opened(browser, page) as desk:
        assert desk.violations() == []
