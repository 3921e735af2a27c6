"""Real git that calls `argmap diff --git` as external diff driver, and `argmap merge-driver` as merge driver."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from argmap.workspace.git import git_command
from tests.cli.running import run
from tests.maps import ROOT
from tests.workspace.projects import FILES, GIT, MAIN, commit, git, save

pytestmark = [GIT, pytest.mark.slow]
ALONE = "maps/alone.yaml"
NEW = "argmap: 1\ntitle: New\nclaims: {a: It is so.}\n"
BASE = FILES[MAIN]
ATTRIBUTES = "*.yaml diff=argmap merge=argmap\n"


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a repository with one commit whose drivers are those of this program; it is the working directory."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("NO_COLOR", "1")
    folder = tmp_path / "repository"
    save(folder, {**FILES, ALONE: NEW, ".gitattributes": ATTRIBUTES})
    commit(folder)
    program = f'"{sys.executable}" -m argmap'
    git(folder, "config", "diff.argmap.command", f"{program} diff --git")
    git(folder, "config", "merge.argmap.driver", f"{program} merge-driver %O %A %B %P --marker-size %L")
    monkeypatch.chdir(folder)
    return folder


def git_says(folder: Path, *arguments: str) -> tuple[int, str]:
    """Run git with its drivers, and return its exit code and what it prints."""
    who = {f"GIT_{role}_{what}": "a@b.org" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    kept = {**os.environ, **who, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    command = [git_command(), "-C", str(folder), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=kept)
    assert "Traceback" not in done.stdout + done.stderr
    return done.returncode, done.stdout


def test_git_diff_shows_all_files_even_where_one_is_broken_and_one_is_not_a_map(repository: Path) -> None:
    save(
        repository,
        {
            MAIN: BASE.replace("They will stay.", "They will surely stay."),
            ALONE: f"{NEW}x: [\n",
            "sources/letter.yaml": FILES["sources/letter.yaml"].replace("2024", "2025"),
            "maps/other.yaml": NEW,
        },
    )
    git(repository, "add", "--intent-to-add", "maps/other.yaml")
    code, out = git_says(repository, "diff")
    assert code == 0
    files = [line for line in out.splitlines() if line.partition(":")[0].endswith(".yaml")]
    assert [line.partition(":")[0] for line in files] == [
        ALONE,
        MAIN,
        "maps/other.yaml",
        "sources/letter.yaml",
    ]
    assert "text: They will {+surely +}stay." in out
    assert "a new map of 1 statement and 0 steps" in out
    assert "it cannot be read whole, so its lines are compared\n@@" in out
    assert "it is not a map, so its lines are compared\n@@" in out
    assert "-issued: 2024\n+issued: 2025\n" in out


def test_git_shows_what_is_only_written_otherwise_as_no_change(repository: Path) -> None:
    save(repository, {MAIN: BASE.replace("  stay:\n    text: They will stay.\n", "  stay: They will stay.\n")})
    assert git_says(repository, "diff") == (0, f"{MAIN}: Will they stay?\nno change in what the map says\n\n")


def test_git_shows_moved_and_removed_maps_and_conflicts(repository: Path) -> None:
    git(repository, "mv", MAIN, "maps/moved.yaml")
    save(repository, {"maps/moved.yaml": BASE.replace("They will stay.", "They will surely stay.")})
    _, out = git_says(repository, "diff", "-M10", "HEAD")
    assert out.startswith(f"{MAIN} → maps/moved.yaml: Will they stay?\n1 statement changed\n")
    git(repository, "rm", "--quiet", "--force", "maps/moved.yaml")
    _, out = git_says(repository, "diff", "HEAD")
    assert f"{MAIN}: Will they stay?\nthe map was removed, with 3 statements and 2 steps\n" in out
    assert run("diff", "--git", MAIN).out == f"{MAIN}\nthe file has conflicts: resolve them first\n\n"
    assert run("diff", "--git").err.startswith("argmap: --git is meant to be called by git")


def two_branches(folder: Path, ours: str, theirs: str, name: str = MAIN) -> tuple[int, str]:
    """Commit two contents of a file on two branches, merge them, and return git's exit code and the merged file."""
    git(folder, "checkout", "--quiet", "-b", "ours")
    save(folder, {name: ours})
    commit(folder)
    git(folder, "checkout", "--quiet", "-b", "theirs", "HEAD~1")
    save(folder, {name: theirs})
    commit(folder)
    git(folder, "checkout", "--quiet", "ours")
    code, _ = git_says(folder, "merge", "--no-edit", "theirs")
    return code, (folder / name).read_text(encoding="utf-8")


