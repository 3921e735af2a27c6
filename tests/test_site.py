"""The documentation site: built as `make site` builds it, and examined in a browser."""

import re
import threading
import tomllib
from collections.abc import Iterator
from functools import partial
from html.parser import HTMLParser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
from playwright.sync_api import Browser, Page

from docs.site import SETTINGS, build, gather, home, pages_in, section
from tests.maps import ROOT

pytestmark = pytest.mark.slow
MAIN = ("", "tour/", "docs/tutorial/", "docs/how-to/in-documents/", "docs/reference/settings/", "docs/gallery/")
# Those that are long, or have wide tables.
WIDE = ("docs/reference/rules/", "docs/reference/commands/", "docs/reference/losses/", "bench/RESULTS/", "CHANGELOG/")
NARROW = 320
PROJECT = tomllib.loads(SETTINGS.read_text(encoding="utf-8"))["project"]
# Pages of maps are documents of their own, which tests/page looks at.
MAPS = ("docs/gallery/library-sundays.html",)
# The page for a path that leads nowhere is shown at any path, so its links are those from the root.
AT_ANY_PATH = "404.html"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site, with nothing to be warned of, and return its folder."""
    folder = tmp_path_factory.mktemp("built")
    done = build(folder)
    said = done.stdout + done.stderr
    assert (done.returncode, "No issues found" in said, "arning" in said) == (0, True, False), said
    return folder / "site"


@pytest.fixture(scope="module")
def address(built: Path) -> Iterator[str]:
    """Serve the site, and return its address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietHandler, directory=str(built))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files and says nothing of it."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name in the library
        """Say nothing."""


