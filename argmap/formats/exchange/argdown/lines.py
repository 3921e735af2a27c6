"""The lines of an Argdown source, classified by their beginnings, without comments and front matter."""

import re
from collections.abc import Iterator
from enum import StrEnum

from argmap.base.tuples import NamedTuple

# Replaces each character of a comment, so that offsets stay the same.
COMMENTED = "\x01"
COMMENT = re.compile(r"<!--.*?(?:-->|\Z)|/\*.*?(?:\*/|\Z)|(?<![:\\])//[^\n]*", re.DOTALL)
FRONT_MATTER = re.compile(r"\s*===+[ \t]*\n(.*?)\n?[ \t]*===+[ \t]*(?=\n|\Z)", re.DOTALL)
HEADING = re.compile(r"#{1,6} +")
NUMBER = re.compile(r"[ \t]*\((\d{1,9})\)[ \t]*")
INFERENCE = re.compile(r"[ \t]*-{2,}(?![^\s-]*>)")
RELATION = re.compile(r"([ \t]*)(<\+|\+>|<-|->|<_|_>|><|[+_-])(?=[\s\[<@]|$)[ \t]*")
ITEM = re.compile(r"([ \t]*)(?:\*|\d{1,9}\.)[ \t]+")


class LineKind(StrEnum):
    """The kinds of lines in a block, by their beginnings."""

    TEXT = "text"
    HEADING = "heading"
    NUMBER = "number"
    INFERENCE = "inference"
    RELATION = "relation"
    ITEM = "item"


class SourceLine(NamedTuple):
    """A line: its kind and indentation, its sign or number, the rest of its text, and the offset of the rest.

    `is_first` is true after a blank line and at the beginning of the source.
    """

    kind: LineKind
    indent: int
    sign: str
    rest: str
    offset: int
    is_first: bool


def without_comments(content: str) -> str:
    """Return a source in which each character of a comment is replaced."""
    return COMMENT.sub(lambda match: COMMENTED * len(match[0]), content)


def lines_of(content: str, start: int) -> Iterator[SourceLine]:
    """Yield the lines of a source without comments, from an offset on; lines that were only comments are skipped."""
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
    """Return a line with its kind."""
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
    """Return the width of an indentation, counting a tab as four spaces."""
    return len(blanks.expandtabs(4))
