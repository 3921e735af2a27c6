"""Tests of `argmap.formats.exporters`."""
