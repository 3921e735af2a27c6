"""Editors with the language server: one session of each, without a screen, of what a person does with it."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.maps import ROOT

FOLDER = Path(__file__).parent
EDITORS = ROOT / "editors"
MAP = """argmap: 1
title: The shop
include: part.yaml
claims:
  used:
    text: Many people shop there every day.
    basis: common-knowledge
    allow: {orphan: needed by nothing}
    supports: stay
"""
PART = """argmap: 1
title: The thesis

claims:
  # 😀
  stay: The shop should stay.
"""

FORMATTED = MAP.replace("claims:", "\nclaims:").replace("    allow: {orphan: needed by nothing}\n", "")
pytestmark = pytest.mark.slow


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a folder with a map and a part of it."""
    (tmp_path / "argmap.toml").write_text('ignore = ["one-sided", "load-bearing-assumption"]\n')
    (tmp_path / "map.yaml").write_text(MAP)
    (tmp_path / "part.yaml").write_text(PART)
    (tmp_path / "compose.yaml").write_text("services: {}\n")
    return tmp_path


def run(*command: str, project: Path) -> subprocess.CompletedProcess[bytes]:
    """Run an editor in a project, with the command of the server in its environment."""
    environment = os.environ | {
        "ARGMAP_FOLDER": str(project),
        "ARGMAP_COMMAND": json.dumps([sys.executable, "-m", "argmap", "lsp"]),
        "ARGMAP_CONFIGURATION": str(EDITORS / "emacs" / "argmap.el"),
        "ARGMAP_RESULTS": str(project / "results.json"),
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
        "HOME": str(project),
    }
    return subprocess.run(command, env=environment, capture_output=True, check=False, timeout=120)


@pytest.mark.skipif(shutil.which("nvim") is None, reason="Neovim is not installed")
def test_a_session_of_neovim(project: Path) -> None:
    script = str(FOLDER / "session.lua")
    done = run("nvim", "--headless", "-n", "-u", "NONE", "-i", "NONE", "-S", script, project=project)
    assert json.loads((project / "results.json").read_text()) == {
        "at_first": ['unused exception to "orphan"'],
        "diagnostics": ['no statement or step is called "xstay"'],
        "completion": ["stay"],
        "hover": "**claim** stay\n\nThe shop should stay.\n\n1 for, 0 against",
        "definition": "  stay: The shop should stay.",
        "action": "Apply all safe fixes",
        "fixed": FORMATTED.splitlines(),
    }, done.stderr
    assert (project / "map.yaml").read_text() == FORMATTED.replace("supports: stay", "supports: remain")
    assert (project / "part.yaml").read_text() == PART.replace("  stay:", "  remain:")


def has_eglot() -> bool:
    """Return whether there is an Emacs that finds eglot."""
    emacs = shutil.which("emacs")
    look = "(progn (require 'package) (package-initialize) (require 'eglot))"
    done = emacs and subprocess.run([emacs, "-q", "--batch", "--eval", look], capture_output=True, check=False)
    return bool(done and done.returncode == 0)


def test_a_session_of_emacs(project: Path) -> None:
    if not has_eglot():
        pytest.skip("Emacs with eglot is not installed")
    done = run("emacs", "-q", "--batch", "-l", str(FOLDER / "session.el"), project=project)
    assert (done.returncode, done.stdout.decode().splitlines()) == (
        0,
        [
            "server for compose.yaml: no",
            "server for map.yaml: yes",
            "definition: part.yaml stay: The shop should stay.",
        ],
    ), done
    assert (project / "map.yaml").read_text() == MAP.replace("supports: stay", "supports: remain")
    assert (project / "part.yaml").read_text() == PART.replace("  stay:", "  remain:")
