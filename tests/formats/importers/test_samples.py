"""Shared samples: each is recognised, imported, read again without errors, and drawn."""

from pathlib import Path

import pytest

from argmap.formats.exchange.given import GivenFile
from argmap.formats.importers import recognised
from tests.formats.exchange.converting import imported_file, needs_samples, read_again, samples, steps, texts
from tests.maps import drawn

FORMATS = {
    "argdown": ("argdown", ".argdown"),
    "argdown-json": ("argdown", ".json"),
    "dsanson": ("dsanson-argmap-yaml", ".yml"),
    "ltac": ("ltac", ".ltac"),
    "mindmup": ("mindmup", ".mup"),
}
FILES = [(form, path) for form, (folder, ending) in FORMATS.items() for path in samples(folder, ending)]


@pytest.mark.slow
@needs_samples
@pytest.mark.parametrize(("form", "path"), FILES, ids=[f"{form}-{path.stem}" for form, path in FILES])
def test_every_sample_is_recognised_imported_and_drawn(form: str, path: Path) -> None:
    assert recognised(GivenFile(path.name, path.read_bytes())) == (form,)
    made = imported_file(form, path).map
    checked = read_again(made)
    assert (texts(checked.map), steps(checked.map)) == (texts(made), steps(made))
    assert len(made.statements) > 1
    assert "<svg" in str(drawn(checked.graph, "svg"))
