"""Docutils nodes for maps: a placeholder until the builder is known, and the nodes that all builders support."""

from collections.abc import Iterable, Iterator, Sequence

from docutils import nodes

from argmap.base.html import Html, element
from argmap.language.phrases import plural
from argmap.page.nested_outline import OutlineLine
from argmap.page.problems import CANNOT_BE_SHOWN, MOST_PROBLEMS, Problem

# Sphinx centres the content of figures, which does not suit lists.
AT_THE_LEFT = "align-left"
# A wide picture scrolls on its own instead of widening the page.
PICTURE_STYLE = "overflow-x: auto"


class argument_map(nodes.General, nodes.Element):  # noqa: N801 - nodes are named like elements
    """The placeholder of a valid map: `fence`, the options `given`, and the picture as `svg` (empty for an outline)."""


def picture_in_page(svg: str) -> nodes.raw:
    """Return a picture as part of an HTML page."""
    # The SVG writer has already escaped all text.
    markup = element("div", Html(svg.strip()), class_="argmap-figure", style=PICTURE_STYLE)
    return nodes.raw("", markup, format="html")


def outline_list(lines: Iterable[OutlineLine], most_levels: int) -> nodes.bullet_list:
    """Return an outline as nested lists. Lines nested more deeply than `most_levels` appear on the last level."""
    lists, items = [nodes.bullet_list(classes=[AT_THE_LEFT])], list[nodes.list_item]()
    for line in lines:
        level = min(line.level, most_levels - 1)
        del lists[level + 1 :], items[level + 1 :]
        if level == len(lists):
            lists.append(nodes.bullet_list())
            items[-1].append(lists[-1])
        items[level:] = [nodes.list_item("", nodes.paragraph("", "", *marked(line)))]
        lists[-1].append(items[-1])
    return lists[0]


def marked(line: OutlineLine) -> Iterator[nodes.Node]:
    """Yield the parts of one line of an outline."""
    if not line.kind:
        yield nodes.emphasis("", f"{line.verb}:")
        return
    if line.verb:
        yield nodes.strong("", f"{line.verb}:")
        yield nodes.Text(" ")
    yield nodes.Text(f"{line.words} ({line.kind})")


def problem_box(problems: Sequence[Problem]) -> nodes.admonition:
    """Return a box that lists the problems that prevent a map from being shown."""
    items = [nodes.list_item("", nodes.paragraph("", "", *said(problem))) for problem in problems[:MOST_PROBLEMS]]
    box = nodes.admonition("", nodes.title("", CANNOT_BE_SHOWN), nodes.bullet_list("", *items))
    box["classes"] += ["error", "argmap-problems", AT_THE_LEFT]
    more = len(problems) - MOST_PROBLEMS
    if more > 0:
        box += nodes.paragraph("", f"and {plural(more, 'more problem')}")
    return box


def said(problem: Problem) -> Iterator[nodes.Node]:
    """Yield the parts of one problem."""
    if problem.place:
        yield nodes.literal("", problem.place)
        yield nodes.Text(": ")
    yield nodes.Text(problem.message)
    if problem.help:
        yield nodes.Text(" (")
        yield nodes.emphasis("", f"help: {problem.help}")
        yield nodes.Text(")")
