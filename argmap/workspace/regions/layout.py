"""How the words of a region are laid between its markers, so that all readers of Markdown take them alike."""

from argmap.base.text import LINE_BREAK
from argmap.workspace.regions.markers import KINDS, DocumentRegion


def laid_out(region: DocumentRegion, content: str, *, is_markdown: bool) -> str:
    """Return what is to stand between the markers of a region: on their line, or on lines of its own.

    Lines of Markdown have an empty line before and after them, without which a reader may take them for HTML. What
    stands before the first marker on its line stands before each of them. They end as the line of the marker does.
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
    """Return how the line of a marker ends, or else the first line of the document that has an end."""
    text, _, last = region.start.span
    found = LINE_BREAK.search(text.content, last) or LINE_BREAK.search(text.content)
    return found[0] if found else "\n"
