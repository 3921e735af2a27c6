"""PDF, read back by pdftotext where that is installed."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from argmap.base.errors import ArgmapError
from tests.formats.made_maps import EVERYTHING
from tests.formats.test_hostile_text import FIELDS, HOSTILE, MAP
from tests.maps import drawn, quoted, read_whole

pytest.importorskip("typst", reason="needs the extra pdf")
PDFTOTEXT = shutil.which("pdftotext") or ""
needs_pdftotext = pytest.mark.skipif(not PDFTOTEXT, reason="needs pdftotext (poppler-utils)")


def words_in(pdf: bytes, path: Path) -> str:
    """Return the words of a PDF document."""
    path.write_bytes(pdf)
    done = subprocess.run([PDFTOTEXT, str(path), "-"], capture_output=True, check=True)
    return " ".join(done.stdout.decode().split())


def pdf_of(content: str) -> bytes:
    """Return the picture of a map as a PDF document."""
    document = drawn(read_whole(content).graph, "pdf")
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


def test_a_page_is_no_longer_than_readers_take() -> None:
    claims = "".join(f"  c{n}: {{text: Claim {n} of many., supports: t}}\n" for n in range(500))
    pdf = pdf_of(f"claims:\n  t: T.\n{claims}")
    box = re.search(rb"/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    assert box
    assert max(float(box[1]), float(box[2])) == pytest.approx(14_400)


def test_without_the_extra_the_message_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(ArgmapError, match=re.escape('run pip install "argmap[pdf]", or draw svg or png')):
        pdf_of("claims: {a: A.}")
