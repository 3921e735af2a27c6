"""JSON for programs, in which nothing can steer a terminal that shows it."""

import json
import re

# JSON lets these stand as they are. Some terminals obey the first, and no encoding has the second, which stand for
# the bytes of a file name that is not UTF-8.
UNSAFE = re.compile("[\x7f-\x9f\ud800-\udfff]")


def as_json(document: object) -> str:
    """Return a document as JSON, a line for each value, and a line break behind it."""
    written = json.dumps(document, ensure_ascii=False, indent=2)
    return UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", written) + "\n"
