"""Tests of `argmap.formats.exchange`."""
