"""Tests of the map indexed."""
