"""Commands that are killed while they write: a file holds the old or the new text, whole."""

import os
import random
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from argmap.sources import fingerprint
from argmap.sources.quotation import normalise
from argmap.workspace.writing import TEMPORARY_SUFFIX
from tests.laws import examples
from tests.maps import ROOT
from tests.workspace.places import put

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a process is not killed like this here")
# So much that it takes the system a while to write.
FILLING = "# Written by somebody who has much to say.\n" * 40_000
MAP = """argmap: 1
title: Example
claims:
  a:
    text: Alpha is so.
    claims:
      b:
        text: Beta is so.
        supports: a
"""
NOTED = MAP + "".join(f"  c{number}: {{text: T., supports: a, note: {'much ' * 900}}}\n" for number in range(300))
WORDS = "".join(f"These are words number {number} of a long log. " for number in range(12_000))


@dataclass(frozen=True)
class Writing:
    """A command, the files that it starts from, and those that it writes."""

    command: tuple[str, ...]
    given: dict[str, str]
    written: tuple[str, ...]


@cache
def writings() -> dict[str, Writing]:
    """Return the commands that write, and on what, by what they do."""
    old = fingerprint.make(normalise("These are other words. " * 12_000))
    record = f"title: A log\ntext: ../log.txt\nfingerprint: log.fingerprint\nsha256: {old.sha256}\n{FILLING}"
    return {
        "fix": Writing(("validate", "--fix", "map.yaml"), {"map.yaml": MAP + FILLING}, ("map.yaml",)),
        "fmt": Writing(("fmt", "map.yaml"), {"map.yaml": f"{MAP.replace('  ', '    ')}{FILLING}"}, ("map.yaml",)),
        "render": Writing(
            ("render", "map.yaml", "-f", "json", "-o", "map.json"),
            {"map.yaml": NOTED, "map.json": FILLING},
            ("map.json",),
        ),
        "source add": Writing(
            ("source", "add", "log.txt"),
            {"log.txt": WORDS, "seeds/log.yaml": record, "seeds/log.fingerprint": fingerprint.write(old)},
            ("seeds/log.yaml", "seeds/log.fingerprint"),
        ),
    }


def begin(writing: Writing, folder: Path) -> subprocess.Popen[bytes]:
    """Put the files as they were, and run the command."""
    for name, content in writing.given.items():
        put(folder / name, content)
    command = [sys.executable, "-m", "argmap", *writing.command, "--quiet"]
    silent = subprocess.DEVNULL
    given = os.environ | {"PYTHONPATH": str(ROOT)}
    return subprocess.Popen(command, cwd=folder, env=given, stdout=silent, stderr=silent)


def temporary_files(folder: Path) -> list[Path]:
    """Return the temporary files that there are."""
    return list(folder.rglob(f".*{TEMPORARY_SUFFIX}"))


def wait_for(process: subprocess.Popen[bytes], is_time: Callable[[], bool]) -> None:
    """Wait until it is time, or the process has ended."""
    while process.poll() is None and not is_time():
        time.sleep(0.0005)


def kill_at(process: subprocess.Popen[bytes], moment: float) -> None:
    """Kill a process at a moment, if it has not ended before."""
    wait_for(process, lambda: time.monotonic() >= moment)
    process.kill()
    process.wait()


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["fix", "fmt", "render", "source add"])
def test_a_kill_leaves_the_old_or_the_new_text_and_at_most_one_temporary_file(kind: str, tmp_path: Path) -> None:
    writing = writings()[kind]
    moments = random.Random(1)
    old = {name: writing.given[name].encode() for name in writing.written}
    begun = time.monotonic()
    assert begin(writing, tmp_path).wait() in {0, 1}
    lasted = time.monotonic() - begun
    new = {name: (tmp_path / name).read_bytes() for name in writing.written}
    assert all(old[name] != new[name] for name in writing.written)
    for kill in range(examples(70)):
        process = begin(writing, tmp_path)
        if kill % 2:
            until = time.monotonic() + moments.uniform(0, lasted)
        else:
            wait_for(process, lambda: bool(temporary_files(tmp_path)))
            until = time.monotonic() + moments.uniform(0, 0.02)
        kill_at(process, until)
        for name in writing.written:
            assert (tmp_path / name).read_bytes() in {old[name], new[name]}
        assert len(temporary_files(tmp_path)) <= 1
    assert begin(writing, tmp_path).wait() in {0, 1}
    assert {name: (tmp_path / name).read_bytes() for name in writing.written} == new
    assert temporary_files(tmp_path) == []
