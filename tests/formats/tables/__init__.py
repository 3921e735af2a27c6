"""Tests of `argmap.formats.tables`."""
