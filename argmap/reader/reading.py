"""The file that is being read: its text, and what was found in it so far."""

from dataclasses import dataclass, field
from typing import Protocol

from argmap.diagnostic import Finding, Related
from argmap.reader.nodes import Mapping, Node
from argmap.text import Span, Text


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a path that a file names cannot be used."""

    message: str
    help: str = ""
    is_missing: bool = False


class Opener(Protocol):
    """Where included files and source records come from. The reader itself never touches a disk."""

    def locate(self, path: str, beside: str) -> str | Refusal:
        """Return the full path of `path` as written in the file `beside`, if it is there and may be read."""
        ...

    def load(self, path: str, allowed: str = "") -> tuple[Text, Finding | None] | Refusal:
        """Return the text of a located file, and what is wrong with its encoding. It may hold what is `allowed`."""
        ...


@dataclass(frozen=True, slots=True)
class Reading:
    """One file while it is read. Findings are added to `found`, which files that include each other share."""

    text: Text
    found: list[Finding] = field(default_factory=list)

    def span(self, node: Node) -> Span:
        """Return the place of a node; of a block mapping, its first key."""
        if isinstance(node, Mapping) and node.entries:
            key = node.entries[0][0]
            if key.first == node.first:
                return Span(self.text, key.first, key.last)
        return Span(self.text, node.first, node.last)

    def report(self, code: str, at: Node | Span, message: str, help_text: str, *related: Related) -> None:
        """Add a finding at a node or span."""
        span = at if isinstance(at, Span) else self.span(at)
        self.found.append(Finding(code, span, message, help_text, related))
