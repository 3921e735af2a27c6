"""Tests of three-way merges."""
