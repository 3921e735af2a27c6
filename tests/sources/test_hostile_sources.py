"""PDF and HTML files that are damaged or made to do harm: read or refused, soon, and never with a traceback."""

import re
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
import yaml
from fpdf import FPDF

from argmap.base.decoding import FORBIDDEN
from argmap.base.errors import ArgmapError
from argmap.sources.extraction import Extracted, read_document
from argmap.workspace import extracting
from argmap.workspace.extracting import read_file
from tests.cli.running import run

# Each file is read in a process of its own.
pytestmark = pytest.mark.slow


def read(path: Path, data: bytes) -> Extracted | str:
    """Return what a source says, or why it is refused."""
    path.write_bytes(data)
    try:
        return read_file(str(path))
    except ArgmapError as error:
        return str(error)


TEXT = b"BT /F 12 Tf 10 10 Td (Some words of a page) Tj ET\n"
IMAGE = b"BI /W 2 /H 2 /BPC 8 /CS /G %s ID \x00\x01\x02\x03 EI\n"


def pdf_of(content: bytes, *objects: bytes, kids: bytes = b"3 0 R", fields: bytes = b"") -> bytes:
    """Return a PDF of one page, written by hand, with further objects from the number 6 on."""
    stream = b"<</Length %d%s>>stream\n%s\nendstream" % (len(content), fields, content)
    resources = b"<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>"
    everything = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[%s]>>" % kids,
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources%s>>" % resources,
        stream,
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        *objects,
    )
    written, places = b"%PDF-1.4\n", []
    for number, each in enumerate(everything, start=1):
        places.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
    tail = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(places) + 1, len(written))
    return written + head + table + tail


@pytest.mark.parametrize("title", ["A plain title", "Заглавие: «мост»", "two\nlines", "\x01[31mred", "x" * 2000])
def test_the_title_of_a_pdf_becomes_the_title_of_its_record(title: str, project: Path) -> None:
    document = FPDF()
    document.set_title(title)
    document.add_page()
    document.set_font("helvetica")
    document.cell(text="Some words of a page.")
    (project / "page.pdf").write_bytes(bytes(document.output()))
    assert run("source", "add", "page.pdf").code == 0
    found = read_document("page.pdf", (project / "page.pdf").read_bytes())
    assert (type(found.title), type(found.text)) == (str, str)
    assert found.title == " ".join(title.replace("\x01", "").split())[:500]
    record = yaml.safe_load((project / "seeds" / "page.yaml").read_text(encoding="utf-8"))
    assert record["title"] == found.title


@pytest.mark.parametrize("coding", [b"/F /AHx", b"/F /X"])
def test_a_pdf_with_an_old_inline_image_is_read(tmp_path: Path, coding: bytes) -> None:
    found = read(tmp_path / "page.pdf", pdf_of(TEXT + IMAGE % coding + TEXT))
    assert isinstance(found, Extracted)
    assert "Some words of a page" in found.text


def form(content: bytes, number: int) -> bytes:
    """Return a drawing that others may draw, in which X is the object of a number."""
    fields = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F 5 0 R>>/XObject<</X %d 0 R>>>>" % number
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (fields, len(content), content)


MANY_OPERATIONS = pdf_of(TEXT * 20_000)


def bomb() -> bytes:
    """Return a PDF that unpacks to a thousand times its size."""
    return pdf_of(zlib.compress(TEXT * 500_000), fields=b"/Filter/FlateDecode")


def bomb_in_a_bomb() -> bytes:
    """Return a PDF that unpacks to what unpacks in turn."""
    packed = zlib.compress(zlib.compress(b" " * 200_000_000, 1))
    return pdf_of(packed, fields=b"/Filter[/FlateDecode/FlateDecode]")


# What takes long to make is made by its test.
HOSTILE_PDF: Mapping[str, bytes | Callable[[], bytes]] = {
    "many operations": MANY_OPERATIONS,
    "much content": pdf_of(b" " * 3_000_000 + TEXT),
    "a bomb": bomb,
    "a bomb in a bomb": bomb_in_a_bomb,
    "deep arrays": pdf_of(b"[" * 100_000 + TEXT),
    "one page again and again": pdf_of(TEXT, kids=b"3 0 R " * 10_000),
    "pages in a circle": pdf_of(TEXT, kids=b"2 0 R 3 0 R"),
    "drawings in a circle": pdf_of(b"/X Do\n" + TEXT, form(b"/X Do\n" + TEXT, 6)),
    "drawings that draw two each": pdf_of(
        b"/X Do\n", *(form(b"/X Do\n/X Do\n", number) for number in range(7, 19)), form(TEXT, 5)
    ),
    "nothing": b"",
    "no PDF": b"%PDF-1.7\nSome words of a page",
}


@pytest.mark.parametrize("data", HOSTILE_PDF.values(), ids=HOSTILE_PDF)
def test_a_pdf_made_to_do_harm_is_read_or_refused(tmp_path: Path, data: bytes | Callable[[], bytes]) -> None:
    found = read(tmp_path / "page.pdf", data if isinstance(data, bytes) else data())
    assert ("page.pdf" in found) if isinstance(found, str) else ("Some words of a page" in found.text)


def test_a_reader_that_never_ends_or_takes_all_memory_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extracting, "MOST_SECONDS", 0.01)
    found = read(tmp_path / "page.pdf", MANY_OPERATIONS)
    assert found == f'"{tmp_path}/page.pdf" takes more than 0.01 seconds to read: save its text as a .txt file'


ARTICLE = "<p>Some words of an article, which is long enough to be one, and not a list of links.</p>" * 10
HOSTILE_HTML = {
    "deep boxes": "<div>" * 100_000 + ARTICLE,
    "deep tables": "<table><tr><td>" * 3000 + ARTICLE,
    "deep marks": ARTICLE + "<b>" * 100_000,
    "comments that do not end": "<!--" * 100_000 + ARTICLE,
    "deep data": '<script type="application/ld+json">' + "[" * 100_000 + "</script>" + ARTICLE,
    "half references": "&" * 100_000 + ARTICLE,
    "no characters": "&#xD800; &#0; &#x1F; &#xFFFE;" + ARTICLE,
    "a long title": f"<title>{'T ' * 100_000}</title>{ARTICLE}",
}


@pytest.mark.parametrize("page", HOSTILE_HTML.values(), ids=HOSTILE_HTML)
def test_a_hostile_page_is_read_or_refused(tmp_path: Path, page: str) -> None:
    found = read(tmp_path / "page.html", f"<html><body>{page}</body></html>".encode())
    if isinstance(found, str):
        assert "page" in found
    else:
        assert re.search(FORBIDDEN, found.text) is None
        assert len(found.title or "") <= 500
