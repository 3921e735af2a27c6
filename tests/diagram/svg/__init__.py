"""Tests of the markup and the style of SVG pictures."""
