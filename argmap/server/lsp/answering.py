"""Conversion between the protocol's requests and the basis of answers."""

from lsprotocol.types import Location, MarkupContent, MarkupKind, Range

from argmap.base.text import Span
from argmap.server.answers.known import KnownMap
from argmap.server.lsp.paths import real_path
from argmap.server.lsp.view import FileView, texts_of


def known_map(view: FileView) -> KnownMap:
    """Return the basis of answers about an open file."""
    texts = {view.document.path: view.text}
    for text in texts_of(view.latest):
        path = real_path(text.path)
        if path not in texts:
            document = view.documents.get(path)
            texts[path] = document.text if document else text
    return KnownMap(view.text, tuple(texts.values()), view.latest, view.workspace.files, view.options.verdicts)


def range_here(view: FileView, span: Span) -> Range:
    """Return a span of the text that the editor shows as a range."""
    return view.document.positions.range(span.first, span.last)


def location_of(view: FileView, span: Span) -> Location:
    """Return the location of a span in any file, according to the text that the editor has of it."""
    if span.text is view.text:
        return Location(view.document.uri, range_here(view, span))
    return view.location(span)


def markdown(text: str) -> MarkupContent:
    """Return Markdown in the form of the protocol."""
    return MarkupContent(MarkupKind.Markdown, text)
