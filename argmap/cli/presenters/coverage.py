"""The coverage of sources, as text and as JSON."""

from collections.abc import Sequence

from argmap.base import json_output
from argmap.base.text import visible
from argmap.cli.presenters.incomplete import VERSION, MapOrigin, first_line, flag
from argmap.sources import coverage
from argmap.sources.coverage import Block, Coverage

BAR = 10
LEAST_WIDTH = 5


def present(origin: MapOrigin, covered: Sequence[Coverage], form: str) -> str:
    """Return the coverage of the sources of a map as text or JSON."""
    if form == "json":
        return as_json(origin, covered)
    return first_line([origin]) + "".join(as_table(one) for one in covered)


def as_table(covered: Coverage) -> str:
    """Return the coverage of a source as a table, a line for each block."""
    source, width = covered.document.source, max(LEAST_WIDTH, len(str(covered.words)))
    rows = [f"{visible(source.title)} ({source.id})\n", f"  par  {'words':>{width}}  quoted\n"]
    rows.extend(row(block, width) for block in covered.blocks)
    rows.append(f"  all  {covered.words:{width}}  {covered.percent:4} %\n\n")
    return "".join(rows)


def row(block: Block, width: int) -> str:
    """Return the line of a block: number, words, share, a bar, and who quotes it, or how it begins."""
    opening = visible(block.opening)
    if not block.paragraph:
        return f"    -  {block.words:{width}}          {' ' * BAR}  {opening}".rstrip() + "\n"
    quoted = coverage.share(block.quoted, block.words)
    full = round(BAR * block.quoted / block.words) if block.words else 0
    bar = "█" * full + "·" * (BAR - full)
    what = ", ".join(block.statements) or (f"({opening})" if opening else "")
    return f"  {block.paragraph:3}  {block.words:{width}}  {quoted:4} %  {bar}  {what}".rstrip() + "\n"


def as_json(origin: MapOrigin, covered: Sequence[Coverage]) -> str:
    """Return coverage as one JSON object."""
    sources = [
        {
            "source": one.document.source.id,
            "words": one.words,
            "quoted": one.quoted,
            "percent": one.percent,
            "blocks": [
                {
                    "paragraph": block.paragraph or None,
                    "words": block.words,
                    "quoted": block.quoted,
                    "statements": list(block.statements),
                }
                for block in one.blocks
            ],
        }
        for one in covered
    ]
    return json_output.as_json({"version": VERSION, **flag([origin]), "sources": sources})
