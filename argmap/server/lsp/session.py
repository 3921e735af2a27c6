"""The state of the server: the open files and the checks of their maps. It is independent of the connection."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from lsprotocol.types import (
    ClientCapabilities,
    PositionEncodingKind,
    PublishDiagnosticsParams,
    TextDocumentContentChangeEvent,
)

from argmap.base import diagnostics as base
from argmap.server.lsp.check import MapCheck, check_map
from argmap.server.lsp.diagnostics import as_diagnostic, chosen
from argmap.server.lsp.documents import YAML, OpenDocument
from argmap.server.lsp.including_maps import including_maps
from argmap.server.lsp.options import EditorOptions
from argmap.server.lsp.paths import path_of, real_path
from argmap.server.lsp.registry import ProjectView
from argmap.server.lsp.view import FileView, address
from argmap.syntax.tree.trees import Trees
from argmap.workspace.folders import is_yaml
from argmap.workspace.workspace import Workspace


class Session:
    """The files that an editor has open, by their real paths, and the maps among them.

    A map is checked when something it depends on has changed and its result is needed, by `publications` or `view`.
    """

    def __init__(
        self,
        encoding: PositionEncodingKind | str = PositionEncodingKind.Utf16,
        client: ClientCapabilities | None = None,
    ) -> None:
        """Begin without open files, for an editor with a position encoding and capabilities."""
        self.encoding = encoding
        self.client = client or ClientCapabilities()
        self.options = EditorOptions()
        self.folders: tuple[str, ...] = ()
        self.documents: dict[str, OpenDocument] = {}
        self.checks: dict[str, MapCheck] = {}
        self.including: dict[str, tuple[str, ...]] = {}
        self.changed: set[str] = set()
        self.trees = Trees()
        self.published: dict[str, PublishDiagnosticsParams] = {}

    def open(self, uri: str, version: int | None, content: str, language: str = YAML) -> None:
        """Add a file that was opened. Documents that are not files are ignored."""
        path = path_of(uri)
        if path is not None:
            self.put(OpenDocument(uri, real_path(path), version, content, language, self.encoding))

    def change(self, uri: str, version: int | None, changes: Iterable[TextDocumentContentChangeEvent]) -> None:
        """Apply changes to an open file."""
        document = self.document(uri)
        if document is not None:
            self.put(document.changed(version, changes))

    def close(self, uri: str) -> None:
        """Remove a file that was closed; from now on it is read from disk."""
        document = self.document(uri)
        if document is not None:
            del self.documents[document.path]
            self.changed.add(document.path)

    def put(self, document: OpenDocument) -> None:
        """Add a document, or replace the one with the same path."""
        self.documents[document.path] = document
        self.changed.add(document.path)

    def document(self, uri: str) -> OpenDocument | None:
        """Return the open file with a URI, or None."""
        path = path_of(uri)
        return None if path is None else self.documents.get(real_path(path))

    def configure(self, given: object) -> None:
        """Store an editor's settings."""
        self.options = self.options.updated(given)

    def files_changed(self, uris: Iterable[str]) -> None:
        """Record files that were changed on disk."""
        self.changed.update(real_path(path) for path in map(path_of, uris) if path is not None)

    @property
    def workspace(self) -> Workspace:
        """The files as the editor shows them; files that are not open are read from disk."""
        return Workspace(trees=self.trees).with_buffers(
            {path: document.data for path, document in self.documents.items()}
        )

    def refresh(self) -> None:
        """Check the maps that may have changed, and drop those that are no longer open."""
        workspace = self.workspace
        is_open = {path for path, document in self.documents.items() if document.is_map}
        if any(is_yaml(path) and path not in self.documents for path in self.changed):
            self.including.clear()
        for path, check in self.checks.items():
            if any(map(check.depends_on, self.changed)) or check.is_stale(self.documents):
                self.checks[path] = check_map(path, workspace, check)
        self.changed.clear()
        # A file that is included in a map is not checked on its own.
        for path in sorted(is_open - self.checks.keys()):
            if not self.is_part(path):
                roots = self.held_by(path, workspace) or (path,)
                self.checks |= {root: check_map(root, workspace) for root in roots if root not in self.checks}
        needed = is_open.union(*(self.including.get(path, ()) for path in is_open))
        for path in [path for path in self.checks if path not in needed or self.is_part(path)]:
            del self.checks[path]

    def held_by(self, path: str, workspace: Workspace) -> tuple[str, ...]:
        """Return the maps of the project that include a file, whether they are open or not."""
        if path not in self.including:
            self.including[path] = including_maps(path, workspace.files)
        known = self.checks
        return tuple(each for each in self.including[path] if each not in known or path in known[each].parts)

    def is_part(self, path: str) -> bool:
        """Return whether a file is included in an open map that it does not include itself; in a cycle, no file is."""
        own = self.checks.get(path)
        including = (check.path for check in self.checks.values() if check.path != path and path in check.parts)
        return any(own is None or other not in own.parts for other in including)

    def publications(self) -> Iterator[PublishDiagnosticsParams]:
        """Yield the diagnostics of each file for which they, or its version, have changed since they were published."""
        self.refresh()
        now = {each.uri: each for each in self.present()}
        for uri, before in self.published.items():
            if uri not in now and before.diagnostics:
                document = self.document(uri)
                yield PublishDiagnosticsParams(uri, [], version=document.version if document else None)
        for uri, each in now.items():
            if each != self.published.get(uri) and (each.diagnostics or uri in self.published):
                yield each
        self.published = now

    def present(self) -> Iterator[PublishDiagnosticsParams]:
        """Yield the diagnostics of each map, and of each file with diagnostics that an open map depends on.

        For a map that is only checked because of an included file, diagnostics are limited to open files.
        """
        found: dict[str, list[base.Diagnostic]] = defaultdict(list)
        names: dict[str, str] = {}
        for check in self.checks.values():
            for part in check.parts & self.documents.keys():
                found[part] += []
            for diagnostic in check.checked.diagnostics:
                shown = diagnostic.span.path
                path = names.setdefault(shown, real_path(shown))
                if path in self.documents or check.path in self.documents:
                    found[path].append(diagnostic)
        for path, diagnostics in sorted(found.items()):
            document = self.documents.get(path)
            made = [as_diagnostic(each, self.documents, self.encoding) for each in chosen(diagnostics)]
            version = document.version if document else None
            yield PublishDiagnosticsParams(address(path, self.documents), made, version)

    def view(self, uri: str) -> FileView | None:
        """Return an open file with its current map, or None if it is neither a map nor part of one."""
        document = self.document(uri)
        if document is None:
            return None
        self.refresh()
        including = [check for check in self.checks.values() if document.path in check.parts]
        if not including:
            return None
        check = next((each for each in including if each.path == document.path), including[0])
        return self.view_of(document, check)

    def view_of(self, document: OpenDocument, check: MapCheck) -> FileView:
        """Return a file with the map that it belongs to."""
        return FileView(
            document,
            check.path,
            check.checked,
            check.latest,
            self.documents,
            self.workspace,
            self.options,
            self.client,
        )

    def project(self) -> ProjectView:
        """Return the basis of answers to requests that do not concern a file."""
        self.refresh()
        views = []
        for check in self.checks.values():
            opened = [path for path in (check.path, *sorted(check.parts)) if path in self.documents]
            views += [self.view_of(self.documents[path], check) for path in opened[:1]]
        return ProjectView(views, self.folders, self.workspace, self.options)
