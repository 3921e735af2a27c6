"""What is asked of the disk, and when its answers are others."""

import os
from pathlib import Path

import pytest

from argmap.workspace.folders import find_maps
from argmap.workspace.overlays import Disk
from argmap.workspace.tracking import TrackedFiles
from argmap.workspace.watching import differences, has_changed
from argmap.workspace.workspace import Workspace
from tests.workspace.places import LINKS, put
from tests.workspace.projects import FILES, MAIN, save


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the working directory, which holds a project."""
    save(tmp_path, FILES)
    monkeypatch.chdir(tmp_path)
    return tmp_path.resolve()


def checked() -> TrackedFiles:
    """Return the files that a check of the project has asked for."""
    files = TrackedFiles()
    Workspace(files=files).check(MAIN)
    assert not has_changed(files.answers)
    return files


def changed(files: TrackedFiles, folder: Path) -> set[str]:
    """Return the paths, from a folder, of which something is different now."""
    return {os.path.relpath(path, folder) for _, path in differences([files.answers])}


@pytest.mark.parametrize("name", sorted(set(FILES) - {"sources/letter.fingerprint"}))
def test_a_change_of_any_file_that_was_read_is_a_change(name: str, project: Path) -> None:
    files = checked()
    with (project / name).open("a", encoding="utf-8") as file:
        file.write("# more\n")
    assert changed(files, project) == {name}


@pytest.mark.parametrize("name", ["argmap.toml", "maps/argmap.toml", "maps/pyproject.toml", "pyproject.toml"])
def test_settings_that_appear_or_go_are_a_change(name: str, project: Path) -> None:
    files = checked()
    path = project / name
    if path.exists():
        path.unlink()
    else:
        path.write_text("", encoding="utf-8")
    assert name in changed(files, project)


def test_an_include_that_was_missing_is_a_change_when_it_appears(project: Path) -> None:
    content = (project / "maps/parts/ships.yaml").read_text(encoding="utf-8")
    (project / "maps/parts/ships.yaml").unlink()
    files = checked()
    assert changed(files, project) == set()
    put(project / "maps/parts/ships.yaml", content)
    assert "maps/parts/ships.yaml" in changed(files, project)


def test_what_a_check_does_not_read_is_not_a_change(project: Path) -> None:
    files = checked()
    put(project / "maps/other.yaml")
    put(project / "notes.txt", "Notes.")
    assert changed(files, project) == set()


def test_a_file_that_another_of_the_same_size_takes_the_place_of_is_changed(project: Path) -> None:
    files = checked()
    path = project / MAIN
    before = path.stat()
    other = put(project / "other", path.read_text(encoding="utf-8").replace("stay", "STAY"))
    os.utime(other, ns=(before.st_atime_ns, before.st_mtime_ns))
    other.replace(path)
    assert (path.stat().st_size, path.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    assert changed(files, project) == {MAIN}


class SavedWhileRead(Disk):
    """The disk, where each file is saved by somebody else just after it was read."""

    def read(self, path: str, most: int | None = None) -> bytes:
        """Return the bytes of a file, and let it be saved."""
        data = super().read(path, most)
        Path(path).write_bytes(data + b"# saved\n")
        return data


def test_what_is_saved_while_it_is_read_has_changed(project: Path) -> None:
    files = TrackedFiles(SavedWhileRead())
    Workspace(files=files).check(MAIN)
    assert MAIN in changed(files, project)


def test_new_maps_and_maps_that_go_change_a_folder_and_temporary_files_do_not(project: Path) -> None:
    files = TrackedFiles()
    assert [file.path for file in find_maps(["maps"], files, with_parts=False).maps] == [MAIN]
    put(project / "maps/.main.yaml.swp", "x")
    put(project / "maps/main.yaml~", "x")
    assert changed(files, project) == set()
    new = put(project / "maps/new.yaml")
    assert changed(files, project) == {"maps"}
    new.unlink()
    assert changed(files, project) == set()
    (project / "maps/deeper").mkdir()
    assert changed(files, project) == {"maps"}


@LINKS
def test_a_link_that_leads_elsewhere_is_a_change(project: Path) -> None:
    (project / "maps/parts").rename(project / "maps/first")
    put(project / "maps/second/ships.yaml")
    (project / "maps/parts").symlink_to("first")
    files = checked()
    (project / "maps/parts").unlink()
    (project / "maps/parts").symlink_to("second")
    assert "maps/parts/ships.yaml" in changed(files, project)
