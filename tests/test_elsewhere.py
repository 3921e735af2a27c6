"""The hooks and the action: what others make of them, and that they do their work."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.cli.running import copy_project
from tests.maps import ROOT
from tests.workspace.projects import commit, git, save

ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
PROGRAMS = Path(sys.executable).parent
SLIP = "\n  lone: {text: It is so., suports: open}\n"
IS_CHECKOUT = (ROOT / ".git").exists() and shutil.which("git") is not None
needs_checkout = pytest.mark.skipif(not IS_CHECKOUT, reason="this is no checkout, or git is not installed")


def run(*command: str, folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a program in a folder."""
    environment = {**os.environ, "NO_COLOR": "1", **variables}
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, env=environment)


def begin_repository(folder: Path, *hooks: dict[str, str]) -> None:
    """Make a repository with the maps of the project and with hooks from the commit that is checked out here."""
    copy_project(folder)
    commit = run("git", "rev-parse", "HEAD", folder=ROOT).stdout.strip()
    repository = {"repo": str(ROOT), "rev": commit, "hooks": list(hooks)}
    (folder / ".pre-commit-config.yaml").write_text(json.dumps({"repos": [repository]}), encoding="utf-8")
    for arguments in (["init", "--quiet"], ["add", "--all"]):
        assert run("git", *arguments, folder=folder).returncode == 0


def run_hooks(folder: Path, home: Path) -> subprocess.CompletedProcess[str]:
    """Run all hooks on all files of a repository."""
    return run(str(PROGRAMS / "prek"), "run", "--all-files", folder=folder, PREK_HOME=str(home))


def break_a_map(folder: Path) -> None:
    """Add a slip to a map."""
    path = folder / "arguments" / "library-sundays.yaml"
    content = path.read_text(encoding="utf-8")
    path.write_text(content.replace("\nclaims:\n", "\nclaims:" + SLIP, 1), encoding="utf-8")


def test_the_hooks_are_ones() -> None:
    done = run(str(PROGRAMS / "prek"), "validate-manifest", ".pre-commit-hooks.yaml", folder=ROOT)
    assert done.returncode == 0, done.stderr


@pytest.mark.slow
@needs_checkout
def test_the_hooks_check_and_fix(tmp_path: Path) -> None:
    folder = tmp_path / "repository"
    folder.mkdir()
    begin_repository(folder, {"id": "argmap"}, {"id": "argmap-fix"}, {"id": "argmap-fmt"})
    done = run_hooks(folder, tmp_path / "home")
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("Passed") == 3
    (folder / "arguments" / "twice.yaml").write_text(
        "argmap: 1\ntitle: Twice\nclaims:\n  a: {text: A., url: x}\n  b: {text: B., url: x, supports: [a, a]}\n",
        encoding="utf-8",
    )
    break_a_map(folder)
    run("git", "add", "--all", folder=folder)
    done = run_hooks(folder, tmp_path / "home")
    assert done.returncode == 1
    assert 'a claim has no field "suports" (unknown-field)' in done.stdout
    assert "supports: [a]}" in (folder / "arguments" / "twice.yaml").read_text(encoding="utf-8")


def test_the_action_is_one() -> None:
    command = [str(PROGRAMS / "check-jsonschema"), "--builtin-schema", "vendor.github-actions", "action.yml"]
    done = run(*command, folder=ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_action_uses_nothing_that_can_change_under_it() -> None:
    used = [step["uses"] for step in ACTION["runs"]["steps"] if "uses" in step]
    assert used
    assert all(re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", each) for each in used)


def test_no_input_of_the_action_gets_into_its_scripts() -> None:
    assert [step["name"] for step in ACTION["runs"]["steps"] if "${{" in step.get("run", "")] == []


def run_step(
    name: str, folder: Path, temporary: Path, context: Mapping[str, str] | None = None, **inputs: str
) -> subprocess.CompletedProcess[str]:
    """Run a step of the action as its runner does: the script by bash, the expressions put into the environment.

    `context` holds the values of expressions about what happened.
    """
    step: dict[str, Any] = next(each for each in ACTION["runs"]["steps"] if each["name"] == name)
    values = {f"inputs.{key}": inputs.get(key, value["default"]) for key, value in ACTION["inputs"].items()}
    values |= {"runner.temp": str(temporary), "github.action_path": str(ROOT)}
    values |= {"steps.python.outputs.python-path": sys.executable, **(context or {})}
    variables = {
        key: re.sub(r"\$\{\{ (.*?) \}\}", lambda match: values[match[1]], text) for key, text in step["env"].items()
    }
    script = temporary / "script.sh"
    script.write_text(step["run"], encoding="utf-8")
    assert step["shell"] == "bash"
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)]
    return run(*command, folder=folder, **variables)


