"""Distinguishing argument maps from other YAML files by their first lines, whatever bytes they contain."""

import re
from collections.abc import Callable, Iterator

from argmap.syntax.fields import SECTIONS

# The numbers of bytes examined: few at first, and more if a longer file is undecided.
FIRST = 64 * 1024
MOST = 4 * 1024 * 1024
# A whole map may be indented, by at most this many spaces.
MOST_INDENTED = 100
VERSION_FIELD = "argmap"
# Any of these identifies a map, and so does a title together with a section of statements.
FIELDS_OF_MAPS = frozenset({VERSION_FIELD, "claims", "theses"})
TITLE = "title"

# UTF-16 and UTF-32 are refused when a map is read, but their ASCII is recognisable after the mark, between zero bytes.
MARK = re.compile(rb"\A(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)")
LINE_ENDS = re.compile(rb"\r\n?")
# Directives, comments, blank lines and the marker at the beginning of a document.
PREAMBLE = re.compile(rb"(?:[ \t]*(?:#[^\n]*)?\n|%[^\n]*\n|---(?=[ \t\n])[ \t]*(?:#[^\n]*)?\n?)*+")
KEY = rb"""["']?([A-Za-z]+)["']?[ \t]*:"""


def looks_like_map(read: Callable[[int], bytes]) -> bool:
    """Return whether a file looks like an argument map, with or without its version. `read` returns its first bytes."""
    head = read(FIRST)
    return is_of_map(head) or (len(head) == FIRST and is_of_map(read(MOST)))


def is_blank(content: str) -> bool:
    """Return whether a file contains only blank lines, comments and document markers."""
    text = LINE_ENDS.sub(b"\n", content.encode("utf-8", "replace")) + b"\n"
    return PREAMBLE.fullmatch(text) is not None


def is_of_map(head: bytes) -> bool:
    """Return whether the first bytes of a file look like a map."""
    names = set(root_keys(head))
    return not names.isdisjoint(FIELDS_OF_MAPS) or (TITLE in names and not names.isdisjoint(SECTIONS))


def root_keys(head: bytes) -> Iterator[str]:
    """Yield the plain keys of the mapping at the beginning of a file, as far as they can be determined."""
    text = LINE_ENDS.sub(b"\n", MARK.sub(b"", head).replace(b"\0", b""))
    begin = PREAMBLE.match(text)
    text = text[begin.end() :] if begin else text
    if text.lstrip(b" \t").startswith(b"{"):
        yield from flow_keys(text)
        return
    indent = text[: len(text) - len(text.lstrip(b" "))]
    if len(indent) > MOST_INDENTED:
        return
    for match in re.finditer(b"^" + indent + KEY, text, re.MULTILINE):
        yield match[1].decode("ascii")


def flow_keys(text: bytes) -> Iterator[str]:
    """Yield the keys of a mapping in braces, up to its end or the first syntax error."""
    import yaml

    depth = nodes = 0
    try:
        for event in yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
            if isinstance(event, yaml.NodeEvent) and depth == 1:
                # Keys and values alternate.
                if nodes % 2 == 0 and isinstance(event, yaml.ScalarEvent):
                    yield event.value
                nodes += 1
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if isinstance(event, yaml.CollectionEndEvent) and not depth:
                return
    except yaml.YAMLError:
        return
