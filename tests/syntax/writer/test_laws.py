"""Laws of writing: what is written of a map reads as that map, and is written the same again."""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.base.decoding import decode
from argmap.base.diagnostics import Finding
from argmap.base.opener import NoFiles
from argmap.base.text import Text
from argmap.model import Map, Source
from argmap.syntax import reader
from argmap.syntax.writer import write
from argmap.syntax.writer.values import number
from argmap.workspace.project import project_of
from argmap.workspace.workspace import Workspace
from tests.any_maps import maps
from tests.laws import examples
from tests.maps import ARGUMENTS, ROOT

BROKEN = tuple(sorted((ROOT / "tests" / "broken").rglob("*.yaml")))
# What it stands for takes ten seconds to be written, read and written again.
BOMB = ROOT / "tests" / "broken" / "alias-bomb.yaml"
FILES = [pytest.param(path, marks=pytest.mark.soak if path == BOMB else ()) for path in (*ARGUMENTS, *BROKEN)]


def read_back(content: str) -> tuple[Map, list[Finding]]:
    """Return the map that a text holds, which goes through bytes as a file does, and what is wrong with it.

    That the fingerprint of a source is not there is not counted.
    """
    text, problem = decode(content.encode(), "map.yaml")
    assert problem is None
    read, found = reader.read(text, NoFiles())
    return read, [finding for finding in found if finding.code != "A411"]


@pytest.mark.slow
@given(maps())
@settings(max_examples=examples(600))
def test_a_map_that_is_written_reads_as_itself_and_is_written_the_same_again(made: Map) -> None:
    content = write(made)
    read, found = read_back(content)
    assert read == made, content
    assert {finding.code for finding in found} <= {"A006"}, content  # a statement may have no text yet
    assert write(read) == content


@pytest.mark.slow
@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_that_is_read_whole_is_written_as_an_equal_map(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    checked = Workspace().check(path, with_rules=False)
    content = write(checked.map)
    read, found = reader.read(Text(checked.map.span.path, content), project_of(str(path)))
    assert write(read) == content
    if not checked.is_whole:
        return
    assert located(read) == located(checked.map)
    assert [source.record for source in read.sources.values()] == [
        moved(source.record, source.span.path, checked.map.span.path) for source in checked.map.sources.values()
    ]
    assert {finding.code for finding in found} <= {"A010", "A014", "A411"}


def located(whole: Map) -> Map:
    """Return a map whose sources name their texts from the project's root, not from the files that they are in."""
    sources = {
        name: replace(source, text=rooted(source.text, source), fingerprint=rooted(source.fingerprint, source))
        for name, source in whole.sources.items()
    }
    return replace(whole, sources=sources)


def rooted(path: str | None, source: Source) -> str | None:
    """Return a path that a source names as it is from the project's root."""
    return path and os.path.normpath(os.path.join(os.path.dirname(source.place("title").path), path))


def moved(path: str | None, there: str, here: str) -> str | None:
    """Return a path in one file as another file names it."""
    if path is None or os.path.dirname(there) == os.path.dirname(here):
        return path
    return os.path.relpath(os.path.join(os.path.dirname(there), path), os.path.dirname(here))


@given(st.floats(0, 1))
def test_a_number_is_written_as_the_reader_takes_it(value: float) -> None:
    assert len(number(value)) <= 20
    assert "e" not in number(value)
    assert float(number(value)) == pytest.approx(value, abs=1e-18, rel=0)


@given(st.integers(0, 10**17), st.integers(17, 18))
def test_a_number_that_can_be_read_is_written_exactly(digits: int, places: int) -> None:
    value = float(f"0.{digits:0{places}}"[:20])
    assert float(number(value)) == value
