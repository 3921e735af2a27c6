"""Tests of checks: what is set aside, and fixes."""
