"""The disk: projects, paths of argument files, and writing."""

import os
import stat
from pathlib import Path

import pytest

from argmap.base.opener import Refusal
from argmap.workspace import files
from argmap.workspace.files import Project, check_file, project_root, write

MAP = "argmap: 1\ntitle: Example\n"
LINKS = pytest.mark.skipif(not hasattr(os, "symlink"), reason="there are no symbolic links")


def put(path: Path, content: str = MAP) -> Path:
    """Write a file, and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")
    return path


def located(project: Path, path: str, beside: Path) -> str:
    """Return where a path leads that is written in a file, or why it leads nowhere."""
    found = Project(str(project)).locate(path, str(beside))
    return found.message if isinstance(found, Refusal) else str(Path(found).resolve())


@pytest.mark.parametrize("mark", files.PROJECT_MARKS)
def test_the_project_is_the_nearest_folder_above_with_a_mark(tmp_path: Path, mark: str) -> None:
    put(tmp_path / ".git" / "config")
    put(tmp_path / "inner" / mark)
    file = put(tmp_path / "inner" / "deep" / "map.yaml")
    assert project_root(str(file)) == str((tmp_path / "inner").resolve())


def test_without_a_mark_the_project_is_the_folder_of_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = put(tmp_path / "deep" / "map.yaml")
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert project_root(str(file)) == str((tmp_path / "deep").resolve())


def test_without_a_mark_the_working_directory_is_the_project_where_it_is_higher(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = put(tmp_path / "deep" / "map.yaml")
    monkeypatch.chdir(tmp_path)
    assert project_root(str(file)) == str(tmp_path.resolve())
    assert project_root("-") == str(tmp_path.resolve())


def test_a_path_is_relative_to_the_file_that_names_it(tmp_path: Path) -> None:
    other = put(tmp_path / "other.yaml")
    assert located(tmp_path, "../other.yaml", tmp_path / "deep" / "map.yaml") == str(other.resolve())
    assert located(tmp_path, "other.yaml", tmp_path / "deep" / "map.yaml") == 'there is no file "other.yaml"'


def test_a_path_in_standard_input_is_relative_to_the_working_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = put(tmp_path / "other.yaml")
    monkeypatch.chdir(tmp_path)
    assert located(tmp_path, "other.yaml", Path("-")) == str(other.resolve())


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("../out.yaml", '"../out.yaml" leaves the project'),
        ("a/../../project-b/out.yaml", '"a/../../project-b/out.yaml" leaves the project'),
        ("no.yaml", 'there is no file "no.yaml"'),
        (".", '"." is not a file'),
        ("", '"" is not a file'),
        ("a\0b", '"a\0b" is not a path relative to this file'),
        ("C:out.yaml", '"C:out.yaml" is not a path relative to this file'),
        ("x" * 5000, f'there is no file "{"x" * 5000}"'),
    ],
)
def test_a_path_that_cannot_be_used_is_refused_with_the_reason(tmp_path: Path, path: str, why: str) -> None:
    put(tmp_path / "out.yaml")
    put(tmp_path / "project-b" / "out.yaml")
    file = put(tmp_path / "project" / "map.yaml")
    assert located(tmp_path / "project", path, file) == why


def test_an_absolute_path_is_refused_even_inside_the_project(tmp_path: Path) -> None:
    file = put(tmp_path / "map.yaml")
    assert located(tmp_path, str(file), file) == f'"{file}" is not a path relative to this file'


@LINKS
def test_a_link_that_leads_out_of_the_project_is_refused(tmp_path: Path) -> None:
    put(tmp_path / "outside" / "other.yaml")
    file = put(tmp_path / "project" / "map.yaml")
    (tmp_path / "project" / "link").symlink_to(tmp_path / "outside")
    assert located(tmp_path / "project", "link/other.yaml", file) == '"link/other.yaml" leaves the project'


@LINKS
def test_a_link_that_stays_in_the_project_leads_to_its_file(tmp_path: Path) -> None:
    other = put(tmp_path / "deep" / "other.yaml")
    (tmp_path / "link.yaml").symlink_to(other)
    assert located(tmp_path, "link.yaml", tmp_path / "map.yaml") == str(other.resolve())


@LINKS
def test_a_link_to_itself_leads_to_no_file(tmp_path: Path) -> None:
    (tmp_path / "loop.yaml").symlink_to(tmp_path / "loop.yaml")
    assert located(tmp_path, "loop.yaml", tmp_path / "map.yaml") == 'there is no file "loop.yaml"'


@LINKS
def test_a_file_that_includes_itself_by_a_link_is_a_circle(tmp_path: Path) -> None:
    put(tmp_path / "real" / "map.yaml", f"{MAP}include: map.yaml\nclaims:\n  a: {{text: A., url: 'https://a.org'}}\n")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    put(tmp_path / ".git" / "config")
    checked = check_file(tmp_path / "link" / "map.yaml")
    assert [(d.code, d.span.start.line, d.span.start.column) for d in checked.diagnostics] == [("A012", 3, 10)]


def test_writing_makes_the_folders_that_it_needs(tmp_path: Path) -> None:
    write(str(tmp_path / "a" / "b" / "map.svg"), "é")
    assert (tmp_path / "a" / "b" / "map.svg").read_bytes() == "é".encode()


def test_writing_keeps_the_mode_of_a_file_and_gives_a_new_one_the_usual(tmp_path: Path) -> None:
    old, usual = put(tmp_path / "old.svg"), put(tmp_path / "usual.svg")
    old.chmod(0o640)
    write(str(old), b"new")
    write(str(tmp_path / "new.svg"), b"new")
    assert (old.read_bytes(), stat.S_IMODE(old.stat().st_mode)) == (b"new", 0o640)
    assert (tmp_path / "new.svg").stat().st_mode == usual.stat().st_mode


@LINKS
def test_writing_through_a_link_keeps_the_link(tmp_path: Path) -> None:
    real = put(tmp_path / "real.svg")
    (tmp_path / "link.svg").symlink_to(real)
    write(str(tmp_path / "link.svg"), b"new")
    assert (tmp_path / "link.svg").is_symlink()
    assert real.read_bytes() == b"new"


@pytest.mark.parametrize("data", ["a lone \ud800", b"ten bytes."])
def test_a_file_stays_as_it_was_when_writing_fails(tmp_path: Path, data: str | bytes) -> None:
    resource = pytest.importorskip("resource")
    old = put(tmp_path / "old.svg", "old")
    signal = pytest.importorskip("signal")
    limits, handler = resource.getrlimit(resource.RLIMIT_FSIZE), signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (5, limits[1]))
    try:
        with pytest.raises((OSError, UnicodeEncodeError)):
            write(str(old), data)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, handler)
    assert (old.read_text(encoding="utf-8"), os.listdir(tmp_path)) == ("old", ["old.svg"])
