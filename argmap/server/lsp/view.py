"""What a feature sees of a file that is open: its text, its map, and where the one is in the other."""

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

# This many pairs of texts stay aligned in memory.
MOST_KEPT = 8


@dataclass(frozen=True, repr=False)
class FileView:
    """A file that is open, with the map that it is or is a part of, whose file is `root`.

    `checked` is the map as the file stands now, `latest` the map to answer from: the same where it could be read whole,
    else as it was when it last could. Offsets in `latest` may differ from those in the text that the editor shows:
    `place` and `range` go from the one to the other.
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
        """The text of the file as the editor shows it."""
        return self.document.text

    @property
    def is_present(self) -> bool:
        """Whether the map to answer from is the one that the files say now."""
        return self.latest is self.checked

    @cached_property
    def read_text(self) -> Text:
        """The text of the file that the map to answer from was read from; that of the editor where it had none."""
        return next((text for text in texts_of(self.latest) if real_path(text.path) == self.document.path), self.text)

    def offset(self, position: Position) -> int:
        """Return the offset of a position in the text that the editor shows."""
        return self.document.positions.offset(position)

    def place(self, position: Position) -> int:
        """Return the offset of a position in the text that the map to answer from was read from."""
        offset = self.offset(position)
        return alignment(self.read_text, self.text).before(offset) if self.read_text is not self.text else offset

    def is_here(self, span: Span) -> bool:
        """Return whether a span lies in this file."""
        return span.text is self.read_text or real_path(span.path) == self.document.path

    def range(self, span: Span) -> Range:
        """Return where a span of the map stands now, in the file that it lies in."""
        return range_now(span, self.documents, self.document.encoding)

    def location(self, span: Span) -> Location:
        """Return the file that a span lies in, with where it stands now."""
        return Location(address(span.path, self.documents), self.range(span))


def texts_of(checked: Checked) -> list[Text]:
    """Return the texts of the files that a map was read from, each once."""
    argument_map = checked.map
    spans = [argument_map.span, *argument_map.places.values()]
    spans += [statement.span for statement in argument_map.statements.values()]
    spans += [source.span for source in argument_map.sources.values()]
    spans += [step.span for step in argument_map.steps] + [mention.span for mention in argument_map.mentions]
    return list(dict.fromkeys(span.text for span in spans))


def range_now(span: Span, documents: Mapping[str, OpenDocument], encoding: str) -> Range:
    """Return where a span stands now: moved with the text around it in a file that is open and was changed."""
    document = documents.get(real_path(span.path))
    if document is None:
        return Positions(span.text, encoding).range(span.first, span.last)
    first, last = span.first, span.last
    if document.text.content != span.text.content:
        moved = alignment(span.text, document.text)
        first, last = moved.after(first), max(moved.after(first), moved.after(last))
    return document.positions.range(first, last)


def address(path: str, documents: Mapping[str, OpenDocument]) -> str:
    """Return the address of a file: that under which the editor has it open, or that of its path."""
    document = documents.get(real_path(path))
    return document.uri if document else uri_of(path)


@lru_cache(maxsize=MOST_KEPT)
def alignment(before: Text, after: Text) -> Alignment:
    """Return what two texts share, which is found out once."""
    return align(before.content, after.content)
