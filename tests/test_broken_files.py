"""Every fixture in `tests/broken` gives the diagnostics that it expects, where it expects them, and no other."""

from pathlib import Path

import pytest

from argmap.base.diagnostics import Diagnostic
from argmap.lint.registry import rules
from argmap.syntax.fields import Shape
from tests.expectations import BROKEN, Expected, entry_files, expected_of, name_of
from tests.told import FILE, counted, in_words

CODES = {rule.name: rule.code for rule in rules()}
# A file of text cannot show these: tests/test_hostile_input.py makes such files.
NO_FIXTURE = {
    "encoding": "such a file is not UTF-8, so it could hold no note",
    "unreadable-file": "there is nothing to read",
}


WRITTEN = dict(part.split("\n", 1) for part in FILE.read_text(encoding="utf-8").removeprefix("# ").split("\n# "))


@pytest.mark.parametrize("entry", entry_files(), ids=name_of)
def test_a_broken_file_gives_exactly_the_diagnostics_that_it_expects_word_for_word(entry: Path) -> None:
    expected = expected_of(entry)
    told = counted(entry)
    assert sorted(place_of(d) for d in told) == sorted(
        (str(item.file), item.line, item.column, CODES[item.name]) for item in expected
    )
    silent = [item for item in expected if not any(answers(d, item) for d in told)]
    assert not silent, [d.message for d in told]
    assert in_words(told).strip() == WRITTEN.get(name_of(entry), "").strip(), "run: make docs"


def test_every_broken_file_expects_something() -> None:
    assert [name_of(entry) for entry in entry_files() if not expected_of(entry)] == []


@pytest.mark.parametrize("beside", sorted(BROKEN.rglob("*.expect")), ids=lambda path: str(path.stem))
def test_what_is_expected_next_to_a_file_names_the_code_of_its_rule(beside: Path) -> None:
    assert beside.with_suffix(".yaml").exists()
    rows = beside.read_text(encoding="utf-8").splitlines()
    assert [row.split()[1] for row in rows] == [CODES[row.split()[2].removesuffix(":")] for row in rows]


def test_every_rule_has_a_broken_file_that_expects_it() -> None:
    expected = {item.name for entry in entry_files() for item in expected_of(entry)}
    assert expected == CODES.keys() - NO_FIXTURE.keys()


def test_every_shape_has_a_broken_file_of_its_own() -> None:
    files = {shape: BROKEN / f"wrong-type-{shape.name.lower().replace('_', '-')}.yaml" for shape in Shape}
    expected = {shape: {item.name for item in expected_of(file)} for shape, file in files.items()}
    assert expected == {shape: {"wrong-type"} for shape in Shape}


def place_of(diagnostic: Diagnostic) -> tuple[str, int, int, str]:
    """Return where a diagnostic stands, and its code."""
    start = diagnostic.span.start
    return str(Path(diagnostic.span.path).resolve()), start.line, start.column, diagnostic.code


def answers(diagnostic: Diagnostic, expected: Expected) -> bool:
    """Return whether a diagnostic is the expected one."""
    place = (str(expected.file), expected.line, expected.column, CODES[expected.name])
    return place_of(diagnostic) == place and expected.words in diagnostic.message
