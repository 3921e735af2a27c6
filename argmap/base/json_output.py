"""JSON for programs, in which nothing can steer a terminal that shows it."""

import json
import re

# JSON lets these stand as they are. Some terminals obey the first; others turn the direction of writing or end a line;
# no encoding has the next, which stand for the bytes of a file name that is not UTF-8; and the last begins a command to
# a service that keeps the output as a log.
UNSAFE = re.compile(r"[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]|#(?=#(?:vso|teamcity)?\[)")


def as_json(document: object) -> str:
    """Return a document as JSON, a line for each value, and a line break behind it."""
    written = json.dumps(document, ensure_ascii=False, indent=2)
    return UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", written) + "\n"
