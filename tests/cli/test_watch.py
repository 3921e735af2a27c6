"""`--watch`: commands that stay, and answer again after each change."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import run
from tests.cli.staying import staying
from tests.maps import ROOT
from tests.workspace.places import put

MAP = """argmap: 1
title: A street
claims:
  close-it:
    text: The street should be closed to cars.
    source: letter
sources:
  letter: {title: A letter, issued: 2025}
"""
BROKEN = MAP.replace("text: The", "texts: The")
CLEAR = "all clear in 1 file (1 statement, 0 steps)\n"
WATCHING = "watching 1 file; press Ctrl-C to stop\n"
UNKNOWN = 'A004 error: a claim has no field "texts" (unknown-field)\n'


def save_by_renaming(path: Path, content: str) -> None:
    """Save a file as many editors do: write another one, and rename it over the old one."""
    put(path.with_name(".new"), content).replace(path)


@pytest.mark.slow
def test_each_save_is_checked_however_it_is_made(folder: Path) -> None:
    path = put(folder / "map.yaml", MAP)
    with staying("validate", "--watch", "map.yaml", folder=folder) as program:
        assert program.until("watching") == CLEAR + WATCHING
        put(path, BROKEN)
        assert program.until("watching").startswith(UNKNOWN)
        save_by_renaming(path, MAP)
        assert program.until("watching") == CLEAR + WATCHING
        path.unlink()
        assert program.until("watching").startswith("A013 error: the file cannot be read")
        put(path, MAP)
        assert program.until("watching") == CLEAR + WATCHING
        # Truncated, and written only when that was seen.
        put(path, "")
        put(path, BROKEN)
        assert program.until("watching").startswith(UNKNOWN)
        assert program.interrupt() == (0, "")


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="a process is not told to terminate like this here")
def test_settings_includes_baselines_and_maps_that_appear_are_heeded(folder: Path) -> None:
    put(folder / "maps/map.yaml", f"{MAP}include: more.yaml\n")
    with staying("validate", "maps", "--watch", "--format", "concise", folder=folder) as program:
        assert 'there is no file "more.yaml"' in program.until("watching")
        put(folder / "maps/more.yaml", "argmap: 1\ntitle: More\nclaims: {b: Beta is so.}\n")
        assert "unsupported-thesis" in program.until("watching")
        put(folder / "argmap.toml", 'ignore = ["unsupported-thesis"]\n')
        assert "all clear in 1 file (2 statements" in program.until("watching")
        put(folder / "maps/deep/other.yaml", BROKEN)
        assert "unknown-field" in program.until("watching")
        put(folder / "argmap-baseline.json", "{")
        assert 'argmap: "argmap-baseline.json"' in program.until("watching")
        (folder / "argmap-baseline.json").unlink()
        assert "unknown-field" in program.until("watching")
        assert program.interrupt(signal.SIGTERM) == (0, "")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["-"], "standard input cannot be watched: name the files"),
        (["map.yaml", "--fix"], "--fix cannot be used with --watch"),
        (["map.yaml", "--diff"], "--diff cannot be used with --watch"),
        (["map.yaml", "--write-baseline"], "--write-baseline cannot be used with --watch"),
        (["."], 'no argument files in ".": a map has a line "argmap: 1"'),
    ],
)
def test_what_cannot_be_watched_is_refused(words: list[str], message: str, folder: Path) -> None:
    outcome = run("validate", "--watch", *words)
    assert (outcome.code, outcome.out, outcome.err) == (2, "", f"argmap: {message}\n")
    assert list(folder.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="there are no such terminals")
def test_the_screen_is_cleared_on_a_terminal(folder: Path) -> None:
    put(folder / "map.yaml", MAP)
    ours, theirs = os.openpty()
    command = [sys.executable, "-m", "argmap", "validate", "--watch", "map.yaml"]
    variables = os.environ | {"PYTHONPATH": str(ROOT), "TERM": "xterm"}
    with subprocess.Popen(
        command, cwd=folder, env=variables, stdin=theirs, stdout=theirs, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stderr
        assert process.stderr.readline() == CLEAR
        assert os.read(ours, 100) == b"\x1b[H\x1b[2J"
        process.send_signal(signal.SIGINT)
        assert process.wait() == 0
    os.close(ours)
    os.close(theirs)


@pytest.mark.slow
def test_each_picture_is_drawn_again_when_its_map_changes_and_stays_while_that_is_broken(folder: Path) -> None:
    one, two = put(folder / "maps/one.yaml", MAP), put(folder / "maps/two.yaml", MAP)
    drawn = [folder / "out/one.md", folder / "out/two.md"]
    with staying("render", "maps", "--watch", "-f", "markdown", "-o", "out/", folder=folder) as program:
        first = program.until("watching")
        assert (
            first
            == "maps/one.yaml -> out/one.md\nmaps/two.yaml -> out/two.md\nwatching 2 files; press Ctrl-C to stop\n"
        )
        put(two, MAP.replace("closed", "shut"))
        assert program.until("watching").startswith("maps/two.yaml -> out/two.md\nwatching")
        assert ["closed to cars" in each.read_text(encoding="utf-8") for each in drawn] == [True, False]
        before = drawn[0].read_bytes()
        put(one, BROKEN)
        assert program.until("watching").startswith(UNKNOWN)
        assert drawn[0].read_bytes() == before
        put(folder / "maps/three.yaml", MAP)
        assert "maps/three.yaml -> out/three.md\nwatching" in program.until("watching")
        put(one, MAP.replace("street should", "road should"))
        assert program.until("watching").startswith("maps/one.yaml -> out/one.md\nwatching")
        assert "road should" in drawn[0].read_text(encoding="utf-8")
        assert program.interrupt() == (0, "")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["-"], "standard input cannot be watched: name the files"),
        (["map.yaml", "-o", "-"], "--output - cannot be used with --watch"),
        (["map.yaml", "--alt"], "--alt cannot be used with --watch"),
        (["map.yaml", "--focus", "nowhere"], 'there is no statement "nowhere" in the map'),
        (["map.yaml", "-o", "map.yaml"], 'no format has the suffix of "map.yaml"'),
    ],
)
def test_what_cannot_be_drawn_again_and_again_is_refused(words: list[str], message: str, folder: Path) -> None:
    put(folder / "map.yaml", MAP)
    outcome = run("render", "--watch", *words)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(f"argmap: {message}")
    assert list(folder.iterdir()) == [folder / "map.yaml"]
