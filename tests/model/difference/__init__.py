"""Tests of differences between maps."""
