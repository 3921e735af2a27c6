"""Pictures in other viewers: each shows what argmap's own PNG shows, and no box is black."""

import io
import re
import shutil
import subprocess
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageFilter, ImageStat

import argmap
from argmap.diagram.raster.pixels import rasterise
from tests.formats.drawing import drawing_of_graph
from tests.maps import ROOT

MAPS = ("library-sundays", "four-day-week")
# Softer edges and the letters of other fonts vanish where pictures are compared at a quarter of their size.
SMALLER = 4
# The mean difference of pixels, of 255 shades of grey.
MOST_DIFFERENT = 2.4
# What is darker is ink, of 255 shades of grey, or a trace of it, and a darker box is black. Ink is so far off at most.
INK, TRACE, BLACK, NEAR = 128, 225, 150.0, 9


def has_named_font() -> bool:
    """Return whether a font is installed that pictures name, or one of its widths, which fontconfig takes for it."""
    program = shutil.which("fc-match")
    if program is None:
        return False
    family = subprocess.run((program, "--format=%{family}", "Helvetica"), capture_output=True, check=True).stdout
    return any(name in family for name in (b"Helvetica", b"Arial", b"Arimo", b"Liberation Sans", b"Nimbus Sans"))


# Viewers that ignore `textLength` set a text as wide as the font that they find.
needs_named_font = pytest.mark.skipif(not has_named_font(), reason="no font that pictures name is installed")


@cache
def picture_of(name: str) -> str:
    """Return a picture of one of the project's maps."""
    return argmap.render(argmap.read(ROOT / "arguments" / f"{name}.yaml"), "svg")


@cache
def pixels_of(name: str) -> bytes:
    """Return the same as argmap's own PNG."""
    return rasterise(picture_of(name))


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


def by_inkscape(path: Path) -> bytes:
    """Return a picture as Inkscape shows it, as PNG."""
    program = shutil.which("inkscape")
    if program is None:
        pytest.skip("Inkscape is not installed")
    command = (program, str(path), "--export-type=png", "--export-filename=-")
    return subprocess.run(command, capture_output=True, check=True).stdout


def by_libreoffice(path: Path) -> bytes:
    """Return a picture as LibreOffice shows it, as PNG."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice is not installed")
    # A profile of its own, for two of them that share one are one program.
    profile = f"-env:UserInstallation={(path.parent / 'profile').as_uri()}"
    to = ("--headless", "--convert-to", "png", "--outdir", str(path.parent), str(path))
    subprocess.run((program, profile, *to), capture_output=True, check=True)
    return path.with_suffix(".png").read_bytes()


def read_png(content: bytes, size: tuple[int, int] | None = None) -> Image.Image:
    """Return a PNG picture on white paper in shades of grey, in a size."""
    image = Image.open(io.BytesIO(content)).convert("RGBA")
    on_white = Image.alpha_composite(Image.new("RGBA", image.size, "white"), image).convert("L")
    return on_white.resize(size, Image.Resampling.BOX) if size else on_white


def difference(one: bytes, other: bytes) -> float:
    """Return the mean difference of two PNG pictures on white paper, in shades of grey."""
    first = read_png(one)
    size = first.width // SMALLER, first.height // SMALLER
    shades = [image.resize(size, Image.Resampling.BOX) for image in (first, read_png(other))]
    return float(ImageStat.Stat(ImageChops.difference(*shades)).mean[0])


@pytest.mark.slow
def test_one_black_box_is_more_of_a_difference_than_any_viewer_makes() -> None:
    picture = picture_of("library-sundays")
    before, frame, after = picture.partition('class="frame"')
    damaged = before + frame + re.sub('fill="[^"]+"', 'fill="black"', after, count=1)
    assert difference(pixels_of("library-sundays"), rasterise(damaged)) > MOST_DIFFERENT


def faults(name: str, shown: bytes) -> list[str]:
    """Return what is wrong with a picture of a map as a viewer shows it: black boxes, and ink if there is none."""
    drawing = drawing_of_graph(argmap.read(ROOT / "arguments" / f"{name}.yaml").graph)
    own = read_png(pixels_of(name))
    seen = read_png(shown, own.size)
    scale = own.width / float(str(drawing.root.get("viewBox")).split()[2])
    left, top = map(float, re.findall(r"[\d.]+", str(drawing.part("picture").get("transform"))))
    # Ink may be where argmap's own picture has some near by, in boxes, and in the head of the picture.
    allowed = own.point(lambda shade: 255 if shade < TRACE else 0).filter(ImageFilter.MaxFilter(NEAR))
    allowed.paste(255, (0, 0, own.width, round(top * scale)))
    found = []
    for box, area in drawing.boxes().items():
        inside = (
            round((area.left + left) * scale),
            round((area.top + top) * scale),
            round((area.right + left) * scale),
            round((area.bottom + top) * scale),
        )
        allowed.paste(255, inside)
        if ImageStat.Stat(seen.crop(inside)).mean[0] < BLACK:
            found.append(f"{box} is black")
    ink = ImageChops.subtract(seen.point(lambda shade: 255 if shade < INK else 0), allowed)
    return [*found, f"ink within {ink.getbbox()}"] if ink.getbbox() else found


@needs_named_font
@pytest.mark.slow
@pytest.mark.parametrize(
    ("viewer", "most"),
    # LibreOffice draws the letters of other fonts, and too many of them for the same picture.
    [*((each, MOST_DIFFERENT) for each in (by_librsvg, by_cairosvg, by_inkscape)), (by_libreoffice, 255)],
)
@pytest.mark.parametrize("name", MAPS)
def test_another_viewer_shows_the_same_picture_without_a_black_box_or_words_outside_of_one(
    name: str, viewer: Callable[[Path], bytes], most: float, tmp_path: Path
) -> None:
    path = tmp_path / "map.svg"
    path.write_text(picture_of(name), encoding="utf-8")
    shown = viewer(path)
    assert difference(pixels_of(name), shown) <= most
    assert faults(name, shown) == []


@pytest.mark.slow
def test_black_boxes_and_words_outside_of_boxes_are_noticed() -> None:
    picture = picture_of("library-sundays")
    large = picture.replace('font-size="11"', 'font-size="19"').replace(" textLength=", " data-length=")
    black = picture.replace('class="frame" ', 'class="frame" style="fill: black" ', 1)
    assert [fault.split()[0] for fault in faults("library-sundays", rasterise(large))] == ["ink"]
    assert [fault.split(" ", 1)[1] for fault in faults("library-sundays", rasterise(black))] == ["is black"]
