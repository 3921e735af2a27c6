"""Every feature over the wire, as an editor asks for it."""

import sys
from collections.abc import AsyncIterator, Sequence
from typing import Any, NamedTuple

import pytest
import pytest_asyncio
from lsprotocol import types
from pytest_lsp import LanguageClient, client_capabilities, make_test_lsp_client

from argmap.server.lsp.paths import uri_of
from tests.server.answers.knowing import MAP, REPORT

COMMAND = (sys.executable, "-m", "argmap", "lsp")
pytestmark = [pytest.mark.slow, pytest.mark.asyncio(loop_scope="module")]


class OpenMap(NamedTuple):
    """An editor that speaks to a server, and the map that it has open."""

    client: LanguageClient
    document: types.TextDocumentIdentifier

    def at(self, words: str, after: int = 0) -> types.Position:
        """Return the position of some words in the map, or so many characters after it."""
        before = MAP[: MAP.index(words) + after]
        return types.Position(before.count("\n"), len(before.rpartition("\n")[2]))


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def opened(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[OpenMap]:
    """Yield a map that is open in an editor, and end its server afterwards."""
    folder = tmp_path_factory.mktemp("project")
    (folder / "argmap.toml").write_text("")
    (folder / "minutes.md").write_text(REPORT)
    uri = uri_of(str(folder / "map.yaml"))
    client = make_test_lsp_client()
    await client.start_io(*COMMAND)
    await client.initialize_session(types.InitializeParams(client_capabilities("visual-studio-code")))
    client.text_document_did_open(types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, "yaml", 1, MAP)))
    yield OpenMap(client, types.TextDocumentIdentifier(uri))
    await client.shutdown_session()
    await client.stop()


async def test_completion(opened: OpenMap) -> None:
    params = types.CompletionParams(opened.document, opened.at("open-sundays: {", 4))
    found = await opened.client.text_document_completion_async(params)
    assert isinstance(found, types.CompletionList)
    assert "open-sundays" in [item.label for item in found.items]


async def test_hover(opened: OpenMap) -> None:
    found = await opened.client.text_document_hover_async(types.HoverParams(opened.document, opened.at("anna\n")))
    assert found
    assert isinstance(found.contents, types.MarkupContent)
    assert found.contents.value.startswith("**speaker** anna")


async def test_definition_references_and_highlights(opened: OpenMap) -> None:
    place = opened.at("open-sundays: {")
    found = await opened.client.text_document_definition_async(types.DefinitionParams(opened.document, place))
    assert isinstance(found, list)
    assert [each.range.start.line for each in found if isinstance(each, types.Location)] == [9]
    context = types.ReferenceContext(include_declaration=True)
    params = types.ReferenceParams(context, opened.document, place)
    references = await opened.client.text_document_references_async(params)
    assert [each.range.start.line for each in references or ()] == [9, 23, 27]
    highlight = types.DocumentHighlightParams(opened.document, place)
    highlights = await opened.client.text_document_document_highlight_async(highlight)
    assert [each.range.start.line for each in highlights or ()] == [9, 23, 27]


async def test_symbols(opened: OpenMap) -> None:
    found = await opened.client.text_document_document_symbol_async(types.DocumentSymbolParams(opened.document))
    assert [each.name for each in found or ()] == ["groups", "speakers", "sources", "claims", "arguments"]
    everywhere = await opened.client.workspace_symbol_async(types.WorkspaceSymbolParams("costs"))
    assert [each.name for each in everywhere or ()] == ["costs-more"]


async def test_folding_and_selection(opened: OpenMap) -> None:
    folds = await opened.client.text_document_folding_range_async(types.FoldingRangeParams(opened.document))
    assert (9, 23) in [(each.start_line, each.end_line) for each in folds or ()]
    params = types.SelectionRangeParams(opened.document, [opened.at("weak")])
    found = await opened.client.text_document_selection_range_async(params)
    assert found
    assert found[0].parent


async def test_links(opened: OpenMap) -> None:
    found = await opened.client.text_document_document_link_async(types.DocumentLinkParams(opened.document))
    assert [(each.target or "").rpartition("/")[2] for each in found or ()] == ["minutes.md", "minutes"]


async def test_semantic_tokens(opened: OpenMap) -> None:
    params = types.SemanticTokensParams(opened.document)
    found = await opened.client.text_document_semantic_tokens_full_async(params)
    assert found
    assert list(found.data[:5]) == [0, 0, 6, 2, 0]


async def test_semantic_tokens_of_some_lines(opened: OpenMap) -> None:
    whole = await opened.client.text_document_semantic_tokens_full_async(types.SemanticTokensParams(opened.document))
    lines = types.Range(types.Position(2, 0), types.Position(5, 0))
    params = types.SemanticTokensRangeParams(opened.document, lines)
    found = await opened.client.text_document_semantic_tokens_range_async(params)
    assert whole
    assert found
    there = [word for word in placed(whole.data) if 2 <= word[0] < 5]
    assert placed(found.data) == there
    assert there


def as_data(value: Any) -> Any:
    """Return an argument of a command, of which the protocol does not say what it is."""
    return value


def placed(data: Sequence[int]) -> list[tuple[int, ...]]:
    """Return the words that tokens stand for, each with its own line and column."""
    words, line, column = [], 0, 0
    for first in range(0, len(data), 5):
        down, right, *rest = data[first : first + 5]
        line, column = line + down, right + (0 if down else column)
        words.append((line, column, *rest))
    return words


async def test_the_hierarchy_of_arguments(opened: OpenMap) -> None:
    prepare = types.CallHierarchyPrepareParams(opened.document, opened.at("open-sundays"))
    items = await opened.client.text_document_prepare_call_hierarchy_async(prepare)
    assert items
    params = types.CallHierarchyIncomingCallsParams(items[0])
    incoming = await opened.client.call_hierarchy_incoming_calls_async(params)
    assert incoming
    assert [each.from_.name for each in incoming] == ["more-visitors", "costs-more"]
    outgoing = await opened.client.call_hierarchy_outgoing_calls_async(
        types.CallHierarchyOutgoingCallsParams(incoming[0].from_)
    )
    assert [each.to.name for each in outgoing or ()] == ["open-sundays", "heard"]


async def test_lenses_and_hints(opened: OpenMap) -> None:
    lenses = await opened.client.text_document_code_lens_async(types.CodeLensParams(opened.document))
    assert [each.command for each in lenses or ()] == [types.Command("1 for, 1 against", "")]
    opened.client.workspace_did_change_configuration(types.DidChangeConfigurationParams({"codeLensCommand": "list"}))
    lenses = await opened.client.text_document_code_lens_async(types.CodeLensParams(opened.document))
    assert lenses
    assert lenses[0].command
    assert lenses[0].command.command == "list"
    uri, position, places = map(as_data, lenses[0].command.arguments or ())
    assert (uri, position["line"]) == (opened.document.uri, opened.at("open-s").line)
    assert [each["range"]["start"]["line"] for each in places] == [
        opened.at("more-visitors").line,
        opened.at("costs-more").line,
    ]
    whole = types.Range(types.Position(0, 0), types.Position(100, 0))
    hints = await opened.client.text_document_inlay_hint_async(types.InlayHintParams(opened.document, whole))
    assert [each.label for each in hints or ()] == ["✓ verified"]
