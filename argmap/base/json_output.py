"""JSON output that is safe to show in a terminal."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping

from argmap.base.tuples import NamedTuple

# JSON allows these characters unescaped. Some terminals obey C1 controls; others change the writing direction or end a
# line; lone surrogates, which stand for bytes of file names that are not UTF-8, cannot be encoded; and the last pattern
# begins a command in the log of a CI service.
UNSAFE = re.compile(r"[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]|#(?=#(?:vso|teamcity)?\[)")
INDENT = "  "
# Values nested deeper than this are written on one line; custom fields may be nested arbitrarily deep.
MOST_INDENTED = 5


class JsonToken(NamedTuple):
    """A piece of finished JSON among values that are not yet written."""

    text: str


def as_json(document: object) -> str:
    """Return a document as indented JSON with a final line break."""
    return harmless_json(json.dumps(document, ensure_ascii=False, indent=2)) + "\n"


def as_json_line(document: object) -> str:
    """Return a document as one line of JSON, for JSON Lines files."""
    return harmless_json(json.dumps(document, ensure_ascii=False)) + "\n"


def harmless_json(written: str) -> str:
    """Return the same JSON with characters escaped that could control a terminal or a CI log."""
    return UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", written)


def list_opening(before: Mapping[str, object], name: str) -> str:
    """Return the JSON of an object up to the items of the list `name`, which follows the members in `before`."""
    return as_json({**before, name: []}).removesuffix("]\n}\n")


def list_items(items: Iterable[object]) -> Iterator[str]:
    """Yield the JSON of that list's items one at a time, so that only one needs to be in memory."""
    mark, end = "", ""
    for item in items:
        written = as_json(item).rstrip("\n").replace("\n", "\n    ")
        yield f"{mark}\n    {written}"
        mark, end = ",", "\n  "
    yield end


def list_closing(after: Mapping[str, object]) -> str:
    """Return the JSON that closes the list and the object, with the members that follow the list."""
    return f"],{as_json(after)[1:]}" if after else "]\n}\n"


def json_parts(data: object, most_indented: int = MOST_INDENTED) -> Iterator[str]:
    """Yield JSON piece by piece, with an explicit stack so that deep nesting cannot hit Python's recursion limit."""
    stack: list[tuple[int, object]] = [(0, data)]
    while stack:
        depth, value = stack.pop()
        if isinstance(value, JsonToken):
            yield value.text
        elif isinstance(value, Mapping) and value:
            parts = [[JsonToken(f"{scalar(str(name))}: "), each] for name, each in value.items()]
            stack.extend(reversed(list(enclosed("{}", parts, depth, most_indented))))
        elif isinstance(value, list | tuple) and value:
            stack.extend(reversed(list(enclosed("[]", [[each] for each in value], depth, most_indented))))
        else:
            yield scalar(value)


def enclosed(ends: str, parts: Iterable[list[object]], depth: int, most_indented: int) -> Iterator[tuple[int, object]]:
    """Yield parts in brackets, separated by commas; each on a line of its own unless nested too deeply."""
    is_deep = depth >= most_indented
    first, between, last = ("", ", ", "") if is_deep else (f"\n{INDENT * (depth + 1)}", "", f"\n{INDENT * depth}")
    yield depth, JsonToken(ends[0] + first)
    for number, part in enumerate(parts):
        yield depth, JsonToken((between or f",{first}") if number else "")
        yield from ((depth + 1, each) for each in part)
    yield depth, JsonToken(last + ends[1])


def scalar(value: object) -> str:
    """Return a value without parts as JSON. Text with invisible characters is written in ASCII."""
    is_plain = not isinstance(value, str) or value.isprintable()
    return json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=not is_plain)
