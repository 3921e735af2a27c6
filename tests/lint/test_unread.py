"""What a rule says about a value that could not be read: nothing, because the reader has reported it."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from argmap.base.text import Span
from argmap.lint.checker import Checked
from argmap.lint.registry import by_code
from argmap.lint.settings import Choice
from argmap.model import Source, Statement, Step
from argmap.workspace.workspace import Workspace
from tests.maps import ROOT

MAPS = (
    ROOT / "arguments" / "library-sundays.yaml",
    ROOT / "arguments" / "four-day-week.yaml",
    ROOT / "tests" / "calibration" / "maps" / "history-zimmermann.yaml",
    ROOT / "tests" / "calibration" / "maps" / "product-offline-notes.yaml",
)
WORKSPACE = Workspace(Choice(today=date(2026, 1, 1), preview=True))
SECTIONS = frozenset({"claims", "evidence", "counterarguments", "assumptions"})
# No field holds a list in a list.
UNREADABLE = "[[]]"


def values_in(checked: Checked) -> Iterator[Span]:
    """Yield the place of each value of a field of a statement, step or source in the file of a map, each once."""
    argument_map = checked.map
    records: list[Statement | Step | Source] = [*argument_map.statements.values(), *argument_map.steps]
    records += argument_map.sources.values()
    spans = {
        (span.first, span.last): span
        for record in records
        for name, span in record.places.items()
        if span.path == argument_map.span.path and name not in SECTIONS
    }
    yield from spans.values()


def said(checked: Checked) -> Counter[str]:
    """Return how often each rule finds something, those of the reader aside."""
    return Counter(d.name for d in checked.diagnostics if not by_code()[d.code].is_reading_error)


@pytest.mark.slow
@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_a_value_that_cannot_be_read_is_reported_once_and_by_no_other_rule(path: Path) -> None:
    checked = WORKSPACE.check(path)
    before = said(checked)
    number = 0
    for span in values_in(checked):
        content = span.text.content[: span.first] + UNREADABLE + span.text.content[span.last :]
        again = WORKSPACE.with_buffers({str(path): content}).check(path)
        written = span.text.content[span.first : span.last]
        assert (written, said(again) - before) == (written, Counter())
        assert not again.is_whole, written
        number += 1
    assert number > len(checked.map.statements)
