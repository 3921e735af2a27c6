"""JSON for programs, in which nothing can steer a terminal that shows it."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping

# JSON lets these stand as they are. Some terminals obey the first; others turn the direction of writing or end a line;
# no encoding has the next, which stand for the bytes of a file name that is not UTF-8; and the last begins a command to
# a service that keeps the output as a log.
UNSAFE = re.compile(r"[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]|#(?=#(?:vso|teamcity)?\[)")


def as_json(document: object) -> str:
    """Return a document as JSON, a line for each value, and a line break behind it."""
    return harmless_json(json.dumps(document, ensure_ascii=False, indent=2)) + "\n"


def harmless_json(written: str) -> str:
    """Return JSON of the same values in which nothing can steer a terminal or the service of a log."""
    return UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", written)


def list_opening(before: Mapping[str, object], name: str) -> str:
    """Return an object of JSON up to the items of the list `name`, which goes behind some other members."""
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
    """Return the rest of the object behind the items, with the members that go behind the list."""
    return f"],{as_json(after)[1:]}" if after else "]\n}\n"
