"""Every command ends as the table of exit codes says."""

import ast
import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from argmap.base.plugins import module_name
from argmap.cli import app as cli
from argmap.cli.exit_codes import FINDINGS, MEANINGS, ExitCode
from tests.cli.running import run, run_program
from tests.cli.test_all_commands import FOUND, example_of
from tests.cli.test_nothing_overwritten import FILES
from tests.maps import ROOT
from tests.modules import MODULES, calls_in, nodes_of
from tests.workspace.places import put

# For each command of the table, calls that find something in the files of a small project, and calls that do not.
FINDING: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "diff": (("diff", "maps/main.yaml", "maps/part.yaml"),),
    "doctor": (("doctor", "wrong"), ("doctor", "wrong", "--format", "json")),
    "merge-driver": (("merge-driver", "seeds/log.txt", "log.txt", "seeds/notes.html", "map.yaml"),),
    "coverage": (("coverage", "maps/main.yaml", "--fail-under", "90"),),
    "export": (("export", "maps/main.yaml", "--to", "argdown", "--strict"),),
    "import": (("import", "given/two.argdown", "--strict"),),
    "fmt": (("fmt", "broken.yaml"), ("fmt", "maps/main.yaml", "--check"), ("fmt", "maps/main.yaml", "--diff")),
    "quote": (("quote", "seeds/log.txt", "words that are not there"),),
    "source check": (("source", "check", "old.yaml"), ("source", "check", "unreadable.yaml")),
    "sync": (("sync", "docs/page.md", "--check"), ("sync", "docs/page.md", "--diff")),
    "validate": (
        ("validate", "maps/unfinished.yaml"),
        ("validate", "broken.yaml"),
        ("validate", "maps/part.yaml", "--strict"),
        ("validate", "maps/twice.yaml", "--diff"),
    ),
}
NOT_FINDING: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "diff": (("diff", "maps/main.yaml", "maps/main.yaml"),),
    "doctor": (("doctor",), ("doctor", "maps/main.yaml")),
    "merge-driver": (("merge-driver", "seeds/log.txt", "log.txt", "seeds/log.txt", "map.yaml"),),
    "coverage": (("coverage", "maps/main.yaml", "--fail-under", "10"), ("coverage", "maps/main.yaml")),
    "export": (
        ("export", "maps/main.yaml", "--to", "argdown"),
        ("export", "maps/part.yaml", "--to", "argdown", "--strict"),
    ),
    "import": (("import", "given/two.argdown"), ("import", "given/one.argdown", "--strict")),
    "fmt": (("fmt", "maps/main.yaml"), ("fmt", "maps/form.yaml", "--check"), ("fmt", "maps/form.yaml", "--diff")),
    "quote": (("quote", "seeds/log.txt", "the bridge was closed"),),
    "source check": (("source", "check", "seeds/log.yaml"),),
    "sync": (("sync", "docs/page.md"), ("sync", "docs/none.md", "--check")),
    "validate": (("validate", "maps/part.yaml"), ("validate", "maps/main.yaml", "--diff")),
}


@pytest.fixture
def bridge(folder: Path) -> Path:
    """Write a small project with whole and broken files."""
    for name, content in FILES.items():
        put(folder / name, content)
    put(folder / "maps" / "unfinished.yaml", "argmap: 1\ntitle: X\nclaims: {a: {text: A., supports: gone}}\n")
    put(folder / "maps" / "form.yaml", "argmap: 1\ntitle: X\n\nclaims:\n  a: A.\n")
    put(folder / "docs" / "none.md", "# None\n")
    put(folder / "broken.yaml", "argmap: 1\ntitle: [\n")
    put(folder / "wrong" / "argmap.toml", "ignroe = []\n")
    put(folder / "old.yaml", f"title: A log\ntext: seeds/log.txt\nsha256: {'0' * 64}\n")
    put(folder / "unreadable.yaml", "title: [\n")
    return folder


def test_the_table_is_of_commands() -> None:
    assert set(FINDINGS) <= set(FOUND)
    assert set(FINDING) == set(NOT_FINDING) == set(FINDINGS)
    assert set(MEANINGS) == set(ExitCode)


@pytest.mark.parametrize("words", [each for calls in FINDING.values() for each in calls], ids=" ".join)
@pytest.mark.usefixtures("bridge")
def test_a_check_that_finds_something_ends_with_1(words: tuple[str, ...]) -> None:
    assert run(*words).code == ExitCode.FOUND


@pytest.mark.parametrize("words", [each for calls in NOT_FINDING.values() for each in calls], ids=" ".join)
@pytest.mark.usefixtures("bridge")
def test_a_check_that_finds_nothing_ends_with_0(words: tuple[str, ...]) -> None:
    assert run(*words).code == ExitCode.DONE


@pytest.mark.parametrize("command", FOUND)
def test_only_the_commands_of_the_table_can_end_with_1(command: str) -> None:
    module = ROOT / "argmap" / "cli" / "commands" / f"{module_name(command.split(maxsplit=1)[0])}.py"
    names = {
        node.id if isinstance(node, ast.Name) else node.attr
        for node in nodes_of(module)
        if isinstance(node, ast.Name | ast.Attribute)
    }
    in_table = {known.split()[0] for known in FINDINGS}
    assert bool(names & {"FOUND", "exit_code"}) is (command.split(maxsplit=1)[0] in in_table)


def test_no_exit_code_is_written_as_a_number() -> None:
    for path in MODULES:
        for call in calls_in(path):
            last = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
            if last in {"Exit", "exit"}:
                assert not any(isinstance(each, ast.Constant) for each in call.args), f"{path}:{call.lineno}"


def test_a_mistake_of_the_program_itself_is_not_a_finding(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run_program(*example_of("schemes").split()[1:], folder=folder).code == ExitCode.DONE
    monkeypatch.setattr(cli, "open_streams", lambda: None)
    monkeypatch.setattr(cli, "app", lambda **_: 1 / 0)
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == ExitCode.UNANSWERED


@pytest.mark.parametrize("command", FINDINGS)
def test_the_help_of_a_check_says_when_it_ends_with_1(command: str) -> None:
    assert re.search(r"[Ee]xits with .*\b1\b", " ".join(str(FOUND[command].help).split()))
