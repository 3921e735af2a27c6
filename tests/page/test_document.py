"""The page as a file: what it holds, and what no text can make of it."""

import json
import os
import re
import subprocess
import sys
from base64 import b64encode
from hashlib import sha256
from html import unescape
from html.parser import HTMLParser
from importlib.resources import files as package_files
from pathlib import Path

import pytest

from argmap.model.graph import Graph
from argmap.model.views import outline
from argmap.page.bundle import bundle
from argmap.page.context import parts_of
from argmap.page.document import LIVE_SCRIPTS, SCRIPTS, STYLES
from argmap.page.navigation import Descent, walk
from argmap.sources import fingerprint
from argmap.sources.quotation import normalise
from argmap.workspace.rendering import RenderOptions, draw_map
from argmap.workspace.workspace import Workspace
from tests.cli.running import run
from tests.formats.made_maps import EVERYTHING
from tests.formats.test_hostile_text import HOSTILE
from tests.maps import ROOT, documents_of, quoted, read_whole
from tests.page.made import make_project

MOST_LINES = 300


class Parts(HTMLParser):
    """The raw texts of a page: scripts, styles, its policy, and all addresses."""

    def __init__(self, html: str) -> None:
        """Read a page."""
        super().__init__()
        self.tag = ""
        self.scripts: list[str] = []
        self.styles: list[str] = []
        self.policy = ""
        self.addresses: list[str] = []
        self.data = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what a tag is, and its addresses."""
        values = dict(attrs)
        self.tag = "data" if values.get("type") == "application/json" else tag
        if values.get("http-equiv") == "Content-Security-Policy":
            self.policy = values["content"] or ""
        self.addresses += [v or "" for k, v in attrs if k in {"src", "href", "xlink:href", "action", "srcset", "data"}]

    def handle_endtag(self, tag: str) -> None:
        """Note that what follows is not a script."""
        del tag
        self.tag = ""

    def handle_data(self, data: str) -> None:
        """Note the text of a script or style."""
        if self.tag == "data":
            self.data += data
        elif self.tag in {"script", "style"}:
            (self.scripts if self.tag == "script" else self.styles).append(data)


def page_of(graph: Graph) -> str:
    """Return the page of a map."""
    return str(draw_map(graph, documents_of(graph), RenderOptions(form="html")))


def hashed(content: str) -> str:
    """Return the hash of a script or style as a policy has it."""
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"


def test_the_policy_allows_only_the_scripts_and_styles_of_the_page(tmp_path: Path) -> None:
    parts = Parts(page_of(Workspace().check(make_project(tmp_path)).graph))
    rules = dict(rule.strip().split(" ", 1) for rule in parts.policy.split(";"))
    assert rules == {
        "default-src": "'none'",
        "script-src": " ".join(map(hashed, parts.scripts)),
        "style-src": " ".join(map(hashed, map(unescape, parts.styles))),
        "img-src": "data:",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    assert len(parts.scripts) == 2
    outside = {each for each in parts.addresses if not each.startswith(("#", "data:"))}
    assert outside == {
        "https://example.org/gazette?a=1&b=2",
        "https://example.org/bridge",
        "https://doi.org/10.1000/182",
    }


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_no_text_ends_the_data_of_the_script(text: str) -> None:
    graph = read_whole(
        f"question: {quoted(text)}\nclaims: {{a: {{text: {quoted(text)}, note: {quoted(text)}}}}}\n"
    ).graph
    parts = Parts(page_of(graph))
    assert not set(parts.data) & set("<>&\u2028\u2029")
    assert len(json.loads(parts.data)["statements"]) == 1
    assert len(parts.scripts) == 2


def test_a_script_is_put_together_from_modules() -> None:
    one = "// One.\nexport const a = 1;\nconst hidden = 2;\nexport function b() {\n  return a + hidden;\n}\n"
    two = 'import { a, b as d } from "./one.js";\nexport const c = a + d();\n'
    assert bundle({"one": one, "two": two}) == (
        "const modules = {};\n"
        "modules.one = await (async () => {\n// One.\nconst a = 1;\nconst hidden = 2;\n"
        "function b() {\n  return a + hidden;\n}\n"
        "return { a, b };\n})();\n"
        "modules.two = await (async () => {\nconst { a, b: d } = modules.one;\n"
        "const c = a + d();\nreturn { c };\n})();\n"
    )


def test_the_parts_of_script_and_style_are_all_there_short_and_in_order() -> None:
    package = package_files("argmap.page")
    for folder, names, ending in (("scripts", LIVE_SCRIPTS, "js"), ("styles", STYLES, "css")):
        found = {each.name: each.read_text(encoding="utf-8") for each in package.joinpath(folder).iterdir()}
        assert set(found) == {f"{name}.{ending}" for name in names}
        assert all(len(text.splitlines()) <= MOST_LINES for text in found.values())
    done = {"measures"}
    assert [name for name in LIVE_SCRIPTS if name in SCRIPTS] == list(SCRIPTS)
    for name in LIVE_SCRIPTS:
        text = package.joinpath(f"scripts/{name}.js").read_text(encoding="utf-8")
        assert set(re.findall(r'^import [^"]* from "\./(\w+)\.js";$', text, re.MULTILINE)) <= done
        assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function", text)
        done.add(name)


@pytest.mark.slow
def test_the_same_map_gives_the_same_bytes_everywhere(tmp_path: Path) -> None:
    path = make_project(tmp_path)
    command = [sys.executable, "-m", "argmap", "render", str(path), "-f", "html", "-o", "-"]
    pages = {
        subprocess.run(command, capture_output=True, check=True, cwd=ROOT, env=dict(os.environ) | environment).stdout
        for environment in ({"PYTHONHASHSEED": "1"}, {"PYTHONHASHSEED": "2", "LC_ALL": "C", "TZ": "Asia/Kathmandu"})
    }
    assert len(pages) == 1


def test_the_ending_of_a_file_names_the_format(tmp_path: Path) -> None:
    path = make_project(tmp_path)
    for ending, begins in ((".html", "<!DOCTYPE html>\n"), (".md", "# Should the town"), (".json", "{\n")):
        target = tmp_path / f"out{ending}"
        assert run("render", str(path), "-o", str(target), "-q").code == 0
        assert target.read_text(encoding="utf-8").startswith(begins)


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("One. Two three four. Five.", ["three"], "Two [three] four."),
        ("One two. Three.", ["One two."], "[One two.]"),
        ("One two, three", ["two"], "One [two], three"),
        ("Alpha.\n\nBeta gamma delta.\n\nEnd.", ["gamma"], "Beta [gamma] delta."),
        ("He said “no.” She said “yes” today. Then.", ["said", "yes"], "She [said] “[yes]” today."),
        ("One two three. Four five six. Seven.", ["two", "five"], "One [two] three. Four [five] six."),
        (f"{'w ' * 500}here{' w' * 500}", ["here"], f"… {'w ' * 139}[here]{' w' * 139} …"),
        (f"One two{' w' * 500} three four.", ["two", "three"], "One [two] … [three] four."),
    ],
)
def test_a_quotation_is_shown_in_its_sentences(text: str, quote: list[str], expected: str) -> None:
    normal = normalise(text)
    at = normal.text.rindex(quote[0]) if len(quote) == 2 and "He said" in text else normal.text.index(quote[0])
    segments = []
    for segment in quote:
        first = normal.text.index(segment, at)
        segments.append((first, first + len(segment)))
        at = first
    shown = "".join(f"[{part.words}]" if part.is_quoted else part.words for part in parts_of(normal, segments))
    assert shown == expected


def test_the_ways_through_a_map_are_those_of_its_outline() -> None:
    ways = walk(outline.outline(read_whole(EVERYTHING).graph))
    assert ways.roots == ("thesis", "rival", "stray")
    assert ways.down["thesis"][0] == Descent("claim", ())
    assert Descent("linked", ("together",)) in ways.down["thesis"]
    assert Descent("undercut", ("objection", "together")) in ways.down["thesis"]
    assert Descent("undercut", ()) in ways.down["claim"]
    assert ways.above["undercut -> (claim -> thesis)"] == "claim"
    assert ways.above["together"] == "thesis"


def test_an_article_of_which_only_the_fingerprint_is_available_shows_what_is_quoted(tmp_path: Path) -> None:
    path = make_project(tmp_path)
    article = tmp_path / "article.md"
    made = fingerprint.make(normalise(article.read_text(encoding="utf-8")))
    (tmp_path / "article.fingerprint").write_text(fingerprint.write(made), encoding="utf-8")
    article.unlink()
    content = path.read_text(encoding="utf-8").replace("text: article.md", "fingerprint: article.fingerprint")
    path.write_text(content, encoding="utf-8")
    html = page_of(Workspace().check(path).graph)
    assert "The text is not available; these are the passages that the map quotes, in order." in html
    assert 'href="#map:unsafe">the bridge will fall within ten years</a></mark> <mark' in html
    assert 'looked at its piers</a></mark> <span class="unread">… 4 words …</span></p>' in html
    assert '<blockquote dir="auto"><p><mark>the bridge will fall within ten years</mark></p></blockquote>' in html
    assert "Nobody else has looked" in html
    assert "council met twice" not in html


@pytest.mark.parametrize(("heading", "is_shown"), [("The Gazette", False), ("The Gazette of May", True)])
def test_a_heading_that_repeats_the_title_of_its_source_is_left_out(
    heading: str, *, is_shown: bool, tmp_path: Path
) -> None:
    path = make_project(tmp_path)
    article = tmp_path / "article.md"
    article.write_text(f"# {heading}\n\n{article.read_text(encoding='utf-8')}", encoding="utf-8")
    html = page_of(Workspace().check(path).graph)
    assert html.count("<h3>The Gazette</h3>") == 1
    assert (f'<p class="heading">{heading}</p>' in html) == is_shown


def test_an_article_that_is_not_available_takes_no_room() -> None:
    html = page_of(read_whole(EVERYTHING).graph)
    assert re.search(r'<button type="button" data-view="article" aria-pressed="false" hidden>', html)
