"""Rendering of SVG as pixels, and the fonts for it."""
