"""What a feature needs to know of an open file: its text, its map, and how positions in one relate to the other."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from lsprotocol.types import ClientCapabilities, Location, Position, Range

from argmap.base.representation import short_repr
from argmap.base.text import Span, Text
from argmap.lint.checker import Checked
from argmap.server.lsp.alignment import Alignment, align
from argmap.server.lsp.documents import OpenDocument
from argmap.server.lsp.options import EditorOptions
from argmap.server.lsp.paths import real_path, uri_of
from argmap.server.lsp.positions import Positions
from argmap.workspace.workspace import Workspace

# The number of alignments that are cached.
MOST_KEPT = 8


@dataclass(frozen=True, repr=False)
class FileView:
    """An open file, together with the map that it is or belongs to, whose file is `root`.

    `checked` is the current state of the map. `latest` is the map to answer from: the same if it could be read whole,
    otherwise its last state that could. Offsets in `latest` may differ from those in the text that the editor shows;
    `place` and `range` convert between them.
    """

    document: OpenDocument
    root: str
    checked: Checked
    latest: Checked
    documents: Mapping[str, OpenDocument]
    workspace: Workspace
    options: EditorOptions
    client: ClientCapabilities

    __repr__ = short_repr

    @property
    def text(self) -> Text:
        """The text of the file that the editor shows."""
        return self.document.text

    @property
    def is_present(self) -> bool:
        """Whether the map to answer from is the current state of the files."""
        return self.latest is self.checked

    @cached_property
    def read_text(self) -> Text:
        """The text of this file that `latest` was read from, or the editor's text if the file was not part of it."""
        return next((text for text in texts_of(self.latest) if real_path(text.path) == self.document.path), self.text)

    def offset(self, position: Position) -> int:
        """Return the offset of a position in the text that the editor shows."""
        return self.document.positions.offset(position)

    def place(self, position: Position) -> int:
        """Return the offset of a position in the text that `latest` was read from."""
        offset = self.offset(position)
        return alignment(self.read_text, self.text).before(offset) if self.read_text is not self.text else offset

    def is_here(self, span: Span) -> bool:
        """Return whether a span is in this file."""
        return span.text is self.read_text or real_path(span.path) == self.document.path

    def range(self, span: Span) -> Range:
        """Return the current range of a span of the map, in the file that contains it."""
        return range_now(span, self.documents, self.document.encoding)

    def location(self, span: Span) -> Location:
        """Return the current location of a span of the map."""
        return Location(address(span.path, self.documents), self.range(span))


def texts_of(checked: Checked) -> list[Text]:
    """Return the texts of all files that a map was read from."""
    argument_map = checked.map
    spans = [argument_map.span, *argument_map.places.values()]
    spans += [statement.span for statement in argument_map.statements.values()]
    spans += [source.span for source in argument_map.sources.values()]
    spans += [step.span for step in argument_map.steps] + [mention.span for mention in argument_map.mentions]
    return list(dict.fromkeys(span.text for span in spans))


def range_now(span: Span, documents: Mapping[str, OpenDocument], encoding: str) -> Range:
    """Return the current range of a span; in an open file that was changed, it moves with the text around it."""
    document = documents.get(real_path(span.path))
    if document is None:
        return Positions(span.text, encoding).range(span.first, span.last)
    first, last = span.first, span.last
    if document.text.content != span.text.content:
        moved = alignment(span.text, document.text)
        first, last = moved.after(first), max(moved.after(first), moved.after(last))
    return document.positions.range(first, last)


def address(path: str, documents: Mapping[str, OpenDocument]) -> str:
    """Return the URI of a file: the one under which the editor has it open, or that of its path."""
    document = documents.get(real_path(path))
    return document.uri if document else uri_of(path)


@lru_cache(maxsize=MOST_KEPT)
def alignment(before: Text, after: Text) -> Alignment:
    """Align two texts; results are cached."""
    return align(before.content, after.content)
