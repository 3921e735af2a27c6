"""What a preview shows of maps as they change."""

import json
from pathlib import Path
from typing import Any

import pytest

from argmap.lint.settings import Choice
from argmap.server.preview.board import MOST_FINDINGS, Board, key_of
from argmap.server.preview.drawing import DrawnPreview, draw_preview
from argmap.server.preview.editors import FilePlace
from argmap.workspace.folders import MapFile
from argmap.workspace.following import FollowedMap
from argmap.workspace.overlays import DISK
from tests.server.preview.made import BROKEN, MAP
from tests.workspace.places import put

KEY = key_of("map.yaml")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def publish(board: Board, *names: str) -> list[dict[str, Any]]:
    """Show maps on a board as they are now, and return what is reported for them."""
    files = [MapFile(name, name) for name in names]
    board.publish([FollowedMap(file, draw_preview(file, DISK, Choice()), is_new=True) for file in files])
    return maps_on(board)


def maps_on(board: Board) -> list[dict[str, Any]]:
    """Return what is reported for the maps on a board."""
    found = board.wait(0, 0)
    assert found
    maps: list[dict[str, Any]] = json.loads(found[1])["maps"]
    return maps


def test_a_whole_map_has_a_page_and_the_places_of_its_statements(folder: Path) -> None:
    put(folder / "map.yaml", MAP)
    board = Board()
    (told,) = publish(board, "map.yaml")
    assert (told["key"], told["name"], told["title"], told["page"]) == (KEY, "map.yaml", "A street", 1)
    assert (told["isBroken"], told["status"], told["findings"]) == (False, "all clear", [])
    page = board.page(KEY)
    assert page
    assert page.decode().count("<title>A street</title>") == 1
    assert board.place_of_statement(KEY, "safe") == FilePlace(str(folder / "map.yaml"), 8, 7)
    assert board.place_of_statement(KEY, "nowhere") is None
    assert board.place_of_statement("nowhere", "safe") is None


def test_a_broken_map_keeps_its_last_page_and_says_what_is_wrong(folder: Path) -> None:
    path = put(folder / "map.yaml", MAP)
    board = Board()
    publish(board, "map.yaml")
    page = board.page(KEY)
    put(path, BROKEN)
    (told,) = publish(board, "map.yaml")
    assert (told["title"], told["page"], told["isBroken"], told["status"]) == ("A street", 1, True, "1 error")
    assert told["findings"] == [
        {
            "severity": "error",
            "name": "unknown-field",
            "message": 'a map has no field "clams"',
            "help": 'did you mean "claims"?',
            "place": "map.yaml:3:1",
        }
    ]
    assert board.page(KEY) == page
    assert board.place_of_finding(KEY, 0) == FilePlace(str(path), 3, 1)
    assert [board.place_of_finding(KEY, number) for number in (-1, 1)] == [None, None]
    assert board.place_of_statement(KEY, "safe") == FilePlace(str(path), 8, 7)
    put(path, MAP.replace("A street", "A road"))
    (told,) = publish(board, "map.yaml")
    assert (told["title"], told["page"], told["isBroken"]) == ("A road", 2, False)


def test_a_page_that_is_the_same_keeps_its_number_while_places_move(folder: Path) -> None:
    path = put(folder / "map.yaml", MAP)
    board = Board()
    publish(board, "map.yaml")
    put(path, f"# A comment.\n{MAP}")
    assert publish(board, "map.yaml")[0]["page"] == 1
    assert board.place_of_statement(KEY, "safe") == FilePlace(str(path), 9, 7)


def test_a_map_that_is_broken_from_the_beginning_has_no_page(folder: Path) -> None:
    path = put(folder / "map.yaml", BROKEN)
    board = Board()
    assert publish(board, "map.yaml")[0]["page"] == 0
    assert board.page(KEY) is None
    put(path, MAP)
    assert publish(board, "map.yaml")[0]["page"] == 1


def test_a_map_that_comes_back_continues_from_its_last_page(folder: Path) -> None:
    put(folder / "map.yaml", MAP)
    put(folder / "other.yaml", MAP)
    board = Board()
    assert [each["name"] for each in publish(board, "map.yaml", "other.yaml")] == ["map.yaml", "other.yaml"]
    assert [each["name"] for each in publish(board, "other.yaml")] == ["other.yaml"]
    put(folder / "map.yaml", MAP.replace("A street", "A road"))
    assert publish(board, "map.yaml", "other.yaml")[0]["page"] == 2


def test_of_very_many_findings_only_the_first_are_shown(folder: Path) -> None:
    put(folder / "map.yaml", MAP + "".join(f"field{number}: x\n" for number in range(MOST_FINDINGS + 20)))
    board = Board()
    (told,) = publish(board, "map.yaml")
    assert (len(told["findings"]), told["more"], told["status"]) == (MOST_FINDINGS, 20, f"{MOST_FINDINGS + 20} errors")
    assert board.place_of_finding(KEY, MOST_FINDINGS) is None


def test_who_looks_waits_for_the_next_state() -> None:
    board = Board()
    assert board.wait(0, 0.01) is None
    board.publish([FollowedMap(MapFile("a", "a"), DrawnPreview("A", b"page", {}, ()), is_new=True)])
    found = board.wait(0, 0)
    assert found
    assert found[0] == 1
    assert board.wait(1, 0.01) is None


@pytest.mark.parametrize("path", ["a/b.yaml", "a b\n<i>.yaml", "\udcff.yaml", "书.yaml"])
def test_the_key_of_any_path_is_safe_in_an_address(path: str) -> None:
    assert key_of(path).isalnum()
    assert key_of(path) != key_of(f"{path}x")
