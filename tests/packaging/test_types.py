"""The types of the Python API, as a checker of types sees them in what is installed."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import argmap
from tests.packaging.building import Environment

PROGRAM = Path(__file__).parent / "typed_program.py"
# What is wrong on each line, by the name that mypy has for it.
WRONG = """\
import argmap

argmap.read(1)  # arg-type
argmap.rend(argmap.read("map.yaml"))  # attr-defined
argmap.embed("", themes="dark")  # call-arg
argmap.write(argmap.read("map.yaml"))  # arg-type
text: bytes = argmap.render(argmap.read("map.yaml"))  # assignment
"""


def mypy(program: Path, installed: Environment) -> str:
    """Return what mypy reports for a program that knows only what is installed in an environment."""
    command = [sys.executable, "-m", "mypy", "--strict", "--python-executable", str(installed.python)]
    command += ["--cache-dir", str(program.parent / "cache"), "--show-error-codes", program.name]
    done = subprocess.run(command, cwd=program.parent, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


@pytest.mark.slow
def test_programs_that_use_the_installed_package_are_checked_by_its_types(
    installed: Environment, tmp_path: Path
) -> None:
    program = tmp_path / "program.py"
    program.write_text(PROGRAM.read_text(encoding="utf-8"), encoding="utf-8")
    assert mypy(program, installed) == "Success: no issues found in 1 source file\n"
    program.write_text(WRONG, encoding="utf-8")
    said = re.findall(r"^program\.py:(\d+): error: .*\[([a-z-]+)\]$", mypy(program, installed), re.MULTILINE)
    assert said == [
        (str(number), line.partition("  # ")[2])
        for number, line in enumerate(WRONG.splitlines(), start=1)
        if "  # " in line
    ]


def test_the_program_uses_the_whole_api() -> None:
    content = PROGRAM.read_text(encoding="utf-8")
    assert [name for name in argmap.__all__ if f"argmap.{name}" not in content] == []
