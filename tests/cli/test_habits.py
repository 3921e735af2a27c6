"""Habits of other programs that hold for every command: short options, and help as a command."""

from pathlib import Path

import pytest

from argmap import __version__
from tests.cli.running import run
from tests.cli.test_all_commands import FOUND
from tests.workspace.places import put

ONE_SIDED = "argmap: 1\ntitle: A map\nclaims:\n  a: Alpha is so.\n  b: {text: Beta is so., supports: a}\n"


@pytest.mark.parametrize("typed", ["", *FOUND])
def test_help_is_an_option_a_short_option_and_a_command(typed: str) -> None:
    asked = run(*typed.split(), "--help")
    assert asked.code == 0
    assert run(*typed.split(), "-h") == asked
    assert run("help", *typed.split()) == asked


def test_the_version_has_a_short_option() -> None:
    assert run("-V").out == run("--version").out == f"argmap {__version__}\n"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("valdate", 'argmap: there is no command "valdate": did you mean "validate"?\n'),
        ("source ad", 'argmap: "argmap source" has no command "ad": did you mean "add"?\n'),
        ("validate it", 'argmap: "argmap validate" has no command "it": run argmap validate --help for its usage\n'),
    ],
)
def test_help_on_a_command_that_does_not_exist_is_refused(words: str, message: str) -> None:
    outcome = run("help", *words.split())
    assert (outcome.code, outcome.out, outcome.err) == (2, "", message)


def test_statistics_count_the_findings_of_each_rule(folder: Path) -> None:
    put(folder / "map.yaml", ONE_SIDED)
    outcome = run("validate", "map.yaml", "--statistics", "--select", "unsupported-claim,one-sided", "--strict", "-q")
    assert outcome.code == 1
    assert outcome.out.splitlines() == ["1  A202  [ ] unsupported-claim", "1  A301  [ ] one-sided"]
    outcome = run("validate", "map.yaml", "--statistics", "--format", "json")
    assert (outcome.code, outcome.err) == (2, "argmap: --statistics is plain text: omit --format json\n")


def test_a_lenient_check_fails_for_no_finding_but_for_a_file_that_is_not_there(folder: Path) -> None:
    put(folder / "map.yaml", ONE_SIDED)
    assert run("validate", "map.yaml", "--strict").code == 1
    assert run("validate", "map.yaml", "--strict", "--exit-zero").code == 0
    assert run("validate", "none.yaml", "--exit-zero").code == 2


# What reads other things than maps, and what changes files where they are.
OTHERS = {"import", "new", "rename"}
NAMED = [
    typed
    for typed, command in FOUND.items()
    if typed not in OTHERS and any("- is standard input" in str(getattr(each, "help", "")) for each in command.params)
]
MORE = {"what-if": ["--without", "b"], "export": ["--to", "argdown"], "fmt": ["--diff"]}


@pytest.mark.parametrize("typed", NAMED)
def test_standard_input_is_read_as_the_file_that_it_is_named_for(typed: str, folder: Path) -> None:
    put(folder / ".git" / "HEAD", "")
    put(folder / "maps" / "part.yaml", "argmap: 1\ntitle: A part\nclaims:\n  b: {text: Beta is so., supports: a}\n")
    content = "argmap: 1\ntitle: A map\ninclude: part.yaml\nclaims:\n  a: Alpha is so.\n  c: Gamma is so.\n"
    put(folder / "maps" / "map.yaml", "argmap: 1\ntitle: Another\nclaims:\n  z: Zeta is so.\n")
    names = ["a"] if typed == "why" else []
    others = MORE.get(typed, [])
    outcome = run(typed, *names, "-", *others, "--stdin-filename", "maps/map.yaml", typed=content)
    put(folder / "maps" / "map.yaml", content)
    expected = run(typed, *names, "maps/map.yaml", *others)
    assert (outcome.code, outcome.out) == (expected.code, expected.out)
    refused = run(typed, *names, "maps/map.yaml", *others, "--stdin-filename", "maps/map.yaml", typed=content)
    assert refused.err == "argmap: --stdin-filename names standard input: add - to the paths\n"


def test_a_file_that_standard_input_is_named_for_is_never_written(folder: Path) -> None:
    twice = "argmap: 1\ntitle: A map\nclaims:\n  a: Alpha is so.\n  b: {text: Beta is so., supports: [a, a]}\n"
    put(folder / "map.yaml", "on the disk\n")
    outcome = run("validate", "--fix", "--stdin-filename", "./map.yaml", "-q", typed=twice)
    assert outcome.out == twice.replace("[a, a]", "[a]")
    assert (folder / "map.yaml").read_text() == "on the disk\n"
