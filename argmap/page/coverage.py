"""Coverage as a page: each source with its quoted passages highlighted, next to the statements that quote them."""

import re
from collections.abc import Mapping, Sequence

from argmap.base.html import NEW_LINE, NOTHING, Html, element, join, link, text
from argmap.base.values import frozen
from argmap.language.phrases import noun, plural, titled
from argmap.model import Source
from argmap.model.graph import Graph
from argmap.page.strip import strip
from argmap.page.template import NO_SCRIPT, fill
from argmap.sources.citations import one_line
from argmap.sources.coverage.counting import Block, Coverage, Passage
from argmap.sources.coverage.pieces import Piece, pieces_of

NOT_AVAILABLE = "The text is not available; these are the passages that the map quotes, in order."
# Beyond this number, unquoted paragraphs are only counted.
MOST_NAMED = 24

# The marks of a Markdown heading.
HASHES = re.compile(r"\A#{1,6} ")


@frozen()
class Sheet:
    """The coverage of one source on the page.

    Statements are numbered in the order of the passages that they quote; `firsts` has the first passage of each.
    """

    graph: Graph
    coverage: Coverage
    numbers: Mapping[str, int]
    firsts: Mapping[str, Passage]

    def anchor(self, kind: str, number: int) -> str:
        """Return the id of a paragraph, of a statement, or of the passage that it quotes first."""
        return f"{one_line(self.coverage.document.source.id)}:{kind}-{number}"

    def link(self, kind: str, number: int, *content: Html, class_: str | None = None) -> Html:
        """Return a link to the element with such an id."""
        return element("a", *content, class_=class_, href=f"#{self.anchor(kind, number)}")


def page(graph: Graph, coverages: Sequence[Coverage], *, is_whole: bool = True) -> str:
    """Return a self-contained HTML page without scripts."""
    rows = [row_of_contents(coverage) for coverage in coverages]
    contents = join(element("nav", *rows, class_="contents", aria_label="Sources"), NEW_LINE)
    return fill(
        "coverage.html",
        policy=NO_SCRIPT,
        title=text(titled(one_line(graph.map.title), is_whole=is_whole)),
        contents=contents if len(rows) > 1 else NOTHING,
        sources="\n".join(section(sheet_of(graph, coverage)) for coverage in coverages),
    )


def row_of_contents(coverage: Coverage) -> Html:
    """Return a source as an entry of the table of contents."""
    source = coverage.document.source
    title = element("span", text(one_line(source.title)), dir_="auto")
    inner = (percent_of(coverage), title, strip(coverage.blocks, ()))
    return join(element("a", *inner, href=f"#{one_line(source.id)}"), NEW_LINE)


def percent_of(coverage: Coverage) -> Html:
    """Return the share of a source that is quoted."""
    return element("b", text(f"{coverage.percent} %"), class_="percent")


def sheet_of(graph: Graph, coverage: Coverage) -> Sheet:
    """Return the sheet of a source."""
    firsts: dict[str, Passage] = {}
    for block in coverage.blocks:
        for passage in block.passages:
            firsts.setdefault(passage.statement, passage)
    return Sheet(graph, coverage, {name: number for number, name in enumerate(firsts, 1)}, firsts)


def section(sheet: Sheet) -> Html:
    """Return the section of one source."""
    coverage, source = sheet.coverage, sheet.coverage.document.source
    normal = coverage.document.normal
    parts = (
        element("h2", text(one_line(source.title)), dir_="auto"),
        element("p", details_of(source), class_="faint", dir_="auto"),
        element("p", percent_of(coverage), text(" "), figures(sheet), class_="figures"),
    )
    blocks = (
        block_html(sheet, place, block)
        for place, block in enumerate(coverage.blocks)
        if block.words and (block.paragraph or block.passages or normal)
    )
    whole = element(
        "section",
        NEW_LINE,
        *(join(part, NEW_LINE) for part in parts),
        strip(coverage.blocks, [sheet.anchor("block", place) for place in range(len(coverage.blocks))]),
        unlit_paragraphs(sheet),
        NOTHING if normal else join(element("p", text(NOT_AVAILABLE), class_="note"), NEW_LINE),
        *blocks,
        id=one_line(source.id),
    )
    return join(whole, NEW_LINE)


def details_of(source: Source) -> Html:
    """Return the bibliographic details of a source."""
    parts = (", ".join(source.author), source.container_title, source.publisher, source.issued)
    address = one_line(source.url)
    return join(*(text(one_line(part)) for part in parts), link(address, text(address)), between=" · ")


