"""Outlines and problem boxes as pandoc blocks, which all output formats support."""

from collections.abc import Iterable, Sequence

from argmap.language.phrases import plural
from argmap.page.nested_outline import OutlineLine
from argmap.page.problems import CANNOT_BE_SHOWN, MOST_PROBLEMS, Problem
from argmap.server.hosts.pandoc.elements import (
    LINE_BREAK,
    SPACE,
    Element,
    bullets,
    code,
    division,
    emphasis,
    paragraph,
    plain,
    strong,
    words,
)


def outline_list(lines: Iterable[OutlineLine], most_levels: int) -> Element:
    """Return an outline as nested lists. Lines nested more deeply than `most_levels` appear on the last level."""
    lists: list[list[list[Element]]] = [[]]
    for line in lines:
        level = min(line.level, most_levels - 1)
        close(lists, level)
        if level == len(lists):
            lists.append([])
        lists[level].append([plain(*marked(line))])
    close(lists, 0)
    return bullets(lists[0])


def close(lists: list[list[list[Element]]], level: int) -> None:
    """Move the lists below a level into the last items of the lists above them."""
    while len(lists) > level + 1:
        last = lists.pop()
        lists[-1][-1].append(bullets(last))


def marked(line: OutlineLine) -> list[Element]:
    """Return the inline elements of one line of an outline."""
    if not line.kind:
        return [emphasis(f"{line.verb}:")]
    lead = [strong(f"{line.verb}:"), SPACE] if line.verb else []
    return [*lead, *words(f"{line.words} ({line.kind})")]


def problem_box(problems: Sequence[Problem]) -> Element:
    """Return a box that lists the problems that prevent a map from being shown."""
    items = [[plain(*said(problem))] for problem in problems[:MOST_PROBLEMS]]
    more = len(problems) - MOST_PROBLEMS
    rest = [paragraph(*words(f"and {plural(more, 'more problem')}"))] if more > 0 else []
    return division(paragraph(strong(f"{CANNOT_BE_SHOWN}:")), bullets(items), *rest, class_="argmap-problems")


def said(problem: Problem) -> list[Element]:
    """Return the inline elements of one problem."""
    place = [code(problem.place), *words(":"), SPACE] if problem.place else []
    help_text = [LINE_BREAK, emphasis(f"help: {problem.help}")] if problem.help else []
    return [*place, *words(problem.message), *help_text]
