"""The directive of Sphinx, in documents that Sphinx builds."""

import base64
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pypdf
import pytest
from sphinx.cmd.build import main

from tests.maps import ROOT

pytestmark = pytest.mark.slow

TEA = "argmap: 1\ntitle: Tea\nclaims:\n  tea: {text: Tea is healthy., evidence: {study: {text: So they found.}}}\n"
INLINE = "".join(f"   {line}\n" for line in TEA.replace("Tea", "Milk").splitlines())
BROKEN = f"{INLINE}   bogus: 1\n"
PAGE = (ROOT / "docs" / "how-to" / "in-documents.md").read_text(encoding="utf-8")
IDS = re.compile(r'\bid="([^"]+)"')
CONF = 'extensions = ["argmap.server.hosts.sphinx", "myst_parser"]\nnumfig = True\nproject = "Drinks"\nversion = "1"\n'
GOOD = {
    "index.rst": f"""\
Drinks
======

See :numref:`why`, :ref:`why` and :ref:`milk <milk>`.

.. argmap:: maps/tea.yaml
   :caption: Why *drink* tea?
   :name: why
   :verdicts:
   :theme: light

.. argmap::
   :name: milk

{INLINE}
.. argmap:: maps/tea.yaml
   :form: outline

.. toctree::

   more/page
""",
    "more/page.md": f"# Page\n\n```{{argmap}} /maps/tea.yaml\n:focus: tea\n:depth: 0\n```\n\n"
    f"```{{argmap}}\n:caption: Milk\n\n{TEA}```\n",
}
WRONG = {
    "index.rst": f"""\
Drinks
======

.. argmap::
   :caption: Milk
   :name: milk

{BROKEN}
See :ref:`milk`.

.. argmap:: maps/te.yaml

.. argmap:: ../secret.yaml

.. argmap:: maps/tea.yaml
   :theme: pink

.. argmap:: maps/tea.yaml

{INLINE}
.. include:: part.txt

.. toctree::

   page
""",
    "part.txt": f"A part.\n\n.. argmap::\n\n{BROKEN}",
    "page.md": f"# Page\n\nText.\n\n```{{argmap}}\n:caption: Milk\n\n{TEA}bogus: 1\n```\n\n"
    "```{argmap}\nbogus: 1\n```\n",
}
# What is wrong in the documents above, and where Sphinx says that it is.
WARNINGS = """\
index.rst:4: WARNING: This argument map cannot be shown: a map has no field "bogus" (index.rst, line 12, column 1)
index.rst:16: WARNING: This argument map cannot be shown: there is no file "maps/te.yaml" (index.rst, line 16)
index.rst:18: WARNING: This argument map cannot be shown: "../secret.yaml" leaves the project (index.rst, line 18)
index.rst:20: WARNING: This argument map cannot be shown: "pink" is not a valid theme: use light, dark, auto or print \
(index.rst, line 20)
index.rst:23: WARNING: This argument map cannot be shown: the directive has a file and a text: remove one of them \
(index.rst, line 23)
part.txt:3: WARNING: This argument map cannot be shown: a map has no field "bogus" (part.txt, line 9, column 1)
page.md:5: WARNING: This argument map cannot be shown: a map has no field "bogus" (page.md, line 12, column 1)
page.md:15: WARNING: This argument map cannot be shown: a map has no field "bogus" (page.md, line 16, column 1)
"""


def put(folder: Path, files: dict[str, str]) -> Path:
    """Write the documents of a project, with a map that they show, and return their folder."""
    for name, content in {"conf.py": CONF, "maps/tea.yaml": TEA, **files}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")
    return folder


