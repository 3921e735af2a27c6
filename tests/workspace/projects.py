"""A project with everything that a check may read, and the trees of files that can hold it."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path
from shutil import which

import pytest

from argmap.lint.checker import Checked
from argmap.sources import fingerprint
from argmap.sources.quotation import normalise

GIT = pytest.mark.skipif(which("git") is None, reason="git is not installed")
LETTER = "We will not stay.\n\nThe ships left in March.\n"
MAIN = "maps/main.yaml"
FILES: Mapping[str, str] = {
    MAIN: (
        "argmap: 1\ntitle: Will they stay?\ninclude: parts/ships.yaml\n"
        "sources: {letter: ../sources/letter.yaml}\n"
        "claims:\n  stay:\n    text: They will stay.\n"
        "counterarguments:\n  said:\n    text: They said that they will not.\n    attacks: stay\n"
        "    citations: [{source: letter, quote: We will not stay}]\n"
    ),
    "maps/parts/ships.yaml": (
        "argmap: 1\ntitle: The ships\nevidence:\n  ships:\n    text: The ships left.\n    attacks: stay\n"
        "    citations: [{source: letter, quote: The ships left in May}]\n"
    ),
    "sources/letter.yaml": "title: A letter\nissued: 2024\ntext: letter.txt\nfingerprint: letter.fingerprint\n",
    "sources/letter.txt": LETTER,
    "sources/letter.fingerprint": fingerprint.write(fingerprint.make(normalise(LETTER))),
    "argmap.toml": 'severity = { A405 = "info" }\n',
}


def save(folder: Path, files: Mapping[str, str]) -> None:
    """Write files below a folder."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")


def git(folder: Path, *arguments: str) -> str:
    """Run a command of git in a folder, with no settings but these, and return what it prints."""
    who = {f"GIT_{role}_{what}": "a@b.org" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    env = {**kept, **who, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    command = [which("git") or "git", "-C", str(folder), *arguments]
    return subprocess.run(command, env=env, check=True, capture_output=True, text=True).stdout


def commit(folder: Path) -> None:
    """Commit all files below a folder, which becomes a repository if it is none yet."""
    git(folder, "init", "--quiet")
    git(folder, "add", "--all", "--force")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", "Change")


def told(checked: Checked) -> list[tuple[object, ...]]:
    """Return all findings in a map, in values that can be compared."""
    return [
        (d.code, d.severity, d.span.path, d.span.first, d.span.last, d.message, d.help, d.related, d.fix)
        for d in checked.diagnostics
    ]


def codes(checked: Checked) -> list[str]:
    """Return the codes of the findings in a map."""
    return [diagnostic.code for diagnostic in checked.diagnostics]
