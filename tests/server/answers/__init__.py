"""Tests of argmap/server/answers."""
