"""Counts the findings of each rule in the maps in a folder that other programs have written."""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from argmap.base.text import Text
from argmap.lint.checker import Checked, check
from argmap.workspace.project import Project
from bench.calibration.foreign import as_argmap
from bench.calibration.readers import READERS


def maps_in(folder: Path) -> Iterator[tuple[str, Checked]]:
    """Yield each map that can be read and has a step, by its path in the folder, checked."""
    for name, (suffix, read) in READERS.items():
        for path in sorted((folder / name).glob(f"*{suffix}")):
            foreign = read(path)
            if foreign.steps:
                content = as_argmap(foreign, path.name)
                yield f"{name}/{path.name}", check(Text(f"{name}/{path.name}", content), Project(str(folder)))


def told(folder: Path, rule: str | None) -> Iterator[str]:
    """Yield the lines to print: each map, each finding of a rule if one is asked for, then the counts."""
    counts: Counter[str] = Counter()
    statements = 0
    for name, checked in maps_in(folder):
        statements += len(checked.map.statements)
        yield f"{name}: {len(checked.map.statements)} statements, {len(checked.map.steps)} steps"
        for diagnostic in checked.diagnostics:
            counts[f"{diagnostic.code} {diagnostic.name}"] += 1
            if rule in {diagnostic.code, diagnostic.name}:
                span = diagnostic.span
                yield f"  {diagnostic.message}\n    {span.text.line(span.start.line).strip()}"
    yield f"\n{statements} statements"
    yield from (f"{count:5} {name}" for name, count in sorted(counts.items()))


def main() -> None:
    """Print what the rules say of the maps in a folder."""
    parser = argparse.ArgumentParser(prog="python -m bench.calibration", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rule", help="print each finding of this rule, with its line of the map")
    arguments = parser.parse_args()
    sys.stdout.writelines(f"{line}\n" for line in told(arguments.folder, arguments.rule))


if __name__ == "__main__":
    main()
