"""Imports and exports in memory, and the files that are shared for trying them."""

from pathlib import Path

import pytest

from argmap.formats.exchange.given import GivenFile
from argmap.formats.exporters import EXPORTERS, Exported, ExportOptions
from argmap.formats.importers import IMPORTERS, Imported, ImportOptions
from argmap.lint.checker import Checked
from argmap.model import Map
from argmap.syntax.writer import write
from tests.maps import ROOT, read

SAMPLES = ROOT.parent / "shared" / "samples"
needs_samples = pytest.mark.skipif(not SAMPLES.is_dir(), reason="the shared samples are not available")


def samples(folder: str, ending: str = "") -> list[Path]:
    """Return the shared samples of a folder whose names end so; none if they are not there."""
    return sorted(path for path in (SAMPLES / folder).glob(f"*{ending}") if path.is_file())


def imported(
    form: str, content: str | bytes, name: str = "given.txt", options: ImportOptions | None = None
) -> Imported:
    """Return what comes of a text in a format."""
    data = content.encode() if isinstance(content, str) else content
    return IMPORTERS.get(form).read(GivenFile(name, data), options or ImportOptions())


def imported_file(form: str, path: Path) -> Imported:
    """Return what comes of a file in a format."""
    return IMPORTERS.get(form).read(GivenFile(path.name, path.read_bytes()), ImportOptions())


def exported(form: str, checked: Checked) -> Exported:
    """Return a map in a format."""
    return EXPORTERS.get(form).export(checked, ExportOptions())


def read_again(argument_map: Map) -> Checked:
    """Return a map as it is when it was written and read, and see to it that nothing is wrong with the reading."""
    checked = read(write(argument_map))
    assert checked.is_whole, [(d.code, d.message, d.span.start) for d in checked.diagnostics]
    return checked


def texts(argument_map: Map) -> dict[str, str]:
    """Return the texts of the statements of a map by their ids."""
    return {name: statement.text for name, statement in argument_map.statements.items()}


def steps(argument_map: Map) -> set[tuple[str, str, tuple[str, ...], str]]:
    """Return the steps of a map: their ids, what they do, and their ends."""
    return {(step.id, str(step.relation), step.premises, step.target) for step in argument_map.steps}


def lost(made: Imported | Exported) -> list[tuple[str, str, str]]:
    """Return what was changed and dropped: the concept, the place, and the remark on it."""
    return [(loss.concept, loss.place, loss.message) for each in made.losses.concepts for loss in each.examples]