# What GitHub shows of a call of its program, which is in for it here.
GH = """#!/bin/sh
echo "$@" >> "$CALLS"
case "$*" in
  *--jq*) cat "$KNOWN" ;;
  *--silent*) cat "$REPORT.comment" > "$WRITTEN"; test ! -e "$FORBIDDEN" ;;
esac
"""


@pytest.mark.slow
@needs_checkout
def test_the_action_writes_what_changed_to_the_summary_and_comments_only_where_it_may(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, temporary, programs = (tmp_path / name for name in ("repository", "runner", "programs"))
    for each in (folder, temporary, programs, temporary / "argmap" / "bin"):
        each.mkdir(parents=True)
    save(temporary / "argmap" / "bin", {"argmap": f'#!/bin/sh\nexec "{sys.executable}" -m argmap "$@"\n'})
    save(programs, {"gh": GH})
    for program in (temporary / "argmap" / "bin" / "argmap", programs / "gh"):
        program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    for name in ("CALLS", "KNOWN", "WRITTEN", "FORBIDDEN"):
        monkeypatch.setenv(name, str(tmp_path / name))
    (tmp_path / "KNOWN").touch()
    copy_project(folder)
    commit(folder)
    save(folder, {"arguments/new.yaml": "argmap: 1\ntitle: '@octocat see #1'\nclaims: {a: It is so.}\n"})
    commit(folder)
    base = git(folder, "rev-parse", "HEAD~1").strip()
    context = {
        "github.event.pull_request.base.sha || github.event.before": base,
        "github.step_summary": str(tmp_path / "summary.md"),
        "github.event_name": "pull_request",
        "github.event.pull_request.number": "7",
        "github.repository": "owner/maps",
        "github.token": "none",
    }

    def steps(**inputs: str) -> str:
        done = [
            run_step(name, folder, temporary, context, **inputs)
            for name in ("Report what changed", "Comment on the pull request")
        ]
        assert [each.returncode for each in done] == [0, 0], done
        calls = tmp_path / "CALLS"
        told = calls.read_text(encoding="utf-8") if calls.exists() else ""
        calls.unlink(missing_ok=True)
        return told + done[1].stdout

    assert steps() == ""
    summary = (tmp_path / "summary.md").read_text(encoding="utf-8")
    assert summary.startswith("### @&#8203;octocat see \\#&#8203;1 (arguments/new.yaml)\n\na new map of 1 statement")
    assert "POST repos/owner/maps/issues/7/comments" in steps(comment="true")
    assert (tmp_path / "WRITTEN").read_text(encoding="utf-8") == f"<!-- argmap diff -->\n{summary}"
    (tmp_path / "KNOWN").write_text("42\n", encoding="utf-8")
    assert "PATCH repos/owner/maps/issues/comments/42" in steps(comment="true")
    (tmp_path / "FORBIDDEN").touch()
    assert "the token of this job may not comment" in steps(comment="true")
    context["github.event_name"] = "pull_request_target"
    assert steps(comment="true") == ""
    context["github.event_name"] = "pull_request"
    assert steps(comment="true", diff="false") == ""
    break_a_map(folder)
    assert steps(comment="true", paths="arguments/") == ""


@pytest.mark.slow
def test_the_action_installs_and_checks(tmp_path: Path) -> None:
    folder, temporary = tmp_path / "repository", tmp_path / "runner"
    folder.mkdir()
    temporary.mkdir()
    copy_project(folder)
    done = run_step("Install argmap", folder, temporary)
    assert done.returncode == 0, done.stderr
    done = run_step("Check argument maps", folder, temporary)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    break_a_map(folder)
    (folder / "a map.yaml").write_text("argmap: 1\ntitle: A\nclaims: {a: A., b: {text: B., supports: a}}\n", "utf-8")
    done = run_step("Check argument maps", folder, temporary)
    assert done.returncode == 1
    assert "::error title=A004 unknown-field,file=arguments/library-sundays.yaml,line=32," in done.stdout
    paths = "  a map.yaml\n\narguments/four-day-week.yaml\n"
    done = run_step("Check argument maps", folder, temporary, paths=paths, format="concise")
    assert done.returncode == 0
    assert "a map.yaml:3:17: A202 warning: " in done.stdout
    done = run_step(
        "Check argument maps", folder, temporary, paths=paths, strict="true", output="out.sarif", format="sarif"
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert json.loads((folder / "out.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"


def test_the_page_about_hooks_and_the_action_names_what_is_there() -> None:
    page = (ROOT / "docs" / "how-to" / "hooks-and-ci.md").read_text(encoding="utf-8")
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert set(re.findall(r"- id: ([\w-]+)", page)) == {hook["id"] for hook in hooks}
    assert re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE) == list(ACTION["inputs"])
