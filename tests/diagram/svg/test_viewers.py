"""Pictures in other viewers: each shows what argmap's own PNG shows, and no box is black."""

import io
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

import argmap
from argmap.diagram.raster.pixels import rasterise
from tests.maps import ROOT

MAPS = ("library-sundays", "four-day-week")
# Softer edges and the letters of other fonts vanish where pictures are compared at a quarter of their size.
SMALLER = 4
# The mean difference of pixels, of 255 shades of grey.
MOST_DIFFERENT = 2.4


def picture_of(name: str) -> str:
    """Return a picture of one of the project's maps."""
    return argmap.render(argmap.read(ROOT / "arguments" / f"{name}.yaml"), "svg")


def by_librsvg(path: Path) -> bytes:
    """Return a picture as librsvg shows it, as PNG."""
    program = shutil.which("rsvg-convert")
    if program is None:
        pytest.skip("rsvg-convert is not installed")
    return subprocess.run((program, str(path)), capture_output=True, check=True).stdout


def by_cairosvg(path: Path) -> bytes:
    """Return a picture as CairoSVG shows it, as PNG."""
    try:
        from cairosvg import svg2png
    except (ImportError, OSError):
        pytest.skip("CairoSVG, or the library cairo that it needs, is not installed")
    return bytes(svg2png(url=str(path)))


def difference(one: bytes, other: bytes) -> float:
    """Return the mean difference of two PNG pictures on white paper, in shades of grey."""
    shades: list[Image.Image] = []
    for content in (one, other):
        image = Image.open(io.BytesIO(content)).convert("RGBA")
        on_white = Image.alpha_composite(Image.new("RGBA", image.size, "white"), image).convert("L")
        size = shades[0].size if shades else (image.width // SMALLER, image.height // SMALLER)
        shades.append(on_white.resize(size, Image.Resampling.BOX))
    return float(ImageStat.Stat(ImageChops.difference(*shades)).mean[0])


@pytest.mark.slow
@pytest.mark.parametrize("viewer", [by_librsvg, by_cairosvg])
@pytest.mark.parametrize("name", MAPS)
def test_another_viewer_shows_the_same_picture(name: str, viewer: Callable[[Path], bytes], tmp_path: Path) -> None:
    path = tmp_path / "map.svg"
    path.write_text(picture_of(name), encoding="utf-8")
    assert difference(rasterise(path.read_text(encoding="utf-8")), viewer(path)) < MOST_DIFFERENT


def test_one_black_box_is_more_of_a_difference_than_any_viewer_makes() -> None:
    picture = picture_of("library-sundays")
    before, frame, after = picture.partition('class="frame"')
    damaged = before + frame + re.sub('fill="[^"]+"', 'fill="black"', after, count=1)
    assert difference(rasterise(picture), rasterise(damaged)) > MOST_DIFFERENT
