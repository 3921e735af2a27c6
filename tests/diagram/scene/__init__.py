"""Tests of what is drawn, before any format."""
