"""The file being read: its text, and the findings so far."""

from argmap.base.diagnostics import Finding, Related
from argmap.base.text import Span, Text
from argmap.base.tuples import NamedTuple
from argmap.syntax.tree.nodes import Mapping, Node

# There are several spans for each line, and this creates one in half the time.
new_tuple = tuple.__new__


class Reading(NamedTuple):
    """One file while it is being read. Findings are added to `found`, which all files of a map share."""

    text: Text
    found: list[Finding]

    def span(self, node: Node) -> Span:
        """Return the span of a node; for a block mapping, that of its first key."""
        if isinstance(node, Mapping) and node.entries:
            key = node.entries[0][0]
            if key.first == node.first:
                return Span(self.text, key.first, key.last)
        return new_tuple(Span, (self.text, node.first, node.last))

    def report(self, code: str, at: Node | Span, message: str, help_text: str, *related: Related) -> None:
        """Add a finding at a node or span."""
        span = at if isinstance(at, Span) else self.span(at)
        self.found.append(Finding(code, span, message, help_text, related))
