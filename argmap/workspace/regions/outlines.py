"""The outline of a map as a nested list."""

from argmap.base.escapes import inert_markdown
from argmap.base.html import Html, element, text
from argmap.model.graph import Graph
from argmap.model.views.outline import Order
from argmap.page.nested_outline import OutlineLine, nested_outline, outline_lines

# Python-Markdown nests lists by four spaces, and CommonMark accepts two to five.
INDENT = "    "
# Markdown renderers support about twenty levels of lists and quotations. Deeper lines are not nested further.
MOST_LEVELS = 7
NO_STATEMENTS = "The map has no statements."


def markdown_outline(graph: Graph, order: Order) -> str:
    """Return the outline of a map in Markdown, with each item below the one that it supports or attacks.

    CommonMark and Python-Markdown render it alike.
    """
    return "\n".join(map(item_of, outline_lines(graph, order))) or f"*{NO_STATEMENTS}*"


def html_outline(graph: Graph, order: Order) -> Html:
    """Return the outline of a map as nested HTML lists."""
    return nested_outline(outline_lines(graph, order)) or element("p", element("em", text(NO_STATEMENTS)))


def item_of(line: OutlineLine) -> str:
    """Return one line as a list item."""
    lead = f"{INDENT * min(line.level, MOST_LEVELS - 1)}- "
    if not line.kind:
        return f"{lead}*{line.verb}:*"
    verb = f"**{line.verb}:** " if line.verb else ""
    return f"{lead}{verb}{inert_markdown(line.words)} ({line.kind})"