def build(docs: Path, builder: str, *options: str) -> tuple[int, Path, list[str]]:
    """Build documents, and return the exit code, the folder of what was built, and the warnings."""
    built, told = docs.parent / builder, docs.parent / f"{builder}.log"
    trees = docs.parent / ("translated" if builder == "gettext" else "trees")
    code = main(["-q", "-b", builder, "-d", str(trees), "-w", str(told), *options, str(docs), str(built)])
    return code, built, [re.sub(r"^\S*/docs/", "", line) for line in told.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def docs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Documents in which every map can be shown."""
    return put(tmp_path_factory.mktemp("good") / "docs", GOOD)


@pytest.fixture(scope="module")
def page(docs: Path) -> str:
    """The first page of these documents, built in two processes with warnings as errors."""
    code, built, warnings = build(docs, "html", "-W", "-j", "2")
    assert (code, warnings) == (0, [])
    return (built / "index.html").read_text(encoding="utf-8")


def test_a_map_is_in_a_figure_with_its_caption_and_number(page: str) -> None:
    figure = re.findall(r'<figure class="argmap align-default" id="why">(.*?)</figure>', page, re.DOTALL)[0]
    assert figure.count("<svg") == 1
    assert "judged" in figure
    assert "prefers-color-scheme" not in figure
    assert 'Fig. 1 </span><span class="caption-text">Why <em>drink</em> tea?</span>' in figure
    assert 'href="#why"><span class="std std-numref">Fig. 1</span>' in page


def test_a_name_is_what_references_lead_to_and_begins_the_ids_of_the_picture(page: str) -> None:
    assert 'href="#milk"><span class="std std-ref">milk</span>' in page
    assert '<span class="target" id="milk"></span><div class="argmap-figure"' in page
    ids = IDS.findall(page)
    assert {"why:tea", "milk:tea"} <= set(ids)
    assert len(ids) == len(set(ids))


def test_an_outline_is_nested_lists(page: str) -> None:
    assert "<li><p>Tea is healthy. (claim)</p>\n<ul>" in page
    assert "<li><p><strong>Supports:</strong> So they found. (evidence)</p></li>" in page


@pytest.mark.usefixtures("page")
def test_markdown_has_the_directive_too(docs: Path) -> None:
    html = (docs.parent / "html" / "more" / "page.html").read_text(encoding="utf-8")
    part, whole = re.findall(r"<svg.*?</svg>", html, re.DOTALL)
    assert ("So they found." in part, "So they found." in whole) == (False, True)
    assert '<span class="caption-text">Milk</span>' in html


@pytest.mark.usefixtures("page")
def test_print_has_images(docs: Path) -> None:
    code, built, warnings = build(docs, "latex", "-W")
    assert (code, warnings) == (0, [])
    source = (built / "drinks.tex").read_text(encoding="utf-8")
    names = re.findall(r"\\sphinxincludegraphics\{\{(\w+)\}\.pdf\}", source)
    assert len(names) == 4
    texts = [pypdf.PdfReader(built / f"{name}.pdf").pages[0].extract_text() for name in names]
    assert "Tea is healthy." in texts[0]
    assert "Milk is healthy." in texts[1]
    assert r"\caption{Why \sphinxstyleemphasis{drink} tea?}\label{\detokenize{index:why}}" in source
    assert r"\sphinxstylestrong{Supports:} So they found. (evidence)" in source


@pytest.mark.usefixtures("page")
def test_a_book_has_pictures_as_images(docs: Path) -> None:
    _, built, _ = build(docs, "epub")
    html = zipfile.ZipFile(built / "Drinks.epub").read("index.xhtml").decode()
    pictures = re.findall(r'<img alt="([^"]+)" src="data:image/svg\+xml;base64,([^"]+)"', html)
    assert [words.partition(":")[0] for words, _ in pictures] == ["Argument map of “Tea”", "Argument map of “Milk”"]
    assert all(base64.b64decode(picture).startswith(b"<svg") for _, picture in pictures)
    assert "<svg" not in html


@pytest.mark.usefixtures("page")
@pytest.mark.parametrize("builder", ["text", "man", "xml"])
def test_what_shows_no_pictures_has_the_outline(builder: str, docs: Path) -> None:
    code, built, _ = build(docs, builder)
    assert code == 0
    text = "".join(each.read_text(encoding="utf-8") for each in built.rglob("*") if each.is_file())
    assert text.count("So they found.") >= 4
    assert "<svg" not in text


@pytest.mark.usefixtures("page")
def test_maps_are_not_translated(docs: Path) -> None:
    _, built, _ = build(docs, "gettext")
    catalogue = (built / "index.pot").read_text(encoding="utf-8")
    assert 'msgid "Why *drink* tea?"' in catalogue
    assert "healthy" not in catalogue


@pytest.fixture(scope="module")
def wrong(tmp_path_factory: pytest.TempPathFactory) -> tuple[int, Path, list[str]]:
    """What comes of documents in which no map can be shown."""
    folder = tmp_path_factory.mktemp("wrong")
    (folder / "secret.yaml").write_text(TEA.replace("Tea", "Secret"), encoding="utf-8")
    return build(put(folder / "docs", WRONG), "html", "-W", "--keep-going")


def test_maps_that_cannot_be_shown_are_warnings_with_document_and_line(wrong: tuple[int, Path, list[str]]) -> None:
    code, _, warnings = wrong
    assert code == 1
    assert sorted(warnings) == sorted(f"{line} [argmap]" for line in WARNINGS.splitlines())


def test_a_box_replaces_a_map_that_cannot_be_shown(wrong: tuple[int, Path, list[str]]) -> None:
    html = (wrong[1] / "index.html").read_text(encoding="utf-8")
    assert html.count("admonition-title") == 6
    assert "Secret" not in html
    box = re.findall(r'<figure class="argmap align-default" id="milk">(.*?)</figure>', html, re.DOTALL)[0]
    text = " ".join(re.sub(r"<[^>]+>", "", box).split())
    assert text.startswith(
        "This argument map cannot be shown index.rst, line 12, column 1: a map has no field “bogus” "
        "(help: use the prefix “x-” for custom fields)"
    )
    assert 'href="#milk"' in html


def test_only_pages_whose_maps_have_changed_are_read_again(tmp_path: Path) -> None:
    docs = put(
        tmp_path / "docs",
        {
            "conf.py": f"{CONF}exclude_patterns = ['maps']\n",
            "index.rst": "A\n=\n\n.. argmap:: maps/tea.yaml\n\n.. toctree::\n\n   other\n   third\n",
            "other.rst": "Other\n=====\n\nText.\n",
            "third.rst": "Third\n=====\n\n.. argmap::\n\n   argmap: 1\n   title: A\n   include: [maps/tea.yaml]\n",
        },
    )
    assert read_in(docs) == ["index", "other", "third"]
    assert read_in(docs) == []
    (docs / "maps" / "tea.yaml").write_text(TEA.replace("healthy", "tasty"), encoding="utf-8")
    assert read_in(docs) == ["index", "third"]
    pages = [(tmp_path / "html" / f"{name}.html").read_text(encoding="utf-8") for name in ("index", "third")]
    assert ["Tea is tasty." in html for html in pages] == [True, True]
    (docs / "maps" / "tea.yaml").unlink()
    assert read_in(docs) == ["index", "third"]
    (docs / "maps" / "tea.yaml").write_text(TEA, encoding="utf-8")
    assert read_in(docs) == ["index", "third"]
    assert read_in(docs) == []


def read_in(docs: Path) -> list[str]:
    """Build documents, and return the names of those that were read."""
    from sphinx.application import Sphinx
    from sphinx.util.docutils import docutils_namespace

    read: list[str] = []
    with docutils_namespace():
        app = Sphinx(docs, docs, docs.parent / "html", docs.parent / "trees", "html", status=None, warning=None)
        app.connect("source-read", lambda _app, name, _source: read.append(name))
        app.build()
    return sorted(read)


def test_the_example_of_the_manual_works(tmp_path: Path) -> None:
    example = re.findall(r"```rst\n(.*?)```", PAGE, re.DOTALL)[0]
    put(tmp_path, {"arguments/tea.yaml": TEA, "argmap.toml": ""})
    code, built, warnings = build(put(tmp_path / "docs", {"index.rst": f"Tea\n===\n\n{example}"}), "html", "-W")
    assert (code, warnings) == (0, [])
    assert (built / "index.html").read_text(encoding="utf-8").count("<svg") == 2


def test_the_extension_loads_nothing_of_sphinx_before_sphinx_does() -> None:
    program = "import sys, argmap.server.hosts.sphinx; print({'sphinx', 'docutils'} & set(sys.modules))"
    found = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert found.stdout == "set()\n"
