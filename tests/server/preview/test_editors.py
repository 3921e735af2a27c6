"""How editors are reported to open a place."""

import os
import time
from pathlib import Path

import pytest

from argmap.base.errors import ArgmapError
from argmap.server.preview.editors import Editor, FilePlace, choose_editor, link_to

PLACE = FilePlace("/maps/a street.yaml", 12, 5)
HOSTILE = "/maps/$(touch x); `y` {line} \"q\" 'q' -x %41\n.yaml"


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the only folder in which programs are found: a few editors that do nothing."""
    for name in ("code", "subl", "vim", "emacsclient", "mine"):
        (tmp_path / name).write_text("#!/bin/sh\n", encoding="utf-8")
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


@pytest.mark.parametrize(
    ("asked", "command"),
    [
        ("code -g {file}:{line}", ["code", "-g", "/maps/a street.yaml:12"]),
        ("mine --at={line},{column} '{file}'", ["mine", "--at=12,5", "/maps/a street.yaml"]),
        ("code", ["code", "-g", "/maps/a street.yaml:12:5"]),
        ("subl -n", ["subl", "-n", "/maps/a street.yaml:12:5"]),
        ("emacsclient", ["emacsclient", "-n", "+12:5", "/maps/a street.yaml"]),
        ("mine", ["mine", "/maps/a street.yaml"]),
    ],
)
def test_a_command_gets_the_place(asked: str, command: list[str], programs: Path) -> None:
    assert choose_editor(asked, {}).command(PLACE) == command
    assert len(list(programs.iterdir())) == 5


def test_a_hostile_path_stays_one_word(programs: Path) -> None:
    place = FilePlace(HOSTILE, 1, 2)
    assert choose_editor("mine {file} {line}", {}).command(place) == ["mine", HOSTILE, "1"]
    assert choose_editor("mine a:{file}:{line}", {}).command(place) == ["mine", f"a:{HOSTILE}:1"]
    assert len(list(programs.iterdir())) == 5


@pytest.mark.parametrize(
    ("variables", "words"),
    [
        ({}, ()),
        ({"EDITOR": "vim"}, ()),
        ({"VISUAL": "vim", "EDITOR": "code --wait"}, ("code", "--wait", "-g", "{file}:{line}:{column}")),
        ({"VISUAL": "subl", "EDITOR": "code"}, ("subl", "{file}:{line}:{column}")),
        ({"VISUAL": "gone/code"}, ()),
    ],
)
@pytest.mark.usefixtures("programs")
def test_the_editor_of_the_environment_is_used_where_it_has_a_window(
    variables: dict[str, str], words: tuple[str, ...]
) -> None:
    assert choose_editor(None, variables) == Editor(words)


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ("gone {file}", 'there is no program "gone"; give a command such as --editor'),
        ("", "--editor is empty; give a command such as"),
        ("code 'a", "--editor cannot be read: no closing quotation"),
    ],
)
@pytest.mark.usefixtures("programs")
def test_an_editor_that_is_not_there_is_reported(asked: str, message: str) -> None:
    with pytest.raises(ArgmapError) as raised:
        choose_editor(asked, {})
    assert str(raised.value).startswith(message)


def test_without_an_editor_there_is_a_link() -> None:
    assert link_to(PLACE) == "vscode://file/maps/a%20street.yaml:12:5"
    assert Editor().open(FilePlace("/a?b#c%.yaml", 1, 1)) == "vscode://file/a%3Fb%23c%25.yaml:1:1"


@pytest.mark.skipif(os.name == "nt", reason="scripts are run otherwise here")
def test_an_editor_is_run_with_the_place(tmp_path: Path) -> None:
    script, opened = tmp_path / "editor", tmp_path / "opened"
    script.write_text(
        f'#!/bin/sh\nprintf "%s\\n" "$@" > "{opened}.new"; mv "{opened}.new" "{opened}"\n', encoding="utf-8"
    )
    script.chmod(0o755)
    assert choose_editor(f"{script} {{line}} {{file}}", {}).open(PLACE) is None
    for _ in range(3000):
        if opened.exists():
            break
        time.sleep(0.01)
    assert opened.read_text(encoding="utf-8") == "12\n/maps/a street.yaml\n"
