"""The full reports on the fixtures in `tests/broken`, kept in a file there, so that every change is seen."""

from collections.abc import Iterable
from pathlib import Path

from argmap.base.diagnostics import Diagnostic
from argmap.base.text import Span
from argmap.lint.registry import by_name
from argmap.lint.settings import Choice
from argmap.workspace.workspace import Workspace
from tests.expectations import ALWAYS_COUNTED, BROKEN, TODAY, entry_files, expected_of, name_of

FILE = BROKEN / "told.txt"


def counted(entry: Path) -> list[Diagnostic]:
    """Return the report on a fixture, without unexpected findings that only weigh its argument."""
    codes = {by_name()[item.name].code for item in expected_of(entry)}
    diagnostics = Workspace(Choice(today=TODAY, preview=True)).check(entry).diagnostics
    return [d for d in diagnostics if d.code.startswith(ALWAYS_COUNTED) or d.code in codes]


def in_words(diagnostics: Iterable[Diagnostic]) -> str:
    """Return the report on a fixture: for each finding its place and message, its help, and related places."""
    lines = []
    for diagnostic in diagnostics:
        lines += [f"{place(diagnostic.span)} {diagnostic.code} {diagnostic.severity}: {diagnostic.message}"]
        lines += [f"  = {diagnostic.help}"]
        lines += [f"  + {place(one.span)} {one.message}" for one in diagnostic.related]
        lines += [f"  * {diagnostic.fix.message}"] if diagnostic.fix else []
    return "".join(f"{line}\n" for line in lines)


def place(span: Span) -> str:
    """Return where a span begins and ends, with the name of its file."""
    start, end = span.start, span.end
    return f"{Path(span.path).name}:{start.line}:{start.column}-{end.line}:{end.column}"


def content() -> str:
    """Return the content of the file: a paragraph for each fixture, its name above it."""
    return "\n".join(f"# {name_of(entry)}\n{in_words(counted(entry))}" for entry in entry_files())


if __name__ == "__main__":
    FILE.write_text(content(), encoding="utf-8")