def test_git_merges_changes_of_neighbouring_statements(repository: Path) -> None:
    ours = BASE.replace("They said that", "They wrote that") + "  new: {text: It is new., attacks: stay}\n"
    theirs = BASE.replace("quote: We will not", "quote: We will never") + "  other: {text: Other., attacks: stay}\n"
    code, merged = two_branches(repository, ours, theirs)
    expected = BASE.replace("They said that", "They wrote that").replace("quote: We will not", "quote: We will never")
    news = "  new: {text: It is new., attacks: stay}\n  other: {text: Other., attacks: stay}\n"
    assert (code, merged) == (0, expected + news)
    assert git(repository, "log", "-1", "--format=%s") == "Merge branch 'theirs' into ours\n"


def test_git_marks_a_true_conflict_and_nothing_else(repository: Path) -> None:
    ours = BASE.replace("They will stay.", "They may stay.").replace("Will they", "Do they")
    theirs = BASE.replace("They will stay.", "They must stay.") + "  other: {text: Other., attacks: stay}\n"
    code, merged = two_branches(repository, ours, theirs)
    conflict = "<<<<<<< ours\n    text: They may stay.\n=======\n    text: They must stay.\n>>>>>>> theirs\n"
    expected = BASE.replace("    text: They will stay.\n", conflict).replace("Will they", "Do they")
    assert (code, merged) == (1, expected + "  other: {text: Other., attacks: stay}\n")
    assert git(repository, "diff", "--name-only", "--diff-filter=U") == f"{MAIN}\n"


def test_a_side_with_a_syntax_error_is_merged_line_by_line(repository: Path) -> None:
    ours = BASE.replace("Will they stay?", "Do they stay?")
    theirs = BASE.replace("claims:\n", "claims: [\n")
    code, merged = two_branches(repository, ours, theirs)
    assert (code, merged) == (0, theirs.replace("Will they stay?", "Do they stay?"))


def test_both_sides_are_in_the_file_where_git_cannot_merge_it(tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("base", "ours", "theirs")]
    for file, data in zip(files, (b"a: 1\n", b"\x00ours", b"\x00theirs\xff\n"), strict=True):
        file.write_bytes(data)
    assert run("merge-driver", *map(str, files), "map.yaml").code == 1
    assert files[1].read_bytes() == b"<<<<<<< ours\n\x00ours\n=======\n\x00theirs\xff\n>>>>>>> theirs\n"


def test_a_merge_that_makes_an_error_is_a_conflict(repository: Path) -> None:
    new = "  new: {text: It is new., attacks: said}\n"
    ours, theirs = BASE + new, BASE.replace("  said:", "  wrote:")
    code, merged = two_branches(repository, ours, theirs)
    assert (code, merged) == (1, theirs.replace("  wrote:", f"{new}  wrote:"))
    files = [repository.parent / name for name in ("base", "ours", "theirs")]
    for file, content in zip(files, (BASE, ours, theirs), strict=True):
        file.write_text(content, encoding="utf-8")
    outcome = run("merge-driver", *map(str, files), MAIN)
    assert outcome.err == (
        f'argmap: {MAIN}: after the merge, no statement or step is called "said" (unknown-reference)\n'
    )


def test_a_merge_driver_without_its_files_says_so(tmp_path: Path) -> None:
    outcome = run("merge-driver", *[str(tmp_path / name) for name in "abc"], "map.yaml")
    assert (outcome.code, outcome.out) == (2, "")
    assert "no such file" in outcome.err
