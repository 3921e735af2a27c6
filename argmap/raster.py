"""SVG as pixels, in the font that the boxes were measured for."""

from functools import cache

# SVG counts in points, of which there are 72 to an inch; pixels are counted 96 to an inch.
PIXELS_PER_INCH = 96


def rasterise(document: str, zoom: float = 1.0) -> bytes:
    """Return an SVG document as a PNG image, `zoom` times as many pixels as a browser shows it in."""
    from resvg_py import svg_to_bytes

    return bytes(
        svg_to_bytes(
            svg_string=document,
            font_files=[font_file()],
            skip_system_fonts=True,
            font_family=FAMILY,
            sans_serif_family=FAMILY,
            dpi=PIXELS_PER_INCH,
            zoom=zoom,
        )
    )


FAMILY = "Arimo"


@cache
def font_file() -> str:
    """Return the path of the font file, which has the widths of Helvetica."""
    from importlib.resources import files

    return str(files("fontpkg_arimo").joinpath("files", "Arimo[wght].ttf"))
