"""Distributions, and environments in which nothing but the wheel is installed."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from uv import find_uv_bin

from argmap import __version__
from tests.cli.running import Outcome
from tests.maps import ROOT

# What hatchling writes depends on no file's time with this, nor on the settings of whoever builds.
EPOCH = {"SOURCE_DATE_EPOCH": "1580601600"}
FOLDER_OF_PROGRAMS = "Scripts" if os.name == "nt" else "bin"


class Distributions(NamedTuple):
    """The two files of a release."""

    wheel: Path
    sdist: Path


class Environment(NamedTuple):
    """An environment of Python."""

    folder: Path

    @property
    def programs(self) -> Path:
        """The folder of its programs."""
        return self.folder / FOLDER_OF_PROGRAMS

    @property
    def python(self) -> Path:
        """Its Python."""
        return self.programs / "python"

    def run(self, *command: str, folder: Path) -> Outcome:
        """Run a program of the environment, in a folder; it sees no other Python and nothing of this project."""
        hidden = {"PYTHONPATH", "VIRTUAL_ENV", "NO_COLOR", "FORCE_COLOR", "CI"}
        variables = {name: value for name, value in os.environ.items() if name not in hidden}
        variables |= {"PATH": f"{self.programs}{os.pathsep}{os.environ['PATH']}", "COLUMNS": "100"}
        done = subprocess.run(command, cwd=folder, env=variables, capture_output=True, check=False)
        outcome = Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())
        assert "Traceback" not in outcome.err
        return outcome


def build(project: Path, folder: Path, *targets: str) -> Distributions:
    """Build the distributions of a project into a folder, with what is installed: nothing is fetched."""
    command = [sys.executable, "-m", "hatchling", "build", "-d", str(folder), *(f"-t={target}" for target in targets)]
    subprocess.run(command, cwd=project, env={**os.environ, **EPOCH}, capture_output=True, check=True)
    return distributions_in(folder)


def distributions_in(folder: Path) -> Distributions:
    """Return the distributions in a folder, whether they are there or not."""
    name = f"argmap-{__version__}"
    return Distributions(folder / f"{name}-py3-none-any.whl", folder / f"{name}.tar.gz")


def environment(folder: Path, python: str, *packages: str) -> Environment:
    """Return a new environment of a Python with some packages."""
    uv = find_uv_bin()
    made = Environment(folder)
    subprocess.run([uv, "venv", "--quiet", "--python", python, str(folder)], cwd=folder.parent, check=True)
    command = [uv, "pip", "install", "--quiet", "--python", str(made.python), *packages]
    subprocess.run(command, cwd=folder.parent, check=True)
    return made


def find_python(version: str) -> str | None:
    """Return the path of a Python of a version such as "3.12" that can be run, or None."""
    for candidate in candidates(version):
        code = "import sys; print('{}.{}'.format(*sys.version_info))"
        done = subprocess.run([candidate, "-c", code], capture_output=True, text=True, check=False)
        if done.stdout.strip() == version:
            return candidate
    return None


def candidates(version: str) -> Iterator[str]:
    """Yield the paths where a Python of a version may be: this one, those on the path, and those of pyenv."""
    yield sys.executable
    for folder in os.environ["PATH"].split(os.pathsep):
        found = shutil.which(f"python{version}", path=folder)
        if found:
            yield found
    versions = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    yield from (str(path) for path in sorted(versions.glob(f"{version}.*/bin/python")))


def is_checkout() -> bool:
    """Return whether the project is a checkout of git."""
    return (ROOT / ".git").exists() and shutil.which("git") is not None
