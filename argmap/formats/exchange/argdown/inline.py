"""Marks within an Argdown text: tags, links, formatting and escapes."""

import re
from typing import NamedTuple

ESCAPE = re.compile(r"\\(.)", re.DOTALL)
TAG = re.compile(r"#(?:\(([^)]+)\)|([\w-]+))[ \t]?")
LINK = re.compile(r"\[([^\]\[]+)\]\(([^)\s]+)\)")
FORMATTING = re.compile(r"(?<![\w*_])(\*\*|__|\*|_)(?=\S)(.+?)(?<=\S)\1(?![\w*_])", re.DOTALL)
# Stands for an escaped character while marks are searched for; texts do not hold it.
HELD = "\ue000"
# Formatting is nested at most so deep: bold in italic, and once more by mistake.
MOST_NESTED = 4
MARKS = re.compile(r"([\\\[\]<>{}@#*_])")
COMMENTS = re.compile(r"/(?=[/*])")


class PlainText(NamedTuple):
    """A text without marks, its tags, the addresses that it links to, and how often it was formatted."""

    text: str
    tags: tuple[str, ...]
    links: tuple[str, ...]
    formatted: int


def plain(marked: str) -> PlainText:
    """Return an Argdown text without its marks. Mentions of statements and arguments stay as they are."""
    held: list[str] = []

    def hold(match: re.Match[str]) -> str:
        held.append(match[1])
        return HELD

    text = ESCAPE.sub(hold, marked.replace(HELD, ""))
    links = tuple(match[2] for match in LINK.finditer(text))
    text = LINK.sub(r"\1", text)
    tags = tuple(" ".join((match[1] or match[2]).split()) for match in TAG.finditer(text))
    text = TAG.sub("", text)
    formatted = 0
    for _ in range(MOST_NESTED):
        text, number = FORMATTING.subn(r"\2", text)
        formatted += number
    restored = iter(held)
    # A tag or link that was taken away may have held escapes, which are then left over at the end.
    text = "".join(next(restored, "") if char == HELD else char for char in text)
    return PlainText(" ".join(text.split()), tuple(dict.fromkeys(tags)), links, formatted)


def escaped(text: str) -> str:
    """Return a text for Argdown on one line, in which nothing is a mark."""
    return without_marks(" ".join(text.split()))


def without_marks(text: str) -> str:
    """Return a text in which nothing is a mark of Argdown, its white space as it is."""
    return COMMENTS.sub(r"\\/", MARKS.sub(r"\\\1", text))
