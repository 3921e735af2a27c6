"""The hooks of this project itself: what CI would say, before each commit."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.maps import ROOT
from tests.packaging.building import is_checkout

CONFIG = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
HOOKS = {hook["id"]: hook for repository in CONFIG["repos"] for hook in repository["hooks"]}
PREK = str(Path(sys.executable).parent / "prek")


def run(*command: str, folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a program in a folder."""
    environment = {**os.environ, "NO_COLOR": "1", **variables}
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, env=environment)


def test_the_hooks_are_ones_and_need_no_network() -> None:
    assert run(PREK, "validate-config", ".pre-commit-config.yaml", folder=ROOT).returncode == 0
    assert {repository["repo"] for repository in CONFIG["repos"]} == {"local"}
    assert {hook["language"] for hook in HOOKS.values()} == {"system"}


def test_the_hooks_run_what_make_lint_runs() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = makefile.partition("\nlint: ")[2].partition("\n")[0].split()
    recipes = [makefile.partition(f"\n{target}: ")[2].partition("\n\n")[0] for target in targets]
    lint = re.findall(r"^\t\$\(BIN\)/(\S+(?: [a-z]+)?)", "\n".join(recipes), re.MULTILINE)
    commands = [" ".join(hook["entry"].removeprefix(".venv/bin/").split()[:2]) for hook in HOOKS.values()]
    assert {"ruff check", "mypy"} <= set(lint)
    assert [command for command in lint if not any(each.startswith(command) for each in commands)] == []


@pytest.mark.slow
@pytest.mark.skipif(not is_checkout(), reason="this is no checkout")
def test_the_hooks_pass_on_the_project_and_fix_what_is_not_formatted(tmp_path: Path) -> None:
    folder, home = tmp_path / "clone", str(tmp_path / "home")
    run("git", "clone", "--quiet", "--no-hardlinks", str(ROOT), str(folder), folder=tmp_path)
    (folder / ".venv" / "bin").mkdir(parents=True)
    for name in ("ruff", "mypy", "lint-imports", "argmap"):
        program = shutil.which(name, path=str(Path(sys.executable).parent))
        assert program
        (folder / ".venv" / "bin" / name).symlink_to(program)
    # Of the whole project mypy takes its time; that it is asked as make lint asks it is said above.
    done = run(PREK, "run", "--all-files", folder=folder, PREK_HOME=home, SKIP="mypy")
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("Passed") == len(HOOKS) - 1
    (folder / "argmap" / "base" / "new.py").write_text('"""A module."""\nx = [ 1,2 ]\n', encoding="utf-8")
    run("git", "add", "--all", folder=folder)
    done = run(PREK, "run", "ruff-format", folder=folder, PREK_HOME=home)
    assert done.returncode == 1
    assert (folder / "argmap" / "base" / "new.py").read_text(encoding="utf-8") == '"""A module."""\n\nx = [1, 2]\n'
