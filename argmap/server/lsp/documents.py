"""Files that are open in an editor, with their current texts."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from lsprotocol.types import (
    PositionEncodingKind,
    TextDocumentContentChangeEvent,
    TextDocumentContentChangePartial,
)

from argmap.base.representation import short_repr
from argmap.base.text import Text
from argmap.server.lsp.positions import BYTE_ORDER_MARK, Positions, units_of
from argmap.workspace.folders import is_yaml
from argmap.workspace.recognition import FIRST, MOST, VERSION_FIELD, root_keys

YAML = "yaml"


@dataclass(frozen=True, repr=False)
class OpenDocument:
    """A file that is open in an editor: its URI, its real path, its version and its current content."""

    uri: str
    path: str
    version: int | None
    content: str
    language: str = YAML
    encoding: PositionEncodingKind | str = PositionEncodingKind.Utf16

    __repr__ = short_repr

    @cached_property
    def text(self) -> Text:
        """The text that argmap reads, without a byte order mark."""
        return Text(self.path, self.content.removeprefix(BYTE_ORDER_MARK))

    @cached_property
    def positions(self) -> Positions:
        """The text with conversion to and from the positions of the editor."""
        mark = self.content[: len(self.content) - len(self.text.content)]
        return Positions(self.text, self.encoding, units_of(mark, self.encoding))

    @cached_property
    def data(self) -> bytes:
        """The bytes that the file would have if it were saved."""
        return self.content.encode("utf-8", "surrogatepass")

    @cached_property
    def is_map(self) -> bool:
        """Whether the file is YAML with the top-level key `argmap`."""
        is_named_so = self.language == YAML or is_yaml(self.path)
        return is_named_so and any(VERSION_FIELD in root_keys(self.data[:most]) for most in (FIRST, MOST))

    def changed(self, version: int | None, changes: Iterable[TextDocumentContentChangeEvent]) -> "OpenDocument":
        """Return the document after changes, each of which applies to the result of the previous one."""
        document = self
        for change in changes:
            content = change.text
            if isinstance(change, TextDocumentContentChangePartial):
                content = document.replaced(change)
            document = replace(document, content=content)
        return replace(document, version=version)

    def replaced(self, change: TextDocumentContentChangePartial) -> str:
        """Return the content with one part replaced. A range that ends before it begins is treated as empty."""
        has_mark = self.text.content is not self.content
        positions = Positions(Text(self.path, self.content), self.encoding) if has_mark else self.positions
        first = positions.offset(change.range.start)
        last = max(first, positions.offset(change.range.end))
        return self.content[:first] + change.text + self.content[last:]
