"""A whole source as one line: a cell for each paragraph, in proportion to its length, with quoted words highlighted."""

from collections.abc import Sequence

from argmap.base.html import NEW_LINE, Html, element, join
from argmap.sources.coverage.counting import Block, share

# With more cells than this there is no space for gaps between them.
MOST_CELLS = 120


def strip(blocks: Sequence[Block], links: Sequence[str]) -> Html:
    """Return the line; each cell has a link unless `links` is empty."""
    cells = [cell(block, links[place] if links else "") for place, block in enumerate(blocks) if block.words]
    kind = "strip" if len(cells) <= MOST_CELLS else "strip close"
    if links:
        return join(element("nav", *cells, class_=kind, aria_label="Paragraphs"), NEW_LINE)
    return element("span", *cells, class_=kind, aria_hidden="true")


def cell(block: Block, link: str) -> Html:
    """Return a paragraph as a cell, and a heading as a gap."""
    if not block.paragraph:
        return element("i")
    style = f"flex-grow:{block.words};background:{light(block)}"
    if not link:
        return element("b", style=style)
    what = f"paragraph {block.paragraph}: {share(block.quoted, block.words)} % quoted"
    return element("a", href=f"#{link}", title=what, aria_label=what, style=style)


def light(block: Block) -> str:
    """Return the background of a cell, highlighted where the words of its paragraph are quoted."""
    stops, done = [], 0
    for passage in block.passages:
        first, last = max(done, passage.first - block.first), passage.last - block.first
        if first < last:
            begin, end = (f"{100 * word / block.words:.1f}%" for word in (first, last))
            stops.append(f"var(--off) 0 {begin},var(--on) 0 {end}")
            done = last
    return f"linear-gradient(to right,{','.join(stops)},var(--off) 0)" if stops else "var(--off)"
