"""What the engine is given and gives: quietly, the same bytes every time, and as the suffix says."""

import os
import re
import shutil
import struct
import subprocess
import sys
from pathlib import Path

import pytest

import argmap
from argmap.diagram.layout.graphviz import bare
from argmap.diagram.scene import DEFAULT_LOOK, DiagramOptions
from argmap.model.graph import Graph
from argmap.workspace.engines import EngineName, embedded_command
from tests.formats.drawing import Drawing, parse
from tests.formats.geometry import loose_lines, overlapping_boxes, texts_outside
from tests.formats.made_maps import EVERYTHING
from tests.maps import ARGUMENTS, HEAD, ROOT, drawn, picture_of, quoted, read_whole

pytestmark = pytest.mark.slow

KNOWN_WARNING = re.compile(
    r"(Warning: )+no value for width of non-ASCII character \d+\. Falling back to width of space.*"
)
DOT = shutil.which("dot") or ""
PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
ENVIRONMENTS: tuple[dict[str, str], ...] = (
    {},
    {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "UTC"},
    {"PYTHONHASHSEED": "2", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "Asia/Kathmandu"},
    {"PYTHONHASHSEED": "3", "LANG": "C", "PYTHONUTF8": "0", "TZ": "America/St_Johns"},
)


@pytest.fixture(scope="module", params=[*ARGUMENTS, None], ids=lambda path: path.stem if path else "everything")
def path(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Each of the project's maps, and one with everything in it."""
    if request.param:
        return Path(request.param)
    made = tmp_path_factory.mktemp("made") / "everything.yaml"
    made.write_text(HEAD + EVERYTHING, encoding="utf-8")
    return made


def draw(path: Path, form: str, environment: dict[str, str]) -> bytes:
    """Return a picture drawn by a process of its own."""
    command = [sys.executable, "-m", "argmap", "render", str(path), "-f", form, "-o", "-"]
    return subprocess.run(command, capture_output=True, check=True, cwd=ROOT, env=dict(os.environ) | environment).stdout


def test_the_engine_takes_the_dot_text_without_a_word(path: Path) -> None:
    text = argmap.render(argmap.read(path), "dot")
    done = subprocess.run([embedded_command(), "-Kdot", "-Tsvg"], input=text.encode(), capture_output=True, check=True)
    said = done.stderr.decode().splitlines()
    assert [line for line in said if line.strip() and not KNOWN_WARNING.fullmatch(line.strip())] == []


@pytest.mark.parametrize("form", ["svg", "dot", "png", "mermaid", "pdf"])
def test_drawing_twice_gives_the_same_bytes(form: str) -> None:
    checked = argmap.read(ROOT / "arguments" / "four-day-week.yaml")
    assert argmap.render_bytes(checked, form) == argmap.render_bytes(checked, form)


@pytest.mark.parametrize("form", ["svg", "png", "mermaid", "pdf"])
def test_no_environment_changes_a_picture(form: str) -> None:
    pictures = {draw(ROOT / "arguments" / "four-day-week.yaml", form, environment) for environment in ENVIRONMENTS}
    assert len(pictures) == 1


def test_what_the_engine_is_given_to_place_it_takes_without_a_word(path: Path) -> None:
    text = bare(picture_of(argmap.read(path).graph))
    done = subprocess.run(
        [embedded_command(), "-Kdot", "-Tjson0"], input=text.encode(), capture_output=True, check=True
    )
    assert done.stderr == b""


@pytest.mark.skipif(not DOT, reason="needs a system's Graphviz")
def test_the_systems_engine_draws_every_map_without_a_word(path: Path) -> None:
    text = argmap.render(argmap.read(path), "dot")
    done = subprocess.run([DOT, "-Tsvg"], input=text.encode(), capture_output=True, check=True)
    said = done.stderr.decode().splitlines()
    assert [line for line in said if line.strip() and not KNOWN_WARNING.fullmatch(line.strip())] == []
    graph = argmap.read(path).graph
    drawing = Drawing(picture_of(graph), parse(str(drawn(graph, "svg", engine=EngineName.SYSTEM))))
    assert overlapping_boxes(drawing) == []
    assert texts_outside(drawing) == []
    assert loose_lines(drawing) == []


def image_of(graph: Graph, look: DiagramOptions = DEFAULT_LOOK) -> bytes:
    """Return a map as a PNG image."""
    pixels = drawn(graph, "png", look)
    assert isinstance(pixels, bytes)
    return pixels


def test_an_image_is_as_large_as_is_asked_for() -> None:
    graph = argmap.read(ROOT / "arguments" / "library-sundays.yaml").graph
    sizes = [struct.unpack(">II", image_of(graph, DiagramOptions(scale=scale))[16:24]) for scale in (0.5, 1.0, 2.0)]
    wide = sizes[1][0]
    assert [size[0] for size in sizes] == pytest.approx([wide / 2, wide, wide * 2], abs=1)


@pytest.mark.parametrize(("text", "is_told"), [("Plain letters, naïve “Жук” Ω שלום.", False), ("\U0010fffd", True)])
def test_letters_that_no_font_has_are_told_of(text: str, is_told: bool, caplog: pytest.LogCaptureFixture) -> None:  # noqa: FBT001
    image_of(read_whole(f"claims: {{a: {quoted(text)}}}").graph)
    told = 'argmap: no font on this machine has "\U0010fffd" (U+10FFFD): install one, or draw as svg'
    assert caplog.messages == ([told] if is_told else [])


@pytest.mark.parametrize("text", ["图书馆", "السلام", "पुस्तकालय"], ids=["Chinese", "Arabic", "Devanagari"])
def test_scripts_that_our_font_lacks_are_drawn_in_the_machines(text: str, caplog: pytest.LogCaptureFixture) -> None:
    image = image_of(read_whole(f"claims: {{a: {text}}}").graph)
    if caplog.messages:
        pytest.skip("no font for it on this machine")
    empty = image_of(read_whole(f"claims: {{a: {'x' * len(text)}}}").graph)
    assert image != empty


def test_a_png_is_as_large_as_the_picture(path: Path) -> None:
    checked = argmap.read(path)
    picture = argmap.render_bytes(checked, "png")
    assert picture.startswith(PNG_SIGNATURE)
    size = struct.unpack(">II", picture[16:24])
    match = re.search(r'viewBox="[\d.]+ [\d.]+ ([\d.]+) ([\d.]+)"', argmap.render(checked, "svg"))
    assert match
    shape = float(match[1]) / float(match[2])
    assert size[0] / size[1] == pytest.approx(shape, rel=0.02)
    assert size[0] >= float(match[1])


def test_dot_text_names_nothing_but_numbers(path: Path) -> None:
    text = argmap.render(argmap.read(path), "dot")
    assert set(re.findall(r"^\t+(\w+) (?:\[|->)", text, re.MULTILINE)) <= {
        *(f"n{number}" for number in range(200)),
        *("node", "edge", "graph"),
    }
