"""The extension for VS Code: it is built and packed as for a release, and its parts and the whole run in Node."""

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import argmap
from argmap.server.lsp.options import WRITTEN
from argmap.workspace.workspace import Workspace
from tests.maps import ROOT

FOLDER = ROOT / "editors" / "vscode"
MODULES = FOLDER / "node_modules"
MOST_BYTES = 300_000
HAS_NODE = shutil.which("node") is not None and (MODULES / "esbuild").is_dir()
needs_node = pytest.mark.skipif(not HAS_NODE, reason="needs Node, and npm ci in editors/vscode")
PACKAGE = json.loads((FOLDER / "package.json").read_text(encoding="utf-8"))
SNIPPETS = json.loads((FOLDER / "snippets" / "argmap.json").read_text(encoding="utf-8"))


@pytest.fixture
def extension(tmp_path: Path) -> Path:
    """Return the folder of the extension in a copy, so that what is built stays out of the project."""
    for name in ("argmap.schema.json", "LICENSE"):
        shutil.copy(ROOT / name, tmp_path / name)
    folder = tmp_path / "editors" / "vscode"
    shutil.copytree(FOLDER, folder, ignore=shutil.ignore_patterns("node_modules", "dist"))
    (folder / "node_modules").symlink_to(MODULES)
    build = ["node", "build.mjs"]
    subprocess.run(build, cwd=folder, check=True)
    return folder


@pytest.mark.slow
@needs_node
def test_the_extension_is_packed_from_its_lock_file(extension: Path, tmp_path: Path) -> None:
    made = tmp_path / "argmap.vsix"
    pack = ["npm", "run", "package", "--silent", "--", "--out", str(made)]
    subprocess.run(pack, cwd=extension, check=True)
    assert made.stat().st_size < MOST_BYTES
    with zipfile.ZipFile(made) as packed:
        assert sorted(name for name in packed.namelist() if name.startswith("extension/")) == [
            "extension/LICENSE.txt",
            "extension/dist/argmap.schema.json",
            "extension/dist/extension.js",
            "extension/package.json",
            "extension/readme.md",
            "extension/snippets/argmap.json",
        ]
        assert packed.read("extension/dist/argmap.schema.json") == (ROOT / "argmap.schema.json").read_bytes()
        assert str(ROOT).encode() not in packed.read("extension/dist/extension.js")


@pytest.mark.slow
@needs_node
def test_the_extension_finds_the_program_and_starts_its_server(extension: Path) -> None:
    program = str(Path(sys.executable).with_name("argmap"))
    command = ["node", "--test", "test/"]
    done = subprocess.run(
        command, cwd=extension, env={**os.environ, "ARGMAP": program}, capture_output=True, text=True, check=False
    )
    assert (done.returncode, re.findall(r"^# (?:skipped|fail) .*", done.stdout, re.MULTILINE)) == (
        0,
        ["# fail 0", "# skipped 0"],
    ), done.stdout


def test_the_lock_file_names_versions_and_no_addresses() -> None:
    lock = (FOLDER / "package-lock.json").read_text(encoding="utf-8")
    assert ("://" in lock, '"resolved"' in lock) == (False, False)
    assert json.loads(lock)["packages"][""]["devDependencies"] == PACKAGE["devDependencies"]


def test_the_extension_has_the_version_of_the_program() -> None:
    assert PACKAGE["version"] == argmap.__version__


def test_the_settings_of_the_server_are_settings_of_the_extension() -> None:
    settings = PACKAGE["contributes"]["configuration"]["properties"]
    assert sorted(settings) == sorted(
        ["argmap.path", "argmap.preview", *(f"argmap.{name}" for name in WRITTEN.values())]
    )
    page = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert [name for name in settings if f"`{name}`" not in page] == []


def filled_in(name: str) -> str:
    """Return a snippet with its places filled in as they are suggested."""
    return re.sub(r"\$\{\d+:([^}]*)\}|\$0", r"\1", "\n".join(SNIPPETS[name]["body"]))


def test_the_snippet_of_a_whole_map_is_a_map_that_is_clear() -> None:
    path = str(FOLDER / "new.yaml")
    said = Workspace().with_buffers({path: filled_in("A new argument map")}).check(path)
    assert said.is_whole
    assert {found.name for found in said.diagnostics} <= {"unsupported-claim", "unanswered-objection"}


@pytest.mark.parametrize("name", [name for name in SNIPPETS if name != "A new argument map"])
def test_each_snippet_of_a_part_is_read_whole_in_a_map(name: str) -> None:
    path = str(FOLDER / "new.yaml")
    content = f"argmap: 1\ntitle: T\n{filled_in(name)}".replace("id of a source", "count")
    said = Workspace().with_buffers({path: content}).check(path)
    assert [found.message for found in said.diagnostics if found.code.startswith("A0")] == []
