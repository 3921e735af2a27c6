"""Maps that are followed."""

from pathlib import Path

import pytest

from argmap.workspace.folders import MapFile, find_maps
from argmap.workspace.following import Follower
from argmap.workspace.overlays import FileTree
from argmap.workspace.workspace import Workspace
from tests.workspace.places import put

MAP = "argmap: 1\ntitle: Example\nclaims: {a: A is so.}\n"


@pytest.fixture
def follower(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Follower[int]:
    """Return what follows the maps of the working directory, and counts their statements."""
    monkeypatch.chdir(tmp_path)
    for name in ("one.yaml", "two.yaml"):
        put(tmp_path / name, MAP)

    def count(file: MapFile, files: FileTree) -> int:
        return len(Workspace(files=files).check(file.path).map.statements)

    return Follower(lambda files: find_maps(["."], files, with_parts=False).maps, count)


def made(follower: Follower[int]) -> dict[str, tuple[int, bool]]:
    """Return what is made of each map, and whether it is new."""
    return {each.file.name: (each.made, each.is_new) for each in follower.update()}


def test_only_what_has_changed_is_made_again(follower: Follower[int], tmp_path: Path) -> None:
    assert made(follower) == {"one": (1, True), "two": (1, True)}
    assert made(follower) == {"one": (1, False), "two": (1, False)}
    put(tmp_path / "two.yaml", MAP.replace("a: A is so.", "a: A is so., b: B is so."))
    follower.wait()
    assert made(follower) == {"one": (1, False), "two": (2, True)}
    assert follower.watched == 2


def test_a_map_that_appears_is_found_and_one_that_goes_is_forgotten(follower: Follower[int], tmp_path: Path) -> None:
    made(follower)
    put(tmp_path / "deeper/three.yaml", MAP)
    follower.wait()
    assert made(follower) == {"one": (1, False), "two": (1, False), "deeper/three": (1, True)}
    (tmp_path / "one.yaml").unlink()
    follower.wait()
    assert made(follower) == {"two": (1, False), "deeper/three": (1, False)}
    put(tmp_path / "one.yaml", MAP)
    follower.wait()
    assert made(follower)["one"] == (1, True)


def test_a_file_that_is_included_later_is_followed(follower: Follower[int], tmp_path: Path) -> None:
    put(tmp_path / "one.yaml", f"{MAP}include: parts/more.yaml\n")
    assert made(follower)["one"] == (1, True)
    put(tmp_path / "parts/more.yaml", MAP.replace("a: A", "b: B"))
    follower.wait()
    assert made(follower) == {"one": (2, True), "two": (1, False)}
    put(tmp_path / "parts/more.yaml", MAP.replace("a: A is so.", "b: B is so., c: C is so."))
    follower.wait()
    assert made(follower) == {"one": (3, True), "two": (1, False)}
