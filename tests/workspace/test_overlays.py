"""Files from the disk, from memory, from a revision and from buffers: they are read alike, and refused alike."""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path

import pytest

from argmap.base.opener import Refusal
from argmap.workspace.folders import FoundMaps, MapFile, find_maps
from argmap.workspace.git import revision
from argmap.workspace.overlays import DISK, FileKind, FileTree, in_memory, overlay
from argmap.workspace.project import project_of
from argmap.workspace.workspace import Workspace
from tests.workspace.places import MAP
from tests.workspace.projects import FILES, GIT, MAIN, commit, save, told

Holder = Callable[[Mapping[str, str]], FileTree]


def on_disk(files: Mapping[str, str]) -> FileTree:
    """Return files that are on the disk, below the working directory."""
    save(Path.cwd(), files)
    return DISK


def in_buffers(files: Mapping[str, str]) -> FileTree:
    """Return files in buffers over others of the same names that hold nothing."""
    save(Path.cwd(), dict.fromkeys(files, ""))
    return overlay(DISK, files)


@pytest.fixture(params=["disk", "memory", "buffers", pytest.param("revision", marks=GIT)])
def hold(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Holder]:
    """Give a function that keeps files in one of the ways, below an empty working directory."""
    (tmp_path / "project").mkdir()
    monkeypatch.chdir(tmp_path / "project")
    with ExitStack() as stack:

        def in_revision(files: Mapping[str, str]) -> FileTree:
            save(Path.cwd(), files)
            commit(Path.cwd())
            save(Path.cwd(), dict.fromkeys(files, "Of another time."))
            return stack.enter_context(revision("HEAD"))

        holders: dict[str, Holder] = {
            "disk": on_disk,
            "memory": in_memory,
            "buffers": in_buffers,
            "revision": in_revision,
        }
        yield holders[request.param]


def test_a_map_is_checked_alike_wherever_its_files_are(
    hold: Holder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = told(Workspace(files=hold(FILES)).check(MAIN))
    (tmp_path / "other").mkdir()
    monkeypatch.chdir(tmp_path / "other")
    save(tmp_path / "other", FILES)
    assert found == told(Workspace().check(MAIN))
    assert ("A405", "info", "maps/parts/ships.yaml") in {each[:3] for each in found}


def test_maps_are_found_in_folders_wherever_these_are(hold: Holder) -> None:
    files = hold({**FILES, "maps/.hidden/a.yaml": MAP, "argmap.toml": ""})
    maps = (MapFile(MAIN, "main"), MapFile("maps/parts/ships.yaml", "parts/ships"))
    assert find_maps(["maps"], files) == FoundMaps(maps)
    assert find_maps(["."], files, with_parts=False) == FoundMaps(
        (MapFile("./maps/main.yaml", "maps/main"),), parts=1, skipped=1
    )


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("../../outside.yaml", '"../../outside.yaml" leaves the project'),
        ("../../project-b/outside.yaml", '"../../project-b/outside.yaml" leaves the project'),
        ("/outside.yaml", '"/outside.yaml" is not a path relative to this file'),
        ("C:outside.yaml", '"C:outside.yaml" is not a path relative to this file'),
        ("a\0b", '"a\0b" is not a path relative to this file'),
        ("none.yaml", 'there is no file "none.yaml"'),
        ("parts", '"parts" is not a file'),
        ("", '"" is not a file'),
    ],
)
def test_a_path_that_cannot_be_used_is_refused_alike_wherever_the_files_are(
    hold: Holder, tmp_path: Path, path: str, why: str
) -> None:
    save(tmp_path, {"outside.yaml": MAP, "project-b/outside.yaml": MAP})
    found = project_of(MAIN, hold(FILES)).locate(path, MAIN)
    assert isinstance(found, Refusal)
    assert found.message == why


def test_the_kinds_of_paths_are_reported_alike_wherever_the_files_are(hold: Holder) -> None:
    files = hold(FILES)
    kinds = {path: files.kind(path) for path in (MAIN, "maps", "maps/..", "none", f"{MAIN}/none")}
    assert kinds == {
        MAIN: FileKind.FILE,
        "maps": FileKind.FOLDER,
        "maps/..": FileKind.FOLDER,
        "none": None,
        f"{MAIN}/none": None,
    }
    assert files.read(MAIN, 6) == b"argmap"
    with pytest.raises(IsADirectoryError):
        files.read("maps")
    with pytest.raises(FileNotFoundError):
        files.read("none")
    assert [list(names) for names in files.listing("none")] == [[], []]
    assert [sorted(names) for names in files.listing("maps")] == [["parts"], ["main.yaml"]]


def test_a_buffer_takes_precedence_over_the_file_and_the_others_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    save(tmp_path, FILES)
    edited = Workspace().with_buffers({"maps/parts/ships.yaml": FILES["maps/parts/ships.yaml"].replace("May", "March")})
    assert ("A405" in {d.code for d in Workspace().check(MAIN).diagnostics}) is True
    assert ("A405" in {d.code for d in edited.check(MAIN).diagnostics}) is False


def test_a_buffer_that_was_never_saved_can_be_included_and_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    save(tmp_path, {"main.yaml": f"{MAP}include: new/part.yaml\n"})
    files = overlay(DISK, {"new/part.yaml": f"{MAP}claims: {{a: A claim.}}\n"})
    assert list(Workspace(files=files).check("main.yaml").map.statements) == ["a"]
    assert [file.path for file in find_maps(["."], files).maps] == ["./main.yaml", "./new/part.yaml"]


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="there are no symbolic links")
def test_a_buffer_of_a_link_is_that_of_its_file(tmp_path: Path) -> None:
    save(tmp_path, {"real.yaml": "old"})
    (tmp_path / "link.yaml").symlink_to("real.yaml")
    files = overlay(DISK, {str(tmp_path / "link.yaml"): "new"})
    assert files.read(str(tmp_path / "real.yaml")) == b"new"
    assert files.read(str(tmp_path / "link.yaml")) == b"new"


def test_a_text_in_memory_that_is_not_unicode_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (diagnostic,) = Workspace(files=in_memory({"map.yaml": f"{MAP}# \ud800\n"})).check("map.yaml").diagnostics
    assert (diagnostic.code, diagnostic.message) == ("A002", "byte 0xED at offset 27 is not UTF-8")
