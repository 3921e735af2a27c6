"""Tests of argmap/evaluation."""
