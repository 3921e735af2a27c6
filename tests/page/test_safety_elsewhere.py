"""What pictures and the smaller pages may not do in a browser, whatever the map says: run or fetch anything."""

from pathlib import Path

import pytest

pytest.importorskip("playwright", reason="playwright is not installed")

from playwright.sync_api import Browser

from argmap.evaluation.analysis.matrix import matrix_of
from argmap.page import matrix as matrix_page
from argmap.page.coverage import page
from argmap.sources.coverage import cover
from argmap.workspace.rendering import RenderOptions, draw_map
from argmap.workspace.workspace import Workspace
from tests.page.browsing import Desk, opened
from tests.page.test_safety import RUNS, hostile_map

# An address that a browser would fetch at once, in every place where markup could make it do so.
FETCHES = (
    "<img src=https://example.org/x>",
    "<style>@import 'https://example.org/x.css'; * {background: url(https://example.org/y)}</style>",
    "<link rel=stylesheet href=https://example.org/x.css>",
    "<image href='https://example.org/x'/><use href='https://example.org/x#y'/>",
    "url(https://example.org/z)",
    '" style="background: url(https://example.org/w)',
)


def harmless(desk: Desk) -> None:
    """Hold an opened page to having nothing that could run or fetch; that nothing did, its opening tells."""
    events = "[...document.querySelectorAll('*')].flatMap(e => e.getAttributeNames()).filter(n => /^on/i.test(n))"
    assert desk.run(events) == []
    assert (
        desk.all(
            "img, image, iframe, object, embed, base, link:not([href^='data:image/svg+xml,']), use, foreignObject"
        ).count()
        == 0
    )
    assert (
        desk.run("[...document.querySelectorAll('a')].filter(e => /^\\s*(javascript|data):/i.test(e.href)).length") == 0
    )


def fetching_map(folder: Path) -> Path:
    """Write a map whose texts would be fetched from elsewhere, if they were markup; it is whole."""
    text = " ".join(FETCHES).replace("'", "''")
    (folder / "argmap.toml").touch()
    (folder / "article.txt").write_text(" ".join(FETCHES), encoding="utf-8")
    path = folder / "map.yaml"
    path.write_text(
        f"argmap: 1\ntitle: '{text}'\nsources: {{s: {{title: '{text}', text: article.txt}}}}\ntheses: [t, r]\n"
        f"claims:\n  t:\n    text: '{text}'\n    evidence:\n      e: {{text: '{text}', source: s, quote: '{text}'}}\n"
        f"  r: {{text: '{text}', contradicts: t}}\n",
        encoding="utf-8",
    )
    return path


def written(folder: Path, kind: str, *, fetching: bool) -> Path:
    """Write something of a hostile map that a browser shows, and return where it is."""
    checked = Workspace().check(fetching_map(folder) if fetching else hostile_map(folder))
    svg = str(draw_map(checked.graph, checked.documents, RenderOptions()))
    content = {
        "svg": lambda: svg,
        "inline": lambda: f"<!DOCTYPE html><html><body>{svg}</body></html>",
        "coverage": lambda: page(checked.graph, list(cover(checked.documents, checked.map.statements))),
        "matrix": lambda: matrix_page.write(matrix_of(checked.graph), "A note."),
        "html": lambda: str(draw_map(checked.graph, checked.documents, RenderOptions(form="html"))),
    }[kind]()
    path = folder / f"shown.{'svg' if kind == 'svg' else 'html'}"
    path.write_bytes(str(content).encode())
    return path


@pytest.mark.parametrize("fetching", [False, True], ids=["scripts", "addresses"])
@pytest.mark.parametrize("kind", ["svg", "inline", "coverage", "matrix", "html"])
def test_nothing_runs_and_nothing_is_fetched(kind: str, browser: Browser, tmp_path: Path, *, fetching: bool) -> None:
    with opened(browser, written(tmp_path, kind, fetching=fetching)) as desk:
        harmless(desk)
        shown = " ".join(str(desk.run("document.documentElement.textContent")).split())
        for text in FETCHES if fetching else RUNS[-7:-6]:
            assert text.split()[0] in shown
