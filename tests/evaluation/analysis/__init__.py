"""Tests of how evaluations are reported."""
