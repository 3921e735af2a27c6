"""SVG as pixels, and the fonts that they are drawn with."""
