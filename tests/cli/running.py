"""Runs of the command line: in this process, and as the real program."""

import ctypes
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path

import pytest
from typer.testing import CliRunner

from argmap.cli.app import app
from tests.event_loops import no_running_loop
from tests.maps import ROOT

# Root may read and write everything, unless it gives up the right to.
IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
DAC_OVERRIDE, DAC_READ_SEARCH = 1 << 1, 1 << 2
ORDINARY_USER = ("setpriv", "--bounding-set=-dac_override,-dac_read_search") if IS_ROOT else ()
# A line of words without these means the same without a shell.
SIGNS_OF_SHELLS = frozenset("|&;<>()$`*?[]{}~#!=\\")
needs_permissions = pytest.mark.skipif(
    not hasattr(os, "geteuid") or (IS_ROOT and shutil.which("setpriv") is None),
    reason="no program can be run here that permissions hold for",
)


@dataclass(frozen=True)
class Outcome:
    """What a run came to."""

    code: int
    out: str
    err: str


def run(
    *arguments: str, typed: str | bytes = "", color: bool = False, environment: Mapping[str, str] | None = None
) -> Outcome:
    """Run a command in this process and in the working directory."""
    runner = CliRunner(env=environment)
    with no_running_loop():
        done = runner.invoke(app, list(arguments), input=typed, color=color, prog_name="argmap")
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return Outcome(int(done.exit_code), done.stdout_bytes.decode(), done.stderr)


def run_program(
    *arguments: str,
    folder: Path,
    typed: bytes = b"",
    environment: dict[str, str] | None = None,
    is_closed: bool = False,
) -> Outcome:
    """Run the real program in a folder, with what is typed as its standard input, or with none that is open."""
    closing = ["/bin/sh", "-c", 'exec "$@" <&-', "sh"] if is_closed else []
    return finish([*closing, sys.executable, "-m", "argmap", *arguments], folder, typed, environment or {})


def run_as_user(*arguments: str, folder: Path) -> Outcome:
    """Run the real program in a folder without the rights of root: what permissions forbid is forbidden to it."""
    return finish([*ORDINARY_USER, sys.executable, "-m", "argmap", *arguments], folder, b"", {})


def run_without_rights(*arguments: str) -> Outcome:
    """Run a command in this process, in a thread without the rights of root over files."""
    with ThreadPoolExecutor(1, initializer=give_up_rights if IS_ROOT else None) as thread:
        return thread.submit(run, *arguments).result()


def give_up_rights() -> None:
    """Give up the rights of root over files, for this thread and for good."""
    library = ctypes.CDLL(None, use_errno=True)
    # The version of the interface, and this thread; then two times what is effective, permitted and inheritable.
    head, rights = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()
    done = library.capget(head, rights)
    for place in (0, 1):
        rights[place] &= ~(DAC_OVERRIDE | DAC_READ_SEARCH)
    if done or library.capset(head, rights):
        raise OSError(ctypes.get_errno(), "the rights of root cannot be given up")


def run_line(line: str, folder: Path) -> Outcome:
    """Run a line of shell in a folder: a call of argmap in plain words in this process, in a tenth of the time."""
    words = shlex.split(line)
    if words[0] != "argmap" or set(line) & SIGNS_OF_SHELLS:
        return run_shell(line, folder)
    with chdir(folder):
        return run(*words[1:], environment={"COLUMNS": "100"})


def run_shell(line: str, folder: Path) -> Outcome:
    """Run a line of shell in a folder, where `argmap` is the program of this environment."""
    programs = folder / ".programs"
    programs.mkdir(exist_ok=True)
    program = programs / "argmap"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m argmap "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    path = f"{programs}{os.pathsep}{os.environ['PATH']}"
    return finish(["/bin/bash", "-o", "pipefail", "-c", line], folder, b"", {"PATH": path})


def finish(command: list[str], folder: Path, typed: bytes, environment: dict[str, str]) -> Outcome:
    """Run a program to its end."""
    variables = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "FORCE_COLOR"}}
    variables |= {"PYTHONPATH": str(ROOT), "COLUMNS": "100"} | environment
    done = subprocess.run(command, cwd=folder, input=typed, capture_output=True, check=False, env=variables)
    outcome = Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())
    assert "Traceback" not in outcome.err
    return outcome


def copy_project(folder: Path) -> Path:
    """Copy the maps, the sources and the README of the project into a folder, and return it."""
    for name in ("arguments", "seeds"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "README.md", folder)
    return folder
