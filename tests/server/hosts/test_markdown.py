"""A fence in Markdown, with Python-Markdown and superfences as they are."""

import logging
import re
from pathlib import Path
from types import SimpleNamespace

import markdown
import pytest
import yaml
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

from argmap.server.hosts.options import NAMES
from tests.maps import ROOT

TEA = "argmap: 1\ntitle: Tea\nclaims:\n  tea: {text: Tea is healthy., evidence: {study: {text: So they found.}}}\n"
FENCE = f"```argmap\n{TEA}```\n"
BROKEN = f"```argmap\n{TEA}bogus: <b>1</b>\n```\n"
IDS = re.compile(r'\bid="([^"]+)"')
PLACES = re.compile(r"<code>([^<]*)</code>")
PAGE = (ROOT / "docs" / "how-to" / "in-documents.md").read_text(encoding="utf-8")
# The settings as the page shows them, with names of Python in them.
SETTINGS = yaml.unsafe_load(re.findall(r"```yaml\n(markdown_extensions:.*?)```", PAGE, re.DOTALL)[0])
SUPERFENCES = SETTINGS["markdown_extensions"][0]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with a map."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "maps").mkdir()
    (tmp_path / "maps" / "tea.yaml").write_text(TEA, encoding="utf-8")
    return tmp_path


def convert(page: str, *more: str, **options: object) -> str:
    """Return a page of Markdown as HTML."""
    configured = {name: {**given, **options} for name, given in SUPERFENCES.items()}
    return markdown.markdown(page, extensions=[*configured, *more], extension_configs=configured)


def test_a_fence_becomes_a_picture() -> None:
    html = convert(f"# Tea\n\nSee:\n\n{FENCE}\nAfter.\n")
    assert html.startswith('<h1>Tea</h1>\n<p>See:</p>\n<figure class="argmap-figure"')
    assert html.endswith("</svg></figure>\n<p>After.</p>")
    assert "Tea is healthy." in html
    assert html.count("<svg") == 1


def test_a_broken_fence_becomes_a_box_with_the_line_of_the_page() -> None:
    html = convert(f"# Tea\n\nSee:\n\n{BROKEN}\nAfter.\n")
    assert PLACES.findall(html) == ["line 10, column 1"]
    assert "a map has no field &quot;bogus&quot;" in html
    assert "<svg" not in html
    assert html.endswith("</div>\n<p>After.</p>")


def test_a_path_in_place_of_a_text_is_recognised() -> None:
    html = convert("```argmap\nmaps/tea.yaml\n```\n")
    assert "help: is this a path? write file=&quot;…&quot;" in html


def test_a_broken_fence_is_a_warning_which_fails_a_strict_build(caplog: pytest.LogCaptureFixture) -> None:
    convert(f"# Tea\n\n{FENCE}\n{BROKEN}")
    message = 'fence on line 10: This argument map cannot be shown: a map has no field "bogus"'
    assert caplog.record_tuples == [("mkdocs.plugins.argmap", logging.WARNING, message)]


@pytest.mark.parametrize(
    ("path", "shown"), [("drinks/tea.md", "drinks/tea.md"), ("a\n::error::b.md", "a\\n::error::b.md")]
)
def test_a_warning_names_the_page_that_zensical_builds(path: str, shown: str, caplog: pytest.LogCaptureFixture) -> None:
    # What Zensical adds to the reader of each page: a preprocessor that only holds the page.
    class Context(Preprocessor):
        page = SimpleNamespace(path=path)

        def run(self, lines: list[str]) -> list[str]:
            return lines

    class ContextExtension(Extension):
        def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 - the name that the library asks for
            md.preprocessors.register(Context(md), "rendering_context", 0)

    markdown.markdown(BROKEN, extensions=[*SUPERFENCES, ContextExtension()], extension_configs=SUPERFENCES)
    assert caplog.messages == [
        f'{shown}, fence on line 1: This argument map cannot be shown: a map has no field "bogus"'
    ]


def test_each_of_several_equal_fences_has_its_own_line() -> None:
    page = f"{BROKEN}\n```yaml\nbogus: 1\n```\n\n- a list:\n\n    ```argmap\n    bogus\n    ```\n\n{BROKEN}"
    assert PLACES.findall(convert(page)) == ["line 6, column 1", "line 16, column 1", "line 24, column 1"]


