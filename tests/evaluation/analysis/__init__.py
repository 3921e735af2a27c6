"""Tests of how evaluations are told."""
