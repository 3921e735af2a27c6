"""The documentation: generated pages are current, and the tutorial's files do what it says."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import argmap
from argmap.base.diagnostics import Diagnostic
from docs.generate import pages
from docs.pictures import gallery
from tests.cli.running import run_shell
from tests.maps import ROOT

PAGES = ("*.md", "docs/**/*.md", "seeds/*.md", "editors/*.md", "editors/*/*.md")
TUTORIAL = (ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8")
STEPS = re.findall(r"```yaml\n(.*?)```", TUTORIAL, re.DOTALL)


def test_every_generated_page_is_current() -> None:
    assert outdated(pages()) == [], "run: make docs"


@pytest.mark.slow
def test_every_picture_of_the_gallery_is_current() -> None:
    assert outdated(gallery()) == [], "run: make docs"


def outdated(generated: Iterator[tuple[str, str]]) -> list[str]:
    """Return the paths of the files that do not hold what is generated for them."""
    return [path for path, content in generated if (ROOT / path).read_text(encoding="utf-8") != content]


def test_links_between_pages_lead_somewhere() -> None:
    for page in (page for pattern in PAGES for page in ROOT.glob(pattern)):
        for link in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            assert (page.parent / link).exists(), f"{page}: {link}"


def problems_of(content: str, folder: Path) -> list[Diagnostic]:
    """Return what is worse than a remark in a map."""
    path = folder / "map.yaml"
    path.write_text(content, encoding="utf-8")
    return [d for d in argmap.read(path).diagnostics if d.severity != "info"]


def test_the_first_step_of_the_tutorial_gives_the_message_that_it_tells(tmp_path: Path) -> None:
    assert [d.name for d in problems_of(STEPS[0], tmp_path)] == ["unsupported-thesis"]


def test_the_second_step_of_the_tutorial_gives_the_warning_that_it_tells(tmp_path: Path) -> None:
    assert [d.name for d in problems_of(STEPS[1], tmp_path)] == ["one-sided"]


@pytest.mark.parametrize("step", range(2, 4))
def test_the_other_steps_of_the_tutorial_are_clean(step: int, tmp_path: Path) -> None:
    assert problems_of(STEPS[step], tmp_path) == []
    assert len(STEPS) == 4


EXPLAINED = [path for path in sorted((ROOT / "docs" / "explanation").glob("*.md")) if "```console" in path.read_text()]
BLOCK = re.compile(r"```(yaml|console)\n(.*?)```", re.DOTALL)


@pytest.mark.parametrize("page", EXPLAINED, ids=lambda page: str(page.stem))
def test_the_examples_of_an_explanation_do_what_it_says(page: Path, tmp_path: Path) -> None:
    for kind, block in BLOCK.findall(page.read_text(encoding="utf-8")):
        if kind == "yaml":
            name = block.partition("\n")[0].removeprefix("# ")
            (tmp_path / name).write_text(block, encoding="utf-8")
            continue
        for shown in block.split("$ ")[1:]:
            command, *lines = shown.splitlines()
            outcome = run_shell(command, tmp_path)
            assert outcome.code == 0, outcome.err
            real = iter(outcome.out.splitlines())
            missing = [line for line in lines if not any(line in told for told in real)]
            assert missing == [], f"not told by {command}, or not in this order:\n{outcome.out}"
