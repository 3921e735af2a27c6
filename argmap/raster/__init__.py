"""SVG as pixels, and the fonts that they are drawn with."""

from argmap.raster.pixels import rasterise

__all__ = ["rasterise"]
