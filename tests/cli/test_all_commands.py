"""What holds for every command."""

import json
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import typer.main

from argmap import __version__
from argmap.cli.app import app
from argmap.cli.commands import COMMANDS, Command
from tests.cli.running import run, run_line, run_program, run_shell
from tests.cli.staying import staying

NAMES = COMMANDS.names()
MOST_OF_A_SUMMARY = 45
# Commands that end only when they are interrupted.
STAYING = {"preview"}
# Commands that speak a protocol over the standard streams of the real program.
SERVING = {"lsp"}


def found_commands() -> dict[str, Any]:
    """Return all commands, and those of a group of commands, by what people type, as Typer sees them."""
    group: Any = typer.main.get_command(app)
    found: dict[str, Any] = {}
    for name in NAMES:
        command = group.get_command(None, name)
        inner = getattr(command, "commands", {})
        found |= {f"{name} {word}": one for word, one in inner.items()} if inner else {name: command}
    return found


FOUND = found_commands()
# Each starts the real program.
PROGRAMS = STAYING | SERVING


def example_of(typed: str) -> str:
    """Return the example of a command."""
    lead, _, example = str(FOUND[typed].epilog).partition("Example: ")
    assert lead == ""
    return example


def test_there_are_commands() -> None:
    assert set(NAMES) >= {"new", "render", "schema", "show", "validate"}


@pytest.mark.parametrize(
    "typed", [pytest.param(typed, marks=pytest.mark.slow if typed in PROGRAMS else ()) for typed in FOUND]
)
def test_every_command_has_an_example_that_works(typed: str, project: Path) -> None:
    example = example_of(typed)
    assert example.startswith(f"argmap {typed}")
    if typed in STAYING:
        with staying(*shlex.split(example)[1:], folder=project, environment={"BROWSER": "true"}) as program:
            assert "rror" not in program.until("watching")
            assert program.interrupt()[0] == 0
        return
    outcome = run_shell(example, project) if typed in SERVING else run_line(example, project)
    assert (outcome.code, "rror" in outcome.err) == (0, False), outcome.err


@pytest.mark.parametrize("typed", FOUND)
def test_every_command_has_help_with_its_example(typed: str) -> None:
    outcome = run(*typed.split(), "--help")
    assert outcome.code == 0
    assert f"Usage: argmap {typed}" in outcome.out
    assert f"Example: {example_of(typed)}" in " ".join(outcome.out.split())


@pytest.mark.parametrize("name", NAMES)
def test_the_example_of_a_module_is_an_example_of_its_command(name: str) -> None:
    assert COMMANDS.get(name).example in [example_of(typed) for typed in FOUND if typed.split()[0] == name]


@pytest.mark.parametrize("typed", FOUND)
def test_every_option_has_help(typed: str) -> None:
    for parameter in FOUND[typed].params:
        assert (getattr(parameter, "help", "") or "").endswith("."), parameter.name


@pytest.mark.parametrize("typed", FOUND)
def test_every_command_says_what_it_does(typed: str) -> None:
    assert (FOUND[typed].help or "").partition("\n")[0].endswith(".")


@pytest.mark.parametrize("command", list(COMMANDS.members()), ids=lambda command: command.name)
def test_the_help_lists_every_command_in_its_group_with_its_whole_summary(command: Command) -> None:
    assert len(command.summary) <= MOST_OF_A_SUMMARY
    groups = dict(re.findall(r"^(\w+):\n((?:  .+\n)+)", run("--help").out, re.MULTILINE))
    assert f"  {command.name} " in groups[command.group]
    assert f"  {command.summary}\n" in groups[command.group]


@pytest.mark.parametrize("typed", FOUND)
def test_an_unknown_option_is_a_wrong_use(typed: str, folder: Path) -> None:
    outcome = run(*typed.split(), "--no-such-option")
    assert (outcome.code, outcome.out) == (2, "")
    assert "No such option" in outcome.err
    assert list(folder.iterdir()) == []


def test_an_unknown_command_is_a_wrong_use() -> None:
    outcome = run("no-such-command")
    assert (outcome.code, outcome.out) == (2, "")
    assert "no-such-command" in outcome.err


@pytest.mark.parametrize("words", [[], ["source"]])
def test_no_command_shows_the_help_as_the_option_does(words: list[str]) -> None:
    outcome = run(*words)
    assert (outcome.code, outcome.out, outcome.err) == (2, "", run(*words, "--help").out)


def test_the_version_is_printed(folder: Path) -> None:
    assert run_program("--version", folder=folder).out == f"argmap {__version__}\n"


def test_the_version_needs_no_yaml_no_graphviz_and_no_rich(folder: Path) -> None:
    code = (
        "import sys\nfrom argmap.__main__ import main\nsys.argv = ['argmap', '--version']\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "print(sorted({'yaml', 'graphviz', 'rich'} & set(sys.modules)))"
    )
    outcome = run_shell(f"{shlex.quote(sys.executable)} -c {shlex.quote(code)}", folder)
    assert outcome.out == f"argmap {__version__}\n[]\n"


