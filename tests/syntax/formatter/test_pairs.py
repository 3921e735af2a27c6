"""Pairs of files: one as somebody wrote it, and what it is in form. Each pair is about the one thing in its name."""

from pathlib import Path

import pytest

from argmap.workspace.formatting import format_files
from argmap.workspace.workspace import Workspace

PAIRS = Path(__file__).parent / "pairs"
NAMES = sorted(path.name.removesuffix(".before.yaml") for path in PAIRS.glob("*.before.yaml"))


def formatted(path: Path) -> bytes:
    """Return the bytes that a file has in form."""
    ((file, obstacles),) = format_files([str(path)], Workspace())
    assert obstacles == ()
    return file.content


def test_there_are_pairs_for_every_rule() -> None:
    assert len(NAMES) >= 30


@pytest.mark.parametrize("name", NAMES)
def test_a_file_is_formatted_to_exactly_the_second(name: str) -> None:
    assert formatted(PAIRS / f"{name}.before.yaml") == (PAIRS / f"{name}.after.yaml").read_bytes()


@pytest.mark.parametrize("name", NAMES)
def test_a_file_in_form_stays_as_it_is(name: str) -> None:
    path = PAIRS / f"{name}.after.yaml"
    assert formatted(path) == path.read_bytes()
