"""Positions of the keys and values of a TOML file, which the parser of the standard library does not provide."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TypeAlias

from argmap.base.tuples import NamedTuple

Path: TypeAlias = tuple[str | int, ...]

TOKEN = re.compile(
    r"""
    (?P<gap>[ \t\r]+|\#[^\n]*)
    |(?P<line>\n)
    |(?P<text>\"{3}(?:\\.|[^\\])*?\"{3,5}|'{3}.*?'{3,5}|"(?:\\.|[^"\\\n])*"|'[^'\n]*')
    |(?P<mark>[][{},=.])
    |(?P<bare>[^][{},=.\s"'#]+)
    """,
    re.VERBOSE | re.DOTALL,
)


class TomlToken(NamedTuple):
    """A token of the file: its kind, its text, and its offsets."""

    kind: str
    value: str
    first: int
    last: int


class TomlPosition(NamedTuple):
    """The positions of a key and its value, each as start and end offset."""

    key: tuple[int, int]
    value: tuple[int, int]


@dataclass(slots=True)
class Bracket:
    """A list or inline table that is still open, and for a list the index of the next item."""

    path: Path
    first: int
    is_list: bool
    count: int = 0


@dataclass(slots=True)
class Scan:
    """The state of a scan."""

    places: dict[Path, TomlPosition] = field(default_factory=lambda: {(): TomlPosition((0, 0), (0, 0))})
    tables: dict[Path, int] = field(default_factory=dict)
    header: Path = ()
    brackets: list[Bracket] = field(default_factory=list)
    keys: list[TomlToken] = field(default_factory=list)
    waiting: Path | None = None


@lru_cache(maxsize=1)
def places(content: str) -> Mapping[Path, TomlPosition]:
    """Return the positions of all keys and items, by path, in a text that `tomllib` has accepted.

    The path of a list item ends with its index, from 0. The value of a table is located at its name, and the value with
    the empty path, the file, at its beginning.
    """
    scan = Scan()
    tokens = [TomlToken(match.lastgroup or "", match[0], *match.span()) for match in TOKEN.finditer(content)]
    tokens = [token for token in tokens if token.kind != "gap"]
    number = 0
    while number < len(tokens):
        token = tokens[number]
        if token.kind == "line":
            number += 1
        elif scan.waiting is not None or (scan.brackets and scan.brackets[-1].is_list):
            number = take_value(scan, tokens, number)
        elif token.value == "[" and not scan.brackets:
            number = take_header(scan, tokens, number)
        else:
            take_key(scan, token)
            number += 1
    return scan.places


def take_header(scan: Scan, tokens: list[TomlToken], number: int) -> int:
    """Read the header of a table or of an element of an array of tables, and return where to continue."""
    is_list = tokens[number + 1].value == "[" and tokens[number + 1].first == tokens[number].last
    number += 2 if is_list else 1
    path: Path = ()
    while tokens[number].value != "]":
        token = tokens[number]
        if token.value != ".":
            path = (*path, name_of(token))
            scan.places.setdefault(path, TomlPosition((token.first, token.last), (token.first, token.last)))
            is_last = tokens[number + 1].value == "]"
            if is_last and is_list:
                scan.tables[path] = scan.tables.get(path, -1) + 1
            if path in scan.tables:
                path = (*path, scan.tables[path])
                scan.places.setdefault(path, TomlPosition((token.first, token.last), (token.first, token.last)))
        number += 1
    scan.header = path
    return number + (2 if is_list else 1)


def take_key(scan: Scan, token: TomlToken) -> None:
    """Read a part of a dotted key, or what follows it."""
    if token.value == "=":
        scan.waiting = named(scan)
        scan.keys.clear()
    elif token.value == "}":
        close(scan, token)
    elif token.value not in {".", ","}:
        scan.keys.append(token)


def named(scan: Scan) -> Path:
    """Return the path of a dotted key, and record the position of each of its parts."""
    path = scan.brackets[-1].path if scan.brackets else scan.header
    for token in scan.keys:
        path = (*path, name_of(token))
        scan.places.setdefault(path, TomlPosition((token.first, token.last), (token.first, token.last)))
    return path


def take_value(scan: Scan, tokens: list[TomlToken], number: int) -> int:
    """Read a value, or the end of a list, and return where to continue."""
    token = tokens[number]
    if scan.waiting is None and token.value in {"]", ","}:
        if token.value == "]":
            close(scan, token)
        else:
            scan.brackets[-1].count += 1
        return number + 1
    path = scan.waiting
    if path is None:
        path = (*scan.brackets[-1].path, scan.brackets[-1].count)
    scan.waiting = None
    if token.value in {"[", "{"}:
        scan.brackets.append(Bracket(path, token.first, token.value == "["))
        return number + 1
    while number + 1 < len(tokens) and is_more(tokens[number + 1]):
        number += 1
    end_value(scan, path, token.first, tokens[number].last)
    return number + 1


def is_more(token: TomlToken) -> bool:
    """Return whether a token continues a value, as after the dot of a number or the space in a date."""
    return token.kind == "bare" or token.value == "."


def close(scan: Scan, token: TomlToken) -> None:
    """Close the innermost bracket."""
    bracket = scan.brackets.pop()
    end_value(scan, bracket.path, bracket.first, token.last)


def end_value(scan: Scan, path: Path, first: int, last: int) -> None:
    """Record the position of a value; a list item is its own key."""
    key = scan.places[path].key if path in scan.places else (first, last)
    scan.places[path] = TomlPosition(key, (first, last))


def name_of(token: TomlToken) -> str:
    """Return the name that a part of a key stands for."""
    return token.value if token.kind == "bare" else next(iter(tomllib.loads(f"{token.value} = 0")))
