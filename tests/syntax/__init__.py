"""Tests of argmap/syntax."""
