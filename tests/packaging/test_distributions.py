"""The wheel and the source distribution: what they hold, and that they work where nothing else is."""

import json
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from email import message_from_string
from pathlib import Path

import pytest

from argmap import __version__
from docs.steps import TUTORIAL, parts_of, save
from tests.maps import ROOT
from tests.packaging.building import Distributions, Environment, build, environment, find_python, is_checkout
from tests.test_docs import is_shown, shown_commands

VERSIONS = ("3.11", "3.12", "3.13", "3.14")
HERE = f"{sys.version_info.major}.{sys.version_info.minor}"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
needs_checkout = pytest.mark.skipif(not is_checkout(), reason="this is no checkout")


def tracked() -> set[str]:
    """Return the files of the project, without those that git lists but that are gone."""
    done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    return {name for name in done.stdout.decode().split("\0") if name and (ROOT / name).is_file()}


def names_in(sdist: Path) -> set[str]:
    """Return the names of the files in a source distribution, below its folder."""
    with tarfile.open(sdist) as archive:
        return {member.name.partition("/")[2] for member in archive if member.isfile()}


@pytest.mark.slow
@needs_checkout
def test_the_wheel_holds_the_package_its_marker_of_types_its_manual_and_nothing_else(built: Distributions) -> None:
    with zipfile.ZipFile(built.wheel) as archive:
        names = set(archive.namelist())
        metadata = message_from_string(archive.read(f"argmap-{__version__}.dist-info/METADATA").decode())
    package = {name for name in names if name.startswith("argmap/")}
    assert package == {name for name in tracked() if name.startswith("argmap/")}
    assert "argmap/py.typed" in package
    manual = {f"argmap-{__version__}.data/data/share/man/man1/{path.name}" for path in (ROOT / "docs/man").iterdir()}
    assert {name for name in names if ".data/" in name} == manual
    assert {name.partition("/")[0] for name in names} == {
        "argmap",
        f"argmap-{__version__}.data",
        f"argmap-{__version__}.dist-info",
    }
    assert metadata["Version"] == __version__
    assert metadata["License-Expression"] == PROJECT["license"]
    assert f"argmap-{__version__}.dist-info/licenses/LICENSE" in names


@pytest.mark.slow
@needs_checkout
def test_the_source_distribution_holds_the_whole_project(built: Distributions) -> None:
    assert tracked() - names_in(built.sdist) == set()


@pytest.mark.slow
def test_the_source_distribution_builds_the_same_wheel(built: Distributions, tmp_path: Path) -> None:
    with tarfile.open(built.sdist) as archive:
        archive.extractall(tmp_path, filter="data")
    again = build(tmp_path / f"argmap-{__version__}", tmp_path / "again", "wheel")
    assert again.wheel.read_bytes() == built.wheel.read_bytes()


@pytest.mark.slow
@pytest.mark.parametrize("version", VERSIONS)
def test_the_wheel_works_by_itself(
    version: str, built: Distributions, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    python = find_python(version)
    if python is None:
        pytest.skip(f"Python {version} is not installed")
    made = environment_of(version, python, built, tmp_path, request)
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    assert made.run("argmap", "--version", folder=folder).out == f"argmap {__version__}\n"
    assert "Usage: argmap" in made.run("argmap", "--help", folder=folder).out
    assert made.run("argmap", "new", "street.yaml", folder=folder).code == 0
    for words in (["validate"], ["show"], ["evaluate"], ["render", "-f", "png"], ["render", "-f", "html"]):
        outcome = made.run("argmap", *words, "street.yaml", folder=folder)
        assert outcome.code == 0, outcome.err
    assert (folder / "build" / "street.png").read_bytes().startswith(b"\x89PNG")
    checkup = json.loads(made.run("argmap", "doctor", "--format", "json", folder=folder).out)
    assert (checkup["failures"], {each["health"] for each in checkup["extras"]}) == (0, {"missing"})
    where = made.run(str(made.python), "-c", "import argmap; print(argmap.__file__)", folder=folder)
    assert Path(where.out.strip()).is_relative_to(made.folder)


def environment_of(
    version: str, python: str, built: Distributions, folder: Path, request: pytest.FixtureRequest
) -> Environment:
    """Return an environment of a Python with the wheel: for this Python the one that all tests share."""
    if version == HERE:
        shared: Environment = request.getfixturevalue("installed")
        return shared
    return environment(folder / "environment", python, str(built.wheel))


@pytest.mark.slow
def test_the_tour_works_with_the_wheel_from_another_folder(installed: Environment, tmp_path: Path) -> None:
    tour = [(command, lines) for command, lines in shown_commands("README.md") if "street.yaml" in command]
    assert len(tour) >= 4
    for command, expected in tour:
        outcome = installed.run("bash", "-o", "pipefail", "-c", command, folder=tmp_path)
        assert is_shown(expected, outcome), command


@pytest.mark.soak
def test_the_tutorial_works_with_the_wheel_from_another_folder(installed: Environment, tmp_path: Path) -> None:
    for part in parts_of(TUTORIAL.read_text(encoding="utf-8")):
        if part.file:
            save(tmp_path, part)
        elif part.command.startswith("argmap "):
            outcome = installed.run("bash", "-c", part.command, folder=tmp_path)
            assert outcome.code == 0 or part.command.startswith("argmap validate"), outcome.err


@pytest.mark.slow
def test_the_manual_is_found_where_the_wheel_is_installed(installed: Environment, tmp_path: Path) -> None:
    pages = {path.name for path in (installed.folder / "share" / "man" / "man1").iterdir()}
    assert pages == {path.name for path in (ROOT / "docs" / "man").iterdir()}
    outcome = installed.run("man", "-w", "argmap-validate", folder=tmp_path)
    assert outcome.out.strip() == str(installed.folder / "share" / "man" / "man1" / "argmap-validate.1")
