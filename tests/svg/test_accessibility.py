"""Pictures judged by axe-core in a real browser, where both are (npm install in tests/node)."""

import json
import re
import shutil
import subprocess
from html import unescape
from pathlib import Path
from typing import Any

import pytest

import argmap
from argmap.draw import draw
from argmap.graph import Graph
from argmap.picture import Look
from argmap.theme import ThemeName
from tests.formats.made_maps import EVERYTHING
from tests.maps import ROOT, read_whole

AXE = ROOT / "tests" / "node" / "node_modules" / "axe-core" / "axe.min.js"
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = pytest.mark.skipif(
    CHROMIUM is None or not AXE.is_file(), reason="needs Chromium, and npm install in tests/node"
)
PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A picture</title></head>
<body><main><h1>A picture</h1>{picture}</main><script>{axe}</script>
<script>axe.run().then(found => {{ document.title = "done"; document.body.dataset.found = JSON.stringify(
  {{violations: found.violations.map(each => [each.id, each.nodes.map(node => node.html.slice(0, 200))]),
    passes: found.passes.map(each => each.id)}}); }});</script></body></html>"""
OPTIONS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update", "--dump-dom", "--virtual-time-budget=20000"),
)


def judge(picture: str, folder: Path) -> Any:  # noqa: ANN401 - it is JSON
    """Return what axe-core finds in a picture that stands in a page."""
    page = folder / "page.html"
    page.write_text(PAGE.format(picture=picture, axe=AXE.read_text(encoding="utf-8")), encoding="utf-8")
    command = [str(CHROMIUM), *OPTIONS, f"--user-data-dir={folder / 'profile'}", page.as_uri()]
    done = subprocess.run(command, capture_output=True, check=True, timeout=120)
    found = re.search(r'data-found="([^"]*)"', done.stdout.decode())
    assert found, done.stderr.decode()[-2000:]
    return json.loads(unescape(found[1]))


LINKS = """
sources: {web: {title: A page, URL: "https://example.org/a"}}
claims: {t: {text: T., evidence: {one: {text: One., source: web, locator: page 1}}}}
"""
MAPS = {
    "everything": lambda: read_whole(EVERYTHING).graph,
    "links": lambda: read_whole(LINKS).graph,
    "flagship": lambda: argmap.read(ROOT / "arguments" / "russia-iran-syria.yaml").graph,
}


@pytest.mark.parametrize("name", MAPS)
def test_no_rule_of_axe_is_broken(name: str, tmp_path: Path) -> None:
    graph: Graph = MAPS[name]()
    found = judge(str(draw(graph, Look(theme=ThemeName.LIGHT), "svg")), tmp_path)
    assert found["violations"] == []
    assert "svg-img-alt" in found["passes"]
