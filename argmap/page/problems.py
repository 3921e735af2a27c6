"""A box in place of a map that cannot be shown: the problems, their places, and what to do."""

from collections.abc import Sequence

from argmap.base.html import NOTHING, Html, element, text
from argmap.base.tuples import NamedTuple
from argmap.language.phrases import plural

CANNOT_BE_SHOWN = "This argument map cannot be shown"
# The maximum number of problems listed; the others are only counted.
MOST_PROBLEMS = 20
# The style works without a style sheet, on light and on dark pages.
BOX_STYLE = (
    "margin: 1em 0; border: 1px solid #c62828; border-left-width: 4px; padding: 0.5em 1em; overflow-wrap: anywhere"
)


class Problem(NamedTuple):
    """A problem that prevents a map from being shown: a message, its place if it has one, and what to do about it."""

    message: str
    place: str = ""
    help: str = ""


def problem_box(problems: Sequence[Problem]) -> Html:
    """Return the box of a map that cannot be shown. All text is escaped, and no line of the box is empty."""
    more = len(problems) - MOST_PROBLEMS
    rest = element("p", text(f"and {plural(more, 'more problem')}")) if more > 0 else NOTHING
    items = element("ul", *map(problem_item, problems[:MOST_PROBLEMS]))
    head = element("p", element("strong", text(f"{CANNOT_BE_SHOWN}:")))
    return element("div", head, items, rest, class_="argmap-problems", role="note", style=BOX_STYLE)


def problem_item(problem: Problem) -> Html:
    """Return one problem as a list item."""
    place = (element("code", text(problem.place)), text(": ")) if problem.place else ()
    help_text = (element("br"), element("em", text(f"help: {problem.help}"))) if problem.help else ()
    return element("li", *place, element("span", text(problem.message)), *help_text)
