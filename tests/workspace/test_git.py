"""Revisions: everything that a check reads comes from the revision, and nothing from the working tree."""

import os
from pathlib import Path

import pytest

from argmap.base.errors import ArgmapError
from argmap.base.opener import Refusal
from argmap.workspace.git import git_command, revision
from argmap.workspace.overlays import FileKind
from argmap.workspace.project import project_of
from argmap.workspace.workspace import Workspace
from tests.workspace.places import LINKS, MAP
from tests.workspace.projects import FILES, GIT, LETTER, MAIN, codes, commit, git, save

pytestmark = GIT


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the working directory, which is a repository with one commit."""
    folder = tmp_path / "repository"
    save(folder, FILES)
    commit(folder)
    monkeypatch.chdir(folder)
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    return folder


@pytest.mark.parametrize(
    ("name", "old", "new", "code"),
    [
        ("maps/main.yaml", "attacks: stay", "attacks: none", "A101"),
        ("maps/parts/ships.yaml", "quote: The ships left in May", "quote: The ships left in March", "A405"),
        ("sources/letter.yaml", "issued: 2024", "issued: yesterday", "A005"),
        ("sources/letter.txt", LETTER, "Another text altogether.\n", "A410"),
        ("sources/letter.fingerprint", "argmap", "no fingerprint", "A411"),
        ("argmap.toml", '"info"', '"nothing"', "A904"),
    ],
)
def test_every_file_comes_from_the_revision(repository: Path, name: str, old: str, new: str, code: str) -> None:
    save(repository, {name: FILES[name].replace(old, new)})
    commit(repository)
    now = codes(Workspace().check(MAIN))
    with revision("HEAD~1") as before, revision("HEAD") as after:
        assert codes(Workspace(files=after).check(MAIN)) == now
        assert codes(Workspace(files=before).check(MAIN)) != now
    save(repository, FILES)
    then = codes(Workspace().check(MAIN))
    with revision("HEAD~1") as before:
        assert codes(Workspace(files=before).check(MAIN)) == then
    assert (code in now) != (code in then)


def test_a_file_that_was_added_later_or_never_committed_is_not_there(repository: Path) -> None:
    save(repository, {"maps/later.yaml": MAP})
    commit(repository)
    save(repository, {"maps/never.yaml": MAP})
    with revision("HEAD~1") as before, revision("HEAD") as after:
        assert [tree.kind("maps/later.yaml") for tree in (before, after)] == [None, FileKind.FILE]
        assert [tree.kind("maps/never.yaml") for tree in (before, after)] == [None, None]
        (diagnostic,) = Workspace(files=before).check("maps/later.yaml").diagnostics
    assert (diagnostic.code, diagnostic.message) == ("A013", "the file cannot be read: no such file or directory")


def test_settings_above_the_repository_do_not_hold_in_a_revision(repository: Path) -> None:
    git(repository, "rm", "--quiet", "argmap.toml")
    commit(repository)
    save(repository.parent, {"argmap.toml": 'select = ["A202"]\n'})
    with revision("HEAD") as tree:
        assert "A405" in codes(Workspace(files=tree).check(MAIN))
    assert "A405" not in codes(Workspace().check(MAIN))


def test_paths_are_those_of_the_working_directory_below_the_top(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository / "maps")
    with revision("HEAD") as tree:
        spans = {d.span.path for d in Workspace(files=tree).check("main.yaml").diagnostics}
    assert spans == {"main.yaml", os.path.join("parts", "ships.yaml")}


@LINKS
def test_links_are_followed_in_the_revision_and_may_not_leave_the_project(repository: Path) -> None:
    save(repository.parent, {"outside.yaml": MAP})
    links = {
        "inside.yaml": "parts/ships.yaml",
        "folder": "parts",
        "absolute.yaml": str(repository / "maps" / "parts" / "ships.yaml"),
        "out.yaml": "../../outside.yaml",
        "far.yaml": str(repository.parent / "outside.yaml"),
        "loop.yaml": "loop.yaml",
        "nowhere.yaml": "none.yaml",
    }
    for name, target in links.items():
        (repository / "maps" / name).symlink_to(target)
    commit(repository)
    project = project_of(MAIN)
    names = [*links, "folder/ships.yaml", "folder/../main.yaml"]
    expected = [project.locate(name, MAIN) for name in names]
    with revision("HEAD") as tree:
        for name in links:
            (repository / "maps" / name).unlink()
        there = project_of(MAIN, tree)
        assert [there.locate(name, MAIN) for name in names] == expected
        assert tree.listing("maps").folders == ["parts"]
    refused = {name for name, found in zip(names, expected, strict=True) if isinstance(found, Refusal)}
    assert refused == {"folder", "out.yaml", "far.yaml", "loop.yaml", "nowhere.yaml"}


def test_a_submodule_is_an_empty_folder(repository: Path) -> None:
    other = repository / "other"
    save(other, {"map.yaml": MAP})
    commit(other)
    git(repository, "add", "other")
    commit(repository)
    with revision("HEAD") as tree:
        assert tree.kind("other") is FileKind.FOLDER
        assert [list(names) for names in tree.listing("other")] == [[], []]
        assert "other" in tree.listing(".").folders
        found = project_of(MAIN, tree).locate("../other/map.yaml", MAIN)
    assert found == Refusal(
        'there is no file "../other/map.yaml"', "write the path relative to the file that contains it", is_missing=True
    )


@LINKS
def test_a_repository_may_be_named_through_a_link_above_it(repository: Path) -> None:
    link = repository.parent / "link"
    link.symlink_to(repository)
    with revision("HEAD") as tree:
        assert tree.read(str(link / MAIN)) == FILES[MAIN].encode()


@pytest.mark.parametrize("name", ["none", "", "--help", "HEAD:maps/main.yaml", "HEAD\n"])
def test_an_invalid_revision_is_refused(repository: Path, name: str) -> None:
    assert repository == Path.cwd()
    with pytest.raises(ArgmapError, match="is not a revision of this repository"), revision(name):
        pass


def test_a_folder_outside_any_repository_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(ArgmapError, match=r"^git failed: not a git repository"), revision("HEAD", str(tmp_path)):
        pass


def test_without_git_revisions_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(ArgmapError, match='there is no "git" on this system'):
        git_command()
