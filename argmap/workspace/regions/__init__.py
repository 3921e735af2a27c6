"""Regions of Markdown and HTML files with content generated from maps, found by markers and kept up to date."""
