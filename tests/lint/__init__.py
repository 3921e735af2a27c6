"""Tests of checks: what is ignored, and fixes."""
