"""Tests of argmap/syntax/tokens."""
