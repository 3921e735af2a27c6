"""What the features answer about open files, in the form of the protocol."""

from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lsprotocol import types

from argmap.server.lsp.registry import features
from tests.laws import examples
from tests.maps import ROOT
from tests.server.answers.knowing import MAP, REPORT
from tests.server.lsp.editing import Editor, Place
from tests.syntax.reader.test_laws import SIGNS, wounded_files

NAME = "map.yaml"
WHOLE = types.Range(types.Position(0, 0), types.Position(10_000, 0))
# What the features of this page answer about a place in a file, and about a file.
ABOUT_PLACES = {
    types.TEXT_DOCUMENT_COMPLETION: types.CompletionParams,
    types.TEXT_DOCUMENT_HOVER: types.HoverParams,
    types.TEXT_DOCUMENT_DEFINITION: types.DefinitionParams,
    types.TEXT_DOCUMENT_DOCUMENT_HIGHLIGHT: types.DocumentHighlightParams,
    types.TEXT_DOCUMENT_PREPARE_CALL_HIERARCHY: types.CallHierarchyPrepareParams,
}
ABOUT_FILES = {
    types.TEXT_DOCUMENT_DOCUMENT_SYMBOL: types.DocumentSymbolParams,
    types.TEXT_DOCUMENT_FOLDING_RANGE: types.FoldingRangeParams,
    types.TEXT_DOCUMENT_DOCUMENT_LINK: types.DocumentLinkParams,
    types.TEXT_DOCUMENT_SEMANTIC_TOKENS_FULL: types.SemanticTokensParams,
    types.TEXT_DOCUMENT_CODE_LENS: types.CodeLensParams,
}


@pytest.fixture
def editor(tmp_path: Path) -> Editor:
    """Return an editor in a project with a source."""
    (tmp_path / "argmap.toml").write_text("")
    (tmp_path / "minutes.md").write_text(REPORT)
    return Editor(tmp_path)


def words_at(editor: Editor, name: str, stretch: types.Range) -> str:
    """Return the words in a range of an open file."""
    positions = editor.positions(name)
    return editor.text(name)[positions.offset(stretch.start) : positions.offset(stretch.end)]


def ask_everything(editor: Editor, name: str, place: Place) -> None:
    """Ask all that can be asked about a place."""
    for method, params in ABOUT_PLACES.items():
        editor.ask(method, params(*place))
    for method, params in ABOUT_FILES.items():
        editor.ask(method, params(place.text_document))
    context = types.ReferenceContext(include_declaration=True)
    editor.ask(types.TEXT_DOCUMENT_REFERENCES, types.ReferenceParams(context, *place))
    selection = types.SelectionRangeParams(place.text_document, [place.position])
    editor.ask(types.TEXT_DOCUMENT_SELECTION_RANGE, selection)
    editor.ask(types.TEXT_DOCUMENT_INLAY_HINT, types.InlayHintParams(place.text_document, WHOLE))
    editor.ask(types.WORKSPACE_SYMBOL, types.WorkspaceSymbolParams("a"))
    found = editor.ask(types.TEXT_DOCUMENT_PREPARE_CALL_HIERARCHY, types.CallHierarchyPrepareParams(*place))
    for item in found if isinstance(found, list) else ():
        editor.ask(types.CALL_HIERARCHY_INCOMING_CALLS, types.CallHierarchyIncomingCallsParams(item))
        editor.ask(types.CALL_HIERARCHY_OUTGOING_CALLS, types.CallHierarchyOutgoingCallsParams(item))
    assert editor.session.document(editor.uri(name))


@pytest.mark.slow
@settings(max_examples=examples(120), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.one_of(wounded_files(), st.lists(SIGNS, max_size=30).map(lambda signs: MAP + "".join(signs))),
    st.randoms(use_true_random=True),
    st.booleans(),
)
def test_every_question_about_any_text_has_an_answer(content: str, random: Random, is_new: bool) -> None:
    editor = Editor(ROOT / "arguments")
    editor.open(NAME, MAP.replace("minutes.md", "../seeds/library-minutes.md"))
    editor.session.options = editor.session.options._replace(verdicts=True)
    if is_new:
        editor.close(NAME)
    editor.open(NAME, content.replace("|", ""))
    text = editor.text(NAME)
    for _ in range(3):
        ask_everything(editor, NAME, editor.place(NAME, random.randint(0, len(text))))


