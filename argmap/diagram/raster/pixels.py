"""Rendering of SVG as PNG with the bundled font, and with the machine's fonts for letters that it lacks."""

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

# SVG lengths are in points, 72 to an inch; pixels are 96 to an inch.
PIXELS_PER_INCH = 96
# The renderer reports letters without a font only on standard output, so it runs in a separate process for this.
PROGRAM = "import json, sys; from argmap.diagram.raster.pixels import run; run(**json.load(sys.stdin))"
MISSING = re.compile(r"No fonts with a .*?/U\+([0-9A-F]+) character")
MOST_NAMED = 5
POINTS_PER_INCH = 72
# The maximum side of an image, as viewers and upload forms refuse larger ones; and the minimum value of --scale.
MOST_PIXELS, LEAST_SCALE = 16_384, 0.1
SIZE = re.compile(r'<svg[^>]* width="([\d.]+)pt" height="([\d.]+)pt"')
# The size of a document is in its first tag.
MOST_BEFORE_SIZE = 5_000
log = logging.getLogger("argmap")


def rasterise(document: str, scale: float = 1.0) -> bytes:
    """Return an SVG document as a PNG image, `scale` times as large as a browser shows it.

    Raises ArgmapError if the image would be too large. Letters that no font has are reported as a warning in the log
    "argmap", which goes to standard error.
    """
    refuse_too_large(document, scale)
    if not needs_others(document):
        return draw(document, scale, [own_font()])
    image, missing = draw_and_watch(document, scale, [own_font()])
    if missing:
        fonts = fonts_of_machine()
        image, missing = draw_and_watch(document, scale, [own_font(), *fonts])
    if missing:
        # The renderer mixes fonts in one line only if letters and glyphs correspond one to one, which they do not in
        # scripts such as Arabic. So fonts that cover many scripts are tried first.
        other, still_missing = draw_and_watch(document, scale, [own_font(), *broad_first(fonts)])
        if len(still_missing) < len(missing):
            image, missing = other, still_missing
    if missing:
        named = ", ".join(f'"{char}" (U+{ord(char):04X})' for char in missing[:MOST_NAMED])
        more = f" and {len(missing) - MOST_NAMED} more" if len(missing) > MOST_NAMED else ""
        log.warning("argmap: no font on this machine has %s%s; install one, or render as svg", named, more)
    return image


def refuse_too_large(document: str, scale: float) -> None:
    """Raise ArgmapError if a side of the image has more pixels than viewers accept."""
    found = SIZE.search(document[:MOST_BEFORE_SIZE])
    if not found:
        return
    sides = [float(side) * scale * PIXELS_PER_INCH / POINTS_PER_INCH for side in found.groups()]
    if max(sides) > MOST_PIXELS:
        smaller = floor(100 * scale * MOST_PIXELS / max(sides)) / 100
        others = f"--scale {smaller:g}, " if smaller >= LEAST_SCALE else ""
        raise ArgmapError(
            f"a PNG of {sides[0]:,.0f} by {sides[1]:,.0f} pixels is more than the {MOST_PIXELS:,} that viewers accept: "
            f"use {others}svg, or a part of the map (--thesis, --focus, --depth)"
        )


def draw(document: str, scale: float, fonts: list[str], *, talks: bool = False) -> bytes:
    """Return an SVG document as a PNG image, using for each letter the first font file that has it."""
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
    """Return an SVG document as a PNG image, and the letters that no font has, ordered by code point."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "image.png"
        request = json.dumps({"document": document, "scale": scale, "fonts": fonts, "target": str(target)})
        command = [sys.executable, "-c", PROGRAM]
        done = subprocess.run(command, input=request.encode(), stdout=subprocess.PIPE, check=True)  # noqa: S603 - ourselves
        said = done.stdout.decode("utf-8", "replace")
        return target.read_bytes(), [chr(code) for code in sorted({int(each, 16) for each in MISSING.findall(said)})]


def run(document: str, scale: float, fonts: list[str], target: str) -> None:
    """Render an SVG document to a PNG file; the messages of the renderer go to standard output."""
    Path(target).write_bytes(draw(document, scale, fonts, talks=True))
