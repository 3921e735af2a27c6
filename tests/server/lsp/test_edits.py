"""What the server edits: fixes, exceptions, form and names, in the versions that are open, or nothing."""

from pathlib import Path

import pytest
from lsprotocol import types

from argmap.base.errors import ArgmapError
from argmap.server.lsp.paths import path_of
from tests.server.lsp.editing import GOOD, Editor, Place

HEAD = "argmap: 1\ntitle: The shop\n"
QUOTING = (
    HEAD
    + """claims:
  stay:
    text: The shop should stay.
    source: sign
    quote: we are open every week   # as it says
sources:
  sign: {title: The sign, issued: 2025, text: sign.txt}
"""
)
# Three places of a map that are not in form.
DEEPER = (
    (
        "      used:\n        text: The shop is used daily.\n        basis",
        "      used:\n          text: The shop is used daily.\n          basis",
    ),
    (
        "      liked:\n        text: The shop is liked by many.\n        basis",
        "      liked:\n          text: The shop is liked by many.\n          basis",
    ),
)
ODD = GOOD.replace("\n\nclaims", "\nclaims").replace(*DEEPER[0]).replace(*DEEPER[1])
FORM = types.FormattingOptions(tab_size=2, insert_spaces=True)
FIX_ALL = "source.fixAll.argmap"


@pytest.fixture
def editor(tmp_path: Path) -> Editor:
    """Return an editor that takes edits of versions, in a project with the text of a source."""
    (tmp_path / "argmap.toml").write_text("")
    (tmp_path / "sign.txt").write_text("Dear all, we are open\nevery day.\n")
    edits = types.WorkspaceEditClientCapabilities(document_changes=True)
    client = types.ClientCapabilities(workspace=types.WorkspaceClientCapabilities(workspace_edit=edits))
    return Editor(tmp_path, client=client)


def actions(editor: Editor, place: Place, only: list[str] | None = None) -> dict[str, types.CodeAction]:
    """Return what can be done at a place, by its title."""
    context = types.CodeActionContext([], only)
    stretch = types.Range(place.position, place.position)
    found = editor.ask(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionParams(place.text_document, stretch, context))
    assert isinstance(found, list)
    return {each.title: each for each in found}


def after(editor: Editor, edit: types.WorkspaceEdit | None) -> dict[str, str]:
    """Return the texts of the files that an edit changes, by name, and see to it that it is of these versions."""
    texts = {}
    assert edit
    assert edit.document_changes
    for each in edit.document_changes:
        assert isinstance(each, types.TextDocumentEdit)
        path = Path(path_of(each.text_document.uri) or "")
        document = editor.session.document(each.text_document.uri)
        assert each.text_document.version == (document.version if document else None)
        edits = [one for one in each.edits if isinstance(one, types.TextEdit)]
        texts[path.name] = edited(document.content if document else path.read_text(), edits, editor)
    return texts


def edited(content: str, edits: list[types.TextEdit], editor: Editor) -> str:
    """Return a text with edits made, as an editor makes them: the last one first."""
    copy = Editor(editor.folder)
    copy.open("copy.yaml", content)
    for each in sorted(edits, key=lambda one: (one.range.start.line, one.range.start.character), reverse=True):
        copy.change("copy.yaml", each.range, each.new_text)
    return copy.text("copy.yaml")


def test_a_fix_is_offered_where_something_is_found(editor: Editor) -> None:
    content = QUOTING.replace("every week", "every day").replace("# as it says", "\n    locator: paragraph 9")
    editor.open("map.yaml", content)
    found = actions(editor, editor.at("map.yaml", "paragraph 9"))
    assert list(found) == ['Write "paragraph 1"', 'Ignore "locator-wrong" here, with a reason']
    fix = found['Write "paragraph 1"']
    assert fix.kind == types.CodeActionKind.QuickFix
    assert [each.code for each in fix.diagnostics or ()] == ["locator-wrong"]
    assert after(editor, fix.edit) == {"map.yaml": content.replace("paragraph 9", "paragraph 1")}


def test_the_words_of_the_source_are_offered_for_a_quotation_that_is_altered(editor: Editor) -> None:
    editor.open("map.yaml", QUOTING)
    found = actions(editor, editor.at("map.yaml", "we are open"))
    assert after(editor, found["Quote the words of the source"].edit) == {
        "map.yaml": QUOTING.replace("every week", "every day")
    }


def test_a_rule_is_excepted_at_the_statement_that_it_is_about(editor: Editor) -> None:
    editor.open("map.yaml", QUOTING)
    editor.published()
    found = actions(editor, editor.at("map.yaml", "we are open"))
    (changed,) = after(editor, found['Ignore "quote-altered" here, with a reason'].edit).values()
    assert "    allow:\n      quote-altered: TODO say why it does not matter here\n" in changed
    editor.open("map.yaml", changed)
    assert editor.published() == {"map.yaml": []}


def test_an_error_of_reading_cannot_be_excepted_nor_anything_in_a_broken_map(editor: Editor) -> None:
    editor.open("map.yaml", QUOTING + "  bad id: {title: x}\n")
    assert actions(editor, editor.at("map.yaml", "bad id")) == {}
    assert actions(editor, editor.at("map.yaml", "we are open")) == {}


def test_all_safe_fixes_are_made_at_once(editor: Editor) -> None:
    content = GOOD.replace("  stay:\n", "  stay:\n    allow: {orphan: x, one-sided: y}\n")
    editor.open("map.yaml", content)
    place = editor.at("map.yaml", "argmap")
    found = actions(editor, place, ["source.fixAll"])
    assert list(found) == ["Apply all safe fixes"]
    assert after(editor, found["Apply all safe fixes"].edit) == {"map.yaml": GOOD}
    assert list(actions(editor, place, [FIX_ALL])) == ["Apply all safe fixes"]
    assert actions(editor, place, ["source.organizeImports"]) == {}
    assert actions(editor, place, ["quickfix"]) == {}