def test_completion_replaces_what_is_typed(editor: Editor) -> None:
    place = editor.open(NAME, MAP.replace("undercuts: more-visitors ->", "undercuts: mo|"))
    found = editor.ask(types.TEXT_DOCUMENT_COMPLETION, types.CompletionParams(*place))
    assert isinstance(found, types.CompletionList)
    item = next(each for each in found.items if each.label == "more-visitors -> open-sundays")
    assert item.kind is types.CompletionItemKind.Function
    assert isinstance(item.text_edit, types.TextEdit)
    assert (words_at(editor, NAME, item.text_edit.range), item.text_edit.new_text) == (
        "mo",
        "more-visitors -> open-sundays",
    )


def test_the_words_of_a_source_are_completed(editor: Editor) -> None:
    place = editor.open(NAME, MAP.replace("quote: visitors rose by a third on Sundays", 'quote: "visitors r|"'))
    found = editor.ask(types.TEXT_DOCUMENT_COMPLETION, types.CompletionParams(*place))
    assert isinstance(found, types.CompletionList)
    assert found.is_incomplete
    assert [(each.filter_text, each.text_edit.new_text) for each in found.items if each.text_edit] == [
        ("visitors r", "visitors rose by a third on Sundays."),
        (
            "visitors r",
            "visitors rose by a third on Sundays. It did not decide anything, but it will meet again in May.",
        ),
    ]


def test_hover_is_markdown_about_a_range(editor: Editor) -> None:
    editor.open(NAME, MAP)
    found = editor.ask(types.TEXT_DOCUMENT_HOVER, types.HoverParams(*editor.at(NAME, "anna\n", 2)))
    assert isinstance(found, types.Hover)
    assert found.contents == types.MarkupContent(
        types.MarkupKind.Markdown, "**speaker** anna\n\nAnna Berg\n\nvoice: reported"
    )
    assert found.range
    assert words_at(editor, NAME, found.range) == "anna"
    assert editor.ask(types.TEXT_DOCUMENT_HOVER, types.HoverParams(*editor.at(NAME, "The library\n"))) is None


def test_definition_and_references_lead_through_all_files(editor: Editor) -> None:
    editor.save("part.yaml", "argmap: 1\ntitle: x\nclaims:\n  quiet: {text: It is quiet., supports: open-sundays}\n")
    editor.open(NAME, MAP.replace("groups:", "include: part.yaml\ngroups:", 1))
    place = editor.at(NAME, "open-sundays: {", 3)
    found = editor.ask(types.TEXT_DOCUMENT_DEFINITION, types.DefinitionParams(*place))
    assert found == [types.Location(editor.uri(NAME), types.Range(types.Position(10, 2), types.Position(10, 14)))]
    context = types.ReferenceContext(include_declaration=False)
    found = editor.ask(types.TEXT_DOCUMENT_REFERENCES, types.ReferenceParams(context, *place))
    assert isinstance(found, list)
    assert [(each.uri.rpartition("/")[2], each.range.start.line) for each in found] == [
        (NAME, 24),
        (NAME, 28),
        ("part.yaml", 3),
    ]
    editor.open("part.yaml", "# so\n" + (editor.folder / "part.yaml").read_text())
    found = editor.ask(types.TEXT_DOCUMENT_REFERENCES, types.ReferenceParams(context, *place))
    assert isinstance(found, list)
    assert found[-1].range.start == types.Position(4, 40)
    found = editor.ask(types.TEXT_DOCUMENT_DOCUMENT_HIGHLIGHT, types.DocumentHighlightParams(*place))
    assert isinstance(found, list)
    assert [each.kind for each in found] == [
        types.DocumentHighlightKind.Write,
        types.DocumentHighlightKind.Read,
        types.DocumentHighlightKind.Read,
    ]


