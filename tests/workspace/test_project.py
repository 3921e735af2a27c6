"""Projects: which folder one is, and where paths lead."""

from pathlib import Path

import pytest

from argmap.base.opener import Refusal
from argmap.workspace.project import PROJECT_MARKS, Project, project_of
from argmap.workspace.workspace import Workspace
from tests.workspace.places import LINKS, MAP, put


def located(project: Path, path: str, beside: Path) -> str:
    """Return where a path leads that is written in a file, or why it leads nowhere."""
    found = Project(str(project)).locate(path, str(beside))
    return found.message if isinstance(found, Refusal) else str(Path(found).resolve())


@pytest.mark.parametrize("mark", PROJECT_MARKS)
def test_the_project_is_the_nearest_folder_above_with_a_mark(tmp_path: Path, mark: str) -> None:
    put(tmp_path / ".git" / "config")
    put(tmp_path / "inner" / mark)
    file = put(tmp_path / "inner" / "deep" / "map.yaml")
    assert project_of(str(file)).root == str((tmp_path / "inner").resolve())


def test_without_a_mark_the_project_is_the_folder_of_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = put(tmp_path / "deep" / "map.yaml")
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert project_of(str(file)).root == str((tmp_path / "deep").resolve())


def test_without_a_mark_the_working_directory_is_the_project_where_it_is_higher(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = put(tmp_path / "deep" / "map.yaml")
    monkeypatch.chdir(tmp_path)
    assert project_of(str(file)).root == str(tmp_path.resolve())
    assert project_of("-").root == str(tmp_path.resolve())


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
def test_a_file_that_includes_itself_by_a_link_is_a_cycle(tmp_path: Path) -> None:
    put(tmp_path / "real" / "map.yaml", f"{MAP}include: map.yaml\nclaims:\n  a: {{text: A., url: 'https://a.org'}}\n")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    put(tmp_path / ".git" / "config")
    checked = Workspace().check(tmp_path / "link" / "map.yaml")
    assert [(d.code, d.span.start.line, d.span.start.column) for d in checked.diagnostics] == [("A012", 3, 10)]
