"""Regions of Markdown and HTML files that say what maps say: found by their markers, and kept current."""