def test_symbols_are_a_tree(editor: Editor) -> None:
    place = editor.open(NAME, MAP)
    found = editor.ask(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL, types.DocumentSymbolParams(place.text_document))
    assert isinstance(found, list)
    claims = next(each for each in found if each.name == "claims")
    assert [each.name for each in claims.children] == ["open-sundays"]
    assert [each.name for each in claims.children[0].children] == ["more-visitors", "costs-more"]
    found = editor.ask(types.WORKSPACE_SYMBOL, types.WorkspaceSymbolParams("costs"))
    assert isinstance(found, list)
    assert [(each.name, each.container_name) for each in found] == [("costs-more", "- It costs more.")]


def test_ranges_fold_and_grow(editor: Editor) -> None:
    place = editor.open(NAME, MAP)
    found = editor.ask(types.TEXT_DOCUMENT_FOLDING_RANGE, types.FoldingRangeParams(place.text_document))
    assert isinstance(found, list)
    assert (9, 23) in [(each.start_line, each.end_line) for each in found]
    position = editor.at(NAME, "weak").position
    found = editor.ask(types.TEXT_DOCUMENT_SELECTION_RANGE, types.SelectionRangeParams(place.text_document, [position]))
    assert isinstance(found, list)
    assert words_at(editor, NAME, found[0].range) == "weak"
    assert words_at(editor, NAME, found[0].parent.range) == "strength: weak"


def test_links_lead_to_files_and_addresses(editor: Editor) -> None:
    place = editor.open(NAME, MAP)
    found = editor.ask(types.TEXT_DOCUMENT_DOCUMENT_LINK, types.DocumentLinkParams(place.text_document))
    assert isinstance(found, list)
    assert [each.target for each in found] == [editor.uri("minutes.md"), "https://example.org/minutes"]


@pytest.mark.parametrize("encoding", list(types.PositionEncodingKind))
def test_semantic_tokens_count_in_the_units_of_the_editor(tmp_path: Path, encoding: types.PositionEncodingKind) -> None:
    editor = Editor(tmp_path, encoding)
    place = editor.open(NAME, 'argmap: 1\ntitle: x\nclaims: {a: {tags: ["🔥🔥", b]}}\n')
    found = editor.ask(types.TEXT_DOCUMENT_SEMANTIC_TOKENS_FULL, types.SemanticTokensParams(place.text_document))
    assert isinstance(found, types.SemanticTokens)
    length = {"utf-8": 8, "utf-16": 4, "utf-32": 2}[encoding.value]
    assert list(found.data[-10:-8]) == [0, 8]
    assert found.data[-8] == length
    assert list(found.data[-5:-2]) == [0, length + 3, 1]


def test_semantic_tokens_of_a_part_are_those_of_the_whole_file_there(editor: Editor) -> None:
    place = editor.open(NAME, MAP)
    stretch = types.Range(types.Position(0, 0), types.Position(5, 0))
    params = types.SemanticTokensRangeParams(place.text_document, stretch)
    part = editor.ask(types.TEXT_DOCUMENT_SEMANTIC_TOKENS_RANGE, params)
    whole = editor.ask(types.TEXT_DOCUMENT_SEMANTIC_TOKENS_FULL, types.SemanticTokensParams(place.text_document))
    assert isinstance(part, types.SemanticTokens)
    assert isinstance(whole, types.SemanticTokens)
    assert part.data == whole.data[: len(part.data)]
    assert len(part.data) == 5 * 6


