"""The session: what is published of the files that are open, and withdrawn again."""

from pathlib import Path

import pytest
from lsprotocol.types import (
    DiagnosticSeverity,
    Position,
    Range,
    TextDocumentContentChangePartial,
    TextDocumentContentChangeWholeDocument,
)

from tests.server.lsp.editing import GOOD, Editor


@pytest.fixture
def editor(tmp_path: Path) -> Editor:
    """Return an editor in an empty project."""
    (tmp_path / "argmap.toml").write_text("")
    return Editor(tmp_path)


def test_what_is_wrong_is_published_and_withdrawn_once_it_is_right(editor: Editor) -> None:
    editor.open("map.yaml", GOOD)
    assert editor.published() == {}
    editor.replace("map.yaml", "liked:", "used:")
    assert "duplicate-key 12" in editor.published()["map.yaml"]
    editor.replace("map.yaml", "used:\n        text: The shop is liked", "liked:\n        text: The shop is liked")
    assert editor.published() == {"map.yaml": []}


def test_a_file_without_the_key_is_left_alone(editor: Editor) -> None:
    editor.open("other.yaml", "title: x\nclaims: nonsense\n")
    assert editor.published() == {}
    assert editor.session.view(editor.uri("other.yaml")) is None
    editor.change("other.yaml", Range(Position(0, 0), Position(0, 0)), "argmap: 1\n")
    assert editor.published() == {"other.yaml": ["wrong-type 3"]}
    editor.change("other.yaml", Range(Position(0, 0), Position(1, 0)), "")
    assert editor.published() == {"other.yaml": []}


def test_what_is_open_counts_before_what_is_on_the_disk(editor: Editor) -> None:
    editor.save("part.yaml", "argmap: 1\ntitle: x\nclaims:\n  used: The shop is used daily.\n")
    editor.open("map.yaml", "argmap: 1\ntitle: x\ninclude: [part.yaml]\nclaims:\n  a: {text: It is., supports: usd}\n")
    assert "unknown-reference 5" in editor.published()["map.yaml"]
    editor.open("part.yaml", "argmap: 1\ntitle: x\nclaims:\n  usd: The shop is used daily.\n")
    assert not any("unknown" in each for each in editor.published()["map.yaml"])
    editor.close("part.yaml")
    assert "unknown-reference 5" in editor.published()["map.yaml"]


def test_the_diagnostics_of_an_included_file_are_withdrawn_when_nothing_includes_it(editor: Editor) -> None:
    editor.save("part.yaml", "argmap: 1\ntitle: x\nclaims:\n  used: {txt: The shop is used daily.}\n")
    editor.open("map.yaml", "argmap: 1\ntitle: x\ninclude: [part.yaml]\nclaims:\n  a: A holds.\n")
    assert "unknown-field 4" in editor.published()["part.yaml"]
    editor.replace("map.yaml", "include: [part.yaml]\n", "")
    assert editor.published()["part.yaml"] == []
    editor.replace("map.yaml", "claims:\n", "include: [part.yaml]\nclaims:\n")
    assert "unknown-field 4" in editor.published()["part.yaml"]
    editor.close("map.yaml")
    assert editor.published()["part.yaml"] == []


def test_new_settings_hold_at_once(editor: Editor) -> None:
    editor.open("map.yaml", GOOD)
    assert editor.published() == {}
    editor.save("argmap.toml", "limits.reasons = 1\n")
    assert editor.published() == {"map.yaml": ["too-wide 5"]}
    editor.save("argmap.toml", "limits.reasons = 0\n")
    assert editor.published() == {"argmap.toml": ["bad-setting 1"], "map.yaml": []}
    editor.save("argmap.toml", "")
    assert editor.published() == {"argmap.toml": []}


def test_each_change_is_one_of_the_text_before_it(editor: Editor) -> None:
    editor.open("map.yaml", "abc")
    changes = [
        TextDocumentContentChangePartial(Range(Position(0, 1), Position(0, 2)), "😀\r\nx"),
        TextDocumentContentChangePartial(Range(Position(0, 3), Position(1, 1)), "-"),
        TextDocumentContentChangePartial(Range(Position(9, 9), Position(9, 9)), "!"),
    ]
    editor.session.change(editor.uri("map.yaml"), 2, changes)
    assert editor.text("map.yaml") == "a😀-c!"
    editor.session.change(editor.uri("map.yaml"), 3, [TextDocumentContentChangeWholeDocument("new")])
    assert editor.text("map.yaml") == "new"


def test_a_part_of_a_map_that_is_not_open_is_checked_as_one(editor: Editor) -> None:
    editor.save(
        "maps/all.yaml", "argmap: 1\ntitle: x\ninclude: part.yaml\nclaims: {a: {txt: It is.}, stay: It stays.}\n"
    )
    part = "argmap: 1\ntitle: x\nclaims:\n  used: {text: The shop is used., supports: stay}\n"
    editor.open("maps/part.yaml", part)
    assert editor.published() == {}
    editor.replace("maps/part.yaml", "supports: stay", "supports: sty")
    assert editor.published() == {"part.yaml": ["unknown-reference 4"]}
    editor.open("maps/part.yaml", part)
    editor.open("maps/all.yaml")
    assert editor.published() == {"part.yaml": [], "all.yaml": ["unknown-field 4"]}
    # The map that holds it lets it go, and it stands alone.
    editor.close("maps/all.yaml")
    editor.save("maps/all.yaml", "argmap: 1\ntitle: x\nclaims: {a: It is.}\n")
    assert editor.published() == {"all.yaml": [], "part.yaml": ["unknown-reference 4"]}


def test_of_very_many_diagnostics_the_worst_are_published(editor: Editor) -> None:
    claims = "".join(f"  s{number}: {{text: It is {number}., weight: 2}}\n" for number in range(1200))
    editor.open("map.yaml", f"argmap: 1\ntitle: x # 1\nclaims:\n{claims}")
    (published,) = editor.publications()
    assert len(published.diagnostics) == 1000
    assert {each.severity for each in published.diagnostics} == {DiagnosticSeverity.Error}
    assert published.version == editor.version


def test_a_broken_file_is_answered_from_the_map_as_it_was(editor: Editor) -> None:
    editor.open("map.yaml", GOOD)
    span = editor.view("map.yaml").latest.map.statements["liked"].span
    editor.replace("map.yaml", "title: The shop\n", "title: [The shop\n# 😀 above\n")
    view = editor.view("map.yaml")
    assert (view.is_present, list(view.latest.map.statements)) == (False, ["stay", "used", "liked", "dear", "earns"])
    here = editor.at("map.yaml", "liked:").position
    assert view.range(span) == Range(here, Position(here.line, here.character + len("liked")))
    assert view.place(here) == span.first
    editor.replace("map.yaml", "title: [The", "title: The")
    assert editor.view("map.yaml").is_present
