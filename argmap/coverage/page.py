"""Coverage as a page: each source with its quoted passages lit, the statements that quote them beside."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from importlib.resources import files
from string import Template
from typing import NamedTuple

from argmap.coverage.counting import Block, Coverage
from argmap.graph import Graph
from argmap.quotation import Normal
from argmap.quotation.normal import PARAGRAPH_BREAK
from argmap.text import visible


class Lit(NamedTuple):
    """A stretch of a source's raw text, and the statement that quotes it."""

    first: int
    last: int
    statement: str


def page(graph: Graph, coverages: Sequence[Coverage]) -> str:
    """Return one HTML page that needs nothing from outside and runs nothing."""
    template = Template(files("argmap.coverage").joinpath("page.html").read_text(encoding="utf-8"))
    sections = "\n".join("".join(section(graph, coverage)) for coverage in coverages)
    return template.substitute(title=safe(graph.map.title), language="en", sources=sections)


def safe(text: str) -> str:
    """Return a text as it is safe and visible in HTML."""
    return escape(visible(" ".join(text.split())))


def section(graph: Graph, coverage: Coverage) -> Iterator[str]:
    """Yield the section of one source."""
    source = coverage.work.source
    yield f'<section>\n<h2>{safe(source.title)}</h2>\n<p class="faint">'
    yield f"{coverage.quoted:,} of {coverage.words:,} words quoted, {coverage.percent} %</p>\n"
    yield f'<div class="bar"><div style="width: {coverage.percent}%"></div></div>\n'
    lit = lit_in(graph, source.id)
    passages = {one.statement: one.first for one in reversed(lit)}
    told: set[str] = set()
    stretches = stretches_of(coverage.work.normal) if coverage.work.normal else [None] * len(coverage.blocks)
    for block, stretch in zip(coverage.blocks, stretches, strict=True):
        words = (
            words_of(coverage.work.normal, stretch, lit) if coverage.work.normal and stretch else "(text not at hand)"
        )
        rows = "".join(statement_html(graph, name, passages, told) for name in block.statements)
        yield block_html(block, words, rows)
    yield "</section>\n"


def lit_in(graph: Graph, source: str) -> list[Lit]:
    """Return the stretches of a source that are quoted, in order, none overlapping the one before."""
    found = sorted(
        Lit(place.first, place.last, quoted.statement.id)
        for quoted in graph.quotations
        if quoted.work.source.id == source
        for place in quoted.found.places[:1]
        if place.first is not None and place.last is not None
    )
    lit: list[Lit] = []
    for one in found:
        first = max(one.first, lit[-1].last) if lit else one.first
        if first < one.last:
            lit.append(one._replace(first=first))
    return lit


def stretches_of(normal: Normal) -> list[tuple[int, int] | None]:
    """Return the stretch of raw text that each block takes, or None for an empty block."""
    stretches: list[tuple[int, int] | None] = []
    start = 0
    for block in normal.text.split(PARAGRAPH_BREAK):
        end = start + len(block)
        stretches.append((normal.back(start), normal.back(end - 1) + 1) if block else None)
        start = end + len(PARAGRAPH_BREAK)
    return stretches


def words_of(normal: Normal, stretch: tuple[int, int], lit: Sequence[Lit]) -> str:
    """Return the words of a block as HTML, quoted passages marked and linked to their statements."""
    first, last = stretch
    parts, done = [], first
    for one in lit:
        start, end = max(one.first, first), min(one.last, last)
        if start >= end:
            continue
        name = escape(visible(one.statement))
        parts.append(escape(visible_lines(normal.raw[done:start])))
        inner = escape(visible_lines(normal.raw[start:end]))
        parts.append(f'<mark id="passage:{start}"><a href="#statement:{name}">{inner}</a></mark>')
        done = end
    parts.append(escape(visible_lines(normal.raw[done:last])))
    return "".join(parts)


def visible_lines(text: str) -> str:
    """Return a text with its line ends as spaces and its unseen characters shown."""
    return visible(text.replace("\r", " ").replace("\n", " ").replace("\t", " "))


def block_html(block: Block, words: str, rows: str) -> str:
    """Return one block: its words at the left, the rows of the statements that quote it at the right."""
    kind = "heading" if not block.paragraph else "lit" if block.quoted else "unlit"
    number = f'<span class="number">{block.paragraph}</span> ' if block.paragraph else ""
    return f'<div class="block {kind}"><p class="words">{number}{words}</p><ul>{rows}</ul></div>\n'


def statement_html(graph: Graph, name: str, passages: Mapping[str, int], told: set[str]) -> str:
    """Return a statement as a row, linked to the passage that it quotes; its first row, not yet `told`, has its id."""
    statement = graph.map.statements[name]
    text = safe(statement.text)
    words = f'<a href="#passage:{passages[name]}">{text}</a>' if name in passages else text
    anchor = "" if name in told else f' id="statement:{escape(visible(name))}"'
    told.add(name)
    return f'<li{anchor}>{words} <span class="faint">{statement.kind}</span></li>'
