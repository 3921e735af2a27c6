"""The Python door: what `import argmap` gives."""

import doctest
import inspect
import subprocess
import sys
from pathlib import Path

import pytest

import argmap
from argmap.base.errors import ArgmapError
from tests.maps import ARGUMENTS, ROOT

MAP = "argmap: 1\ntitle: A map\nclaims: {a: {text: A., claims: {b: B.}}}\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A small map that can be read."""
    path = tmp_path / "map.yaml"
    path.write_text(MAP, encoding="utf-8")
    return path


def test_the_door_is_small() -> None:
    assert argmap.__all__ == sorted(argmap.__all__)
    assert {"__version__", "read", "render", "render_bytes"} <= set(argmap.__all__)
    public = {name for name, part in vars(argmap).items() if inspect.isfunction(part) and not name.startswith("_")}
    assert public == set(argmap.__all__) - {"__version__"}
    for name in public:
        assert inspect.getdoc(getattr(argmap, name))


def test_importing_it_loads_no_other_package() -> None:
    code = "import sys, argmap; print(sorted({'yaml', 'graphviz', 'rich', 'typer'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True, cwd=ROOT)
    assert done.stdout == "[]\n"


def test_the_documentation_of_the_package_is_true(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    result = doctest.testmod(argmap)
    assert (result.failed, result.attempted > 0) == (0, True)


@pytest.mark.parametrize("path", ARGUMENTS, ids=lambda path: path.stem)
def test_a_good_file_is_read_with_nothing_to_say(path: Path) -> None:
    checked = argmap.read(path)
    assert checked.diagnostics == ()
    assert checked.is_whole
    assert not checked.has_errors
    assert len(checked.map.statements) >= 5


def test_a_path_may_be_a_text(path: Path) -> None:
    assert argmap.read(str(path)).map == argmap.read(path).map


def test_a_bad_file_gives_what_could_be_read_and_what_is_wrong(path: Path) -> None:
    path.write_text(MAP + "bogus: 1\n", encoding="utf-8")
    checked = argmap.read(path)
    assert list(checked.map.statements) == ["a", "b"]
    assert [(d.code, d.name, d.span.start.line) for d in checked.diagnostics if d.code < "A1"] == [
        ("A004", "unknown-field", 4)
    ]
    assert not checked.is_whole


@pytest.mark.parametrize("name", ["gone.yaml", ".", "gone/gone.yaml", "a\0b.yaml"])
def test_a_file_that_cannot_be_opened_is_a_diagnostic(name: str, tmp_path: Path) -> None:
    checked = argmap.read(f"{tmp_path}/{name}")
    assert [(d.code, d.name) for d in checked.diagnostics] == [("A013", "unreadable-file")]
    assert dict(checked.map.statements) == {}


def test_a_map_is_drawn_as_text(path: Path) -> None:
    checked = argmap.read(path)
    assert argmap.render(checked).startswith("<svg ")
    assert argmap.render(checked, "svg") == argmap.render(checked)
    assert argmap.render(checked, "dot").startswith("digraph map {")


def test_a_map_is_drawn_as_bytes(path: Path) -> None:
    checked = argmap.read(path)
    assert argmap.render_bytes(checked).startswith(b"\x89PNG\r\n\x1a\n")
    assert argmap.render_bytes(checked, "svg").decode() == argmap.render(checked, "svg")


@pytest.mark.parametrize("form", ["bmp", "SVG", "../dot", "__init__", "argmap.formats.svg", "os"])
def test_an_unknown_format_is_trouble_that_tells_the_known_ones(form: str, path: Path) -> None:
    for draw in (argmap.render, argmap.render_bytes):
        with pytest.raises(ArgmapError, match="is not one of the formats"):
            draw(argmap.read(path), form)


def test_what_is_no_text_is_trouble_that_tells_what_to_use(path: Path) -> None:
    with pytest.raises(ArgmapError, match='"png" is no text: use render_bytes'):
        argmap.render(argmap.read(path), "png")


def test_a_map_of_a_file_that_is_not_there_is_drawn_as_nothing(tmp_path: Path) -> None:
    assert argmap.render(argmap.read(tmp_path / "gone.yaml")).startswith("<svg ")
