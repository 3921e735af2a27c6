"""Colours as people see them: contrast, difference, and the world of a deuteranope."""

from math import dist

# Linear RGB as a deuteranope sees it (Machado, Oliveira and Fernandes 2009, severity 1).
DEUTERANOPIA = ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881))
# Linear RGB to CIE XYZ (IEC 61966-2-1), and the white of D65.
TO_XYZ = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
WHITE = (0.9505, 1.0, 1.089)


def linear(colour: str) -> list[float]:
    """Return the light of a hexadecimal colour: red, green and blue from 0 to 1."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def transform(matrix: tuple[tuple[float, ...], ...], light: list[float]) -> list[float]:
    """Return light in other coordinates."""
    return [sum(factor * part for factor, part in zip(row, light, strict=True)) for row in matrix]


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21 (WCAG 2.2)."""
    dark, bright = sorted(transform(TO_XYZ, linear(colour))[1] for colour in (one, other))
    return (bright + 0.05) / (dark + 0.05)


def as_deuteranope(colour: str) -> str:
    """Return the colour that a deuteranope sees."""
    light = [min(max(part, 0), 1) for part in transform(DEUTERANOPIA, linear(colour))]
    parts = [part * 12.92 if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055 for part in light]
    return "#" + "".join(f"{round(part * 255):02X}" for part in parts)


def difference(one: str, other: str) -> float:
    """Return how different two colours look: 0 for the same, 100 for black and white (CIE 1976)."""
    return dist(lab(one), lab(other))


def lab(colour: str) -> tuple[float, float, float]:
    """Return a colour in CIE L*a*b*."""
    x, y, z = (part / white for part, white in zip(transform(TO_XYZ, linear(colour)), WHITE, strict=True))
    fx, fy, fz = (part ** (1 / 3) if part > 216 / 24389 else (24389 / 27 * part + 16) / 116 for part in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)
