"""The server as a process, spoken to as editors do: with an editor that prefers UTF-8, and with bytes."""

import json
import subprocess
import sys
from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path

import pytest
import pytest_asyncio
from lsprotocol import types
from pygls.exceptions import JsonRpcException
from pytest_lsp import LanguageClient, client_capabilities, make_test_lsp_client

from argmap.server.lsp.paths import uri_of
from tests.cli.running import run
from tests.server.lsp.editing import GOOD, rules_in

# What the server asked to be notified of.
REGISTERED: list[types.RegistrationParams] = []
# What the server asked to be asked for again.
REFRESHED: list[None] = []
COMMAND = (sys.executable, "-m", "argmap", "lsp")
FORM = types.FormattingOptions(tab_size=2, insert_spaces=True)
slow = pytest.mark.slow


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def client() -> AsyncIterator[LanguageClient]:
    """Yield an editor that speaks to one server, and ends it afterwards."""
    client = make_test_lsp_client()
    client.feature(types.CLIENT_REGISTER_CAPABILITY)(partial(REGISTERED.append))
    for asked in (types.WORKSPACE_CODE_LENS_REFRESH, types.WORKSPACE_INLAY_HINT_REFRESH):
        client.feature(asked)(partial(REFRESHED.append))
    await client.start_io(*COMMAND)
    capabilities = client_capabilities("visual-studio-code")
    encodings = [types.PositionEncodingKind.Utf8, types.PositionEncodingKind.Utf16]
    capabilities.general = types.GeneralClientCapabilities(position_encodings=encodings)
    given = await client.initialize_session(
        types.InitializeParams(capabilities, initialization_options={"codeLens": False})
    )
    assert given.capabilities.position_encoding == types.PositionEncodingKind.Utf8
    yield client
    await client.shutdown_session()
    await client.stop()


@pytest.fixture
def uri(tmp_path: Path) -> str:
    """Return the address of a map in a project of its own."""
    (tmp_path / "argmap.toml").write_text("")
    return uri_of(str(tmp_path / "map.yaml"))


def open_map(client: LanguageClient, uri: str, content: str) -> types.TextDocumentIdentifier:
    """Open a map in the editor."""
    client.text_document_did_open(types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, "yaml", 1, content)))
    return types.TextDocumentIdentifier(uri)


async def said(client: LanguageClient, uri: str) -> list[types.Diagnostic]:
    """Return the next diagnostics of a file, once there are some."""
    while not client.diagnostics.get(uri):
        await client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    return list(client.diagnostics[uri])


@slow
@pytest.mark.asyncio(loop_scope="module")
async def test_a_change_is_counted_in_bytes_and_its_diagnostics_too(client: LanguageClient, uri: str) -> None:
    open_map(client, uri, GOOD)
    line = next(number for number, each in enumerate(GOOD.splitlines()) if "used daily" in each)
    places = [types.Position(line, column) for column in (14, 36)]
    changes: list[types.TextDocumentContentChangeEvent] = [
        types.TextDocumentContentChangePartial(types.Range(*places), "Élise shops 😀 daily."),
        # After twice two bytes and four more.
        types.TextDocumentContentChangePartial(
            types.Range(types.Position(line, 38), types.Position(line, 38)), "\n        é: 1"
        ),
    ]
    client.text_document_did_change(
        types.DidChangeTextDocumentParams(types.VersionedTextDocumentIdentifier(uri=uri, version=2), changes)
    )
    (found,) = await said(client, uri)
    assert (found.code, found.source) == ("unknown-field", "argmap")
    assert found.range == types.Range(types.Position(line + 1, 8), types.Position(line + 1, 10))


@slow
@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.usefixtures("client")
async def test_the_server_asks_for_notifications_of_changed_files() -> None:
    ((registration,),) = (each.registrations for each in REGISTERED)
    assert registration.method == types.WORKSPACE_DID_CHANGE_WATCHED_FILES
    assert registration.register_options == {"watchers": [{"globPattern": "**/*"}]}


@slow
@pytest.mark.asyncio(loop_scope="module")
async def test_formatting_and_its_refusal(client: LanguageClient, uri: str) -> None:
    document = open_map(client, uri, GOOD.replace("\n\nclaims", "\nclaims"))
    params = types.DocumentFormattingParams(text_document=document, options=FORM)
    place = types.Position(2, 0)
    assert await client.text_document_formatting_async(params) == (types.TextEdit(types.Range(place, place), "\n"),)
    stretch = types.Range(types.Position(4, 0), types.Position(5, 0))
    lines = types.DocumentRangeFormattingParams(text_document=document, range=stretch, options=FORM)
    assert await client.text_document_range_formatting_async(lines) == ()
    open_map(client, uri, GOOD + "  [")
    with pytest.raises(JsonRpcException, match="the file has errors and was not formatted") as refused:
        await client.text_document_formatting_async(params)
    assert refused.value.code == types.LSPErrorCodes.RequestFailed


