"""The server on the wire: passes messages of the protocol to a session, and sends its answers."""

import asyncio
import gc
import logging
import os
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from time import perf_counter
from typing import BinaryIO

from lsprotocol import types
from pygls.exceptions import JsonRpcException
from pygls.lsp.server import LanguageServer

from argmap.base.errors import ArgmapError
from argmap.server.lsp.paths import path_of
from argmap.server.lsp.registry import Answer, GeneralAnswer, Params, features
from argmap.server.lsp.session import Session

NAME = "argmap"
# Any file may be one that a map includes or cites, or that contains its settings.
WATCHED = "**/*"
# Diagnostics are published once nothing was typed for as long as the last check took, within these limits in seconds.
SHORTEST, LONGEST = 0.01, 0.3
# Garbage is collected once nothing was published for this many seconds.
REST = 2.0


class Server:
    """A server: a session, the connection to the editor, and timers for the next check and the garbage collector."""

    def __init__(self, version: str) -> None:
        """Create a server with a new session, and register what it answers."""
        self.session = Session()
        self.wire = LanguageServer(NAME, version, types.TextDocumentSyncKind.Incremental)
        self.due: asyncio.TimerHandle | None = None
        self.rest: asyncio.TimerHandle | None = None
        self.pause = SHORTEST
        self.register()

    def serve(self, stdin: BinaryIO, stdout: BinaryIO) -> None:
        """Serve until the editor ends the session or closes the connection."""
        # Loaded modules are never freed. The collector runs only when the editor is idle, because it takes longer than
        # a check.
        gc.disable()
        gc.freeze()
        self.wire.start_io(stdin, stdout)

    def register(self) -> None:
        """Register the functions that answer requests."""
        # The library sets attributes on the functions, which bound methods do not allow.
        self.wire.feature(types.INITIALIZE)(partial(self.initialize))
        self.wire.feature(types.INITIALIZED)(partial(self.initialized))
        self.wire.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)(partial(self.configure))
        self.wire.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)(partial(self.watched))
        # The session keeps the texts, not the library, because it splits lines as YAML and the protocol do.
        builtin = self.wire.protocol.fm
        builtin.add_builtin_feature(types.TEXT_DOCUMENT_DID_OPEN, self.open)
        builtin.add_builtin_feature(types.TEXT_DOCUMENT_DID_CHANGE, self.change)
        builtin.add_builtin_feature(types.TEXT_DOCUMENT_DID_CLOSE, self.close)
        for feature in features():
            for method, answer in feature.answers.items():
                self.wire.feature(method, feature.options.get(method))(partial(self.answer, answer))
            for method, general in feature.general_answers.items():
                self.wire.feature(method, feature.options.get(method))(partial(self.answer_generally, general))

    def initialize(self, params: types.InitializeParams) -> None:
        """Store the capabilities and settings of the editor."""
        self.session.encoding = self.wire.workspace.position_encoding or types.PositionEncodingKind.Utf16
        self.session.client = params.capabilities
        self.session.configure(params.initialization_options)
        addresses = [folder.uri for folder in params.workspace_folders or ()] or [params.root_uri or ""]
        self.session.folders = tuple(path for path in map(path_of, addresses) if path is not None)
        if self.session.folders:
            # In a project without a marker file the editor's folder is the root, and paths are shown relative to it.
            with suppress(OSError):
                os.chdir(self.session.folders[0])

    def initialized(self, _: types.InitializedParams) -> None:
        """Ask the editor to report changes of files, if it supports that."""
        workspace = self.session.client.workspace
        if workspace and workspace.did_change_watched_files and workspace.did_change_watched_files.dynamic_registration:
            options = types.DidChangeWatchedFilesRegistrationOptions([types.FileSystemWatcher(WATCHED)])
            method = types.WORKSPACE_DID_CHANGE_WATCHED_FILES
            registration = types.Registration(id=method, method=method, register_options=options)
            self.wire.client_register_capability(types.RegistrationParams([registration]))

    def open(self, params: types.DidOpenTextDocumentParams) -> None:
        """Add a file that was opened."""
        document = params.text_document
        self.session.open(document.uri, document.version, document.text, str(document.language_id))
        self.schedule()

    def change(self, params: types.DidChangeTextDocumentParams) -> None:
        """Apply changes to an open file."""
        document = params.text_document
        self.session.change(document.uri, document.version, params.content_changes)
        self.schedule()

    def close(self, params: types.DidCloseTextDocumentParams) -> None:
        """Remove a file that was closed."""
        self.session.close(params.text_document.uri)
        self.schedule()

    def configure(self, params: types.DidChangeConfigurationParams) -> None:
        """Store the settings of the editor, and request a refresh of what depends on them."""
        self.session.configure(params.settings)
        if self.asks_again("code_lens"):
            self.wire.workspace_code_lens_refresh(None)
        if self.asks_again("inlay_hint"):
            self.wire.workspace_inlay_hint_refresh(None)

    def asks_again(self, what: str) -> bool:
        """Return whether the editor supports refresh requests for a feature."""
        abilities = getattr(self.session.client.workspace, what, None)
        return bool(abilities and abilities.refresh_support)

    def watched(self, params: types.DidChangeWatchedFilesParams) -> None:
        """Record files that were changed on disk."""
        self.session.files_changed(change.uri for change in params.changes)
        self.schedule()

    def schedule(self) -> None:
        """Publish the diagnostics after a short pause in typing."""
        if self.due:
            self.due.cancel()
        self.due = asyncio.get_running_loop().call_later(self.pause, self.publish)

    def publish(self) -> None:
        """Publish the current diagnostics."""
        begun = perf_counter()
        for each in self.session.publications():
            self.wire.text_document_publish_diagnostics(each)
        self.pause = min(max(SHORTEST, perf_counter() - begun), LONGEST)
        if self.rest:
            self.rest.cancel()
        self.rest = asyncio.get_running_loop().call_later(REST, gc.collect)

    def answer(self, answer: Answer, params: Params) -> object:
        """Answer a request about an open file; None if it is not a map."""
        view = self.session.view(uri_in(params))
        return None if view is None else refusing(lambda: answer(view, params))

    def answer_generally(self, answer: GeneralAnswer, params: Params) -> object:
        """Answer a request that does not concern a file."""
        return refusing(lambda: answer(self.session.project(), params))


def uri_in(params: Params) -> str:
    """Return the URI of the file that a request concerns."""
    document = getattr(params, "text_document", None) or params.item
    return str(document.uri)


def refusing(answer: Callable[[], object]) -> object:
    """Return an answer. An ArgmapError becomes an error response that the editor shows."""
    try:
        return answer()
    except ArgmapError as error:
        raise JsonRpcException(str(error), types.LSPErrorCodes.RequestFailed.value) from error
    except Exception:
        logging.getLogger(__name__).exception("a request could not be answered")
        raise
