"""The outline of a map as nested lists, for a page that has neither the style nor the script of ours."""

from argmap.base.html import NOTHING, Html, element, text
from argmap.base.text import visible
from argmap.language.phrases import capitalised, does
from argmap.model.graph import Graph
from argmap.model.views.outline import OutlineItem, outline
from argmap.sources.citations import one_line

# Deeper lines are not nested further: browsers stop at a few hundred levels, and readers long before.
MOST_LEVELS = 12
OPENED, CLOSED = Html("<ul>"), Html("</ul>")
BEGUN, ENDED = Html("<li>"), Html("</li>")


def nested_outline(graph: Graph) -> Html:
    """Return the outline of a map, each line in a list below the line that it supports or attacks."""
    parts: list[Html] = []
    level = -1
    for item in outline(graph):
        depth = min(item.depth, MOST_LEVELS)
        # A line lies at most one level below the line before it.
        parts += [OPENED] if depth > level else [ENDED, *[CLOSED, ENDED] * (level - depth)]
        parts += [BEGUN, line_of(item)]
        level = depth
    return Html("".join([*parts, *[ENDED, CLOSED] * (level + 1)]))


def line_of(item: OutlineItem) -> Html:
    """Return one line: what it does to the line above, its text, and what it is."""
    statement = item.statement
    if statement is None:
        verb = does(item.step.relation, many=True, step="this step") if item.step else "stand"
        return element("em", text(f"Together these {verb}:"))
    verb = does(item.relation, on_step=item.is_on_step, step="this step") if item.relation else ""
    lead = Html(element("strong", text(f"{capitalised(verb)}:")) + " ") if verb else NOTHING
    words = element("span", text(one_line(statement.text) or visible(statement.id)), dir_="auto")
    small = "see above" if item.is_again else statement.kind
    return Html(f"{lead}{words} {element('small', text(f'({small})'))}")
