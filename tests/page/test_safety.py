"""What a page may not do, whatever the map says, and that everybody can use it."""

from pathlib import Path

import pytest

pytest.importorskip("playwright", reason="playwright is not installed")

from playwright.sync_api import Browser

from argmap.base.text import visible
from argmap.workspace.rendering import RenderOptions, draw_map
from argmap.workspace.workspace import Workspace
from tests import maps
from tests.formats.test_hostile_text import HOSTILE
from tests.maps import ROOT, documents_of, quoted
from tests.page.browsing import Scheme, Window, opened

BAD_ADDRESSES = (
    "javascript:alert(1)",
    " java\tscript:alert(1)",
    "JaVaScRiPt:alert(1)//https://example.org",
    "data:text/html,<script>alert(1)</script>",
    "https:alert(1)",
    "https://example.org/\x00",
    "//example.org",
    "file:///etc/passwd",
    'https://example.org/"onclick="alert(1)',
    "https://[",
)
RUNS = (
    *HOSTILE.values(),
    "</script><script>alert(1)</script>",
    "<!--<script>alert(1)//",
    "<img src=x onerror=alert(1)>",
    "</style></title></textarea><svg onload=alert(1)>",
    "</a></li></ul><iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "$style ${script} $$ {{data}}",
    "constructor __proto__ toString",
)
STEPS_IN_A_CIRCLE = """argmap: 1
title: Steps in a circle
claims: {a: A., b: B., t: T.}
arguments:
  u: {premises: a, undercuts: v}
  v: {premises: b, undercuts: u}
"""
STATEMENT = """  {name}:
    text: {text}
    by: {text}
    voice: reported
    source: s
    quote: {text}
    locator: {text}
    tags: [{text}]
    note: {text}
    if-false: {text}
    url: {url}
    indicators: [{{text: {text}, observed: {text}}}]
"""
# Names that objects of JavaScript have of themselves, or that a page may have.
NAMES = ("constructor", "toString", "hasOwnProperty", "document", "body", "location", "valueOf", "é", "日本")


def hostile_map(folder: Path) -> Path:
    """Write a map that has something hostile in every field."""
    article = folder / "article.txt"
    article.write_text("\n\n".join(f"{text} said the {n}th man." for n, text in enumerate(RUNS)), encoding="utf-8")
    lines = ["argmap: 1", f"title: {quoted(RUNS[-7])}", f"question: {quoted(RUNS[-6])}", f"about: {quoted(RUNS[-5])}"]
    lines += ["sources:", f"  s: {{title: {quoted(RUNS[-4])}, author: {quoted(RUNS[-3])}, text: article.txt,"]
    lines += [
        f"    URL: {quoted(BAD_ADDRESSES[0])}, archived: {quoted(BAD_ADDRESSES[3])}, DOI: {quoted('10.1000/<x>')}}}"
    ]
    lines += ["claims:", "  top: T."]
    for n, text in enumerate(RUNS):
        name = NAMES[n] if n < len(NAMES) else f"s{n}"
        url = BAD_ADDRESSES[n % len(BAD_ADDRESSES)]
        lines.append(STATEMENT.format(name=name, text=quoted(text[:2000]), url=quoted(url)).rstrip())
        lines.append(f"    supports: {{top: {{scheme: {quoted(text[:500])}, warrant: {quoted(text[:500])}}}}}")
    path = folder / "map.yaml"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    (folder / "argmap.toml").touch()
    return path


def drawn(path: Path, target: Path) -> Path:
    """Write the page of a map, and return where it is."""
    graph = Workspace().check(path).graph
    target.write_bytes(str(draw_map(graph, documents_of(graph), RenderOptions(form="html"))).encode())
    return target


