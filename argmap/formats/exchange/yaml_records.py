"""Records in the YAML of other tools: sections that map ids to records, each with its place."""

from collections.abc import Iterator, Mapping
from typing import Any

from argmap.base.tuples import NamedTuple
from argmap.formats.exchange.given import GivenFile
from argmap.formats.exchange.losses import line_of
from argmap.syntax.tree.nodes import Mapping as MappingNode
from argmap.syntax.tree.nodes import plain_data


class YamlRecord(NamedTuple):
    """An entry of a section: its id, its value as JSON, and its place."""

    id: str
    value: Any
    place: str

    @property
    def fields(self) -> Mapping[str, Any]:
        """The entry's value if it is a mapping; else an empty mapping."""
        return mapping(self.value)


def mapping(value: object) -> Mapping[str, Any]:
    """Return a value if it is a mapping, else an empty one."""
    return value if isinstance(value, dict) else {}


def words(value: object) -> str:
    """Return a string, number or boolean as it is written; an empty string for anything else."""
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) if isinstance(value, str | int | float) else ""


def listed(value: object) -> list[str]:
    """Return one string or a list of strings as a list; other values are ignored."""
    values = value if isinstance(value, list | tuple) else [value]
    return [text for text in map(words, values) if text]


def records_of(given: GivenFile, *names: str) -> Iterator[YamlRecord]:
    """Yield the entries of the named sections of a file, or of the file itself if none is named."""
    root = given.yaml
    found = [root] if not names else []
    if names and isinstance(root, MappingNode):
        found = [node for key, node in root.entries if key.value in names]
    for node in found:
        for key, value in node.entries if isinstance(node, MappingNode) else ():
            yield YamlRecord(key.value, plain_data(value), line_of(given.text, key.first))


def keys_of(given: GivenFile) -> frozenset[str]:
    """Return the top-level keys of a file."""
    root = given.yaml
    return frozenset(key.value for key, _ in root.entries) if isinstance(root, MappingNode) else frozenset()
