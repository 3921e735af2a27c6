"""The file that is being read: its text, and what was found in it so far."""

from typing import NamedTuple

from argmap.base.diagnostics import Finding, Related
from argmap.base.text import Span, Text
from argmap.syntax.tree.nodes import Mapping, Node

# There are several spans for each line, and this makes one in half the time.
new_tuple = tuple.__new__


class Reading(NamedTuple):
    """One file while it is read. Findings are added to `found`, which files that include each other share."""

    text: Text
    found: list[Finding]

    def span(self, node: Node) -> Span:
        """Return the place of a node; of a block mapping, its first key."""
        if isinstance(node, Mapping) and node.entries:
            key = node.entries[0][0]
            if key.first == node.first:
                return Span(self.text, key.first, key.last)
        return new_tuple(Span, (self.text, node.first, node.last))

    def report(self, code: str, at: Node | Span, message: str, help_text: str, *related: Related) -> None:
        """Add a finding at a node or span."""
        span = at if isinstance(at, Span) else self.span(at)
        self.found.append(Finding(code, span, message, help_text, related))