def test_a_file_is_formatted_by_few_edits(editor: Editor) -> None:
    place = editor.open("map.yaml", ODD)
    found = editor.ask(
        types.TEXT_DOCUMENT_FORMATTING, types.DocumentFormattingParams(text_document=place.text_document, options=FORM)
    )
    assert isinstance(found, list)
    assert edited(ODD, found, editor) == GOOD
    assert [(each.range.start.line, each.range.end.line) for each in found] == [(2, 2), (7, 9), (11, 12)]


def test_only_the_lines_of_a_range_are_formatted(editor: Editor) -> None:
    place = editor.open("map.yaml", ODD)
    stretch = types.Range(editor.at("map.yaml", "used").position, editor.at("map.yaml", "liked").position)
    found = editor.ask(
        types.TEXT_DOCUMENT_RANGE_FORMATTING,
        types.DocumentRangeFormattingParams(text_document=place.text_document, range=stretch, options=FORM),
    )
    assert isinstance(found, list)
    assert edited(ODD, found, editor) == GOOD.replace("\n\nclaims", "\nclaims").replace(*DEEPER[1])


def test_a_broken_file_is_not_formatted_and_nothing_in_it_renamed(editor: Editor) -> None:
    place = editor.open("map.yaml", GOOD.replace("liked:", "li|ked"))
    with pytest.raises(ArgmapError, match=r"the file has errors and was not formatted: .* \(line \d+\)"):
        editor.ask(
            types.TEXT_DOCUMENT_FORMATTING,
            types.DocumentFormattingParams(text_document=place.text_document, options=FORM),
        )
    with pytest.raises(ArgmapError, match="until the errors in the file are fixed"):
        editor.ask(types.TEXT_DOCUMENT_PREPARE_RENAME, types.PrepareRenameParams(*place))


def rename(editor: Editor, place: Place, name: str) -> dict[str, str]:
    """Return the texts of the files that a new name for what is at a place changes."""
    edit = editor.ask(types.TEXT_DOCUMENT_RENAME, types.RenameParams(*place, name))
    assert isinstance(edit, types.WorkspaceEdit)
    return after(editor, edit)


def test_an_id_is_renamed_in_all_files_open_or_not(editor: Editor) -> None:
    part = HEAD + "claims:\n  used: {text: The shop is used daily., supports: stay}\n"
    third = HEAD + "include: part.yaml\nclaims:\n  stay: {text: It stays., contradicts: used}\n"
    editor.save("part.yaml", part)
    editor.save("third.yaml", third)
    content = HEAD + "include: part.yaml\nclaims: {stay: It stays.}\ntheses: [stay]\narguments:\n"
    content += "  a: {premises: [used], supports: stay}\n"
    editor.open("map.yaml", content)
    place = editor.at("map.yaml", "[used", 2)
    found = editor.ask(types.TEXT_DOCUMENT_PREPARE_RENAME, types.PrepareRenameParams(*place))
    line = place.position.line
    assert found == types.PrepareRenamePlaceholder(
        types.Range(types.Position(line, 17), types.Position(line, 21)), "used"
    )
    assert rename(editor, place, "busy") == {
        "map.yaml": content.replace("[used", "[busy"),
        "part.yaml": part.replace("used:", "busy:"),
        "third.yaml": third.replace("contradicts: used", "contradicts: busy"),
    }
    # What is open counts, though it was not saved.
    editor.open("part.yaml", part.replace("is used daily", "is used 😀 daily"))
    changed = rename(editor, editor.at("part.yaml", "used", 1), "busy")
    assert changed["part.yaml"] == part.replace("used:", "busy:").replace("is used daily", "is used 😀 daily")
    assert sorted(changed) == ["map.yaml", "part.yaml", "third.yaml"]


def test_a_name_that_is_taken_or_not_valid_is_refused(editor: Editor) -> None:
    editor.open("map.yaml", GOOD)
    place = editor.at("map.yaml", "used:")
    with pytest.raises(ArgmapError, match='there already is a statement "liked"'):
        rename(editor, place, "liked")
    with pytest.raises(ArgmapError, match='"not valid" is not a valid id'):
        rename(editor, place, "not valid")
    with pytest.raises(ArgmapError, match="there is no id to rename here"):
        rename(editor, editor.at("map.yaml", "daily"), "x")


@pytest.mark.parametrize(
    ("content", "old"),
    [
        ("claims: {a: {text: A., group: here}}\ngroups: {here: Here}\n", "here"),
        ("claims: {a: {text: A., tags: [law, press]}, b: {text: B., tags: [press]}}\n", "press"),
        ("claims: {a: {text: A., by: her}}\nspeakers: {her: {name: Her}}\n", "her"),
        ("claims: {a: {text: A., source: log}}\nsources: {log: {title: A book}}\n", "log"),
        ("claims: {a: A., b: B.}\narguments: {step: {premises: [a], supports: b}}\ntheses: [b]\n", "step"),
    ],
)
def test_each_kind_of_name_can_be_renamed(editor: Editor, content: str, old: str) -> None:
    editor.open("map.yaml", HEAD + content)
    (changed,) = rename(editor, editor.at("map.yaml", f"{old}:" if f"{old}:" in content else old), "other").values()
    assert changed == (HEAD + content).replace(old, "other")
