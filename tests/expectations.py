"""What the fixtures in `tests/broken` expect: notes on the offending lines, or in a file next to.

A note is `# expect: name at column: part of the message`, several are parted by ` | `. The file next to has the
ending `.expect` and lines `line:column CODE name: part of the message`.
"""

import re
from datetime import date
from pathlib import Path
from typing import NamedTuple

BROKEN = Path(__file__).parent / "broken"
MARK = "# expect: "
# What is wrong with a file or its structure. Rules that weigh the argument would speak up in most of these small
# files; what they say counts in the fixtures that expect them.
ALWAYS_COUNTED = ("A0", "A1", "A201", "A202", "A401", "A402", "A403", "A411")
# The day on which the fixtures are checked.
TODAY = date(2026, 1, 1)
NOTE = re.compile(r"(?P<name>[a-z-]+) at (?P<column>\d+): (?P<words>.+)")
ROW = re.compile(r"(?P<line>\d+):(?P<column>\d+) (?P<code>A\d{3}) (?P<name>[a-z-]+): (?P<words>.+)")


class Expected(NamedTuple):
    """One diagnostic that a fixture gives: in which file, where, of which rule, with which words."""

    file: Path
    line: int
    column: int
    name: str
    words: str


def entry_files() -> list[Path]:
    """Return the files to check: each file of the folder, and of each folder below it the file `main.yaml`."""
    return sorted([*BROKEN.glob("*.yaml"), *BROKEN.glob("*/**/main.yaml")])


def name_of(entry: Path) -> str:
    """Return the name of a fixture: of its file, or of the folder that holds its files."""
    inside = entry.relative_to(BROKEN)
    return inside.stem if len(inside.parts) == 1 else inside.parts[0]


def files_of(entry: Path) -> list[Path]:
    """Return the files of a fixture that can hold notes: the file alone, or all below its folder."""
    inside = entry.relative_to(BROKEN)
    if len(inside.parts) == 1:
        return [entry]
    return sorted(path for path in (BROKEN / inside.parts[0]).rglob("*") if path.suffix in {".yaml", ".toml"})


def expected_of(entry: Path) -> list[Expected]:
    """Return what the files of a fixture expect."""
    return sorted(item for file in files_of(entry) for item in (*notes_in(file), *rows_beside(file)))


def notes_in(file: Path) -> list[Expected]:
    """Return what the notes in a file expect."""
    found = []
    lines = file.read_bytes().decode("utf-8").split("\n")
    for number, line in enumerate(lines, start=1):
        _, mark, notes = line.partition(MARK)
        for note in notes.strip().split(" | ") if mark else ():
            match = NOTE.fullmatch(note)
            assert match, f"{file}:{number}: no expectation: {note}"
            found.append(Expected(file, number, int(match["column"]), match["name"], match["words"]))
    return found


def rows_beside(file: Path) -> list[Expected]:
    """Return what the file next to a fixture expects."""
    beside = file.with_suffix(".expect")
    if not beside.exists():
        return []
    found = []
    for row in beside.read_text(encoding="utf-8").splitlines():
        match = ROW.fullmatch(row)
        assert match, f"{beside}: no expectation: {row}"
        found.append(Expected(file, int(match["line"]), int(match["column"]), match["name"], match["words"]))
    return found
