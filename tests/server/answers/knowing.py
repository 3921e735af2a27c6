"""Maps in memory for tests of answers, with a mark where something is asked."""

from collections.abc import Mapping

from argmap.server.answers.known import KnownMap
from argmap.syntax.reader import includes
from argmap.workspace.overlays import in_memory
from argmap.workspace.workspace import Workspace

# What marks the place in a text that is asked about.
MARK = "|>"
NAME = "map.yaml"
REPORT = """# Minutes

The council heard that visitors rose by a third on Sundays. It did not decide anything, but it will meet again in May.

Loans grew too: by 12 percent, the librarian said. Nobody was surprised.
"""
MAP = """argmap: 1
title: The library
groups:
  money: About money
speakers:
  anna: {name: Anna Berg, voice: reported}
sources:
  minutes: {title: Minutes of the council, author: The council, text: minutes.md, URL: "https://example.org/minutes"}
claims:
  open-sundays:
    text: The library should open on Sundays.
    evidence:
      more-visitors:
        text: Visitors rose by a third on Sundays.
        source: minutes
        quote: visitors rose by a third on Sundays
        locator: paragraph 1
        tags: [numbers]
    counterarguments:
      costs-more:
        text: It costs more.
        by: anna
        group: money
        supports: {more-visitors -> open-sundays: {strength: weak}}
arguments:
  heard:
    premises: [more-visitors, costs-more]
    undercuts: more-visitors -> open-sundays
    scheme: expert-opinion
    answers: {field: so it is}
"""


def known(content: str, others: Mapping[str, str] | None = None, *, with_verdicts: bool = False) -> KnownMap:
    """Return a map in memory as answers know it, from its text without the mark, and the files next to it."""
    return known_before(content, content.replace(MARK, ""), others, with_verdicts=with_verdicts)


def known_before(
    content: str, before: str, others: Mapping[str, str] | None = None, *, with_verdicts: bool = False
) -> KnownMap:
    """Return a map as answers know it whose text was another one when it could last be read."""
    files = {NAME: before, "minutes.md": REPORT, **(others or {})}
    workspace = Workspace(files=in_memory(files))
    now = Workspace(files=in_memory({**files, NAME: content.replace(MARK, "")})).read(NAME).text
    texts = (now, *(workspace.read(path).text for path in includes(now)))
    return KnownMap(now, texts, workspace.check(NAME), workspace.files, with_verdicts)


def place_in(content: str) -> int:
    """Return the offset of the mark in a text."""
    return content.index(MARK)


def marked(words: str, after: int = 0, content: str = MAP) -> str:
    """Return a map with a mark at the first place of some words, or so many characters after it."""
    place = content.index(words) + after
    return content[:place] + MARK + content[place:]
