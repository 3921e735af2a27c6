"""Tests of argmap/base."""
