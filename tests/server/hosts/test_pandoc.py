"""The filter for pandoc, in documents that pandoc converts."""

import json
import os
import re
import stat
import sys
import zipfile
from pathlib import Path

import pypdf
import pytest
import yaml
from lxml import etree

from argmap import __version__
from argmap.server.hosts.pandoc import FILTER
from tests.cli.running import run
from tests.maps import ROOT
from tests.server.hosts.pandoc_documents import MESSAGES, MILK, TEA, needs_pandoc, pandoc, put

pytestmark = [needs_pandoc, pytest.mark.slow]

IDS = re.compile(r'\bid="([^"]+)"')
PLACES = re.compile(r"<code>([^<]*)</code>")
WORDS_OF_MILK = "Argument map of “Milk”: the thesis “Milk is healthy.”, with 1 reason and no objections."
PAGE = (ROOT / "docs" / "how-to" / "in-documents.md").read_text(encoding="utf-8")
# Enough of Quarto to see what the filter asks of it, before it is loaded.
QUARTO = """\
quarto = {
  doc = { input_file = pandoc.path.join({ pandoc.system.get_working_directory(), "tea.qmd" }) },
  log = { warning = function(message) io.stderr:write("QUARTO " .. message .. "\\n") end },
}
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with documents."""
    monkeypatch.chdir(tmp_path)
    return put(tmp_path)


def test_pages_have_pictures_in_place_of_maps() -> None:
    done = pandoc("good.md", "-t", "html")
    assert (done.code, done.err) == (0, "")
    assert done.out.count("<svg") == 3
    assert '<div id="milk">\n<figure class="argmap-figure"' in done.out
    captions = re.findall(r"<figcaption[^>]*>(.*?)</figcaption>", done.out, re.DOTALL)
    assert [each.strip() for each in captions] == ["Why <em>drink</em> milk?", "All of it", "In words"]
    assert "<strong>Supports:</strong>" in done.out
    assert "judged" in done.out
    assert '<span class="bu">print</span>' in done.out
    ids = IDS.findall(done.out)
    assert "milk:tea" in ids
    assert len(ids) == len(set(ids))


def test_all_maps_of_a_document_are_one_call(folder: Path) -> None:
    program = folder / "bin" / "argmap"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\necho "$@" >> calls.txt\nexec {sys.executable} -m argmap "$@"\n', encoding="utf-8")
    program.chmod(stat.S_IRWXU)
    done = pandoc("good.md", "-t", "html", folders=os.pathsep.join((str(program.parent), os.environ["PATH"])))
    assert done.out.count("<svg") == 3
    assert (folder / "calls.txt").read_text(encoding="utf-8") == "pandoc-filter --answer\n"


def test_maps_that_cannot_be_shown_are_boxes_and_messages_with_lines() -> None:
    done = pandoc("page.md", "-t", "html")
    assert (done.code, done.messages) == (0, MESSAGES)
    assert list(dict.fromkeys(PLACES.findall(done.out))) == [message.partition(": ")[0] for message in MESSAGES]
    assert done.out.count('<div class="argmap-problems"') == 5
    assert "<svg" not in done.out


@pytest.mark.parametrize(("words", "code"), [("", 83), ("=false", 0)])
def test_pandoc_fails_where_all_maps_have_to_be_shown(words: str, code: int) -> None:
    done = pandoc("page.md", "-t", "html", "-M", f"argmap-strict{words}")
    assert (done.code, done.messages[:5]) == (code, MESSAGES)
    assert ("argmap: 5 of 5 argument maps cannot be shown" in done.err) == bool(code)


def test_what_shows_no_pictures_has_outlines_and_boxes(folder: Path) -> None:
    (folder / "both.md").write_text(f"``` argmap\n{MILK}```\n\n``` argmap\n{MILK}bogus: 1\n```\n", encoding="utf-8")
    done = pandoc("both.md", "-t", "plain", "--wrap", "none")
    assert [" ".join(line.split()) for line in done.out.splitlines() if line] == [
        "- Milk is healthy. (claim)",
        "- Supports: So they found. (evidence)",
        "This argument map cannot be shown:",
        '- both.md, line 13, column 1: a map has no field "bogus"',
        'help: use the prefix "x-" for custom fields',
    ]


def test_word_processors_have_images_with_captions_and_words_for_those_who_do_not_see_them() -> None:
    assert pandoc("good.md", "-o", "good.docx").code == 0
    book = zipfile.ZipFile("good.docx")
    content = etree.fromstring(book.read("word/document.xml"))
    described = [str(each.get("descr")) for each in content.iter("{*}docPr")]
    assert described == [WORDS_OF_MILK, WORDS_OF_MILK, "Tea & more"]
    texts = ["".join(map(str, each.itertext())) for each in content.iter("{*}p")]
    assert [words for words in ("Why drink milk?", "All of it", "In words") if words not in texts] == []
    images = [book.read(name) for name in book.namelist() if name.startswith("word/media/")]
    assert [image[:4] for image in images] == [b"\x89PNG"] * 2  # the same picture is kept once
    sizes = [int(str(each.get("cx"))) for each in content.iter("{*}extent")]
    assert all(0 < size <= 6 * 914_400 for size in sizes)


