"""SVG as pixels, in the font that the boxes were measured for, and in the machine's fonts where that lacks letters."""

import json
import logging
import re
import subprocess
import sys
import tempfile
from math import floor
from pathlib import Path

from argmap.base.errors import ArgmapError
from argmap.diagram.raster.fonts import FAMILY, broad_first, fonts_of_machine, needs_others, own_font

# SVG counts in points, of which there are 72 to an inch; pixels are counted 96 to an inch.
PIXELS_PER_INCH = 96
# The renderer tells of letters without a font on standard output only, so then it runs in a process of its own.
PROGRAM = "import json, sys; from argmap.diagram.raster.pixels import run; run(**json.load(sys.stdin))"
MISSING = re.compile(r"No fonts with a .*?/U\+([0-9A-F]+) character")
MOST_TOLD = 5
POINTS_PER_INCH = 72
# No side of an image is longer, for viewers and upload forms refuse it; and what scale can be asked for at least.
MOST_PIXELS, LEAST_SCALE = 16_384, 0.1
SIZE = re.compile(r'<svg[^>]* width="([\d.]+)pt" height="([\d.]+)pt"')
# The size of a document is in its first tag.
MOST_BEFORE_SIZE = 5_000
log = logging.getLogger("argmap")


def rasterise(document: str, scale: float = 1.0) -> bytes:
    """Return an SVG document as a PNG image, `scale` times as large as a browser shows it.

    Raises ArgmapError for one that would be too large. Letters that no font has are reported as a warning in the
    log "argmap", which goes to standard error.
    """
    refuse_too_large(document, scale)
    if not needs_others(document):
        return draw(document, scale, [own_font()])
    image, missing = draw_and_watch(document, scale, [own_font()])
    if missing:
        fonts = fonts_of_machine()
        image, missing = draw_and_watch(document, scale, [own_font(), *fonts])
    if missing:
        # A line whose letters no one font has is drawn in several only where their glyphs are as many, which they are
        # not where letters join, as in Arabic.
        other, still_missing = draw_and_watch(document, scale, [own_font(), *broad_first(fonts)])
        if len(still_missing) < len(missing):
            image, missing = other, still_missing
    if missing:
        told = ", ".join(f'"{char}" (U+{ord(char):04X})' for char in missing[:MOST_TOLD])
        more = f" and {len(missing) - MOST_TOLD} more" if len(missing) > MOST_TOLD else ""
        log.warning("argmap: no font on this machine has %s%s: install one, or draw as svg", told, more)
    return image


def refuse_too_large(document: str, scale: float) -> None:
    """Raise ArgmapError for an image with a side of more pixels than viewers take, and say what to do."""
    found = SIZE.search(document[:MOST_BEFORE_SIZE])
    if not found:
        return
    sides = [float(side) * scale * PIXELS_PER_INCH / POINTS_PER_INCH for side in found.groups()]
    if max(sides) > MOST_PIXELS:
        smaller = floor(100 * scale * MOST_PIXELS / max(sides)) / 100
        others = f"--scale {smaller:g}, " if smaller >= LEAST_SCALE else ""
        raise ArgmapError(
            f"a PNG of {sides[0]:,.0f} by {sides[1]:,.0f} pixels is more than viewers take, which is {MOST_PIXELS:,}: "
            f"use {others}svg, or a part of the map (--thesis, --focus, --depth)"
        )


def draw(document: str, scale: float, fonts: list[str], *, talks: bool = False) -> bytes:
    """Return an SVG document as a PNG image, in the first of some font files that has the letters."""
    from resvg_py import svg_to_bytes

    return bytes(
        svg_to_bytes(
            svg_string=document,
            font_files=fonts,
            skip_system_fonts=True,
            font_family=FAMILY,
            sans_serif_family=FAMILY,
            dpi=PIXELS_PER_INCH,
            zoom=scale,
            log_information=talks,
        )
    )


def draw_and_watch(document: str, scale: float, fonts: list[str]) -> tuple[bytes, list[str]]:
    """Return an SVG document as a PNG image, and the letters that no font has, in the order of their code points."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "image.png"
        wish = json.dumps({"document": document, "scale": scale, "fonts": fonts, "target": str(target)})
        command = [sys.executable, "-c", PROGRAM]
        done = subprocess.run(command, input=wish.encode(), stdout=subprocess.PIPE, check=True)  # noqa: S603 - ourselves
        said = done.stdout.decode("utf-8", "replace")
        return target.read_bytes(), [chr(code) for code in sorted({int(each, 16) for each in MISSING.findall(said)})]


def run(document: str, scale: float, fonts: list[str], target: str) -> None:
    """Write an SVG document as a PNG image to a file, and what the renderer says to standard output."""
    Path(target).write_bytes(draw(document, scale, fonts, talks=True))
