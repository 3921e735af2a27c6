"""Coverage as a page: each source with its quoted passages lit, the statements that quote them beside."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from importlib.resources import files
from string import Template

from argmap.base.text import visible
from argmap.model import Source
from argmap.model.graph import Graph
from argmap.sources.coverage.counting import Block, Coverage, Passage
from argmap.sources.coverage.pieces import Piece, pieces_of
from argmap.sources.coverage.strip import strip

# More paragraphs than that are told by their number alone.
MOST_NAMED = 24

# What Markdown puts before a heading.
HASHES = re.compile(r"\A#{1,6} ")


@dataclass(frozen=True, slots=True)
class Sheet:
    """The coverage of one source on the page.

    Statements are numbered in the order of the passages that they quote; `firsts` holds the first of each.
    """

    graph: Graph
    coverage: Coverage
    numbers: Mapping[str, int]
    firsts: Mapping[str, Passage]

    def anchor(self, kind: str, number: int) -> str:
        """Return the id of a paragraph, a statement or the passage that it quotes first."""
        return f"{safe(self.coverage.document.source.id)}:{kind}-{number}"


def page(graph: Graph, coverages: Sequence[Coverage]) -> str:
    """Return one HTML page that needs nothing from outside and runs nothing."""
    template = Template(files("argmap.page").joinpath("coverage.html").read_text(encoding="utf-8"))
    rows = [row_of_contents(coverage) for coverage in coverages]
    return template.substitute(
        title=safe(graph.map.title),
        contents=f'<nav class="contents" aria-label="Sources">{"".join(rows)}</nav>\n' if len(rows) > 1 else "",
        sources="\n".join("".join(section(sheet_of(graph, coverage))) for coverage in coverages),
    )


def safe(text: str) -> str:
    """Return a text as it is safe and visible in HTML."""
    return escape(visible(" ".join(text.split())))


def row_of_contents(coverage: Coverage) -> str:
    """Return a source as a line at the top of the page."""
    source = coverage.document.source
    return (
        f'<a href="#{safe(source.id)}"><b class="percent">{coverage.percent} %</b>'
        f'<span dir="auto">{safe(source.title)}</span>{strip(coverage.blocks, ())}</a>\n'
    )


def sheet_of(graph: Graph, coverage: Coverage) -> Sheet:
    """Return the sheet of a source."""
    firsts: dict[str, Passage] = {}
    for block in coverage.blocks:
        for passage in block.passages:
            firsts.setdefault(passage.statement, passage)
    return Sheet(graph, coverage, {name: number for number, name in enumerate(firsts, 1)}, firsts)


def section(sheet: Sheet) -> Iterator[str]:
    """Yield the section of one source."""
    coverage, source = sheet.coverage, sheet.coverage.document.source
    yield f'<section id="{safe(source.id)}">\n<h2 dir="auto">{safe(source.title)}</h2>\n'
    yield f'<p class="faint" dir="auto">{told_of(source)}</p>\n'
    yield f'<p class="figures"><b class="percent">{coverage.percent} %</b> {figures(sheet)}</p>\n'
    yield strip(coverage.blocks, [sheet.anchor("block", place) for place in range(len(coverage.blocks))])
    yield unlit_paragraphs(sheet)
    if coverage.document.normal is None:
        yield '<p class="note">The text is not at hand: these are the words that the map quotes, in their order.</p>\n'
    for place, block in enumerate(coverage.blocks):
        if block.words and (block.paragraph or block.passages or coverage.document.normal):
            yield block_html(sheet, place, block)
    yield "</section>\n"


def told_of(source: Source) -> str:
    """Return what a reader needs to find a source."""
    parts = (", ".join(source.author), source.container_title, source.publisher, source.issued)
    told = [safe(part) for part in parts if part]
    # Only the web may be linked to: an address of another kind could run something.
    if source.url and source.url.startswith(("https://", "http://")):
        told.append(f'<a href="{safe(source.url)}" rel="noreferrer">{safe(source.url)}</a>')
    return " · ".join(told)


def figures(sheet: Sheet) -> str:
    """Return how much is quoted, in words."""
    coverage = sheet.coverage
    paragraphs = [block for block in coverage.blocks if block.paragraph]
    statements = len(sheet.numbers)
    parts = [
        f"{coverage.quoted:,} of {coverage.words:,} words",
        f"{sum(block.quoted > 0 for block in paragraphs):,} of {len(paragraphs):,} paragraphs",
        f"quoted by {statements:,} statement{'' if statements == 1 else 's'}",
    ]
    if coverage.missing:
        parts.append(f"<strong>{coverage.missing:,} more not verified: run argmap validate</strong>")
    return " · ".join(parts)


def unlit_paragraphs(sheet: Sheet) -> str:
    """Return a line that names the paragraphs that nothing quotes."""
    unlit = [
        f'<a href="#{sheet.anchor("block", place)}">{block.paragraph}</a>'
        for place, block in enumerate(sheet.coverage.blocks)
        if block.paragraph and block.words and not block.quoted
    ]
    if not unlit:
        return '<p class="faint">Every paragraph is quoted.</p>\n'
    more = f" and {len(unlit) - MOST_NAMED:,} more" if len(unlit) > MOST_NAMED else ""
    noun = "paragraph" if len(unlit) == 1 else "paragraphs"
    return f'<p class="faint">Nothing quotes {noun} {", ".join(unlit[:MOST_NAMED])}{more}.</p>\n'


def block_html(sheet: Sheet, place: int, block: Block) -> str:
    """Return one block: its words at the left, the statements that quote it at the right."""
    kind = "heading" if not block.paragraph else "lit" if block.quoted else "unlit"
    anchor = sheet.anchor("block", place)
    number = f'<a class="number" href="#{anchor}">{block.paragraph}</a> ' if block.paragraph else ""
    normal = sheet.coverage.document.normal
    pieces = [piece_html(sheet, piece) for piece in pieces_of(block, normal)]
    words = "".join(pieces if normal else [f'<span class="alone">{piece}</span>' for piece in pieces])
    rows = "".join(row(sheet, name, is_first=sheet.firsts[name] in block.passages) for name in block.statements)
    beside = f"<ul>{rows}</ul>" if rows else '<p class="none">not quoted</p>' if kind == "unlit" else ""
    return f'<div class="block {kind}" id="{anchor}"><p class="words" dir="auto">{number}{words}</p>{beside}</div>\n'


def piece_html(sheet: Sheet, piece: Piece) -> str:
    """Return a piece of a block, lit and linked to the statements that quote it."""
    if piece.unseen:
        return f'<span class="unseen">… {piece.unseen:,} word{"" if piece.unseen == 1 else "s"} …</span>'
    text = escape(visible(HASHES.sub("", piece.text)))
    if not piece.passages:
        return text
    begun = numbers_of(sheet, [each for each in piece.begun if each == sheet.firsts[each.statement]])
    ids = [f' id="{sheet.anchor("passage", number)}"' for number in begun] or [""]
    link = sheet.anchor("statement", sheet.numbers[piece.passages[0].statement])
    ended = (f'<a href="#{sheet.anchor("statement", each)}">{each}</a>' for each in numbers_of(sheet, piece.ended))
    marks = ", ".join(ended)
    others = "".join(f"<span{each}></span>" for each in ids[1:])
    return f'{others}<mark{ids[0]}><a href="#{link}">{text}</a></mark>' + (f"<sup>{marks}</sup>" if marks else "")


def numbers_of(sheet: Sheet, passages: Sequence[Passage]) -> list[int]:
    """Return the numbers of the statements that quote some passages, each once."""
    return list(dict.fromkeys(sheet.numbers[passage.statement] for passage in passages))


def row(sheet: Sheet, name: str, *, is_first: bool) -> str:
    """Return a statement as a row, linked to the passage that it quotes first; its own first row has its id."""
    statement, number = sheet.graph.map.statements[name], sheet.numbers[name]
    anchor = f' id="{sheet.anchor("statement", number)}"' if is_first else ""
    return (
        f'<li{anchor} class="{statement.kind}"><a href="#{sheet.anchor("passage", number)}"><b>{number}</b>'
        f'<span dir="auto">{safe(statement.text)}</span></a> <span class="kind">{statement.kind}</span></li>'
    )
