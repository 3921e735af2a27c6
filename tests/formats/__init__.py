"""Tests of the pictures that the real engine draws."""
