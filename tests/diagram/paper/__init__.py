"""Tests of the picture on paper."""
