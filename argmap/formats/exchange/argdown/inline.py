"""Inline markup of Argdown texts: tags, links, formatting and escapes."""

import re

from argmap.base.tuples import NamedTuple

ESCAPE = re.compile(r"\\(.)", re.DOTALL)
TAG = re.compile(r"#(?:\(([^)]+)\)|([\w-]+))[ \t]?")
LINK = re.compile(r"\[([^\]\[]+)\]\(([^)\s]+)\)")
FORMATTING = re.compile(r"(?<![\w*_])(\*\*|__|\*|_)(?=\S)(.+?)(?<=\S)\1(?![\w*_])", re.DOTALL)
# Replaces an escaped character while markup is searched for; texts do not contain it.
HELD = "\ue000"
# The deepest nesting of formatting that is resolved.
MOST_NESTED = 4
MARKS = re.compile(r"([\\\[\]<>{}@#*_])")
COMMENTS = re.compile(r"/(?=[/*])")


class PlainText(NamedTuple):
    """A text without markup, its tags, the addresses it links to, and the number of formatted spans."""

    text: str
    tags: tuple[str, ...]
    links: tuple[str, ...]
    formatted: int


def plain(marked: str) -> PlainText:
    """Return an Argdown text without its markup. Mentions of statements and arguments are left unchanged."""
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
    # A removed tag or link may have contained escapes, which are then left over at the end.
    text = "".join(next(restored, "") if char == HELD else char for char in text)
    return PlainText(" ".join(text.split()), tuple(dict.fromkeys(tags)), links, formatted)


def escaped(text: str) -> str:
    """Return a text escaped for Argdown, on one line."""
    return without_marks(" ".join(text.split()))


def without_marks(text: str) -> str:
    """Return a text escaped for Argdown, with its white space unchanged."""
    return COMMENTS.sub(r"\\/", MARKS.sub(r"\\\1", text))
