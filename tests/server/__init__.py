"""Tests of what stays open while maps are written."""
