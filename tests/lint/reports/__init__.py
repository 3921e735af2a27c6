"""Tests of the forms in which diagnostics are reported."""
