"""The outline of a map as nested lists, for pages without argmap's style sheet and script."""

from collections.abc import Iterable, Iterator

from argmap.base.html import NOTHING, Html, element, text
from argmap.base.text import visible
from argmap.base.tuples import NamedTuple
from argmap.language.phrases import capitalised, does
from argmap.model.graph import Graph
from argmap.model.views.outline import Order, OutlineItem, outline
from argmap.sources.citations import one_line

# Deeper lines are not nested further: browsers have a limit of a few hundred levels, and readers lose track earlier.
MOST_LEVELS = 12
OPENED, CLOSED = Html("<ul>"), Html("</ul>")
BEGUN, ENDED = Html("<li>"), Html("</li>")


class OutlineLine(NamedTuple):
    """One line of an outline in words: its level, what it does to the line above, its text, and its kind.

    It is at most one level deeper than the line before. The line of a step has only a verb.
    """

    level: int
    verb: str
    words: str = ""
    kind: str = ""


def outline_lines(graph: Graph, order: Order) -> Iterator[OutlineLine]:
    """Yield the lines of the outline of a map."""
    for item in outline(graph, order):
        yield line_of(item)


def line_of(item: OutlineItem) -> OutlineLine:
    """Return one line in words."""
    level, statement = min(item.depth, MOST_LEVELS), item.statement
    if statement is None:
        verb = does(item.step.relation, many=True, step="this step") if item.step else "stand"
        return OutlineLine(level, f"Together these {verb}")
    verb = does(item.relation, on_step=item.is_on_step, step="this step") if item.relation else ""
    words = one_line(statement.text) or visible(statement.id)
    return OutlineLine(level, capitalised(verb), words, "see above" if item.is_again else statement.kind)


def nested_outline(lines: Iterable[OutlineLine]) -> Html:
    """Return an outline in which each line is in a list below the line that it supports or attacks."""
    parts: list[Html] = []
    level = -1
    for line in lines:
        parts += [OPENED] if line.level > level else [ENDED, *[CLOSED, ENDED] * (level - line.level)]
        parts += [BEGUN, marked(line)]
        level = line.level
    return Html("".join([*parts, *[ENDED, CLOSED] * (level + 1)]))


def marked(line: OutlineLine) -> Html:
    """Return one line as HTML."""
    if not line.kind:
        return element("em", text(f"{line.verb}:"))
    lead = Html(element("strong", text(f"{line.verb}:")) + " ") if line.verb else NOTHING
    words = element("span", text(line.words), dir_="auto")
    return Html(f"{lead}{words} {element('small', text(f'({line.kind})'))}")
