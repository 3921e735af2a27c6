"""The documentation: generated pages are current, and the tutorial's files do what it says."""

import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

import argmap
from docs.generate import pages
from docs.pictures import gallery
from docs.steps import MAP, TUTORIAL, parts_of, pictures, save
from tests.cli.running import Outcome, copy_project, run_line
from tests.maps import ROOT

# What stands on a page for lines that are left out.
OMISSION = "..."
PAGES = ("*.md", "docs/**/*.md", "seeds/*.md", "editors/*.md", "editors/*/*.md")


@pytest.mark.slow
def test_every_generated_page_is_current() -> None:
    assert outdated(pages()) == [], "run: make docs"


@pytest.mark.slow
def test_every_picture_of_the_gallery_is_current() -> None:
    assert outdated(gallery()) == [], "run: make docs"


@pytest.mark.slow
def test_every_picture_of_the_tutorial_is_current() -> None:
    assert outdated(pictures()) == [], "run: make docs"


def outdated(generated: Iterator[tuple[str, str]]) -> list[str]:
    """Return the paths of the files that do not hold what is generated for them."""
    return [path for path, content in generated if (ROOT / path).read_text(encoding="utf-8") != content]


def test_links_between_pages_lead_somewhere() -> None:
    for page in (page for pattern in PAGES for page in ROOT.glob(pattern)):
        for link in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            assert (page.parent / link).exists(), f"{page}: {link}"


@pytest.mark.slow
def test_the_tutorial_works_as_it_stands_from_the_first_command_to_the_last(tmp_path: Path) -> None:
    for part in parts_of(TUTORIAL.read_text(encoding="utf-8")):
        if part.file:
            save(tmp_path, part)
        elif part.command:
            outcome = run_line(part.command, tmp_path)
            assert outcome.code == 0 or part.command.startswith("argmap validate"), outcome.err
            assert is_shown(part.content.splitlines(), outcome), f"{part.command}\n{outcome.out}{outcome.err}"


@pytest.mark.slow
def test_the_preview_of_the_tutorial_is_served(tmp_path: Path) -> None:
    page = TUTORIAL.read_text(encoding="utf-8")
    (command,) = re.findall(r"^argmap (preview .*)$", page, re.MULTILINE)
    save(tmp_path, next(part for part in parts_of(page) if part.file == MAP))
    words = [sys.executable, "-m", "argmap", *command.split(), "--no-open"]
    with subprocess.Popen(words, cwd=tmp_path, stdout=subprocess.PIPE, text=True) as served:
        assert served.stdout
        address = served.stdout.readline()
        served.send_signal(signal.SIGINT)
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/\S*\n", address)
    assert served.returncode == 0


def test_the_tutorial_has_a_picture_after_each_version_of_its_map() -> None:
    parts = [*parts_of(TUTORIAL.read_text(encoding="utf-8"))]
    maps = [part.content for part in parts if part.file == MAP]
    drawn = [part.picture for part in parts if part.picture]
    assert drawn == [f"tutorial/{number}.svg" for number in range(1, len(maps) + 1)]


def test_no_step_of_the_tutorial_drops_a_statement_of_the_step_before() -> None:
    maps = [part.content for part in parts_of(TUTORIAL.read_text(encoding="utf-8")) if part.file == MAP]
    ids = [{*argmap.read(MAP, text=content).map.statements} for content in maps]
    assert [earlier - later for earlier, later in pairwise(ids)] == [set()] * (len(maps) - 1)


def is_shown(lines: list[str], outcome: Outcome) -> bool:
    """Return whether lines show all of an outcome, standard output first, but for what `...` stands for."""
    told = "".join(f"{line.rstrip()}\n" for line in [*outcome.out.splitlines(), *outcome.err.splitlines()])
    pattern = "".join("(?:.*\n)*?" if line == OMISSION else f"{re.escape(line)}\n" for line in lines)
    return not lines or re.fullmatch(pattern, told) is not None


EXPLAINED = [path for path in sorted((ROOT / "docs" / "explanation").glob("*.md")) if "```console" in path.read_text()]
BLOCK = re.compile(r"```(yaml|console)\n(.*?)```", re.DOTALL)


@pytest.mark.slow
@pytest.mark.parametrize("page", EXPLAINED, ids=lambda page: str(page.stem))
def test_the_examples_of_an_explanation_do_what_it_says(page: Path, tmp_path: Path) -> None:
    for kind, block in BLOCK.findall(page.read_text(encoding="utf-8")):
        if kind == "yaml":
            name = block.partition("\n")[0].removeprefix("# ")
            (tmp_path / name).write_text(block, encoding="utf-8")
            continue
        for shown in block.split("$ ")[1:]:
            command, *lines = shown.splitlines()
            outcome = run_line(command, tmp_path)
            assert outcome.code == 0, outcome.err
            assert is_shown(lines, outcome), f"{command}\n{outcome.out}{outcome.err}"


SHOWING = (
    "README.md",
    "docs/how-to/keeping-documents-current.md",
    "docs/how-to/reviewing.md",
    "docs/how-to/sources.md",
    "docs/how-to/terminal.md",
    "docs/how-to/vs-code.md",
)


def shown_commands(page: str) -> list[tuple[str, list[str]]]:
    """Return the commands of a page's blocks of type console, each with the lines that are shown below it."""
    found: list[tuple[str, list[str]]] = []
    for kind, block in BLOCK.findall((ROOT / page).read_text(encoding="utf-8")):
        for line in block.splitlines() if kind == "console" else ():
            if line.startswith("$ "):
                found.append((line.removeprefix("$ "), []))
            else:
                found[-1][1].append(line)
    return found


@pytest.mark.slow
@pytest.mark.parametrize("page", SHOWING)
def test_pages_show_what_really_happens(page: str, tmp_path: Path) -> None:
    commands = shown_commands(page)
    assert commands
    copy_project(tmp_path)
    for command, lines in commands:
        outcome = run_line(command, tmp_path)
        assert is_shown(lines, outcome), f"{command}\n{outcome.out}{outcome.err}"
