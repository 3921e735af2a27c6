"""The manual pages: what two formatters say of them, and that people are shown all that the help says."""

import os
import shutil
import subprocess

import pytest

from docs.manual import FOLDER, command_page, filled, page_name, section
from docs.typed_commands import typed_commands
from tests.maps import ROOT

PAGES = sorted((ROOT / FOLDER).glob("*.1"))
COMMANDS = dict(typed_commands())
# A page has no date: it would change from day to day.
NO_DATE = 'WARNING: missing date, using "": TH'


def needs(program: str) -> pytest.MarkDecorator:
    """Return the mark of tests that need a program."""
    return pytest.mark.skipif(shutil.which(program) is None, reason=f"{program} is not installed")


def words_of(*command: str, typed: str = "") -> str:
    """Return what a program shows, in words with single spaces between them."""
    environment = {**os.environ, "MANWIDTH": "1000", "MANPAGER": "cat", "MAN_KEEP_FORMATTING": "", "LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        command, input=typed, capture_output=True, text=True, encoding="utf-8", check=True, env=environment
    )
    return " ".join(done.stdout.split())


def test_argmap_and_every_command_has_a_page_and_nothing_else_has() -> None:
    assert {path.name for path in PAGES} == {"argmap.1", *(f"{page_name(typed)}.1" for typed in COMMANDS)}


@needs("mandoc")
def test_mandoc_finds_nothing_wrong_with_the_pages() -> None:
    done = subprocess.run(
        ["mandoc", "-T", "lint", "-W", "warning", *PAGES],
        capture_output=True,
        text=True,
        check=False,
    )
    assert len(done.stdout.splitlines()) == len(PAGES)
    assert [line for line in done.stdout.splitlines() if NO_DATE not in line] == []


@needs("groff")
def test_groff_finds_nothing_wrong_with_the_pages() -> None:
    done = subprocess.run(
        ["groff", "-ww", "-man", "-Tutf8", *PAGES],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


@needs("man")
@pytest.mark.parametrize("typed", ["validate", "source add", "diff"])
def test_man_shows_all_that_the_help_of_a_command_says(typed: str) -> None:
    shown = words_of(
        "man", "--no-hyphenation", "--no-justification", "-l", str(ROOT / FOLDER / f"{page_name(typed)}.1")
    )
    command = COMMANDS[typed]
    assert command_page(typed, command) == (ROOT / FOLDER / f"{page_name(typed)}.1").read_text(encoding="utf-8")
    for said in (*command.help.split(), command.epilog.removeprefix("Example: ")):
        assert said in shown
    for parameter in command.params:
        assert " ".join(parameter.help.split()) in shown
        if parameter.param_type_name == "option":
            assert all(spelling in shown for spelling in parameter.opts)


TEXTS = (
    ".TH is no request, 'and' this is none either",
    "a\\b \\fBnot bold\\fR ~/.fonts ^ ` \" ' - -- ...",
    "Brücke, “quoted” – Łódź …",
    f"{'word ' * 15}.SH at the beginning of a line",
)


@needs("mandoc")
@needs("groff")
@pytest.mark.parametrize("formatter", [("mandoc", "-T", "utf8"), ("groff", "-man", "-Tutf8", "-rLL=1000n")])
@pytest.mark.parametrize("text", TEXTS)
def test_every_text_is_shown_as_it_is(text: str, formatter: tuple[str, ...]) -> None:
    source = f'.TH X 1 "" "" ""\n{section("Text")}.nh\n.na\n{filled(text)}'
    assert " ".join(text.split()) in words_of(*formatter, typed=source)
