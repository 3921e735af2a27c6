"""The pages on coming from other tools: their files are written, their commands run, and print what the pages say."""

import re
import shlex
from pathlib import Path

import pytest

from tests.cli.running import run
from tests.maps import ROOT

PAGES = [ROOT / "docs" / "how-to" / f"from-{name}.md" for name in ("research-corpora", "assurance-cases")]
GIVEN = re.compile(r"`(?P<name>[\w.-]+)`:\n\n```\w+\n(?P<content>.*?)```", re.DOTALL)
CONSOLE = re.compile(r"```console\n(?P<lines>.*?)```", re.DOTALL)
COMMAND = re.compile(r"^\$ argmap (?P<arguments>.*)\n(?P<output>(?:(?!\$ ).*\n)*)", re.MULTILINE)


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.stem)
def test_a_page_on_another_tool_does_what_it_says(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    text = page.read_text(encoding="utf-8")
    for match in GIVEN.finditer(text):
        Path(match["name"]).write_text(match["content"], encoding="utf-8")
    commands = [command for block in CONSOLE.finditer(text) for command in COMMAND.finditer(block["lines"])]
    assert commands
    for command in commands:
        done = run(*shlex.split(command["arguments"]))
        assert done.code == 0, done.err
        assert command["output"] in {"", done.out}, command["arguments"]