@slow
@pytest.mark.asyncio(loop_scope="module")
async def test_rename_gives_edits_of_the_version_that_is_open(client: LanguageClient, uri: str) -> None:
    document = open_map(client, uri, GOOD)
    line = next(number for number, each in enumerate(GOOD.splitlines()) if "used:" in each)
    place = types.Position(line, 8)
    stretch = types.Range(types.Position(line, 6), types.Position(line, 10))
    found = await client.text_document_prepare_rename_async(types.PrepareRenameParams(document, place))
    assert found == types.PrepareRenamePlaceholder(stretch, "used")
    edit = await client.text_document_rename_async(types.RenameParams(document, place, "busy"))
    changed = types.OptionalVersionedTextDocumentIdentifier(uri=uri, version=1)
    assert edit
    assert edit.document_changes == (types.TextDocumentEdit(changed, (types.TextEdit(stretch, "busy"),)),)


@slow
@pytest.mark.asyncio(loop_scope="module")
async def test_code_actions(client: LanguageClient, uri: str) -> None:
    document = open_map(client, uri, GOOD.replace("  stay:\n", "  stay:\n    allow: {orphan: x}\n"))
    stretch = types.Range(types.Position(5, 12), types.Position(5, 12))
    found = await client.text_document_code_action_async(
        types.CodeActionParams(document, stretch, types.CodeActionContext([]))
    )
    assert [each.title for each in found or ()] == ['Remove the exception to "orphan"', "Apply all safe fixes"]


@slow
@pytest.mark.asyncio(loop_scope="module")
async def test_settings_hold_from_the_start_and_when_they_change(client: LanguageClient, uri: str) -> None:
    params = types.CodeLensParams(open_map(client, uri, GOOD))
    assert not await client.text_document_code_lens_async(params)
    client.workspace_did_change_configuration(types.DidChangeConfigurationParams({"argmap": {"codeLens": True}}))
    assert await client.text_document_code_lens_async(params)
    client.workspace_did_change_configuration(types.DidChangeConfigurationParams({"codeLens": False, "other": 1}))
    assert not await client.text_document_code_lens_async(params)
    assert len(REFRESHED) == 2


@slow
@pytest.mark.asyncio(loop_scope="module")
async def test_documents_that_are_not_files_or_not_open_are_ignored(client: LanguageClient, uri: str) -> None:
    for odd in ("untitled:Untitled-1", "file://elsewhere/map.yaml", "nonsense", "file:///a%00b.yaml", ""):
        document = open_map(client, odd, GOOD.replace("used", "liked"))
        params = types.HoverParams(document, types.Position(4, 3))
        assert await client.text_document_hover_async(params) is None
    version = types.VersionedTextDocumentIdentifier(uri=uri, version=9)
    client.text_document_did_change(types.DidChangeTextDocumentParams(version, []))
    client.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri)))
    assert "" not in client.diagnostics
    open_map(client, uri, GOOD + "  bad id: x\n")
    assert rules_in(await said(client, uri)) == ["bad-id 21"]


def message(**content: object) -> bytes:
    """Return a message as it goes over the wire."""
    body = json.dumps({"jsonrpc": "2.0", **content}).encode()
    return b"Content-Length: %d\r\n\r\n%s" % (len(body), body)


@slow
def test_nonsense_on_the_wire_does_not_end_the_server() -> None:
    sent = [
        b"Content-Length: 9\r\n\r\n{nonsense",
        b"Content-Length: 2\r\n\r\n[]",
        message(id=1, method="initialize", params={"capabilities": {}, "processId": None, "rootUri": None}),
        message(id=2, method="no/such/method", params={}),
        message(id=3, method="textDocument/hover", params={"wrong": "words"}),
        message(id=4, method="shutdown"),
        message(method="exit"),
    ]
    done = subprocess.run(COMMAND, input=b"".join(sent), capture_output=True, check=False, timeout=60)
    answers = [json.loads(each.partition(b"\r\n\r\n")[2]) for each in done.stdout.split(b"Content-Length: ")[1:]]
    by_id = {each.get("id"): "result" in each for each in answers if "method" not in each}
    assert (by_id[1], by_id[2], by_id[4]) == (True, False, True)
    assert done.returncode == 0


def test_without_the_extra_the_message_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "argmap.server.lsp.server", None)
    outcome = run("lsp")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == 'argmap: the language server requires extra packages: run pip install "argmap[lsp]"\n'