def test_other_documents_have_images_too() -> None:
    assert [pandoc("good.md", "-o", f"good.{suffix}").code for suffix in ("odt", "epub")] == [0, 0]
    odt = zipfile.ZipFile("good.odt").namelist()
    epub = zipfile.ZipFile("good.epub")
    assert len([name for name in odt if name.startswith("Pictures/") and name.endswith(".png")]) == 3
    pictures = [epub.read(name) for name in epub.namelist() if name.endswith(".svg")]
    assert [picture[:4] for picture in pictures] == [b"<svg"] * 3


def test_print_has_images_of_vectors(folder: Path) -> None:
    done = pandoc("good.md", "-t", "latex", "--extract-media", "media")
    names = re.findall(r"\\includegraphics(?:\[[^\]]*\])?\{(media/argmap-\w+\.pdf)\}", done.out)
    assert len(names) == 3
    texts = [pypdf.PdfReader(folder / name).pages[0].extract_text() for name in names]
    assert ["Milk" in text for text in texts] == [True, True, False]
    assert re.findall(r"\\caption\{(.*)\}", done.out) == [r"Why \emph{drink} milk?", "All of it"]


def test_maps_of_a_text_that_is_not_a_file_are_numbered() -> None:
    done = pandoc("-t", "html", text=f"Text.\n\n``` argmap\n{MILK}```\n\n``` argmap\n{MILK}bogus: 1\n```\n")
    assert PLACES.findall(done.out) == ["map 2, line 5, column 1"]


def test_places_that_pandoc_knows_are_taken() -> None:
    done = pandoc("page.md", "-f", "commonmark_x+sourcepos", "-t", "html")
    assert (done.code, done.messages) == (0, MESSAGES)


def test_each_of_several_files_has_its_own_lines(folder: Path) -> None:
    for name in ("one.md", "two.md"):
        (folder / name).write_text(f"Text.\n\n``` argmap\n{MILK}bogus: 1\n```\n", encoding="utf-8")
    done = pandoc("one.md", "two.md", "-t", "html")
    assert PLACES.findall(done.out) == ["one.md, line 8, column 1", "two.md, line 8, column 1"]


def test_a_file_that_has_changed_is_shown_as_it_is(folder: Path) -> None:
    words = ("-f", "markdown", "-t", "plain", "--wrap", "none")
    fence = "``` {.argmap file=maps/tea.yaml}\n```\n"
    assert "Tea is healthy." in pandoc(*words, text=fence).out
    (folder / "maps" / "tea.yaml").write_text(TEA.replace("healthy", "tasty"), encoding="utf-8")
    assert "Tea is tasty." in pandoc(*words, text=fence).out


def test_a_document_without_maps_needs_no_argmap() -> None:
    assert pandoc("-t", "html", text="Text.\n", folders="/nowhere").out == "<p>Text.</p>\n"


def test_pandoc_says_when_argmap_is_not_installed() -> None:
    done = pandoc("good.md", "-t", "html", folders="/nowhere")
    assert done.code == 83
    assert 'argmap: the command "argmap" was not found: install argmap and add it to the PATH' in done.err


def test_quarto_has_cells_with_options_and_its_own_log(folder: Path) -> None:
    cell = f'#| label: fig-tea\n#| fig-cap: "Why?"\n#| focus: tea\n{TEA}'
    # Only the reader of Quarto makes a cell of these braces.
    blocks = [{"t": "CodeBlock", "c": [["", ["{argmap}"], []], text]} for text in (cell.strip(), f"{TEA}bogus: 1")]
    document = {**json.loads(pandoc("-t", "json").out), "blocks": blocks}
    cells = f"```{{argmap}}\n{cell}```\n\n```{{argmap}}\n{TEA}bogus: 1\n```\n"
    (folder / "tea.qmd").write_text(cells, encoding="utf-8")
    (folder / "in-quarto.lua").write_text(f"{QUARTO}\ndofile([[{FILTER}]])\n", encoding="utf-8")
    done = pandoc("-f", "json", "-t", "html", text=json.dumps(document), lua="in-quarto.lua")
    assert done.out.count("<figcaption") == 1
    assert "\nWhy?\n" in done.out
    assert "fig-tea:tea" in IDS.findall(done.out)
    assert done.err.splitlines() == [
        'QUARTO argmap: tea.qmd, line 16, column 1: This argument map cannot be shown: a map has no field "bogus"'
    ]


def test_the_folder_of_the_filter_is_an_extension_of_quarto() -> None:
    described = yaml.safe_load((Path(FILTER).parent / "_extension.yml").read_text(encoding="utf-8"))
    assert described["contributes"] == {"filters": [os.path.basename(FILTER)]}
    assert (described["title"], described["version"]) == ("argmap", __version__)
    assert run("pandoc-filter").out == f"{FILTER}\n"


def test_the_example_of_the_manual_works() -> None:
    section = PAGE.partition("## In pandoc")[2].partition("\n## ")[0]
    example = re.findall(r"````markdown\n(.*?)````", section, re.DOTALL)[0]
    Path("page.md").write_text(example, encoding="utf-8")
    assert pandoc("page.md", "-t", "html").out.count("<svg") == 2
