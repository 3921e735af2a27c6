"""Puts keys into the order of the reference, moving entries together with their comments."""

import re
from collections.abc import Iterable
from operator import itemgetter

from argmap.syntax.formatter.gaps import Level

LINE = re.compile(r"[^\n]*\n")
# Comments that must stay at the top of a file.
FOR_EDITORS = re.compile(r"#[ \t]*(?:yaml-language-server:|vim?:|-\*-)|#!")


def with_keys_in_order(content: str, levels: Iterable[Level]) -> str:
    """Return a formatted text with the keys of some mappings in order; `levels` has outer ones before inner ones."""
    lines = LINE.findall(content)
    starts = {0: 0}
    at = 0
    for number, line in enumerate(lines, start=1):
        at += len(line)
        starts[at] = number
    for level in reversed([*levels]):
        marks = [starts[mark] for mark in level.marks or ()]
        reorder(lines, level, marks)
    return "".join(lines)


def reorder(lines: list[str], level: Level, marks: list[int]) -> None:
    """Put the entries of a mapping, which begin at the marked lines, in order."""
    first = marks[0] + (lines_of_head(lines, marks[0]) if not level.column else 0)
    chunks = [lines[begin:end] for begin, end in zip([first, *marks[1:]], marks[1:], strict=False)]
    ranks = [level.place.order.get(key.value, len(level.place.order)) for key, _ in level.nodes]
    ordered = [chunk for _, chunk in sorted(zip(ranks, chunks, strict=True), key=itemgetter(0))]
    if level.is_inline:
        head = ordered[0][0]
        if head.lstrip()[:1] in {"", "#"}:
            return  # a comment cannot stand between a dash and what follows it
        lead = chunks[0][0][: level.column]
        chunks[0][0] = " " * level.column + chunks[0][0][level.column :]
        ordered[0][0] = lead + ordered[0][0][level.column :]
    lines[first : marks[-1]] = [line for chunk in ordered for line in chunk]


def lines_of_head(lines: list[str], begin: int) -> int:
    """Return the number of lines above the first entry that belong to the file: up to a blank line, or for editors.

    `begin` is the first line of the document, below a line "---".
    """
    head = 0
    for number, line in enumerate(lines[begin:], start=1):
        if line.strip() and line[0] != "#":
            break
        if not line.strip() or FOR_EDITORS.match(line):
            head = number
    return head
