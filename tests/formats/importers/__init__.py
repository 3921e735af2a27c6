"""Tests of `argmap.formats.importers`."""