def test_a_map_of_hostile_text_runs_nothing_and_is_shown_as_it_is(browser: Browser, tmp_path: Path) -> None:
    path = hostile_map(tmp_path)
    with opened(browser, drawn(path, tmp_path / "map.html")) as desk:
        assert desk.run("[...document.querySelectorAll('script')].length") == 3
        assert desk.run("document.querySelectorAll('img, iframe, object, embed, base, style').length") == 1
        events = (
            "[...document.querySelectorAll('*')].flatMap(e => e.getAttributeNames()).filter(n => n.startsWith('on'))"
        )
        assert desk.run(events) == []
        assert desk.run("document.querySelectorAll('svg a[href], area').length") == 0
        links = desk.run("[...document.querySelectorAll('a[href]')].map(e => e.href).filter(e => !/^file:/.test(e))")
        assert set(links) == {"https://example.org/%22onclick=%22alert(1)", "https://doi.org/10.1000/%3Cx%3E"}
        shown = desk.run("[...document.querySelectorAll('.about h3')].map(e => e.textContent)")
        for text in RUNS:
            if visible(" ".join(text[:2000].split())).strip():
                assert visible(" ".join(text[:2000].split())) in shown
        for name in NAMES:
            desk.run("name => location.hash = '#' + encodeURIComponent(name)", name)
            desk.page.wait_for_timeout(20)
            assert desk.run("document.querySelector('.about.open').dataset.id") == name
        desk.all("[data-part=search]").fill("<script>")
        desk.all("[data-part=search]").fill("\u202e")
        desk.page.wait_for_timeout(50)


def test_a_map_that_can_hardly_be_read_breaks_no_page(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "map.yaml"
    for number, content in enumerate(
        (
            "",
            "argmap: 1\ntitle: Nothing\n",
            'argmap: 1\ntitle: Bad ids\nclaims: {"a b": A., "\\"><b>": {text: B., claims: {"data-part": C.}}}\n',
            "argmap: 1\ntitle: A circle\nclaims: {a: {text: A., supports: b}, b: {text: B., supports: a}}\n",
            STEPS_IN_A_CIRCLE,
        )
    ):
        path.write_text(content, encoding="utf-8")
        with opened(browser, drawn(path, tmp_path / f"{number}.html")) as desk:
            assert desk.all("h1").count() == 1


def test_links_to_sources_are_web_links_without_a_referrer(browser: Browser, page_file: Path) -> None:
    with opened(browser, page_file) as desk:
        links = desk.run("[...document.querySelectorAll('a[rel][href]')].map(e => [e.getAttribute('href'), e.rel])")
        assert {tuple(link) for link in links} == {
            ("https://example.org/gazette?a=1&b=2", "noreferrer"),
            ("https://example.org/bridge", "noreferrer"),
            ("https://doi.org/10.1000/182", "noreferrer"),
        }


@pytest.mark.parametrize(
    ("scheme", "wide"),
    [
        ("light", 1440),
        ("dark", 320),
        pytest.param("light", 320, marks=pytest.mark.soak),
        pytest.param("dark", 1440, marks=pytest.mark.soak),
    ],
)
def test_axe_finds_nothing_wrong_with_a_page(scheme: Scheme, wide: int, browser: Browser, page_file: Path) -> None:
    with opened(browser, page_file, "#unsafe", Window(wide=wide, scheme=scheme)) as desk:
        for view in ("outline", "article", "about", "picture"):
            desk.all(f".views [data-view={view}]").click()
            assert desk.violations() == []
        desk.all("[data-part=search]").fill("bridge")
        assert desk.violations() == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_wrong_with_a_picture(scheme: Scheme, browser: Browser, tmp_path: Path) -> None:
    for name in ("library-sundays", "four-day-week"):
        checked = Workspace().check(ROOT / "arguments" / f"{name}.yaml")
        path = tmp_path / f"{name}.svg"
        path.write_bytes(str(maps.drawn(checked.graph, "svg")).encode())
        with opened(browser, path, window=Window(scheme=scheme)) as desk:
            assert desk.violations() == []
