"""The server as a process, spoken to as editors do."""

import sys
from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path

import pytest
import pytest_asyncio
from lsprotocol import types
from pytest_lsp import LanguageClient, client_capabilities, make_test_lsp_client

from argmap.server.lsp.paths import uri_of
from tests.server.lsp.editing import GOOD, rules_in

# What the server asked to be told of.
REGISTERED: list[types.RegistrationParams] = []
COMMAND = (sys.executable, "-m", "argmap", "lsp")
pytestmark = [pytest.mark.slow, pytest.mark.asyncio(loop_scope="module")]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def client() -> AsyncIterator[LanguageClient]:
    """Yield an editor that speaks to one server, and ends it afterwards."""
    client = make_test_lsp_client()
    client.feature(types.CLIENT_REGISTER_CAPABILITY)(partial(REGISTERED.append))
    await client.start_io(*COMMAND)
    await client.initialize_session(types.InitializeParams(client_capabilities("visual-studio-code")))
    yield client
    await client.shutdown_session()
    await client.stop()


async def test_diagnostics_follow_a_change_with_its_version(client: LanguageClient, tmp_path: Path) -> None:
    uri = uri_of(str(tmp_path / "map.yaml"))
    client.text_document_did_open(types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, "yaml", 1, GOOD)))
    stretch = types.Range(types.Position(4, 2), types.Position(4, 6))
    change = types.TextDocumentContentChangePartial(stretch, "s t")
    client.text_document_did_change(
        types.DidChangeTextDocumentParams(types.VersionedTextDocumentIdentifier(uri=uri, version=2), [change])
    )
    while not client.diagnostics.get(uri):
        await client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    assert rules_in(client.diagnostics[uri]) == ["bad-id 5"]


@pytest.mark.usefixtures("client")
async def test_the_server_asks_to_be_told_of_files_that_change() -> None:
    ((registration,),) = (each.registrations for each in REGISTERED)
    assert registration.method == types.WORKSPACE_DID_CHANGE_WATCHED_FILES
    assert registration.register_options == {"watchers": [{"globPattern": "**/*"}]}
