"""What the engine is given and gives: quietly, the same bytes every time, and as the suffix says."""

import os
import re
import shutil
import struct
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

import argmap
from argmap.base.errors import ArgmapError
from argmap.diagram.scene import DEFAULT_LOOK, DiagramOptions
from argmap.diagram.scene.network import network_of
from argmap.model.graph import Graph
from argmap.workspace.engines import EngineName, embedded_command
from tests.formats.drawing import SVG, parse
from tests.formats.made_maps import EVERYTHING
from tests.maps import ARGUMENTS, HEAD, ROOT, drawn, picture_of, quoted, read_graph, read_whole

pytestmark = pytest.mark.slow

KNOWN_WARNING = re.compile(
    r"(Warning: )+no value for width of non-ASCII character \d+\. Falling back to width of space.*"
)
DOT = shutil.which("dot") or ""
needs_dot = pytest.mark.skipif(not DOT, reason="needs a system's Graphviz")
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


# Draws a map in some formats, and writes each picture as a line of hexadecimal digits.
DRAWS = """
import sys
import argmap
checked = argmap.read(sys.argv[1])
for form in sys.argv[2:]:
    print(argmap.render_bytes(checked, form).hex())
"""


def draw(path: Path, forms: Sequence[str], environment: dict[str, str]) -> bytes:
    """Return a map as a process of its own draws it."""
    command = [sys.executable, "-c", DRAWS, str(path), *forms]
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


def test_no_environment_changes_a_picture() -> None:
    forms = ("svg", "png", "mermaid", "pdf")
    told = {draw(ROOT / "arguments" / "four-day-week.yaml", forms, environment) for environment in ENVIRONMENTS}
    [pictures] = told
    assert len(set(pictures.split())) == len(forms)


@needs_dot
def test_the_systems_engine_draws_every_map_without_a_word(path: Path) -> None:
    text = argmap.render(argmap.read(path), "dot")
    done = subprocess.run([DOT, "-Tsvg"], input=text.encode(), capture_output=True, check=True)
    said = done.stderr.decode().splitlines()
    assert [line for line in said if line.strip() and not KNOWN_WARNING.fullmatch(line.strip())] == []


@pytest.mark.parametrize("engine", [EngineName.EMBEDDED, pytest.param(EngineName.SYSTEM, marks=needs_dot)])
def test_an_engine_draws_every_map_where_that_is_asked_for(path: Path, engine: EngineName) -> None:
    graph = argmap.read(path).graph
    root = parse(str(drawn(graph, "svg", engine=engine)))
    nodes = [each for each in root.iter(f"{SVG}g") if "node" in each.get("class", "").split()]
    network = network_of(picture_of(graph))
    assert len(nodes) == len(network.nodes)


@pytest.mark.parametrize("engine", [EngineName.EMBEDDED, pytest.param(EngineName.SYSTEM, marks=needs_dot)])
def test_an_engine_draws_an_image(engine: EngineName) -> None:
    image = drawn(read_graph(EVERYTHING), "png", engine=engine)
    assert isinstance(image, bytes)
    assert image.startswith(PNG_SIGNATURE)


def test_an_engine_draws_no_page() -> None:
    graph = read_whole("claims: {a: A.}").graph
    with pytest.raises(ArgmapError) as caught:
        drawn(graph, "html", engine=EngineName.EMBEDDED)
    assert str(caught.value) == 'Graphviz does not draw "html": leave --engine out, or draw svg or png'


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
def test_letters_that_no_font_has_are_reported(text: str, is_told: bool, caplog: pytest.LogCaptureFixture) -> None:
    image_of(read_whole(f"claims: {{a: {quoted(text)}}}").graph)
    told = 'argmap: no font on this machine has "\U0010fffd" (U+10FFFD); install one, or render as svg'
    assert caplog.messages == ([told] if is_told else [])


@pytest.mark.parametrize(
    "text",
    ["图书馆", "السلام", "पुस्तकालय", "السلام 2024 BBC …"],
    ids=["Chinese", "Arabic", "Devanagari", "Arabic and Latin"],
)
def test_scripts_that_our_font_lacks_are_drawn_in_the_machines(text: str, caplog: pytest.LogCaptureFixture) -> None:
    image = image_of(read_whole(f"claims: {{a: {text}}}").graph)
    if caplog.messages:
        pytest.skip("no font for it on this machine")
    empty = image_of(read_whole(f"claims: {{a: {'x' * len(text)}}}").graph)
    assert image != empty


def test_an_image_that_no_viewer_takes_is_refused_with_what_to_do() -> None:
    reasons = ", ".join(f"r{n}: {{text: R., claims: {{s{n}: S.}}}}" for n in range(280))
    graph = read_whole(f"claims: {{t: {{text: T., claims: {{{reasons}}}}}}}").graph
    with pytest.raises(ArgmapError) as caught:
        image_of(graph)
    advice = re.search(r"use --scale ([\d.]+), svg, or a part of the map", str(caught.value))
    assert advice
    sides = struct.unpack(">II", image_of(graph, DiagramOptions(scale=float(advice[1])))[16:24])
    assert 16_000 < max(sides) <= 16_384


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
