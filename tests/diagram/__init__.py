"""Tests of argmap/diagram."""
