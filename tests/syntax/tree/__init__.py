"""Tests of argmap/syntax/tree."""