def figures(sheet: Sheet) -> Html:
    """Return the figures of a source in words."""
    coverage = sheet.coverage
    paragraphs = [block for block in coverage.blocks if block.paragraph]
    missing = f"{coverage.missing:,} more not verified: run argmap validate"
    return join(
        text(f"{coverage.quoted:,} of {coverage.words:,} words"),
        text(f"{coverage.touched:,} of {plural(coverage.sentences, 'sentence')}") if coverage.sentences else NOTHING,
        text(f"{sum(block.quoted > 0 for block in paragraphs):,} of {len(paragraphs):,} paragraphs"),
        text(f"quoted by {plural(len(sheet.numbers), 'statement')}"),
        element("strong", text(missing)) if coverage.missing else NOTHING,
        between=" · ",
    )


def unlit_paragraphs(sheet: Sheet) -> Html:
    """Return a line that lists the paragraphs that no statement quotes."""
    unlit = [
        sheet.link("block", place, text(str(block.paragraph)))
        for place, block in enumerate(sheet.coverage.blocks)
        if block.paragraph and block.words and not block.quoted
    ]
    more = text(f" and {len(unlit) - MOST_NAMED:,} more") if len(unlit) > MOST_NAMED else NOTHING
    named = join(
        text(f"Not quoted: {noun(len(unlit), 'paragraph')} "),
        join(*unlit[:MOST_NAMED], between=", "),
        more,
        text("."),
    )
    return join(element("p", named if unlit else text("Every paragraph is quoted."), class_="faint"), NEW_LINE)


def block_html(sheet: Sheet, place: int, block: Block) -> Html:
    """Return one block: its text on the left, the statements that quote it on the right."""
    kind = "heading" if not block.paragraph else "lit" if block.quoted else "unlit"
    number = sheet.link("block", place, text(str(block.paragraph)), class_="number")
    normal = sheet.coverage.document.normal
    pieces = [piece_html(sheet, piece) for piece in pieces_of(block, normal)]
    words = pieces if normal else [element("span", piece, class_="alone") for piece in pieces]
    rows = [row(sheet, name, is_first=sheet.firsts[name] in block.passages) for name in block.statements]
    unquoted = element("p", text("not quoted"), class_="none") if kind == "unlit" else NOTHING
    numbered = join(number, text(" ")) if block.paragraph else NOTHING
    inner = (
        element("p", numbered, *words, class_="words", dir_="auto"),
        element("ul", *rows) if rows else unquoted,
    )
    return join(element("div", *inner, class_=f"block {kind}", id=sheet.anchor("block", place)), NEW_LINE)


def piece_html(sheet: Sheet, piece: Piece) -> Html:
    """Return a piece of a block, highlighted and linked if it is quoted."""
    if piece.unseen:
        return element("span", text(f"… {plural(piece.unseen, 'word')} …"), class_="unseen")
    words = text(HASHES.sub("", piece.text))
    if not piece.passages:
        return element("span", words, class_="untouched") if piece.is_untouched else words
    begun = numbers_of(sheet, [each for each in piece.begun if each == sheet.firsts[each.statement]])
    ids = [sheet.anchor("passage", number) for number in begun]
    lit = sheet.link("statement", sheet.numbers[piece.passages[0].statement], words)
    ended = (sheet.link("statement", number, text(str(number))) for number in numbers_of(sheet, piece.ended))
    marks = join(*ended, between=", ")
    return join(
        *(element("span", id=other) for other in ids[1:]),
        element("mark", lit, id=ids[0] if ids else None),
        element("sup", marks) if marks else NOTHING,
    )


def numbers_of(sheet: Sheet, passages: Sequence[Passage]) -> list[int]:
    """Return the numbers of the statements that quote some passages, without duplicates."""
    return list(dict.fromkeys(sheet.numbers[passage.statement] for passage in passages))


def row(sheet: Sheet, name: str, *, is_first: bool) -> Html:
    """Return a statement as a row, linked to the passage that it quotes first; its first row has its id."""
    statement, number = sheet.graph.map.statements[name], sheet.numbers[name]
    words = element("span", text(one_line(statement.text)), dir_="auto")
    return element(
        "li",
        sheet.link("passage", number, element("b", text(str(number))), words),
        text(" "),
        element("span", text(statement.kind), class_="kind"),
        id=sheet.anchor("statement", number) if is_first else None,
        class_=statement.kind,
    )