class Leads(HTMLParser):
    """What a page leads to and loads, and the ids that links may lead to."""

    def __init__(self, page: str) -> None:
        """Read a page."""
        super().__init__()
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.ids: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what a tag leads to."""
        given = {name: value or "" for name, value in attrs}
        self.ids.update(given[name] for name in ("id", "name") if name in given and (name == "id" or tag == "a"))
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        elif tag in {"script", "img", "iframe", "source"} and "src" in given:
            self.loaded.append(given["src"])
        elif tag == "link" and given.get("rel") not in {"canonical", "next", "prev"}:
            self.loaded.append(given.get("href", ""))


@pytest.fixture(scope="module")
def pages(built: Path) -> dict[str, Leads]:
    """Return all pages of the site that its builder made, by their paths."""
    found = {path.relative_to(built).as_posix(): path for path in sorted(built.rglob("*.html"))}
    return {name: Leads(path.read_text(encoding="utf-8")) for name, path in found.items() if name not in MAPS}


def test_every_link_and_anchor_leads_somewhere(built: Path, pages: dict[str, Leads]) -> None:
    broken = []
    for name, page in pages.items():
        for link in (*page.links, *page.loaded):
            if urlsplit(link).scheme in {"http", "https"}:
                continue
            path, anchor = urldefrag(urljoin(f"/{'' if name == AT_ANY_PATH else name}", link))
            path = unquote(path).lstrip("/")
            path += "index.html" if path == "" or path.endswith("/") else ""
            is_there = (built / path).is_file()
            if not is_there or (anchor and path in pages and unquote(anchor) not in pages[path].ids):
                broken.append((name, link))
    assert broken == []
    assert sum(len(page.links) for page in pages.values()) > 2000


def test_nothing_is_loaded_from_another_host(pages: dict[str, Leads], built: Path) -> None:
    loaded = {(name, each) for name, page in pages.items() for each in page.loaded if urlsplit(each).netloc}
    assert loaded == set()
    for sheet in built.rglob("*.css"):
        assert re.findall(r"url\(\s*['\"]?(?:https?:)?//[^)]*", sheet.read_text(encoding="utf-8")) == []


def test_a_link_that_leads_nowhere_fails_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(folder: Path) -> None:
        gather(folder)
        with (folder / "docs" / "tutorial.md").open("a", encoding="utf-8") as page:
            page.write("\n[Nowhere](nowhere.md) and [no anchor](how-to/sources.md#no-such-heading)\n")

    monkeypatch.setattr("docs.site.gather", broken)
    done = build(tmp_path)
    assert done.returncode != 0
    assert "2 issues found" in done.stdout + done.stderr


def test_every_page_is_in_the_navigation() -> None:
    in_nav = [*pages_in(PROJECT["nav"])]
    assert len(set(in_nav)) == len(in_nav)
    written = {path.relative_to(ROOT).as_posix() for path in (ROOT / "docs").rglob("*.md")}
    made_of = {"docs/home.md"} | {path for path in written if path.endswith(".head.md")}
    assert written - made_of - set(in_nav) == set()
    assert [name for name in in_nav if not (ROOT / name).is_file()] == ["index.md", "tour.md"]
    assert [next(iter(entry)) for entry in PROJECT["nav"]] == [
        *("Home", "Tutorial", "How-to", "Reference", "Explanation", "Gallery")
    ]


def test_there_is_an_edit_link_only_where_the_project_names_a_repository() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert PROJECT.get("repo_url") == project.get("urls", {}).get("Repository")


def test_the_home_page_says_what_the_readme_says() -> None:
    page = home()
    for title in ("Features", "Two commands"):
        assert section(title).strip() in page
    assert "<!-- README" not in page


@pytest.mark.parametrize("path", ["", "docs/how-to/in-documents/"])
def test_fences_are_pictures(path: str, built: Path) -> None:
    page = (built / path / "index.html").read_text(encoding="utf-8")
    assert page.count('<figure class="argmap-figure"') == 1
    assert len(re.findall(r"<svg [^>]*aria-roledescription=\"argument map\"", page)) == 1


def test_no_page_has_a_map_that_cannot_be_shown(built: Path) -> None:
    shown = [path for path in built.rglob("*.html") if 'class="argmap-problems"' in path.read_text(encoding="utf-8")]
    assert shown == []


# In the browser.


def opened(browser: Browser, address: str, *, scheme: Any = "light", wide: int = 1280) -> Page:
    """Open a page, and return it once its scripts have run."""
    page = browser.new_page(viewport={"width": wide, "height": 900}, color_scheme=scheme)
    page.goto(address)
    page.wait_for_function("document.readyState === 'complete' && document.body.dataset.mdColorScheme")
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", MAIN)
def test_axe_finds_nothing_wrong_with_a_page(path: str, scheme: str, browser: Browser, address: str) -> None:
    page = opened(browser, address + path, scheme=scheme)
    page.evaluate(files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8"))
    found = page.evaluate("axe.run(document, {resultTypes: ['violations'], iframes: false})")
    page.close()
    assert [(each["id"], [node["html"][:200] for node in each["nodes"]]) for each in found["violations"]] == []


@pytest.mark.parametrize("path", [*MAIN, *WIDE])
def test_a_narrow_page_does_not_scroll_sideways(path: str, browser: Browser, address: str) -> None:
    page = opened(browser, address + path, wide=NARROW)
    wide = page.evaluate("[document.scrollingElement.scrollWidth, document.scrollingElement.clientWidth]")
    wider = page.evaluate("document.body.scrollWidth")
    page.close()
    assert wide[0] <= wide[1] <= NARROW
    assert wider <= NARROW


def test_no_page_says_or_asks_for_anything_out_of_place(browser: Browser, address: str) -> None:
    page = browser.new_page()
    asked, said = list[str](), list[str]()
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    for path in (*MAIN, *WIDE):
        page.goto(address + path, wait_until="networkidle")
    page.close()
    assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []
    assert said == []


PAPER = "getComputedStyle(document.querySelector('.argmap-figure .paper')).fill"
FRAME = "getComputedStyle(document.querySelector('iframe.live').contentDocument.body).backgroundColor"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pictures_follow_the_colours_that_a_reader_chooses(scheme: str, browser: Browser, address: str) -> None:
    page = opened(browser, address, scheme=scheme)
    page.locator("iframe.live").scroll_into_view_if_needed()
    page.wait_for_function("document.querySelector('iframe.live').contentDocument.querySelector('.box')")
    shown = [[page.evaluate(script) for script in (PAPER, FRAME)]]
    for _ in range(3):
        page.locator("label[for^='__palette']:visible").click()
        shown.append([page.evaluate(script) for script in (PAPER, FRAME)])
    page.close()
    other = opened(browser, address, scheme="dark" if scheme == "light" else "light")
    contrary = other.evaluate(PAPER)
    other.close()
    # As the screen is, then light, dark, and as the screen is again.
    light, dark = (shown[0], [contrary]) if scheme == "light" else ([contrary], shown[0])
    assert [shown[1][0], shown[2][0]] == [light[0], dark[0]]
    assert shown[0] == shown[3] == (shown[1] if scheme == "light" else shown[2])
    assert shown[1][0] != shown[2][0]
    assert shown[1][1] != shown[2][1]


def test_the_search_finds_a_word(browser: Browser, address: str) -> None:
    page = opened(browser, address)
    page.keyboard.press("Control+k")
    page.keyboard.type("single-point-of-failure")
    page.wait_for_selector("a[href*='docs/reference/rules']:visible")
    page.close()
