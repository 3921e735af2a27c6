"""PDF, read back by pdftotext where that is installed."""

import io
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from argmap.base.errors import ArgmapError
from argmap.diagram.paper import print_out
from argmap.diagram.scene import DEFAULT_LOOK, DiagramOptions, Direction
from argmap.diagram.scene.options import Paper
from argmap.formats.pdf import files_of
from argmap.model.views import WHOLE, see
from tests.formats.made_maps import EVERYTHING
from tests.formats.test_hostile_text import FIELDS, HOSTILE, MAP
from tests.maps import documents_of, drawn, quoted, read_whole

pytest.importorskip("typst", reason="needs the extra pdf")
pypdf = pytest.importorskip("pypdf", reason="needs the extra pdf")
pypdfium2 = pytest.importorskip("pypdfium2", reason="needs the extra extract")
PDFTOTEXT = shutil.which("pdftotext") or ""
needs_pdftotext = pytest.mark.skipif(not PDFTOTEXT, reason="needs pdftotext (poppler-utils)")


def words_in(pdf: bytes, path: Path) -> str:
    """Return the words of a PDF document."""
    path.write_bytes(pdf)
    done = subprocess.run([PDFTOTEXT, str(path), "-"], capture_output=True, check=True)
    return " ".join(done.stdout.decode().split())


def pdf_of(content: str, look: DiagramOptions = DEFAULT_LOOK) -> bytes:
    """Return the picture of a map as a PDF document."""
    document = drawn(read_whole(content).graph, "pdf", look)
    assert isinstance(document, bytes)
    return document


@needs_pdftotext
def test_the_words_of_a_picture_can_be_searched_and_copied(tmp_path: Path) -> None:
    words = words_in(pdf_of(EVERYTHING), tmp_path / "x.pdf")
    for text in ("Does one picture hold everything?", "The first of two theses.", "A book of some renown, page 1"):
        assert text in words
    assert words.startswith("A map")


@pytest.mark.parametrize("name", ["a script", "markup", "escapes of DOT", "a format", "all controls", "punctuation"])
def test_hostile_text_breaks_no_document(name: str) -> None:
    text = HOSTILE[name]
    pdf = pdf_of(MAP.format_map({field: quoted(text) for field in FIELDS}))
    assert pdf.startswith(b"%PDF-")
    assert b"/JavaScript" not in pdf


@pytest.mark.slow
def test_a_page_is_no_longer_than_readers_take() -> None:
    claims = "".join(f"  c{n}: {{text: Claim {n} of many., supports: t}}\n" for n in range(500))
    pdf = pdf_of(f"claims:\n  t: T.\n{claims}")
    box = pypdf.PdfReader(io.BytesIO(pdf)).pages[0].mediabox
    assert max(box.width, box.height) == pytest.approx(14_400)


def test_without_the_extra_the_message_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(ArgmapError, match=re.escape('run pip install "argmap[pdf]", or draw svg or png')):
        pdf_of("claims: {a: A.}")


def links_in(pdf: bytes) -> list[tuple[int, str | int]]:
    """Return the links of a document: the page of each, from 1, and its address or the page that it leads to."""
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    found: list[tuple[int, str | int]] = []
    for number, page in enumerate(reader.pages, start=1):
        for each in page.get("/Annots", ()):
            link = each.get_object()
            if "/A" in link:
                found.append((number, str(link["/A"]["/URI"])))
            else:
                found.append((number, reader.get_page_number(link["/Dest"].get_object()[0].get_object()) + 1))
    return found


def bookmarks_in(pdf: bytes) -> list[tuple[int, str]]:
    """Return the bookmarks of a document with their levels."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [(mark.level, mark.get_title()) for mark in document.get_toc()]


SHARED = """
sources: {book: {title: A book, URL: "https://example.org/book?a=1&b=2"}}
claims:
  t: {text: The thesis., claims: {a: {text: A., claims: {c: C.}}, b: {text: B.}}}
