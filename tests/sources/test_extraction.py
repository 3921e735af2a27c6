"""Quotations copied from pages and PDF files, verified against the texts that are made of them."""

import random
import sys
from pathlib import Path

import pytest
from fpdf import FPDF
from fpdf.enums import XPos, YPos
from typer.testing import CliRunner

from argmap.base.errors import ArgmapError
from argmap.cli.app import app
from argmap.sources.extraction import read_document

runner = CliRunner()
HERE = Path(__file__).parent


def add(path: str, *options: str) -> None:
    """Add a source."""
    result = runner.invoke(app, ["source", "add", path, *options])
    assert result.exit_code == 0, result.stderr


def validate(project: Path, source: str, quotations: list[str]) -> str:
    """Check a map with some quotations from a source, and return what is reported."""
    lines = [
        "argmap: 1",
        "title: A map",
        f"source: {source}",
        f"sources: {{{source}: seeds/{source}.yaml}}",
        "claims:",
        "  thesis:",
        "    text: It is so.",
        "    evidence:",
    ]
    for number, quotation in enumerate(quotations):
        lines += [f"      e{number}:", "        text: It may be so.", f"        quote: >-\n          {quotation}"]
    (project / "map.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return runner.invoke(app, ["validate", "map.yaml", "--strict", "--select", "A4", "--ignore", "A412"]).stdout


FROM_THE_PAGE = [
    "The Hagenbach mill (German: Hagenbachmühle) was built in 1874 on the “upper stream” and ran until 1962.",
    "ran until 1962.[1] It ground wheat and rye for the villages around it,[2][note 3] and its wheel drove a saw",
    "ran until 1962. It ground wheat and rye for the villages around it, and its wheel drove a saw in winter.",
    "the mill's owner rebuilt the dam — this time in stone",
    "the wheel made 12,5 kW",
    "We shall never see its like again, and I do not regret it.",
    "1910: the great flood came over the valley",
    "H₂O was plenty; the wheel made 12,5 kW and weighed 3\u00d710³ kg.",
    "This page was last edited on 1 May 2024.",
]


def test_quotations_copied_from_a_page_verify_against_its_article(project: Path) -> None:
    page = (HERE / "mill.html").read_text(encoding="utf-8")
    (project / "mill.html").write_text(page, encoding="utf-8")
    add("mill.html")
    text = (project / "seeds" / "mill.txt").read_text(encoding="utf-8")
    article, outside = text.split("\n\n# Outside the article\n\n")
    for noise in ("alert", "Main page", "Random article", "Privacy policy", "Unrelated"):
        assert noise not in article
    assert outside.splitlines()[::2] == [
        "For other mills, see Mill (disambiguation).",
        "The mill in 1910, before the flood",
        "Unrelated things to buy",
        "This page was last edited on 1 May 2024.",
    ]
    assert (project / "seeds" / "mill.yaml").read_text(encoding="utf-8").startswith("title: Hagenbach mill\n")
    assert validate(project, "mill", FROM_THE_PAGE) == ""
    (project / "seeds" / "mill.txt").unlink()
    assert validate(project, "mill", FROM_THE_PAGE) == ""
    assert "A404" in validate(project, "mill", ["ran until 1926. It ground wheat and rye for the villages"])


@pytest.mark.slow
def test_words_on_a_page_outside_its_article_are_reported_as_such(project: Path) -> None:
    (project / "mill.html").write_text((HERE / "mill.html").read_text(encoding="utf-8"), encoding="utf-8")
    add("mill.html")
    assert "seeds/mill.txt:43 (outside the article) has: This page was last edited on 1 [May] 2024" in validate(
        project, "mill", ["This page was last edited on 1 June 2024."]
    )
    assert "outside" not in validate(project, "mill", ["the wheel made 13,5 kW and weighed 3\u00d710³ kg."])


class Minutes(FPDF):
    """Pages with a running head and a number at the foot."""

    def header(self) -> None:
        """Write the head."""
        self.set_font("Helvetica", size=8)
        self.cell(0, 8, "Minutes of the council", new_x=XPos.LMARGIN, new_y=YPos.NEXT)

    def footer(self) -> None:
        """Write the foot."""
        self.set_y(-15)
        self.cell(0, 8, f"Page {self.page_no()}", align="C")


def as_pdf(paragraphs: list[str]) -> bytes:
    """Return paragraphs as a PDF of several pages."""
    pdf = Minutes()
    pdf.add_page()
    for paragraph in paragraphs:
        pdf.set_font("Times", size=14)
        pdf.multi_cell(0, 9, paragraph, new_x=XPos.LMARGIN, new_y=YPos.NEXT)
    return bytes(pdf.output())


PARAGRAPHS = [
    f"In its sitting number {number} the council heard the engineer, who said that the bridge would stand for "
    f"{number + 10} more years if nobody drove over it. It voted, by seven to five, to close the bridge. "
    f"The mayor, who had asked for the {number + 100} reports, was not in the room. "
    for number in range(40)
]


@pytest.mark.slow
def test_quotations_copied_from_a_pdf_verify_against_its_text_over_the_ends_of_lines_and_pages(project: Path) -> None:
    (project / "council.pdf").write_bytes(as_pdf(PARAGRAPHS))
    add("council.pdf", "--title", "Minutes of the council")
    text = (project / "seeds" / "council.txt").read_text(encoding="utf-8")
    assert text.count("\f") >= 3
    assert "Page 2" not in text
    assert text.count("Minutes of the council") == 0
    sentences = [
        f"{part}." for paragraph in PARAGRAPHS for part in paragraph.split(". ") if any(map(str.isdigit, part))
    ]
    assert len(sentences) == 80
    assert validate(project, "council", sentences) == ""
    (project / "seeds" / "council.txt").unlink()
    assert validate(project, "council", sentences) == ""
    assert "A404" in validate(project, "council", [sentences[0].replace("10", "11")])


@pytest.mark.slow
def test_damaged_pdf_files_are_refused_or_read(project: Path) -> None:
    rng = random.Random(5)
    whole = as_pdf(PARAGRAPHS[:2])
    messages = []
    for _ in range(8):
        data = bytearray(whole)
        for _ in range(rng.choice((1, 3, 10, 40))):
            place = rng.randrange(len(data))
            data[place : place + rng.randrange(20)] = data[rng.randrange(len(data)) :][: rng.randrange(20)]
        (project / "damaged.pdf").write_bytes(data)
        messages.append(run_on("damaged.pdf"))
    assert 0 < messages.count("") < 8
    assert all(message.startswith('argmap: "damaged.pdf" ') for message in messages if message)


def run_on(path: str) -> str:
    """Return the message about a document that cannot be read, or an empty string."""
    result = runner.invoke(app, ["quote", path, "the", "council"])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.stderr if result.exit_code == 2 else ""


def test_a_locked_pdf_is_refused(project: Path) -> None:
    pdf = FPDF()
    pdf.add_page()
    pdf.set_encryption(owner_password="a", user_password="b")  # noqa: S106 - the lock is what is tested
    (project / "locked.pdf").write_bytes(bytes(pdf.output()))
    with pytest.raises(ArgmapError, match=r'"locked\.pdf" cannot be read as PDF: it is protected by a password'):
        read_document("locked.pdf", (project / "locked.pdf").read_bytes())


@pytest.mark.parametrize("page", ["", "<html></html>", "<p>", "\0", "<div>" * 20_000, "<script>let x = 1</script>"])
def test_a_page_without_words_is_refused(page: str) -> None:
    with pytest.raises(ArgmapError, match=r"no words were found in the page: save its text as a \.txt file"):
        read_document("page.html", page.encode())


def test_of_a_page_without_an_article_all_words_are_read() -> None:
    page = "<title>Notice</title><p>The <b>mill</b> is closed.<br>Come <a href='x'>tomorrow</a>.<p>The miller"
    found = read_document("page.html", page.encode())
    assert found.text == "The mill is closed.\nCome tomorrow.\n\nThe miller\n"


@pytest.mark.parametrize("end", ["<br>", "<br/>", " <br />\n"])
def test_lines_of_verse_are_one_paragraph_and_empty_lines_end_it(end: str) -> None:
    page = f"<title>Mill</title><p>The mill stands still,{end}The river runs below,{end}{end}And nobody will know"
    found = read_document("page.html", page.encode())
    assert found.text == "The mill stands still,\nThe river runs below,\n\nAnd nobody will know\n"


@pytest.mark.slow
def test_an_extracted_text_never_replaces_another(project: Path) -> None:
    (project / "mill.html").write_text((HERE / "mill.html").read_text(encoding="utf-8"), encoding="utf-8")
    mine = project / "seeds" / "mill.txt"
    mine.write_text("mine", encoding="utf-8")
    result = runner.invoke(app, ["source", "add", "mill.html"])
    assert (result.exit_code, mine.read_text(encoding="utf-8")) == (2, "mine")
    assert result.stderr == (
        'argmap: "seeds/mill.txt" already exists with a different text: remove it, or choose another --id\n'
    )
    mine.unlink()
    add("mill.html")
    add("mill.html")


@pytest.mark.parametrize(("name", "library"), [("page.html", "trafilatura"), ("paper.pdf", "pypdfium2")])
def test_without_the_extra_a_message_says_how_to_install_it(
    project: Path, monkeypatch: pytest.MonkeyPatch, name: str, library: str
) -> None:
    (project / name).write_text("<p>The mill</p>", encoding="utf-8")
    monkeypatch.setitem(sys.modules, library, None)
    result = runner.invoke(app, ["source", "add", name])
    kind = "HTML" if library == "trafilatura" else "PDF"
    assert (result.exit_code, result.stderr) == (
        2,
        f"argmap: {kind} is read by {library}, which cannot be loaded: run: pip install 'argmap[extract]'\n",
    )
