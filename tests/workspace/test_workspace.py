"""One way from a path to a checked map: settings are read again, and standard input can be a file."""

import io
import os
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

import argmap
from argmap.lint.settings import Choice
from argmap.workspace.workspace import Workspace
from tests.workspace.projects import FILES, MAIN, codes, save, told


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the working directory, which holds a project."""
    save(tmp_path, FILES)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def type_in(monkeypatch: pytest.MonkeyPatch, content: str) -> None:
    """Let standard input hold a text."""
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(content.encode())))


def test_settings_that_change_hold_at_the_next_check(project: Path) -> None:
    workspace = Workspace()
    assert "A405" in codes(workspace.check(MAIN))
    save(project, {"argmap.toml": 'ignore = ["A405"]\n'})
    assert "A405" not in codes(workspace.check(MAIN))
    save(project, {"pyproject.toml": '[tool.argmap]\nselect = ["A202"]\n', "argmap.toml": ""})
    assert "A405" in codes(workspace.check(MAIN))
    (project / "argmap.toml").unlink()
    assert "A405" not in codes(workspace.check(MAIN))
    (project / "pyproject.toml").unlink()
    save(project, {".git/config": ""})
    assert "A405" in codes(workspace.check(MAIN))


def test_settings_nearer_to_the_map_hold_as_soon_as_they_are_there(project: Path) -> None:
    workspace = Workspace()
    save(project, {"deep/map.yaml": "argmap: 1\ntitle: Example\nclaims: {a: {text: A claim?, quality: todo}}\n"})
    before = codes(workspace.check("deep/map.yaml"))
    save(project, {"deep/argmap.toml": 'select = ["A202"]\n'})
    assert codes(workspace.check("deep/map.yaml")) == ["A004"]
    assert len(before) > 1


def test_settings_are_read_again_though_size_and_time_stay(project: Path) -> None:
    settings = project / "argmap.toml"
    workspace = Workspace()
    for content, is_told in (('ignore = ["A405"]\n', False), ('ignore = ["A501"]\n', True)):
        settings.write_text(content, encoding="utf-8")
        os.utime(settings, (1, 1))
        assert ("A405" in codes(workspace.check(MAIN))) is is_told


def test_files_checked_together_have_the_findings_that_each_has_alone(project: Path) -> None:
    save(project, {"deep/argmap.toml": 'ignore = ["A2"]\n', "deep/map.yaml": FILES[MAIN]})
    paths = [MAIN, "deep/map.yaml", "none.yaml", "maps/parts/ships.yaml", MAIN]
    workspace = Workspace()
    assert [told(each) for each in workspace.check_each(paths)] == [told(workspace.check(path)) for path in paths]


def test_texts_of_sources_are_read_again(project: Path) -> None:
    workspace = Workspace(Choice(select=("A405",)))
    assert codes(workspace.check(MAIN)) == ["A405"]
    save(project, {"maps/parts/ships.yaml": FILES["maps/parts/ships.yaml"].replace("May", "March")})
    assert codes(workspace.check(MAIN)) == []


def test_standard_input_can_be_a_file_of_the_project(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = told(Workspace().check(MAIN))
    for name in (MAIN, "maps/new.yaml"):
        type_in(monkeypatch, FILES[MAIN])
        (project / MAIN).unlink(missing_ok=True)
        found = told(Workspace().with_standard_input(name).check(name))
        assert [each[:2] for each in found] == [each[:2] for each in expected]
        assert {each[2] for each in found} == {name, "maps/parts/ships.yaml"}


def test_standard_input_by_itself_is_in_the_working_directory(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert project == Path.cwd()
    type_in(monkeypatch, FILES[MAIN].replace("../sources", "sources").replace("parts/", "maps/parts/"))
    assert ("A405", "info", "maps/parts/ships.yaml") in {each[:3] for each in told(Workspace().check("-"))}


def test_a_text_can_be_read_as_the_content_of_a_file(project: Path) -> None:
    edited = argmap.read(project / MAIN, text=FILES[MAIN].replace("A letter", "").replace("Will they stay?", "Edited"))
    assert edited.map.title == "Edited"
    assert set(edited.map.statements) == {"stay", "said", "ships"}
    assert argmap.read(MAIN).map.title == "Will they stay?"
