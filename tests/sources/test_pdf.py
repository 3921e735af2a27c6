"""Papers set by four programs, read as PDF: every sentence is found, and what is not running text is kept apart."""

import shutil
from functools import cache

import pytest

from argmap.sources.extraction import Extracted, read_document
from argmap.sources.quotation import STANDING, normalise
from argmap.sources.quotation.verdict import find
from tests.sources.papers import HEAD, PRODUCERS, compile_latex, paper, sentences

pytestmark = pytest.mark.slow

ALL = [(name, columns) for name in PRODUCERS for columns in (1, 2)]
# Of a hundred honest sentences so many may be refused.
MOST_REFUSED = 3


@cache
def read(name: str, columns: int) -> Extracted:
    """Return what is read of a paper set by a program, or skip where that is not installed."""
    if name == "LaTeX" and not shutil.which("pdflatex"):
        pytest.skip("LaTeX is not installed")
    return read_document("paper.pdf", PRODUCERS[name](paper(), columns))


@pytest.mark.parametrize(("name", "columns"), ALL)
def test_sentences_are_found_over_the_ends_of_lines_columns_and_pages(name: str, columns: int) -> None:
    normal = normalise(read(name, columns).text)
    honest = sentences(paper())
    refused = [words for words in honest if find(words, normal).verdict not in STANDING]
    assert len(honest) > 100
    assert 100 * len(refused) <= MOST_REFUSED * len(honest), refused


@pytest.mark.parametrize(("name", "columns"), ALL)
def test_sentences_changed_in_one_word_are_not_found(name: str, columns: int) -> None:
    normal = normalise(read(name, columns).text)
    changed = [words.replace("had never considered", "had considered") for words in sentences(paper())]
    altered = [words for words in changed if words not in sentences(paper())]
    assert len(altered) > 5
    assert not [words for words in altered if find(words, normal).verdict in STANDING]


@pytest.mark.parametrize(("name", "columns"), ALL)
def test_heads_and_page_numbers_are_no_text_but_number_the_pages(name: str, columns: int) -> None:
    found = read(name, columns)
    normal = normalise(found.text)
    assert HEAD not in normal.text
    assert len(normal.page_starts) > 5
    assert normal.labels == tuple(str(page) for page in range(1, len(normal.page_starts) + 1))
    assert found.warnings == ()


@pytest.mark.parametrize(("name", "columns"), ALL)
def test_paragraphs_headings_and_notes_are_distinguished(name: str, columns: int) -> None:
    normal = normalise(read(name, columns).text)
    blocks = normal.text.split("\n")
    wanted = [block[0].words[:40] for section in paper() for block in section.paragraphs]
    begun = [words for words in wanted if any(block.startswith(words) for block in blocks)]
    assert 100 * len(begun) >= 95 * len(wanted)
    prose = [block for block, number in zip(blocks, normal.paragraph_numbers, strict=True) if number]
    assert abs(len([block for block in prose if "Minutes of the board" not in block]) - len(wanted)) <= 2
    assert [label for label in normal.printed if label] == [f"# {number}" for number in range(1, 7)]


TABLE = (
    r"\begin{table}\begin{tabular}{lr}Year & Height\\1950 & 3.2\\1960 & 4.1\end{tabular}\caption{Heights}\end{table}"
)


def test_tables_and_captions_do_not_part_a_sentence_and_ligatures_are_kept() -> None:
    if not shutil.which("pdflatex"):
        pytest.skip("LaTeX is not installed")
    made = paper(3, 7)
    blocks = [" ".join(one.words for one in block) for section in made for block in section.paragraphs]
    body = "\n\n".join(f"{block}{TABLE if number % 3 == 0 else ''}" for number, block in enumerate(blocks))
    end = "\n\nThe final offer of the office was sufficient."
    tex = (
        rf"\documentclass[twocolumn]{{article}}\usepackage[T1]{{fontenc}}\begin{{document}}{body}{end}\end{{document}}"
    )
    normal = normalise(read_document("paper.pdf", compile_latex(tex)).text)
    honest = [*sentences(made), end.strip()]
    assert [words for words in honest if find(words, normal).verdict not in STANDING] == []


def test_raised_digits_are_written_raised_and_lowered_ones_lowered() -> None:
    import typst

    page = b"H#sub[2]O boils at 10#super[2] degrees, and $10^6$ of them.#footnote[So they say.]"
    text = read_document("page.pdf", typst.compile(page)).text
    assert text == "H₂O boils at 10² degrees, and 10⁶ of them.¹\n\n1 So they say.\n"


def test_columns_that_are_drawn_row_by_row_are_read_one_after_the_other() -> None:
    from fpdf import FPDF

    left = ["The left column tells of ships", "that came in spring and left", "in the autumn of that year", "unloaded."]
    right = ["The right one has a story", "about the mill whose wheel was", "never repaired by anybody", "at all."]
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("Helvetica", size=10)
    for one, other in zip(left, right, strict=True):
        pdf.cell(90, 6, one)
        pdf.cell(90, 6, other)
        pdf.ln()
    normal = normalise(read_document("page.pdf", bytes(pdf.output())).text)
    assert normal.text.replace("\n", " ").strip() == " ".join([*left, *right])


def test_a_table_stays_in_its_rows() -> None:
    from fpdf import FPDF

    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("Helvetica", size=10)
    for year in range(1901, 1909):
        pdf.cell(60, 6, str(year))
        pdf.cell(60, 6, f"{year * 7} t")
        pdf.ln()
    text = read_document("page.pdf", bytes(pdf.output())).text
    assert "1903 13321 t\n1904 13328 t" in text


def test_page_labels_of_the_document_are_kept_where_no_number_is_printed() -> None:
    import typst

    page = b'#set page(numbering: "i", footer: [])\nThe preface is short.#pagebreak()It ends here.#pagebreak()\n'
    page += b'#set page(numbering: "1", footer: [])\n#counter(page).update(1)\nThe text begins.#pagebreak()It goes on.'
    normal = normalise(read_document("page.pdf", typst.compile(page)).text)
    assert normal.labels == ("i", "ii", "1", "2")


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_text_whose_words_are_glued_is_announced(language: str) -> None:
    import typst

    words = "The ships arrive before dawn and leave again in the evening of the same day. " * 12
    assert read_document("page.pdf", typst.compile(words.encode())).warnings == ()
    glued = words.replace(" ", "").replace(".", ". ")
    found = read_document(
        "page.pdf", typst.compile(f'#set text(lang: "{language}", hyphenate: false)\n{glued}'.encode())
    )
    assert found.warnings == ("the text as extracted has lost its spaces: quotations from it may not be found",)
