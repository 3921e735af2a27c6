"""Tests of the forms in which diagnostics are told."""
