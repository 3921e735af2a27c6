"""Renaming on the command line: all files of a project that belong together, or none."""

from pathlib import Path

import pytest

from argmap.workspace import changes, writing
from tests.cli.running import run
from tests.workspace.places import put

MAIN = """\
argmap: 1
title: Main  # about stay
theses: [stay]
include: part.yaml
claims:
  stay:
    text: The shop should stay open.
    contradicts: go
  go: The shop should close.
"""
PART = """\
argmap: 1
title: Part
claims:
  trade:
    text: Trade grew.
    supports: {"stay": {scheme: sign, answers: {others: stay}}}
counterarguments:
  doubt: {text: Trade did not grow., undercuts: 'trade -> stay'}
"""
OTHER = "argmap: 1\ntitle: Other\nclaims:\n  stay: Others stay too.\n"


@pytest.fixture
def files(folder: Path) -> Path:
    """Return a folder with a map in two files, and with another map that has the same id."""
    put(folder / ".git" / "HEAD", "")
    for name, content in (("main", MAIN), ("part", PART), ("other", OTHER)):
        put(folder / "arguments" / f"{name}.yaml", content)
    return folder / "arguments"


def contents(files: Path) -> tuple[str, ...]:
    """Return what the files of the two maps hold."""
    return tuple((files / f"{name}.yaml").read_bytes().decode() for name in ("main", "part", "other"))


@pytest.mark.parametrize("name", ["main", "part"])
def test_an_id_is_renamed_in_all_files_that_belong_together(files: Path, name: str) -> None:
    outcome = run("rename", "stay", "remain", f"arguments/{name}.yaml")
    assert outcome.code == 0
    assert outcome.err == (
        'renamed "stay" to "remain": 5 mentions in 2 files\n'
        'arguments/main.yaml:2:22: "stay" in prose was left as it is\n'
        'arguments/main.yaml:7:27: "stay" in prose was left as it is\n'
    )
    assert contents(files) == (
        MAIN.replace("[stay]", "[remain]").replace("  stay:", "  remain:"),
        PART.replace("stay", "remain"),
        OTHER,
    )
    assert run("rename", "remain", "stay", "arguments/main.yaml", "-q").code == 0
    assert contents(files) == (MAIN, PART, OTHER)


def test_what_would_change_is_shown_and_nothing_is_changed(files: Path) -> None:
    outcome = run("rename", "stay", "remain", "arguments/main.yaml", "--diff", "--quiet")
    assert outcome.code == 0
    assert "-theses: [stay]\n+theses: [remain]\n" in outcome.out
    assert "+++ arguments/part.yaml\n" in outcome.out
    assert contents(files) == (MAIN, PART, OTHER)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("stay remain", '"stay" is in 2 maps: choose one of "arguments/main.yaml", "arguments/other.yaml"'),
        ("stay go arguments/main.yaml", 'there already is a statement "go" (arguments/main.yaml:9:3)'),
        ("stay 1x arguments/main.yaml", '"1x" is not a valid id: write "n1x": use letters'),
        ("stay null arguments/main.yaml", '"null" cannot be used as a name: YAML would read it differently'),
        ("sty remain arguments/main.yaml", 'no name is "sty": did you mean "stay"?'),
        ("stay remain arguments/main.yaml --of source", 'no source is "stay"'),
        ("stay remain -", "standard input is not in a file: name the files in which to rename"),
    ],
)
def test_what_cannot_be_renamed_is_refused_in_one_line(files: Path, words: str, message: str) -> None:
    outcome = run("rename", *words.split())
    assert (outcome.code, outcome.err.count("\n")) == (2, 1)
    assert outcome.err.startswith(f"argmap: {message}")
    assert contents(files) == (MAIN, PART, OTHER)


def test_a_name_of_several_things_is_renamed_for_the_one_that_is_chosen(folder: Path) -> None:
    path = folder / "map.yaml"
    put(path, "argmap: 1\ntitle: A map\nsources: {a: {title: A}}\nclaims: {a: {text: A., source: a, tags: [a]}}\n")
    outcome = run("rename", "a", "b", str(path))
    message = '"a" is the name of several things: choose one with --of, source or statement or tag'
    assert outcome.err == f"argmap: {message}\n"
    assert run("rename", "a", "b", str(path), "--of", "source").code == 0
    assert run("rename", "a", "two words", str(path), "--of", "tag").code == 0
    assert path.read_text() == (
        "argmap: 1\ntitle: A map\nsources: {b: {title: A}}\nclaims: {a: {text: A., source: b, tags: [two words]}}\n"
    )


def test_all_files_are_written_or_none(files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = writing.write

    def write_but_one(path: str, data: bytes) -> str | None:
        if path.endswith("part.yaml"):
            raise OSError(28, "No space left on device", path)
        return write(path, data)

    monkeypatch.setattr(changes, "write", write_but_one)
    outcome = run("rename", "stay", "remain", "arguments/main.yaml")
    assert (outcome.code, outcome.err) == (2, 'argmap: "arguments/part.yaml": no space left on device\n')
    assert contents(files) == (MAIN, PART, OTHER)


def test_a_map_that_cannot_be_read_whole_is_not_changed(files: Path) -> None:
    put(files / "part.yaml", f"{PART}claims: {{\n")
    outcome = run("rename", "stay", "remain", "arguments/main.yaml")
    assert outcome.code == 2
    assert outcome.err.endswith('argmap: cannot rename in "arguments/main.yaml"\n')
    assert (files / "main.yaml").read_text() == MAIN


def test_a_mark_of_the_byte_order_and_both_ends_of_lines_stay(folder: Path) -> None:
    path = folder / "map.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + OTHER.replace("\n", "\r\n").encode())
    assert run("rename", "stay", "remain", str(path)).code == 0
    assert path.read_bytes() == b"\xef\xbb\xbf" + OTHER.replace("stay:", "remain:").replace("\n", "\r\n").encode()