@pytest.mark.parametrize("command", ["validate", "render", "show"])
def test_without_a_path_and_without_the_folder_a_command_says_what_to_do(command: str, folder: Path) -> None:
    outcome = run(command)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == (
        'argmap: name a file or folder, such as market.yaml: there is no folder "arguments" here, '
        'and no setting "paths"\n'
    )
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("command", ["validate", "render", "show"])
def test_a_folder_without_maps_is_reported(command: str, folder: Path) -> None:
    (folder / "empty").mkdir()
    outcome = run(command, "empty")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == 'argmap: no argument files in "empty": a map has a line "argmap: 1"\n'


@pytest.mark.parametrize("command", ["validate", "show"])
def test_a_command_without_a_path_takes_the_folder_arguments(command: str, project: Path) -> None:
    assert run(command) == run(command, "arguments")
    assert (project / "arguments").is_dir()


@pytest.mark.parametrize("command", ["validate", "show", "list", "stats", "evaluate"])
def test_a_command_finds_the_maps_of_the_project_from_below_it(
    command: str, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "argmap.toml").touch()
    (project / "docs" / "deep").mkdir(parents=True)
    code = run(command).code
    monkeypatch.chdir(project / "docs" / "deep")
    outcome = run(command)
    assert (outcome.code, outcome.out) == (code, run(command, "../../arguments").out)
    assert outcome.err.splitlines()[0] == 'using the folder "../../arguments"'


@pytest.mark.parametrize("command", ["validate", "show", "list", "stats", "evaluate", "fmt", "diff"])
def test_a_command_without_a_path_takes_the_maps_that_the_settings_name(command: str, project: Path) -> None:
    git = ["git", "-C", str(project), "-c", "user.name=A", "-c", "user.email=a@b.invalid"]
    (project / "arguments").rename(project / "decisions")
    (project / "argmap.toml").write_text('paths = ["decisions"]\n', encoding="utf-8")
    for words in (["init", "-q"], ["add", "."], ["commit", "-qm", "Start"]):
        subprocess.run([*git, *words], check=True)
    assert run(command) == run(command, "decisions")


def test_sources_are_found_from_below_the_project(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (project / "argmap.toml").touch()
    (project / "docs").mkdir()
    monkeypatch.chdir(project / "docs")
    assert run("source", "add", "../seeds/call-log.md").code == 0
    assert (project / "seeds" / "call-log.fingerprint").exists()
    assert run("source", "check").err == "5 sources checked\n"
    assert run("quote", "call-log", "34 percent of urgent orders").code == 0
    assert list((project / "docs").iterdir()) == []


def test_yaml_files_that_do_not_look_like_maps_are_skipped_and_counted(project: Path) -> None:
    before = run("validate")
    (project / "arguments" / "other.yml").write_text("a: 1\n", encoding="utf-8")
    (project / "arguments" / "list.yaml").write_text("- a\n", encoding="utf-8")
    after = run("validate")
    assert (after.code, after.out) == (before.code, before.out)
    assert after.err == before.err.removesuffix("\n") + "; 2 YAML files skipped: not argument maps\n"
    for form in ("json", "jsonl"):
        assert run("validate", "-f", form).err == after.err
    assert json.loads(run("validate", "-f", "json").out)["summary"]["skipped"] == 2


@pytest.mark.slow
def test_a_map_that_was_truncated_to_nothing_is_reported(project: Path) -> None:
    (project / "arguments" / "a-lost.yaml").touch()
    outcome = run("validate", "--format", "concise")
    assert outcome.code == 1
    assert outcome.out.startswith("arguments/a-lost.yaml:1:1: A006 error: the file is empty (missing-field)\n")
    assert run("stats").code == 2


def test_files_that_are_checked_with_the_maps_that_include_them_are_reported(project: Path) -> None:
    head = "argmap: 1\ntitle: Example\n"
    (project / "both").mkdir()
    (project / "both" / "main.yaml").write_text(f"{head}include: part.yaml\n", encoding="utf-8")
    (project / "both" / "part.yaml").write_text(head, encoding="utf-8")
    assert run("validate", "both").err.splitlines()[0] == "1 file was checked only as part of the maps that include it"


@pytest.mark.slow
def test_a_reader_that_goes_away_leaves_no_traceback(project: Path) -> None:
    for command in ("show", "render -f dot -o - arguments/russia-iran-syria.yaml"):
        outcome = run_shell(f"set +o pipefail; argmap {command} | head -1", project)
        assert (outcome.code, len(outcome.out.splitlines())) == (0, 1)
        assert "BrokenPipe" not in outcome.err