def test_a_fence_in_a_quotation_has_its_line() -> None:
    quoted = "".join(f"> {line}\n" for line in BROKEN.splitlines())
    assert PLACES.findall(convert(f"Before.\n\n{quoted}")) == ["line 8, column 1"]


def test_two_pictures_of_a_page_share_no_id() -> None:
    ids = IDS.findall(
        convert(f"{FENCE}\n{FENCE}\n```argmap file='maps/tea.yaml'\n```\n\n```argmap file='maps/tea.yaml'\n```\n")
    )
    assert len(ids) == len(set(ids)) > 20


def test_a_fence_with_an_id_has_it_in_its_links() -> None:
    ids = IDS.findall(convert(f"``` {{.argmap #drink}}\n{TEA}```\n", "attr_list"))
    assert "drink:tea" in ids
    assert all(name.startswith(("drink:", "drink.")) for name in ids)


def test_options_stand_after_the_language() -> None:
    html = convert(
        f'```argmap focus="tea" depth="0" caption="Tea & milk" verdicts direction="RL" theme="light"\n{TEA}```\n'
    )
    assert '<figcaption dir="auto">Tea &amp; milk</figcaption>' in html
    assert 'data-direction="RL"' in html
    assert "judged" in html
    assert "So they found." not in html


def test_a_fence_may_name_a_file() -> None:
    html = convert("Before.\n\n```argmap file='maps/tea.yaml'\n```\n")
    assert "Tea is healthy." in html
    assert 'id="tea-3:study"' in html


def test_a_fence_may_be_an_outline() -> None:
    html = convert(f"```argmap form='outline'\n{TEA}```\n")
    assert "<ul><li><strong>Supports:</strong>" in html
    assert "<svg" not in html


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ("focuss='tea'", "there is no option &quot;focuss&quot;; did you mean &quot;focus&quot;?"),
        ("depth='two'", "&quot;two&quot; is not a valid depth: use a whole number, such as 2"),
        ("theme='pink'", "&quot;pink&quot; is not a valid theme: use light, dark, auto or print"),
        ("direction='up'", "&quot;up&quot; is not a valid direction: use auto, TB, BT, LR or RL"),
        ("form='png'", "&quot;png&quot; is not a valid form: use svg or outline"),
        (
            "verdicts='no'",
            "&quot;no&quot; is not a valid value of &quot;verdicts&quot;: write &quot;verdicts&quot; alone",
        ),
        (
            "file='maps/tea.yaml'",
            "a map with &quot;file&quot; shows that file: remove either the text or &quot;file&quot;",
        ),
    ],
)
def test_options_that_are_wrong_become_a_box(options: str, message: str) -> None:
    html = convert(f"Before.\n\n```argmap {options}\n{TEA}```\n")
    assert PLACES.findall(html) == ["line 3"]
    assert message in html


@pytest.mark.parametrize("path", ["../secret.yaml", "/etc/hostname", "maps/te.yaml", "maps", "-", ""])
def test_a_fence_opens_no_file_out_of_the_project(path: str, folder: Path) -> None:
    (folder.parent / "secret.yaml").write_text(TEA.replace("Tea", "Secret"), encoding="utf-8")
    html = convert(f"```argmap file='{path}'\n```\n")
    assert html.startswith('<div class="argmap-problems"')
    assert PLACES.findall(html) == ["line 1"]


def test_a_fence_in_a_page_that_keeps_its_tabs_is_drawn_too() -> None:
    assert "<svg" in convert(FENCE, preserve_tabs=True)
    assert 'class="argmap-problems"' in convert(BROKEN, preserve_tabs=True)


def test_the_examples_of_the_page_work(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    section = PAGE.partition("## In Markdown")[2].partition("\n## ")[0]
    examples = re.findall(r"````markdown\n(.*?)````", section, re.DOTALL)
    pictures = [convert(example) for example in examples]
    assert [html.startswith('<figure class="argmap-figure"') for html in pictures] == [True, True]
    assert "judged" in pictures[1]


def test_every_option_is_on_the_page() -> None:
    rows = "".join(line for line in PAGE.splitlines() if line.startswith("| `"))
    assert [name for name in NAMES if not re.search(rf"`{name}[=`]", rows)] == []
