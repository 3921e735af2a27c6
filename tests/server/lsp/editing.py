"""An editor for tests: it opens, changes and closes files of a folder, and asks what an editor asks, without a wire."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from lsprotocol.types import (
    ClientCapabilities,
    Diagnostic,
    Position,
    PositionEncodingKind,
    PublishDiagnosticsParams,
    Range,
    TextDocumentContentChangePartial,
    TextDocumentIdentifier,
)

from argmap.server.lsp.paths import uri_of
from argmap.server.lsp.positions import Positions
from argmap.server.lsp.registry import features
from argmap.server.lsp.session import Session
from argmap.server.lsp.view import FileView

CURSOR = "|"
# A small map that nothing is wrong with.
GOOD = """argmap: 1
title: The shop

claims:
  stay:
    text: The shop should stay.
    claims:
      used:
        text: The shop is used daily.
        basis: common-knowledge

      liked:
        text: The shop is liked by many.
        basis: common-knowledge
    counterarguments:
      dear:
        text: The shop is dear to run.
        basis: common-knowledge
        counterarguments:
          earns: The shop earns more than it costs.
"""


class Place(NamedTuple):
    """A place in a file, as questions name it."""

    text_document: TextDocumentIdentifier
    position: Position


class Editor:
    """An editor with the files of a folder, and the session that serves it."""

    def __init__(
        self,
        folder: Path,
        encoding: PositionEncodingKind = PositionEncodingKind.Utf16,
        client: ClientCapabilities | None = None,
    ) -> None:
        """Begin with no file open."""
        self.folder = folder
        self.session = Session(encoding, client)
        self.version = 0

    def uri(self, name: str) -> str:
        """Return the address of a file."""
        return uri_of(str(self.folder / name))

    def save(self, name: str, content: str) -> None:
        """Write a file to the disk."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode())

    def open(self, name: str, content: str | None = None) -> Place:
        """Open a file, with its text on the disk or another one, in which `|` may mark a place; return the place."""
        given = (self.folder / name).read_bytes().decode() if content is None else content
        before, _, after = given.partition(CURSOR)
        self.version += 1
        self.session.open(self.uri(name), self.version, before + after, "yaml" if name.endswith(".yaml") else "toml")
        return self.place(name, len(before))

    def place(self, name: str, offset: int) -> Place:
        """Return the place of an offset in an open file."""
        return Place(TextDocumentIdentifier(self.uri(name)), self.positions(name).position(offset))

    def at(self, name: str, words: str, after: int = 0) -> Place:
        """Return the place in an open file at which some words first stand, or so many characters after."""
        return self.place(name, self.text(name).index(words) + after)

    def positions(self, name: str) -> Positions:
        """Return the positions of an open file."""
        document = self.session.document(self.uri(name))
        assert document
        return document.positions

    def text(self, name: str) -> str:
        """Return the text of an open file."""
        return self.positions(name).text.content

    def replace(self, name: str, old: str, new: str) -> None:
        """Change some words, which an open file holds once, as a typist does."""
        assert self.text(name).count(old) == 1
        first = self.text(name).index(old)
        self.change(name, self.positions(name).range(first, first + len(old)), new)

    def change(self, name: str, stretch: Range, new: str) -> None:
        """Change a range of an open file."""
        self.version += 1
        self.session.change(self.uri(name), self.version, [TextDocumentContentChangePartial(stretch, new)])

    def close(self, name: str) -> None:
        """Close a file."""
        self.session.close(self.uri(name))

    def published(self) -> dict[str, list[str]]:
        """Return what is published now: by the names of files the names of rules with their lines, from 1."""
        return {name_in(each.uri): rules_in(each.diagnostics) for each in self.publications()}

    def publications(self) -> list[PublishDiagnosticsParams]:
        """Return what is published now."""
        return list(self.session.publications())

    def view(self, name: str) -> FileView:
        """Return what a feature sees of an open file."""
        view = self.session.view(self.uri(name))
        assert view
        return view

    def ask(self, method: str, params: object) -> object:
        """Return the answer to a question about an open file or the whole project."""
        for feature in features():
            if method in feature.answers:
                document = getattr(params, "text_document", None) or getattr(params, "item", None)
                view = self.session.view(document.uri) if document else None
                return feature.answers[method](view, params) if view else None
            if method in feature.general_answers:
                return feature.general_answers[method](self.session.project(), params)
        raise AssertionError(f"nothing answers {method}")


def rules_in(diagnostics: Sequence[Diagnostic]) -> list[str]:
    """Return the rules of diagnostics with their lines, counted from 1."""
    return [f"{each.code} {each.range.start.line + 1}" for each in diagnostics]


def name_in(uri: str) -> str:
    """Return the name of the file at an address."""
    return uri.rpartition("/")[2]