def test_arguments_are_a_hierarchy(editor: Editor) -> None:
    editor.open(NAME, MAP)
    place = editor.at(NAME, "open-sundays", 2)
    found = editor.ask(types.TEXT_DOCUMENT_PREPARE_CALL_HIERARCHY, types.CallHierarchyPrepareParams(*place))
    assert isinstance(found, list)
    assert [(each.name, each.detail) for each in found] == [("open-sundays", "The library should open on Sundays.")]
    calls = editor.ask(types.CALL_HIERARCHY_INCOMING_CALLS, types.CallHierarchyIncomingCallsParams(found[0]))
    assert isinstance(calls, list)
    assert [(each.from_.name, each.from_.detail) for each in calls] == [
        ("more-visitors", "+ Visitors rose by a third on Sundays."),
        ("costs-more", "- It costs more."),
    ]
    calls = editor.ask(types.CALL_HIERARCHY_OUTGOING_CALLS, types.CallHierarchyOutgoingCallsParams(calls[0].from_))
    assert isinstance(calls, list)
    assert [each.to.name for each in calls] == ["open-sundays", "heard"]


def test_the_hierarchy_continues_in_files_that_are_not_open(editor: Editor) -> None:
    quiet = "{text: It is quiet., supports: open-sundays, claims: {calm: It is calm.}}"
    editor.save("part.yaml", f"argmap: 1\ntitle: x\nclaims:\n  quiet: {quiet}\n")
    editor.open(NAME, MAP.replace("groups:", "include: part.yaml\ngroups:", 1))
    place = editor.at(NAME, "open-sundays", 2)
    found = editor.ask(types.TEXT_DOCUMENT_PREPARE_CALL_HIERARCHY, types.CallHierarchyPrepareParams(*place))
    assert isinstance(found, list)
    calls = editor.ask(types.CALL_HIERARCHY_INCOMING_CALLS, types.CallHierarchyIncomingCallsParams(found[0]))
    assert isinstance(calls, list)
    assert [(each.from_.name, each.from_.uri) for each in calls][2:] == [("quiet", editor.uri("part.yaml"))]
    calls = editor.ask(types.CALL_HIERARCHY_INCOMING_CALLS, types.CallHierarchyIncomingCallsParams(calls[2].from_))
    assert isinstance(calls, list)
    assert [each.from_.name for each in calls] == ["calm"]


def test_lenses_and_hints_can_be_switched_off(editor: Editor) -> None:
    place = editor.open(NAME, MAP)
    lens = types.CodeLensParams(place.text_document)
    hint = types.InlayHintParams(place.text_document, WHOLE)
    found = editor.ask(types.TEXT_DOCUMENT_CODE_LENS, lens)
    assert isinstance(found, list)
    assert [each.command.title for each in found] == ["1 for, 1 against"]
    found = editor.ask(types.TEXT_DOCUMENT_INLAY_HINT, hint)
    assert isinstance(found, list)
    assert [(each.label, each.position.line) for each in found] == [("✓ verified", 15)]
    editor.session.configure({"argmap": {"verdicts": True}})
    found = editor.ask(types.TEXT_DOCUMENT_CODE_LENS, lens)
    assert isinstance(found, list)
    assert found[0].command.title == "1 for, 1 against · falls"
    assert (found[0].command.command, found[0].command.arguments) == ("", None)
    editor.session.configure({"codeLensCommand": "editor.list"})
    found = editor.ask(types.TEXT_DOCUMENT_CODE_LENS, lens)
    assert isinstance(found, list)
    assert found[0].command.command == "editor.list"
    uri, position, places = found[0].command.arguments
    assert (uri, position) == (editor.uri(NAME), found[0].range.start)
    assert [MAP.splitlines()[each.range.start.line].split(":")[0].strip() for each in places] == [
        "more-visitors",
        "costs-more",
    ]
    editor.session.configure({"argmap": {"codeLens": False, "inlayHints": False}})
    assert editor.ask(types.TEXT_DOCUMENT_CODE_LENS, lens) == []
    assert editor.ask(types.TEXT_DOCUMENT_INLAY_HINT, hint) == []


def test_every_method_is_answered_by_one_feature() -> None:
    methods = [method for feature in features() for method in (*feature.answers, *feature.general_answers)]
    assert len(methods) == len(set(methods))
    assert {*ABOUT_PLACES, *ABOUT_FILES} <= set(methods)
