"""Which files a check depends on."""

import os
from pathlib import Path

import pytest

from argmap.workspace.overlays import in_memory
from argmap.workspace.recording import Recorder
from argmap.workspace.workspace import Workspace
from tests.workspace.places import LINKS, MAP
from tests.workspace.projects import FILES, MAIN, save


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the working directory, which holds a project."""
    save(tmp_path, FILES)
    monkeypatch.chdir(tmp_path)
    return tmp_path.resolve()


def below(folder: Path, paths: set[str]) -> set[str]:
    """Return paths from a folder that they lie below."""
    return {os.path.relpath(path, folder) for path in paths}


@pytest.mark.parametrize("with_rules", [True, False])
def test_a_check_depends_on_all_that_it_reads_or_looks_for(project: Path, with_rules: bool) -> None:
    recorder = Recorder()
    Workspace(files=recorder).check(MAIN, with_rules=with_rules)
    assert below(project, recorder.found) == set(FILES)
    marks = {".git", "pyproject.toml", "maps/.git", "maps/pyproject.toml", "maps/argmap.toml"}
    assert below(project, recorder.missing) == marks


def test_what_is_missing_is_reported_until_it_is_there(project: Path) -> None:
    missing = ("maps/parts/ships.yaml", "sources/letter.txt", "sources/letter.yaml")
    for name in missing[:2]:
        (project / name).unlink()
    recorder = Recorder()
    workspace = Workspace(files=recorder)
    workspace.check(MAIN)
    assert below(project, recorder.missing) & set(missing) == set(missing[:2])
    save(project, FILES)
    workspace.check(MAIN)
    assert below(project, recorder.missing) & set(missing) == set()
    assert below(project, recorder.found) == set(FILES)


@LINKS
def test_a_file_is_found_by_whatever_name_leads_to_it(project: Path) -> None:
    (project / "link.yaml").symlink_to(MAIN)
    recorder = Recorder()
    Workspace(files=recorder).check("link.yaml", with_rules=False)
    assert {"link.yaml", MAIN} <= below(project, recorder.found)


def test_files_in_memory_are_recorded_too(project: Path) -> None:
    recorder = Recorder(in_memory({"a.yaml": f"{MAP}include: b.yaml\n"}))
    Workspace(files=recorder).check("a.yaml")
    assert below(project, recorder.found) == {"a.yaml"}
    assert "b.yaml" in below(project, recorder.missing)
