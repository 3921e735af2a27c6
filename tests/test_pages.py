"""Every command that a page shows is run: by this test, or by one that also looks at what it says."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import Workbook

from docs.site import SETTINGS, pages_in
from tests.cli.running import copy_project, run
from tests.cli.staying import staying
from tests.formats.test_how_to_import import PAGES as IMPORTED
from tests.maps import ROOT
from tests.test_docs import EXPLAINED, SHOWING
from tests.test_site import PROJECT

BLOCK = re.compile(r"^```(?P<kind>console|sh)\n(?P<content>.*?)^```$", re.MULTILINE | re.DOTALL)
COMMENT = re.compile(r"\s{2,}# .*")
# Pages whose commands other tests run: as they show what is said, or as they are made of commands that are run.
ELSEWHERE = {
    *SHOWING,
    *(path.relative_to(ROOT).as_posix() for path in (*EXPLAINED, *IMPORTED)),
    "docs/tutorial.md",
    "docs/reference/commands.md",
    "docs/gallery/README.md",
}
# This one changes the files of a shell, and has tests of its own, in a home of its own.
IN_A_HOME = "argmap --install-completion"
KIALO = (
    "Discussion Title: Cats\n\n1. Cats should stay indoors.\n1.1. Pro: They live longer.\n1.2. Con: Many are bored.\n"
)
TABLE = [("ID", "Text", "Parent", "Relation"), ("a", "Close it.", "", ""), ("b", "It is safer.", "a", "pro")]
GERMAN = "These,Bezug,Art\nSchließt die Straße.,,\nDas ist sicherer.,Schließt die Straße.,dafür\n"
BIBLIOGRAPHY = "@book{ada, title = {A book}, author = {Ada Example}, year = {2020}}\n"
EDITORS = ("code", "emacsclient", "subl")


def commands_of(page: str) -> Iterator[str]:
    """Yield the commands of ours that a page shows, pipes and all."""
    for block in BLOCK.finditer((ROOT / page).read_text(encoding="utf-8")):
        lines = block["content"].splitlines()
        typed = [line.removeprefix("$ ") for line in lines if block["kind"] == "sh" or line.startswith("$ ")]
        yield from (COMMENT.sub("", line) for line in typed if line.startswith("argmap "))


def pages() -> list[str]:
    """Return the pages of the navigation that show commands which no other test runs."""
    in_nav = [page for page in pages_in(PROJECT["nav"]) if (ROOT / page).is_file() and page not in ELSEWHERE]
    return [page for page in in_nav if any(commands_of(page))]


def test_there_are_pages_and_all_others_are_there() -> None:
    assert SETTINGS.is_file()
    assert len(pages()) >= 9
    assert [page for page in ELSEWHERE if not (ROOT / page).is_file()] == []


@pytest.fixture
def material(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a copy of the project, with the files that pages speak of."""
    monkeypatch.chdir(copy_project(tmp_path))
    given = {
        "debate.argdown": (ROOT / "arguments" / "cycle-path.argdown").read_text(encoding="utf-8"),
        "discussion.txt": KIALO,
        "reasons.csv": "".join(",".join(row) + "\n" for row in TABLE),
        "gruende.csv": GERMAN,
        "library.bib": BIBLIOGRAPHY,
    }
    for name, content in given.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    book = Workbook()
    for row in TABLE:
        book.active.append(row)
    book.save(tmp_path / "workbook.xlsx")
    assert run("new", "street.yaml", "--quiet").code == run("new", "map.yaml", "--quiet").code == 0
    for editor in EDITORS:
        (tmp_path / editor).write_text("#!/bin/sh\n", encoding="utf-8")
        (tmp_path / editor).chmod(0o755)
    return tmp_path


@pytest.mark.slow
@pytest.mark.parametrize("page", pages())
def test_every_command_of_a_page_works(page: str, material: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(material), prepend=":")
    for command in commands_of(page):
        words = shlex.split(command.partition(" | ")[0])[1:]
        if command == IN_A_HOME:
            continue
        if words[0] == "preview":
            with staying(*words, folder=material, environment={"BROWSER": "true"}) as program:
                assert "rror" not in program.until("watching")
                assert program.interrupt()[0] == 0
            continue
        outcome = run(*words)
        # A check may find something in the maps of the project.
        allowed = {0, 1} if words[0] == "validate" or {"--check", "--update"} & set(words) else {0}
        assert outcome.code in allowed, f"{command}: {outcome.err}"
