"""JSON for programs, in which nothing can steer a terminal that shows it."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

# JSON lets these stand as they are. Some terminals obey the first; others turn the direction of writing or end a line;
# no encoding has the next, which stand for the bytes of a file name that is not UTF-8; and the last begins a command to
# a service that keeps the output as a log.
UNSAFE = re.compile(r"[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]|#(?=#(?:vso|teamcity)?\[)")
INDENT = "  "
# Below this level all is on one line; a field of somebody's own may be nested without end.
MOST_INDENTED = 5


class JsonToken(NamedTuple):
    """A stretch of JSON that is done, among values that are still to be written."""

    text: str


def as_json(document: object) -> str:
    """Return a document as JSON, a line for each value, and a line break after it."""
    return harmless_json(json.dumps(document, ensure_ascii=False, indent=2)) + "\n"


def as_json_line(document: object) -> str:
    """Return a document as a line of JSON, for files of such lines."""
    return harmless_json(json.dumps(document, ensure_ascii=False)) + "\n"


def harmless_json(written: str) -> str:
    """Return JSON of the same values in which nothing can steer a terminal or the service of a log."""
    return UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", written)


def list_opening(before: Mapping[str, object], name: str) -> str:
    """Return an object of JSON up to the items of the list `name`, which goes after some other members."""
    return as_json({**before, name: []}).removesuffix("]\n}\n")


def list_items(items: Iterable[object]) -> Iterator[str]:
    """Yield the items of that list as they come, so that no more than one need be in memory."""
    mark, end = "", ""
    for item in items:
        written = as_json(item).rstrip("\n").replace("\n", "\n    ")
        yield f"{mark}\n    {written}"
        mark, end = ",", "\n  "
    yield end


def list_closing(after: Mapping[str, object]) -> str:
    """Return the rest of the object after the items, with the members that go after the list."""
    return f"],{as_json(after)[1:]}" if after else "]\n}\n"


def json_parts(data: object, most_indented: int = MOST_INDENTED) -> Iterator[str]:
    """Yield JSON piece by piece; a stack of its own stands for recursion, as nothing recurses over input."""
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
    """Yield parts between brackets with commas between them, on lines of their own while they are not deep."""
    is_deep = depth >= most_indented
    first, between, last = ("", ", ", "") if is_deep else (f"\n{INDENT * (depth + 1)}", "", f"\n{INDENT * depth}")
    yield depth, JsonToken(ends[0] + first)
    for number, part in enumerate(parts):
        yield depth, JsonToken((between or f",{first}") if number else "")
        yield from ((depth + 1, each) for each in part)
    yield depth, JsonToken(last + ends[1])


def scalar(value: object) -> str:
    """Return a value without parts as JSON. A text with characters that are not seen is written in ASCII."""
    is_plain = not isinstance(value, str) or value.isprintable()
    return json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=not is_plain)
