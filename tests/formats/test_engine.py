"""What the engine is given and gives: quietly, the same bytes every time, and as the suffix says."""

import os
import re
import struct
import subprocess
import sys
from pathlib import Path

import pytest

import argmap
from argmap.draw import embedded_command
from tests.formats.made_maps import EVERYTHING
from tests.maps import ARGUMENTS, HEAD, ROOT

KNOWN_WARNING = re.compile(
    r"(Warning: )+no value for width of non-ASCII character \d+\. Falling back to width of space.*"
)
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


@pytest.mark.parametrize("form", ["svg", "dot", "png"])
def test_drawing_twice_gives_the_same_bytes(form: str) -> None:
    checked = argmap.read(ROOT / "arguments" / "four-day-week.yaml")
    assert argmap.render_bytes(checked, form) == argmap.render_bytes(checked, form)


def test_no_environment_changes_a_picture() -> None:
    pictures = {draw(ROOT / "arguments" / "four-day-week.yaml", "svg", environment) for environment in ENVIRONMENTS}
    assert len(pictures) == 1


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
