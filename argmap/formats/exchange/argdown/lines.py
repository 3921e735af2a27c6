"""The lines of an Argdown source: what each begins with, comments and front matter taken out."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

# Stands for the characters of a comment, so that all others keep their places.
COMMENTED = "\x01"
COMMENT = re.compile(r"<!--.*?(?:-->|\Z)|/\*.*?(?:\*/|\Z)|(?<![:\\])//[^\n]*", re.DOTALL)
FRONT_MATTER = re.compile(r"\s*===+[ \t]*\n(.*?)\n?[ \t]*===+[ \t]*(?=\n|\Z)", re.DOTALL)
HEADING = re.compile(r"#{1,6} +")
NUMBER = re.compile(r"[ \t]*\((\d{1,9})\)[ \t]*")
INFERENCE = re.compile(r"[ \t]*-{2,}(?![^\s-]*>)")
RELATION = re.compile(r"([ \t]*)(<\+|\+>|<-|->|<_|_>|><|[+_-])(?=[\s\[<@]|$)[ \t]*")
ITEM = re.compile(r"([ \t]*)(?:\*|\d{1,9}\.)[ \t]+")


class LineKind(StrEnum):
    """What a line of a block begins with."""

    TEXT = "text"
    HEADING = "heading"
    NUMBER = "number"
    INFERENCE = "inference"
    RELATION = "relation"
    ITEM = "item"


class SourceLine(NamedTuple):
    """A line: what it begins with and how deep, the sign or number there, its rest, and the offset of that.

    `is_first` tells that a blank line stands before it, or none at all.
    """

    kind: LineKind
    indent: int
    sign: str
    rest: str
    offset: int
    is_first: bool


def without_comments(content: str) -> str:
    """Return a source with a mark for each character of a comment."""
    return COMMENT.sub(lambda match: COMMENTED * len(match[0]), content)


def lines_of(content: str, start: int) -> Iterator[SourceLine]:
    """Yield the lines of a source without comments, from an offset on; those of nothing but comments are left out."""
    is_first, offset = True, start
    for line in content[start:].split("\n"):
        bare = line.replace(COMMENTED, " ")
        if bare.strip():
            yield read_line(bare, offset, is_first=is_first)
            is_first = False
        elif COMMENTED not in line:
            is_first = True
        offset += len(line) + 1


def read_line(line: str, offset: int, *, is_first: bool) -> SourceLine:
    """Return a line with what it begins with."""
    heading = HEADING.match(line) if is_first else None
    if heading:
        return SourceLine(LineKind.HEADING, 0, "", line[heading.end() :], offset, is_first)
    number = NUMBER.match(line)
    if number:
        return SourceLine(LineKind.NUMBER, 0, number[1], line[number.end() :], offset + number.end(), is_first)
    if INFERENCE.match(line):
        return SourceLine(LineKind.INFERENCE, 0, "", line.strip(), offset, is_first)
    relation = RELATION.match(line)
    if relation and (relation[1] or not is_first):
        depth, rest = width(relation[1]), line[relation.end() :]
        return SourceLine(LineKind.RELATION, depth, relation[2], rest, offset + relation.end(), is_first)
    item = ITEM.match(line)
    if item:
        return SourceLine(LineKind.ITEM, width(item[1]), "", line[item.end() :], offset + item.end(), is_first)
    depth = len(line) - len(line.lstrip())
    return SourceLine(LineKind.TEXT, depth, "", line.strip(), offset + depth, is_first)


def width(blanks: str) -> int:
    """Return how deep an indent is, a tab as deep as four blanks."""
    return len(blanks.expandtabs(4))