evidence: {e: {text: E., source: book, supports: [c, b]}}
counterarguments: {o: {text: O., undercuts: c -> a}}
"""


def test_links_lead_to_sources_and_from_stand_ins_to_their_statements_and_back() -> None:
    found = links_in(pdf_of(SHARED))
    assert found == [(1, "https://example.org/book?a=1&b=2"), (1, 1), (1, 1)]


def test_an_address_that_is_too_long_for_a_link_breaks_nothing() -> None:
    assert links_in(pdf_of(SHARED.replace("a=1", "a" * 9_000))) == [(1, 1), (1, 1)]


def test_bookmarks_are_the_outline_with_the_signs_of_steps() -> None:
    assert bookmarks_in(pdf_of(SHARED)) == [
        (0, "The thesis."),
        (1, "+ A."),
        (2, "+ C."),
        (3, "+ E."),
        (2, "~ O."),
        (1, "+ B."),
    ]


CHAINS = "claims:\n  t: T.\n" + "".join(
    f"  a{n}: {{text: Reason {n} of many., supports: t}}\n"
    f"  b{n}: {{text: What stands behind reason {n}., supports: a{n}}}\n"
    f"  c{n}: {{text: The last of reason {n}., supports: b{n}}}\n"
    for n in range(14)
)
PAPERS = [(Paper.A4, (595, 842)), (Paper.A3, (842, 1191)), (Paper.LETTER, (612, 792))]


@pytest.mark.slow
def test_pages_of_paper_have_their_numbers_and_lead_to_each_other(tmp_path: Path) -> None:
    pdf = pdf_of(CHAINS, DiagramOptions(direction=Direction.LR, paper=Paper.A4))
    count = len(pypdf.PdfReader(io.BytesIO(pdf)).pages)
    assert count > 2
    assert {page for page, _ in links_in(pdf)} == set(range(1, count + 1))
    assert len(bookmarks_in(pdf)) == 1 + 3 * 14
    words = words_in(pdf, tmp_path / "x.pdf")
    assert f"A map · page {count} of {count}" in words
    assert "continues on page 2" in words
    assert "from page 1" in words


def test_the_foot_of_a_page_ends_a_title_from_right_to_left_at_its_end() -> None:
    content = "argmap: 1\ntitle: מה עכשיו?\nclaims:\n  t: אחד.\n" + "".join(
        f"  r{number}: {{text: שתיים., supports: t}}\n" for number in range(40)
    )
    graph = read_whole(content).graph
    look = DiagramOptions(paper=Paper.A4)
    found = dict(files_of(print_out(see(graph, WHOLE), documents_of(graph), look)))
    sheets = json.loads(found["print.json"])["sheets"]
    assert [sheet["foot"] for sheet in sheets] == [
        f"\u2067מה עכשיו?\u2069 · page {number} of {len(sheets)}" for number in range(1, len(sheets) + 1)
    ]
    assert len(sheets) > 1


@pytest.mark.parametrize(("content", "count"), [(CHAINS.partition("  a4:")[0], 1), (CHAINS, 4)])
def test_a_map_that_fits_on_one_sheet_is_not_cut(content: str, count: int) -> None:
    pages = pypdf.PdfReader(io.BytesIO(pdf_of(content, DiagramOptions(paper=Paper.A4)))).pages
    assert len(pages) == count
    assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in pages} <= {(595, 842), (842, 595)}


@pytest.mark.parametrize(
    ("paper", "size"), [(Paper.A4, (595, 842)), (Paper.A3, (842, 1191)), (Paper.LETTER, (612, 792))]
)
def test_pages_have_the_size_of_their_paper_and_texts_their_full_size(paper: Paper, size: tuple[int, int]) -> None:
    with pypdfium2.PdfDocument(pdf_of(CHAINS, DiagramOptions(direction=Direction.LR, paper=paper))) as document:
        assert {tuple(sorted(map(round, page.get_size()))) for page in document} == {size}
        sizes = {round(each.get_font_size(), 1) for page in document for each in page.get_objects(filter=[1])}
    assert sizes
    assert min(sizes) >= 9


def test_the_same_map_gives_the_same_bytes() -> None:
    look = DiagramOptions(paper=Paper.A4)
    assert pdf_of(SHARED, look) == pdf_of(SHARED, look)
