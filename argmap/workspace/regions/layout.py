"""Placing content between the markers of a region so that all Markdown renderers treat it alike."""

from argmap.base.text import LINE_BREAK
from argmap.workspace.regions.markers import KINDS, DocumentRegion


def laid_out(region: DocumentRegion, content: str, *, is_markdown: bool) -> str:
    """Return the text between the markers of a region: on their line, or on lines of its own.

    Markdown gets an empty line before and after it, because renderers may otherwise treat it as HTML. Text before the
    first marker on its line is repeated on each line. Line ends are those of the marker's line.
    """
    needs_lines = KINDS[region.kind].is_block if is_markdown else "\n" in content
    if region.is_on_one_line and not needs_lines:
        return content
    end = line_end_of(region)
    if not is_markdown:
        return end + region.before + content.replace("\n", end) + end + region.before
    lines = ["", *content.split("\n"), ""]
    return end + "".join(f"{region.before}{line}".rstrip() + end for line in lines) + region.before


def line_end_of(region: DocumentRegion) -> str:
    """Return the line end after a marker, or else the first line end of the document."""
    text, _, last = region.start.span
    found = LINE_BREAK.search(text.content, last) or LINE_BREAK.search(text.content)
    return found[0] if found else "\n"
