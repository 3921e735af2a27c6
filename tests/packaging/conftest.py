"""What tests of releases share: distributions that are built once, and an environment with the wheel."""

import shutil
import sys
from pathlib import Path

import pytest

from argmap.workspace.file_locks import lock
from tests.maps import ROOT
from tests.packaging.building import Distributions, Environment, build, distributions_in, environment


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """Return a folder that all processes of this run of the tests share."""
    base = tmp_path_factory.getbasetemp()
    folder = (base if worker_id == "master" else base.parent) / "packaging"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def built(shared: Path) -> Distributions:
    """The distributions of this project, built by the first process that wants them."""
    folder = shared / "built"
    with (shared / "built.lock").open("w", encoding="utf-8") as handle:
        lock(handle.fileno())
        if not folder.exists():
            build(ROOT, shared / "unfinished")
            shutil.move(shared / "unfinished", folder)
    return distributions_in(folder)


@pytest.fixture(scope="session")
def installed(shared: Path, built: Distributions) -> Environment:
    """An environment of this Python in which the wheel is installed, made by the first process that wants it."""
    with (shared / "installed.lock").open("w", encoding="utf-8") as handle:
        lock(handle.fileno())
        if not (shared / "installed.done").exists():
            environment(shared / "installed", sys.executable, str(built.wheel))
            (shared / "installed.done").touch()
    return Environment(shared / "installed")
