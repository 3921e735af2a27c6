"""Papers of invented sentences, set by four programs that write PDF: with heads, page numbers, notes and hyphens."""

import random
import shutil
import subprocess
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.page.browsing import browsing

HEAD = "Reports of the river board"
ACTORS = (
    "the harbour master", "the engineers of the upper district", "Councillor Brandt", "the ferry company",
    "a well-known hydrologist", "the treasurer, Ms Okonkwo,", "nobody on the board", "the long-serving lock keeper",
)  # fmt: skip
DEEDS = (
    "recommended", "reluctantly acknowledged", "had never considered", "investigated", "documented",
    "characterised as irresponsible", "misunderstood", "reconstructed from correspondence",
)  # fmt: skip
THINGS = (
    "the reinforcement of the embankment", "an international administration for the estuary",
    "the temporary redistribution of responsibilities", "twenty-three unauthorised constructions",
    "a comprehensive environmental assessment", "the semi-automatic measurement stations",
    "the unprecedented sedimentation", "an extraordinarily complicated compensation scheme",
)  # fmt: skip
TIMES = (
    "in the spring of {year}", "after {count} inconclusive meetings", "although only {count} per cent had agreed",
    "between {year} and the following winter", "with {count} of the members abstaining",
)  # fmt: skip
ENDS = (
    "so that the construction could not continue", "and the newspapers immediately reported it",
    "which contradicted everything that had been published", "because the infrastructure was deteriorating",
    "without consulting the neighbouring municipalities", "as the correspondence demonstrates",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, and the note to it, if it has one."""

    words: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and paragraphs of sentences."""

    heading: str
    paragraphs: tuple[tuple[Sentence, ...], ...]


@cache
def paper(sections: int = 6, seed: int = 1) -> tuple[Section, ...]:
    """Return the same invented paper for the same seed."""
    rng = random.Random(seed)
    made = []
    for number in range(1, sections + 1):
        paragraphs = tuple(tuple(sentence(rng) for _ in range(rng.randint(2, 6))) for _ in range(rng.randint(3, 6)))
        made.append(Section(f"{number} Observations of district {number}", paragraphs))
    return tuple(made)


def sentence(rng: random.Random) -> Sentence:
    """Return a sentence that is most likely like no other."""
    time = rng.choice(TIMES).format(year=rng.randint(1850, 1990), count=rng.randint(3, 97))
    words = f"{rng.choice(ACTORS)} {rng.choice(DEEDS)} {rng.choice(THINGS)} {time}, {rng.choice(ENDS)}."
    note = f"Minutes of the board, volume {rng.randint(1, 40)}, folio {rng.randint(1, 300)}; the index differs."
    return Sentence(words[0].upper() + words[1:], note if rng.random() < 0.12 else "")


def sentences(sections: tuple[Section, ...]) -> list[str]:
    """Return all sentences of a paper, each once."""
    return list(dict.fromkeys(one.words for section in sections for block in section.paragraphs for one in block))


def set_by_typst(sections: tuple[Section, ...], columns: int) -> bytes:
    """Return a paper as typst sets it: justified, hyphenated, with indented paragraphs."""
    import typst

    lines = [
        f'#set page(paper: "a5", columns: {columns}, numbering: "1", header: [{HEAD}])',
        '#set text(size: 10pt, hyphenate: true, lang: "en")',
        "#set par(justify: true, first-line-indent: 1em, spacing: 0.65em)",
    ]
    for section in sections:
        lines += ["", f"= {section.heading}", ""]
        for block in section.paragraphs:
            lines += [" ".join(f"{one.words}{f'#footnote[{one.note}]' if one.note else ''}" for one in block), ""]
    return bytes(typst.compile("\n".join(lines).encode()))


def set_by_latex(sections: tuple[Section, ...], columns: int) -> bytes:
    """Return a paper as LaTeX sets it."""
    option = "twocolumn" if columns == 2 else "onecolumn"
    lines = [
        rf"\documentclass[10pt,a5paper,{option}]{{article}}\pagestyle{{myheadings}}\markright{{{HEAD}}}",
        r"\usepackage[T1]{fontenc}\usepackage{lmodern}\begin{document}",
    ]
    for section in sections:
        lines += ["", rf"\section*{{{section.heading}}}", ""]
        for block in section.paragraphs:
            lines += [" ".join(one.words + (rf"\footnote{{{one.note}}}" if one.note else "") for one in block), ""]
    return compile_latex("\n".join([*lines, r"\end{document}"]))


def compile_latex(tex: str) -> bytes:
    """Return what LaTeX makes of a document."""
    with TemporaryDirectory() as folder:
        (Path(folder) / "paper.tex").write_text(tex, encoding="utf-8")
        command = [str(shutil.which("pdflatex")), "-interaction=batchmode", "paper.tex"]
        subprocess.run(command, cwd=folder, check=True, capture_output=True)
        return (Path(folder) / "paper.pdf").read_bytes()


def set_by_chromium(sections: tuple[Section, ...], columns: int) -> bytes:
    """Return a paper as a browser prints it, its notes at the end as web pages have them."""
    notes: list[str] = []
    body = []
    for section in sections:
        body.append(f"<h2>{section.heading}</h2>")
        for block in section.paragraphs:
            parts = []
            for one in block:
                notes += [one.note] if one.note else []
                parts.append(one.words + (f"<sup>{len(notes)}</sup>" if one.note else ""))
            body.append(f"<p>{' '.join(parts)}</p>")
    listed = "".join(f"<li>{note}</li>" for note in notes)
    style = f"main{{columns:{columns};hyphens:auto;text-align:justify;font:11pt serif}}h2{{font-size:13pt}}"
    page = f'<html lang="en"><style>{style}</style><main>{"".join(body)}<h2>Notes</h2><ol>{listed}</ol></main></html>'
    head = f'<div style="font-size:8px;margin:auto">{HEAD}</div>'
    foot = '<div style="font-size:8px;margin:auto"><span class="pageNumber"></span></div>'
    # Of one thread only one browser can be driven at a time, and that of the tests of pages may be open in this one.
    with ThreadPoolExecutor(max_workers=1) as executor:
        return executor.submit(print_page, page, head, foot).result()


def print_page(page: str, head: str, foot: str) -> bytes:
    """Return a page as a browser prints it, with a head and a foot on each sheet."""
    with browsing() as browser:
        shown = browser.new_page()
        shown.set_content(page)
        return shown.pdf(
            format="A5",
            margin={"top": "2cm", "bottom": "2cm", "left": "2cm", "right": "2cm"},
            display_header_footer=True,
            header_template=head,
            footer_template=foot,
        )


def set_by_fpdf(sections: tuple[Section, ...], columns: int) -> bytes:
    """Return a paper as fpdf2 sets it, a blank line between paragraphs, without notes."""
    from fpdf import FPDF

    class Pages(FPDF):
        """Pages with a head and a number."""

        def header(self) -> None:
            """Write the head."""
            self.set_font("Helvetica", size=8)
            self.cell(0, 10, HEAD)
            self.ln(12)

        def footer(self) -> None:
            """Write the number."""
            self.set_y(-12)
            self.set_font("Helvetica", size=8)
            self.cell(0, 8, f"- {self.page_no()} -", align="C")

    pdf = Pages(format="a5")
    pdf.add_page()
    pdf.set_font("Times", size=10)
    with pdf.text_columns(ncols=columns, gutter=8, text_align="J", line_height=1.2) as shown:
        for section in sections:
            with shown.paragraph(top_margin=4, bottom_margin=2) as heading:
                pdf.set_font("Times", size=13)
                heading.write(section.heading)
            pdf.set_font("Times", size=10)
            for block in section.paragraphs:
                with shown.paragraph(bottom_margin=3) as written:
                    written.write(" ".join(one.words for one in block))
    return bytes(pdf.output())


PRODUCERS: Mapping[str, Callable[[tuple[Section, ...], int], bytes]] = {
    "Chromium": set_by_chromium,
    "LaTeX": set_by_latex,
    "fpdf2": set_by_fpdf,
    "typst": set_by_typst,
}
