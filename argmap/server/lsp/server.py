"""The server on the wire: messages of the protocol go to a session, and its answers back."""

import asyncio
import gc
import logging
import os
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from time import perf_counter
from typing import Any, BinaryIO

from lsprotocol import types
from pygls.exceptions import JsonRpcException
from pygls.lsp.server import LanguageServer

from argmap.base.errors import ArgmapError
from argmap.server.lsp.paths import path_of
from argmap.server.lsp.registry import Answer, GeneralAnswer, features
from argmap.server.lsp.session import Session

NAME = "argmap"
# Any file may be one that a map includes or cites, or takes its settings from.
WATCHED = "**/*"
# Diagnostics follow once nothing was typed for as long as the last check took, and at least and at most so long.
SHORTEST, LONGEST = 0.01, 0.3
# The editor rests when nothing was published for so long.
REST = 2.0


class Server:
    """One server: a session, the wire to the editor, and what is due: a check, and the collector after it."""

    def __init__(self, version: str) -> None:
        """Make a server that answers nothing yet."""
        self.session = Session()
        self.wire = LanguageServer(NAME, version, types.TextDocumentSyncKind.Incremental)
        self.due: asyncio.TimerHandle | None = None
        self.rest: asyncio.TimerHandle | None = None
        self.pause = SHORTEST
        self.register()

    def serve(self, stdin: BinaryIO, stdout: BinaryIO) -> None:
        """Serve until the editor ends the session, or its end of the wire is closed."""
        # What is loaded stays. The collector runs when the editor rests: it would take longer than a check.
        gc.disable()
        gc.freeze()
        self.wire.start_io(stdin, stdout)

    def register(self) -> None:
        """Register what the server answers."""
        # The library marks what it is given, which a method does not allow.
        self.wire.feature(types.INITIALIZE)(partial(self.initialize))
        self.wire.feature(types.INITIALIZED)(partial(self.initialized))
        self.wire.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)(partial(self.configure))
        self.wire.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)(partial(self.watched))
        # The texts are kept by the session, which ends lines as YAML and the protocol do, and not by the library.
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
        """Take what the editor says of itself."""
        self.session.encoding = self.wire.workspace.position_encoding or types.PositionEncodingKind.Utf16
        self.session.client = params.capabilities
        self.session.configure(params.initialization_options)
        addresses = [folder.uri for folder in params.workspace_folders or ()] or [params.root_uri or ""]
        self.session.folders = tuple(path for path in map(path_of, addresses) if path is not None)
        if self.session.folders:
            # A project without a mark is the folder that the editor works in, and paths are shown from there.
            with suppress(OSError):
                os.chdir(self.session.folders[0])

    def initialized(self, _: types.InitializedParams) -> None:
        """Ask the editor to report changes of files, where it can."""
        workspace = self.session.client.workspace
        if workspace and workspace.did_change_watched_files and workspace.did_change_watched_files.dynamic_registration:
            options = types.DidChangeWatchedFilesRegistrationOptions([types.FileSystemWatcher(WATCHED)])
            method = types.WORKSPACE_DID_CHANGE_WATCHED_FILES
            registration = types.Registration(id=method, method=method, register_options=options)
            self.wire.client_register_capability(types.RegistrationParams([registration]))

    def open(self, params: types.DidOpenTextDocumentParams) -> None:
        """Take a file that was opened."""
        document = params.text_document
        self.session.open(document.uri, document.version, document.text, str(document.language_id))
        self.schedule()

    def change(self, params: types.DidChangeTextDocumentParams) -> None:
        """Take changes of an open file."""
        document = params.text_document
        self.session.change(document.uri, document.version, params.content_changes)
        self.schedule()

    def close(self, params: types.DidCloseTextDocumentParams) -> None:
        """Forget a file that was closed."""
        self.session.close(params.text_document.uri)
        self.schedule()

    def configure(self, params: types.DidChangeConfigurationParams) -> None:
        """Take settings of the editor, and have what depends on them asked for again."""
        self.session.configure(params.settings)
        if self.asks_again("code_lens"):
            self.wire.workspace_code_lens_refresh(None)
        if self.asks_again("inlay_hint"):
            self.wire.workspace_inlay_hint_refresh(None)

    def asks_again(self, what: str) -> bool:
        """Return whether the editor asks for something again when it is reported to."""
        abilities = getattr(self.session.client.workspace, what, None)
        return bool(abilities and abilities.refresh_support)

    def watched(self, params: types.DidChangeWatchedFilesParams) -> None:
        """Take note of files that were changed on the disk."""
        self.session.files_changed(change.uri for change in params.changes)
        self.schedule()

    def schedule(self) -> None:
        """Have the diagnostics published once nothing more was typed for a moment."""
        if self.due:
            self.due.cancel()
        self.due = asyncio.get_running_loop().call_later(self.pause, self.publish)

    def publish(self) -> None:
        """Publish what there is to say now."""
        begun = perf_counter()
        for each in self.session.publications():
            self.wire.text_document_publish_diagnostics(each)
        self.pause = min(max(SHORTEST, perf_counter() - begun), LONGEST)
        if self.rest:
            self.rest.cancel()
        self.rest = asyncio.get_running_loop().call_later(REST, gc.collect)

    def answer(self, answer: Answer, params: Any) -> object:  # noqa: ANN401 - of the type of the method
        """Answer a question about an open file; None if it is not a map."""
        view = self.session.view(uri_in(params))
        return None if view is None else refusing(lambda: answer(view, params))

    def answer_generally(self, answer: GeneralAnswer, params: Any) -> object:  # noqa: ANN401 - of the type of the method
        """Answer a question that is about no file."""
        return refusing(lambda: answer(self.session.project(), params))


def uri_in(params: Any) -> str:  # noqa: ANN401 - of the type of the method
    """Return the address of the file that a question is about."""
    document = getattr(params, "text_document", None) or params.item
    return str(document.uri)


def refusing(answer: Callable[[], object]) -> object:
    """Return an answer. Raises what the editor is shown as an error when it is refused."""
    try:
        return answer()
    except ArgmapError as error:
        raise JsonRpcException(str(error), types.LSPErrorCodes.RequestFailed.value) from error
    except Exception:
        logging.getLogger(__name__).exception("a question could not be answered")
        raise
